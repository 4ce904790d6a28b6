import { words } from '../i18n/words.ts';
import type { Words } from '../i18n/words.ts';
import type { Issue, Severity } from '../model/issue.ts';
import { escapeXml, oneLine } from '../text/xml.ts';
import { countFindings, findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { reportPage } from './report-page.ts';

/** What the report shows of a file besides its problems. */
export interface ReportedFile {
  /** The title of the record that the file belongs to, with its language. */
  readonly title?: { readonly text: string; readonly language: string };
  /** The picture of page one: WebP. */
  readonly picture?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
}

/**
 * What a check found as one HTML file that needs neither script nor network: a section for each file, those with errors first. `about` tells
 * what is known of a file by its path.
 */
export function checkReport(issues: readonly Issue[], language: string, about: (file: string) => ReportedFile): string {
  const say = words(language);
  const files = [...Map.groupBy(issues, ({ place }) => place.file)]
    .map(([file, found]) => ({ file, findings: found.map((issue) => findingOf(issue, language)) }))
    .sort((a, b) => heaviest(a.findings) - heaviest(b.findings));
  const title = say('report.title');
  const header = `<h1>${text(title)}</h1>\n<p>${text(issues.length === 0 ? say('cli.sound') : summary(issues, say))}</p>`;
  const sections = files.map(({ file, findings }, at) => section(file, findings, at, about(file), say));
  return reportPage({ title, language, header, beside: files.length > 0 ? [contents(files, say)] : [], main: sections });
}

const weights: readonly Severity[] = ['error', 'warning', 'note'];

const heaviest = (findings: readonly Finding[]): number => Math.min(...findings.map(({ severity }) => weights.indexOf(severity)));

const text = (words: string): string => escapeXml(oneLine(words));

/** `2 errors, 1 warning`: of each severity that there is. */
function summary(found: readonly { readonly severity: Severity }[], say: Words): string {
  const counts = countFindings(found);
  return weights.flatMap((weight) => (counts[`${weight}s`] > 0 ? [say(`cli.${weight}s`, { count: counts[`${weight}s`] })] : [])).join(', ');
}

function contents(files: readonly { readonly file: string; readonly findings: readonly Finding[] }[], say: Words): string {
  const lines = files.map(
    ({ file, findings }, at) => `<li><a href="#file-${at + 1}">${text(file)}</a> <span>${text(summary(findings, say))}</span></li>`,
  );
  return `<nav aria-labelledby="contents">\n<h2 id="contents">${text(say('report.files'))}</h2>\n<ul>\n${lines.join('\n')}\n</ul>\n</nav>`;
}

function section(file: string, findings: readonly Finding[], at: number, { title, picture }: ReportedFile, say: Words): string {
  const id = `file-${at + 1}`;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}" tabindex="-1">${text(file)}</h2>`,
    ...(title ? [`<p class="record" lang="${text(title.language)}">${text(title.text)}</p>`] : []),
    `<div class="file">`,
    ...(picture ? [image(picture, say)] : []),
    '<ol>',
    ...findings.map((finding) => item(finding, say)),
    '</ol>',
    '</div>',
    '</section>',
  ].join('\n');
}

function item({ severity, line, column, rule, what, why, do: move }: Finding, say: Words): string {
  const place = line === null ? undefined : say('report.place', { line, column: column ?? 1 });
  const facts = [say(`report.${severity}`), place, rule].filter((fact) => fact !== undefined);
  return [
    `<li class="${severity}">`,
    `<h3>${text(what)}</h3>`,
    `<p class="facts">${facts.map(text).join(' · ')}</p>`,
    `<p>${text(why)}</p>`,
    `<p class="move"><strong>${text(say('report.do'))}</strong> ${text(move)}</p>`,
    '</li>',
  ].join('\n');
}

function image({ bytes, width, height }: NonNullable<ReportedFile['picture']>, say: Words): string {
  const source = `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
  return `<img src="${source}" alt="${text(say('paper.firstPage'))}" width="${width}" height="${height}">`;
}
