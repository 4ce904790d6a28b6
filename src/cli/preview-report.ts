import { words, type Words } from '../i18n/words.ts';
import { readVersionAddress, versionKey } from '../model/paper-version.ts';
import type { PublishedState } from '../model/published-state.ts';
import type { StateDifference } from '../model/state-difference.ts';
import { escapeXml, oneLine } from '../text/xml.ts';
import { reportPage } from './report-page.ts';

/** What a preview reports: the differences, and the keys under which what is new will be cited. */
export interface PreviewReport {
  readonly differences: readonly StateDifference[];
  /** Citation keys by address. */
  readonly keys: ReadonlyMap<string, string>;
  /** False when nothing was published by this program yet, so that everything is new. */
  readonly compared: boolean;
}

const KINDS = ['removed', 'changed', 'added'] as const;

/**
 * What is going to change for readers as one HTML file without scripts: removed, changed and added records with their addresses, keys and files,
 * and each changed field before and after. It stands at the root of the draft site, to whose pages it links.
 */
export function previewReport({ differences, keys, compared }: PreviewReport, language: string): string {
  const say = words(language);
  const title = say('preview.title');
  const header = [
    `<h1>${text(title)}</h1>`,
    `<p>${text(summary(differences, say))}</p>`,
    ...(compared ? [] : [`<p>${text(say('preview.firstTime'))}</p>`]),
    `<p><a href="index.html">${text(say('preview.site'))}</a></p>`,
  ].join('\n');
  const sections = KINDS.flatMap((kind) => {
    const own = differences.filter((difference) => difference.kind === kind);
    if (own.length === 0) return [];
    return [
      `<section aria-labelledby="${kind}">`,
      `<h2 id="${kind}">${text(say(`preview.${kind}`, { count: own.length }))}</h2>`,
      ...own.map((one) => record(one, keys, say)),
      '</section>',
    ];
  });
  return reportPage({ title, language, header, beside: [], main: sections });
}

/** `3 added, 1 changed`: what there is of each kind, or that there is nothing. */
export function summary(differences: readonly StateDifference[], say: Words): string {
  const parts = [...KINDS].reverse().flatMap((kind) => {
    const count = differences.filter((difference) => difference.kind === kind).length;
    return count > 0 ? [say(`preview.${kind}`, { count })] : [];
  });
  return parts.length > 0 ? parts.join(', ') : say('preview.nothing');
}

/** The title of a record in the language that it gives first, or the name of a person. */
export function titleOf({ before, after }: Pick<StateDifference, 'before' | 'after'>): string {
  const { title, name, label } = (after ?? before)?.record ?? {};
  for (const texts of [title, label]) {
    const first: unknown = typeof texts === 'object' && texts !== null ? Object.values(texts)[0] : undefined;
    if (typeof first === 'string') return first;
  }
  const { given, family } = typeof name === 'object' && name !== null ? { given: undefined, family: undefined, ...name } : {};
  return [given, family].filter((part) => typeof part === 'string').join(' ');
}

function record(difference: StateDifference, keys: ReadonlyMap<string, string>, say: Words): string {
  const { kind, address, fields, files, textChanged } = difference;
  const key = keys.get(address);
  const page = kind === 'removed' ? text(address) : `<a href="${text(address)}/index.html">${text(address)}</a>`;
  const facts = [page, ...(key === undefined ? [] : [`<code>${text(key)}</code>`])];
  const beside = (['added', 'changed', 'removed'] as const).flatMap((what) =>
    files[what].map((name) => text(say(`preview.file.${what}`, { name }))),
  );
  const told = [...beside, ...(textChanged && kind === 'changed' ? [text(say('preview.text'))] : [])];
  return [
    '<article>',
    `<h3>${text(titleOf(difference) || address)}</h3>`,
    `<p class="facts">${facts.join(' · ')}</p>`,
    ...(told.length > 0 ? [`<p>${told.join(' · ')}</p>`] : []),
    ...(fields.length > 0 ? [table(fields, say)] : []),
    '</article>',
  ].join('\n');
}

function table(fields: StateDifference['fields'], say: Words): string {
  const head = ['field', 'before', 'after']
    .map((name) => `<th scope="col">${text(say(`preview.${name}` as 'preview.field'))}</th>`)
    .join('');
  const rows = fields.map(
    ({ field, before = '–', after = '–' }) =>
      `<tr><th scope="row">${text(field)}</th><td><del>${text(before)}</del></td><td><ins>${text(after)}</ins></td></tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${text(say('preview.fields'))}"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
}

const text = (value: string): string => escapeXml(oneLine(value));

/** The citation keys that states hold, by address. */
export function keysOf(states: readonly PublishedState[]): ReadonlyMap<string, string> {
  return new Map(
    states.flatMap(({ address, record: { citationKey } }) => {
      if (typeof citationKey !== 'string') return [];
      const version = readVersionAddress(address);
      return [[address, version ? versionKey(citationKey, version.number) : citationKey] as const];
    }),
  );
}
