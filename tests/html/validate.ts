import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { rules } from './rules.ts';

// Validates every page of the built site. A breach is printed once, with the first page that has it and the number of the others.

const folder = resolve(process.env['PLENARY_OUT'] ?? 'dist');
const validator = new HtmlValidate(new StaticConfigLoader(rules));
const pages = globSync('**/*.html', { cwd: folder }).sort();
const breaches = new Map<string, string[]>();
for (const [index, page] of pages.entries()) {
  const { results } = await validator.validateFile(join(folder, page));
  for (const { messages } of results) {
    for (const { ruleId, message, selector, line, column } of messages) {
      const breach = `${message} [${ruleId}] at ${selector ?? 'the page'}`;
      breaches.set(breach, [...(breaches.get(breach) ?? []), `${page}:${line}:${column}`]);
    }
  }
  if ((index + 1) % 500 === 0) console.log(`${index + 1} of ${pages.length} pages`);
}
for (const [breach, [first = '', ...others]] of breaches)
  console.log(`${first}  ${breach}${others.length > 0 ? ` (and ${others.length} times more)` : ''}`);
console.log(`${pages.length} pages validated, ${breaches.size} kinds of problems`);
process.exitCode = pages.length === 0 || breaches.size > 0 ? 1 : 0;
