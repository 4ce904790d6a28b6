import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { devSearchFile } from './cli/dev-search.ts';
import { mediaType } from './cli/media-type.ts';
import { siteFile } from './cli/site-files.ts';
import { currentEdition, renewEdition } from './repository.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number] & { readonly name: string };

/** The folder of the program, as Vite writes it. */
const PROGRAM = fileURLToPath(new URL('.', import.meta.url)).replaceAll(sep, '/');
/** The folder of the search index below the root of the site. */
const INDEX = 'pagefind/';

/**
 * Joins the content folders to Astro's development server: an edit to `papers/` or `proceedings/` is read anew and every
 * open page reloads; the files that the build writes beside the pages are made when they are asked for.
 */
export function plenary(): AstroIntegration {
  return {
    name: 'plenary',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [serviceWorker(), sharedScript()] } });
      },
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        const { folders, drafts } = await currentEdition();
        const watched = ['papers', 'proceedings'].map((folder) => `${folders.content}${sep}${folder}`);
        server.watcher.add(watched);
        let waiting: NodeJS.Timeout | undefined;
        const reload = async () => {
          const { issues } = await renewEdition(folders, { drafts });
          await refreshContent?.({ loaders: ['full-texts'] });
          for (const { moduleGraph } of Object.values(server.environments)) {
            // The pages ask for the edition anew when they are evaluated; to evaluate the whole program too would take a second.
            for (const [id, module] of moduleGraph.idToModuleMap) if (!isProgram(id)) moduleGraph.invalidateModule(module);
          }
          server.environments.client.hot.send({ type: 'full-reload' });
          const errors = issues.filter(({ severity }) => severity === 'error').length;
          logger.info(errors > 0 ? `content read anew: ${errors} problems, see npm run check` : 'content read anew');
        };
        server.watcher.on('all', (_, path) => {
          if (!watched.some((folder) => path === folder || path.startsWith(folder + sep))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => void reload(), 30);
        });
        server.middlewares.use((request, response, next) => {
          void (async () => {
            const edition = await currentEdition();
            const { pathname } = new URL(request.url ?? '/', 'http://localhost');
            const path = decodeURIComponent(pathname).slice(edition.site.base.length);
            const content = path.startsWith(INDEX) ? await devSearchFile(edition, path.slice(INDEX.length)) : await siteFile(edition, path);
            if (content === undefined) {
              next();
              return;
            }
            response.setHeader('Content-Type', mediaType(path.endsWith('/') ? 'index.html' : path));
            response.end(content);
          })().catch(next);
        });
      },
    },
  };
}

/** Whether no edit to the content changes a module: it is of the program or its words, but no page, or of a library. */
function isProgram(id: string): boolean {
  return id.includes('/node_modules/') || (id.startsWith(PROGRAM) && /\.(?:ts|json|css)(?:\?|$)/u.test(id));
}

/**
 * Builds the service worker of the basket into one file at the root of the site under a name that does not change: browsers compare it
 * with the one they have, and it may serve only what lies in its own folder or below.
 */
function serviceWorker(): VitePlugin {
  return {
    name: 'plenary-service-worker',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL('scripts/basket-worker.ts', import.meta.url)),
        fileName: 'basket-worker.js',
      });
    },
  };
}

/** What nearly every page of a record runs, small things that many scripts share. */
const SHARED =
  /\/src\/(?:scripts\/(?:element|plural|basket-button|cite\/file-buttons|cite\/remembered-choice|basket\/store)|basket\/work-id)\.ts$|preload-helper/u;

/** Puts the small parts that the scripts of a record share into one file: apart, each would be a request and would compress badly. */
function sharedScript(): VitePlugin {
  return {
    name: 'plenary-shared-script',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    outputOptions: (options) => ({ ...options, manualChunks: (id: string) => (SHARED.test(id) ? 'shared' : undefined) }),
  };
}
