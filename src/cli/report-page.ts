import { readFileSync } from 'node:fs';
import { escapeXml, oneLine } from '../text/xml.ts';

/** A report before it is a page; the parts are markup, their words escaped. */
export interface Report {
  readonly title: string;
  readonly language: string;
  readonly header: string;
  /** What stands between header and main part, such as a table of contents. */
  readonly beside: readonly string[];
  readonly main: readonly string[];
}

/** A report as one HTML file in the colours of the site that needs neither script nor network. */
export function reportPage({ title, language, header, beside, main }: Report): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    // Even if words of a record became markup, nothing could run and nothing be fetched.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escapeXml(oneLine(title))}</title>`,
    `<style>\n${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header>\n${header}\n</header>`,
    ...beside,
    '<main>',
    ...main,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE = ['tokens', 'report'].map((name) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8')).join('\n');
