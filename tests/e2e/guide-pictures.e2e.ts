import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import { z } from 'zod';
import { distance, FINENESS, takePicture } from './guide/guide-picture.ts';
import { guidePapers, guideScenes } from './guide/guide-scenes.ts';
import { playGuide } from './guide/guide-stage.ts';
import type { GuideLanguage } from './guide/guide-words.ts';

// The pictures of the guides are taken from the program itself, which goes through all that the guides tell on an invented volume.
// PLENARY_PICTURES=write takes anew those that show what is no more; otherwise one that would differ fails.

const handbook = 'papers/handbook';
const languages: readonly GuideLanguage[] = ['az', 'en', 'ru'];
const writes = process.env['PLENARY_PICTURES'] === 'write';

/** What can be read in each picture, by the language and its file. */
const shownFile = (language: GuideLanguage): string => `tests/e2e/guide/shown.${language}.json`;
const shownWords = z.record(z.string(), z.string());

/** Pictures further apart than this show something else. */
const ALIKE = 0.04;

/** The most that one picture may weigh, in bytes. */
const HEAVIEST = 60_000;

for (const language of languages) {
  test(`the pictures of the guides in ${language} show what the program shows`, async ({ browser }) => {
    test.setTimeout(600_000);
    const stage = await playGuide(language);
    const shown = new Map(existsSync(shownFile(language)) ? Object.entries(shownWords.parse(readJson(shownFile(language)))) : []);
    try {
      for (const { name, guide, show } of guideScenes) {
        const file = `${guidePapers[guide][language]}-${name}.png`;
        const context = await browser.newContext({
          viewport: { width: 360, height: 640 },
          deviceScaleFactor: FINENESS,
          locale: language === 'ru' ? 'ru' : 'en',
          colorScheme: 'light',
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const { bytes, text: all } = await takePicture(page, await show(page, stage));
        await context.close();
        // How many files a site has changes with every work on it.
        const text = all.replaceAll(/: \d+(?=\s)/gu, ': …');
        const path = join(handbook, file);
        const stored = existsSync(path) ? readFileSync(path) : undefined;
        const alike = stored !== undefined && shown.get(file) === text && (await distance(stored, bytes)) <= ALIKE;
        if (writes && !alike) writeFileSync(path, bytes);
        if (writes) shown.set(file, text);
        expect.soft(text, file).toBe(shown.get(file));
        expect.soft(writes || alike, `${file} shows what is no more: PLENARY_PICTURES=write npx playwright test guide-pictures`).toBe(true);
      }
    } finally {
      await stage.close();
    }
    if (writes) writeFileSync(shownFile(language), `${JSON.stringify(Object.fromEntries([...shown].sort()), null, 2)}\n`);
  });
}

test('every picture stands in the guide of its language with a description and a caption, and is light', async () => {
  const files = guideScenes.flatMap(({ name, guide }) => languages.map((language) => `${guidePapers[guide][language]}-${name}.png`));
  expect(
    globSync(`${handbook}/*.png`)
      .map((path) => basename(path))
      .sort(),
  ).toEqual(files.sort());
  for (const file of files) {
    const text = readFileSync(join(handbook, `${file.slice(0, 2)}.mdx`), 'utf8');
    const [figure = ''] = new RegExp(`<Figure src="${file}"[^>]*/>`, 'u').exec(text) ?? [];
    expect.soft(figure, file).toMatch(/ alt="[^"]{30,}" caption="[^"]{10,}"/u);
    const bytes = readFileSync(join(handbook, file));
    expect.soft(bytes.length, file).toBeLessThanOrEqual(HEAVIEST);
    const { width, density } = await sharp(bytes).metadata();
    expect.soft({ narrow: width <= 440 * FINENESS, density }, file).toEqual({ narrow: true, density: 72 * FINENESS });
  }
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
