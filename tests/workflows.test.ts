import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';

// The workflows run elsewhere. What can be held here: that they are the YAML that those hosts read (the keys that we use, in their shapes), and
// that they call what there is.

const step = z.union([
  z.strictObject({ run: z.string() }),
  z.strictObject({
    id: z.string().optional(),
    uses: z.string().regex(/^actions\/[a-z-]+@v\d+$/u),
    with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);

/** The part of GitHub's workflow syntax that we use. */
const github = z.strictObject({
  name: z.string(),
  on: z.strictObject({ push: z.strictObject({ branches: z.array(z.string()) }), workflow_dispatch: z.null() }),
  permissions: z.strictObject({ contents: z.literal('read'), pages: z.literal('write'), 'id-token': z.literal('write') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      needs: z.string().optional(),
      'runs-on': z.string(),
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      steps: z.array(step),
    }),
  ),
});

/** The part of GitLab's CI/CD syntax that we use. */
const gitlab = z.strictObject({
  image: z.string(),
  cache: z.strictObject({ key: z.strictObject({ files: z.array(z.string()) }), paths: z.array(z.string()) }),
  pages: z.strictObject({
    stage: z.literal('deploy'),
    resource_group: z.string(),
    script: z.array(z.string()),
    artifacts: z.strictObject({ paths: z.tuple([z.literal('public')]) }),
    rules: z.array(z.strictObject({ if: z.string() })),
  }),
});

const read = (path: string) => readFileSync(path, 'utf8');
const scripts = z.object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) });
const program = scripts.parse(JSON.parse(read('package.json')));

/** The commands of a workflow call scripts that there are, check before they build, and install what the lockfile says. */
function expectCommands(commands: readonly string[]): void {
  for (const [, name = ''] of commands.join('\n').matchAll(/npm run (\S+)/gu)) expect(Object.keys(program.scripts)).toContain(name);
  const order = ['npm ci', 'npm run check', 'npm run build'].map((wanted) => commands.findIndex((command) => command.startsWith(wanted)));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
}

test('GitHub Pages: the site is checked, built, handed over and deployed', () => {
  const { jobs } = github.parse(load(read('.github/workflows/pages.yml')));
  const steps = jobs['build']?.steps ?? [];
  expectCommands(steps.flatMap((one) => ('run' in one ? [one.run] : [])));
  const uses = (action: string) => steps.find((one) => 'uses' in one && one.uses.startsWith(`${action}@`));
  expect(uses('actions/upload-pages-artifact')).toMatchObject({ with: { path: 'dist' } });
  expect(uses('actions/setup-node')).toMatchObject({ with: { 'node-version': 24 } });
  expect(jobs['deploy']?.needs).toBe('build');
});

test('GitLab Pages: the site is checked, built and stands in the folder that is published', () => {
  const { image, pages } = gitlab.parse(load(read('.gitlab-ci.yml')));
  expect(image).toBe('node:24');
  expectCommands(pages.script);
  expect(pages.script.slice(-2)).toEqual(['rm -rf public', 'mv dist public']);
});
