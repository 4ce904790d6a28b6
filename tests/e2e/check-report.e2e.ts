import { AxeBuilder } from '@axe-core/playwright';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import { checkReport } from '../../src/cli/check-report.ts';
import { words } from '../../src/i18n/words.ts';
import { issue } from '../../src/model/catalogue.ts';

const issues = [
  {
    ...issue('unknown-session', 'papers/first/02.md', { id: 'nowhere', volume: 'first', meant: 'none' }),
    place: { file: 'papers/first/02.md', line: 4, column: 10 },
  },
  issue('pdf-title', 'papers/first/02.pdf', { name: '02.pdf', title: 'A'.repeat(120), heading: 'none' }),
  issue('pdf-page-count', 'papers/first/02.pdf', { name: '02.pdf', pages: '5-7', expected: 3, found: 2 }),
  issue('metadata-missing', 'proceedings/first/volume.yaml', {
    papers: 3,
    abstracts: 1,
    keywords: 2,
    dois: 3,
    authors: 2,
    orcids: 2,
    date: 'missing',
    organizers: 'missing',
  }),
];

for (const language of ['en', 'az', 'ru']) {
  for (const width of [320, 1280]) {
    test(`the report of a check in ${language} at ${width} px is whole, and axe finds nothing, light and dark`, async ({ page }) => {
      const bytes = await sharp({ create: { width: 240, height: 340, channels: 3, background: 'white' } })
        .webp()
        .toBuffer();
      const picture = { bytes, width: 240, height: 340 };
      const file = test.info().outputPath('report.html');
      const about = (path: string) => ({ title: { text: 'An invented paper', language: 'en' }, ...(path.endsWith('.pdf') && { picture }) });
      writeFileSync(file, checkReport(issues, language, about));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).protocol));
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(pathToFileURL(file).href);
        expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language)('report.title'));
      await expect(page.getByRole('main').getByRole('region')).toHaveCount(3);
      await expect(page.getByRole('img', { name: words(language)('paper.firstPage') })).toHaveCount(1);
      expect(await page.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);
      await page.getByRole('navigation').getByRole('link', { name: 'papers/first/02.pdf' }).click();
      await expect(page).toHaveURL(/#file-2$/u);
      expect(asked.filter((protocol) => protocol !== 'file:' && protocol !== 'data:')).toEqual([]);
    });
  }
}
