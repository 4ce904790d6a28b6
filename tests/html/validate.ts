import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatterFactory, HtmlValidate, StaticConfigLoader, type Result } from 'html-validate';
import { rules } from './rules.ts';

/** The built site. */
const folder = resolve(process.env['PLENARY_OUT'] ?? 'dist');

/** Validates every page of the built site; ends with 1 when one of them breaks a rule, the breaches of the first pages are printed. */
const validator = new HtmlValidate(new StaticConfigLoader(rules));
const pages = globSync('**/*.html', { cwd: folder }).sort();
const broken: Result[] = [];
for (const [index, page] of pages.entries()) {
  const report = await validator.validateFile(join(folder, page));
  broken.push(...report.results.filter(({ messages }) => messages.length > 0));
  if ((index + 1) % 200 === 0) console.log(`${index + 1} of ${pages.length} pages`);
}

const shown = 20;
if (broken.length > 0) {
  console.log(formatterFactory('stylish')(broken.slice(0, shown)));
  if (broken.length > shown) console.log(`… and ${broken.length - shown} more pages`);
}
console.log(`${pages.length} pages validated, ${broken.length} of them with problems`);
process.exitCode = pages.length === 0 || broken.length > 0 ? 1 : 0;
