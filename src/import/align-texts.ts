import type { Issue } from '../model/issue.ts';
import type { AnnexRecord } from '../schema/annex.ts';
import type { ResolutionRecord } from '../schema/resolution.ts';
import type { LocalText } from '../schema/text.ts';
import { alignClauses } from './align-clauses.ts';
import { doubt } from './doubt.ts';
import type { ParsedAnnex, ParsedText } from './parsed-text.ts';
import { vocabularyOf } from './resolution-vocabulary.ts';

/** The texts of several languages as one record, its clauses aligned by their numbers; without a clause `undefined`. */
export function alignTexts(texts: readonly ParsedText[], issues: Issue[]): ResolutionRecord | undefined {
  const empty = texts.filter(({ preamble, operative }) => preamble.length + operative.length === 0);
  for (const { file } of empty) issues.push(doubt('import-no-clauses', file));
  const first = texts[0];
  if (!first || empty.length === texts.length) return undefined;

  const adoptions = texts.flatMap(({ file, language, adoption }) => (adoption ? [{ file, language, ...adoption }] : []));
  for (const { file, line, text, date } of adoptions) {
    if (date === undefined) issues.push(doubt('import-adoption-unread', { file, line }, { text }));
  }
  const adopted = shared(
    adoptions.map((one) => ({ ...one, value: one.date })),
    'adopted',
    issues,
  );
  const manner = shared(
    adoptions.map((one) => ({ ...one, value: one.adoption?.manner })),
    'adoption',
    issues,
  );
  const adoption = adoptions.find((one) => one.adoption !== undefined && one.adoption.manner === manner)?.adoption;
  const symbol = shared(
    texts.map(({ file, language, head }) => ({ file, language, line: 1, value: head.symbol })),
    'symbol',
    issues,
  );

  const untitled = texts.filter(({ head }) => head.title === undefined);
  for (const { file, language } of untitled) issues.push(doubt('import-title-missing', { file, line: 1 }, { language }));
  const subtitle = localText(texts, ({ head }) => head.subtitle);
  const adoptedBy = localText(texts, ({ head }) => head.adoptedBy);

  tellOfPreambles(texts, issues);
  const part = (field: 'preamble' | 'operative', above: string) =>
    alignClauses(
      texts.map(({ file, language, [field]: clauses }) => ({ file, language, clauses, line: 1 })),
      {
        above,
        opening: (language) => vocabularyOf(language)[field],
        counted: field === 'preamble' && texts.every(({ preambleNumbered }) => !preambleNumbered),
      },
      issues,
    );
  const preamble = part('preamble', 'pp');
  const operative = part('operative', 'op');
  const annexes = alignAnnexes(texts, issues);
  return {
    status: adopted === undefined ? 'draft' : 'adopted',
    text: 'deposited',
    title: localText(texts, ({ head, language }) => head.title ?? vocabularyOf(language).resolution) ?? {},
    ...(untitled.length === texts.length && { titleSupplied: true }),
    ...(subtitle && { subtitle }),
    language: first.language,
    ...(symbol !== undefined && { symbol }),
    ...(adoptedBy && { adoptedBy }),
    ...(adopted !== undefined && { adopted }),
    ...(adoption && { adoption }),
    ...(preamble.length > 0 && { preamble }),
    ...(operative.length > 0 && { operative }),
    ...(annexes.length > 0 && { annexes }),
  };
}

interface Found<Value> {
  readonly file: string;
  readonly language: string;
  readonly line: number;
  readonly value: Value | undefined;
}

/** What the languages say alike; of what they say differently the first, with an issue. */
function shared<Value extends string>(found: readonly Found<Value>[], field: string, issues: Issue[]): Value | undefined {
  const [first, ...others] = found.filter(({ value }) => value !== undefined);
  for (const { file, line, value = '' } of others) {
    if (value === first?.value) continue;
    issues.push(
      doubt('import-languages-differ', { file, line }, { field, value, other: first?.value ?? '', otherFile: first?.file ?? '' }),
    );
  }
  return first?.value;
}

function localText(texts: readonly ParsedText[], of: (text: ParsedText) => string | undefined): LocalText | undefined {
  const entries = texts.flatMap((text) => {
    const value = of(text);
    return value === undefined || value === '' ? [] : [[text.language, value] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Clauses of a preamble are aligned by their order: only their count tells that one is missing. */
function tellOfPreambles(texts: readonly ParsedText[], issues: Issue[]): void {
  if (texts.some(({ preambleNumbered }) => preambleNumbered)) return;
  const most = Math.max(...texts.map(({ preamble }) => preamble.length));
  for (const { file, language, preamble } of texts) {
    if (preamble.length === most) continue;
    const line = preamble.at(-1)?.line ?? 1;
    issues.push(doubt('import-preamble-count', { file, line }, { language, count: preamble.length, most }));
  }
}

function alignAnnexes(texts: readonly ParsedText[], issues: Issue[]): AnnexRecord[] {
  const lists = texts.map(({ file, language, annexes }) => ({
    file,
    language,
    // An annex is aligned as a clause whose text is its title.
    clauses: annexes.map(({ number, line, title }) => ({ number, line, text: title === '' ? '—' : title, clauses: [] })),
    line: 1,
  }));
  const order = alignClauses(lists, { above: 'annex', opening: () => undefined, counted: false }, issues);
  return order.map(({ number }) => {
    const own = texts.flatMap((text) => {
      const annex = text.annexes.find((one) => one.number === number);
      return annex ? [{ text, annex }] : [];
    });
    for (const { text, annex } of own) {
      if (annex.title === '') issues.push(doubt('import-annex-untitled', { file: text.file, line: annex.line }, { number }));
    }
    const clauses = alignClauses(
      own.map(({ text: { file, language }, annex }) => ({ file, language, clauses: annex.clauses, line: annex.line })),
      { above: `annex-${number}`, opening: () => undefined, counted: false },
      issues,
    );
    const entries = (of: (annex: ParsedAnnex, language: string) => string) =>
      Object.fromEntries(
        own.map(({ text, annex }) => [text.language, of(annex, text.language)] as const).filter(([, value]) => value !== ''),
      );
    const words = entries(({ text }) => text);
    return {
      number,
      title: entries(({ title }, language) => title || `${vocabularyOf(language).annex} ${number}`),
      ...(Object.keys(words).length > 0 && { text: words }),
      ...(clauses.length > 0 && { clauses }),
    };
  });
}
