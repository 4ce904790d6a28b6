import { gzipSync } from 'node:zlib';
import { builtSite } from './built-site.ts';
import { expect, test } from './site-test.ts';

/** The most that a record without full text may weigh, in bytes as sent: gzipped, fonts as they are. */
const limits = { html: 12_000, css: 10_000, script: 6_000, fonts: 140_000 };

const records = [
  'papers/2017-migration-policy/01/',
  'papers/2017-migration-policy/05/',
  'az/papers/2017-migration-policy/01/',
  'ru/papers/2017-migration-policy/01/',
  'resolutions/2017-migration-policy/01/',
  'resolutions/handbook/01/op-4-b/',
  'ru/resolutions/handbook/01/op-4-b/',
];

for (const path of records) {
  test(`${path} is light before anyone touches it`, async ({ page }) => {
    const answers: { readonly url: string; readonly type: string; readonly body: Promise<Buffer> }[] = [];
    page.on('response', (response) => {
      answers.push({ url: response.url(), type: response.request().resourceType(), body: response.body() });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const weights = { html: 0, css: 0, script: 0, fonts: 0 };
    for (const { url, type, body } of answers) {
      const bytes = await body;
      if (type === 'document') weights.html += gzipSync(bytes).length;
      else if (type === 'stylesheet') weights.css += gzipSync(bytes).length;
      else if (type === 'script' || type === 'fetch' || url.endsWith('.js')) weights.script += gzipSync(bytes).length;
      else if (type === 'font') weights.fonts += bytes.length;
    }
    expect(weights.html).toBeGreaterThan(500);
    expect(weights.fonts).toBeGreaterThan(1000);
    for (const kind of ['html', 'css', 'script', 'fonts'] as const) expect.soft(weights[kind], kind).toBeLessThanOrEqual(limits[kind]);
  });
}

test('all faces together stay under the limit, whichever of them a page asks for', () => {
  const faces = builtSite.files('**/*.woff2');
  expect(faces.length).toBeGreaterThan(0);
  expect(faces.reduce((sum, face) => sum + builtSite.bytes(face).length, 0)).toBeLessThanOrEqual(limits.fonts);
});
