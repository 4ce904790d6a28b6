import type { Issue } from '../model/issue.ts';
import type { SessionRecord } from '../schema/volume.ts';
import { isDate, isTime } from '../text/date.ts';
import { readLatex } from '../text/latex-reading.ts';
import { doubt } from './doubt.ts';
import type { EntryLanguages } from './entry-languages.ts';
import { recordsIn, textIn } from './json-values.ts';
import type { JsonRecord } from './json-values.ts';
import type { YamlSource } from './yaml-source.ts';

/** The sessions of a programme, and the session of each paper by its key. */
export interface Aclpub2Sessions {
  readonly sessions: readonly SessionRecord[];
  readonly sessionOf: ReadonlyMap<string, string>;
}

/** The sessions of `program.yml` that have papers or a part in the meeting; breaks and meals are told by count. */
export function aclpub2Sessions(
  source: YamlSource | undefined,
  { languages, like }: { readonly languages: EntryLanguages; readonly like?: string },
  issues: Issue[],
): Aclpub2Sessions {
  const sessions: SessionRecord[] = [];
  const sessionOf = new Map<string, string>();
  let left = 0;
  const read = (one: JsonRecord, path: readonly PropertyKey[], day?: JsonRecord): void => {
    const inner = recordsIn(one['subsessions']);
    const papers = papersOf(one);
    const title = readLatex(textIn(one, 'title') ?? '').title;
    const kind = kindOf(title, papers.length > 0, day !== undefined);
    if (title !== '' && (papers.length > 0 || (kind !== undefined && inner.length === 0))) {
      const id = `session-${sessions.length + 1}`;
      const place = source?.placeOf([...path, 'title']) ?? { file: 'program.yml' };
      sessions.push({
        id,
        title: { [languages.of(title, place, { like })]: title },
        kind: kind ?? 'plenary',
        ...timesOf({ ...day, ...one }),
        ...aboutOf(one, (text) => languages.of(text, place, { like })),
      });
      for (const paper of papers) sessionOf.set(paper, id);
    } else if (inner.length === 0) left += 1;
    // Sessions within sessions are told apart by theirs alone; deeper ones nobody has.
    if (day === undefined) for (const [at, session] of inner.entries()) read(session, [...path, 'subsessions', at], one);
  };
  for (const [at, one] of recordsIn(source?.value).entries()) read(one, [at]);
  if (left > 0)
    issues.push(doubt('import-fields-lost', { file: source?.placeOf([]).file ?? '' }, { fields: `sessions without papers ×${left}` }));
  return { sessions, sessionOf };
}

function papersOf(session: JsonRecord): string[] {
  const papers: unknown[] = Array.isArray(session['papers']) ? session['papers'] : [];
  return papers.flatMap((paper) =>
    typeof paper === 'string' || typeof paper === 'number' ? [String(paper)] : recordsIn(paper).flatMap((one) => textIn(one, 'id') ?? []),
  );
}

const KINDS: readonly (readonly [RegExp, SessionRecord['kind']])[] = [
  [/poster|demo|постер|stend/iu, 'poster'],
  [/opening|welcome|açılış|открыти/iu, 'opening'],
  [/closing|bağlanış|закрыти/iu, 'closing'],
  [/panel|панель/iu, 'panel'],
  [/keynote|plenary|invited|plenar|пленар/iu, 'plenary'],
];

function kindOf(title: string, hasPapers: boolean, isInner: boolean): SessionRecord['kind'] | undefined {
  const named = KINDS.find(([words]) => words.test(title))?.[1];
  return named ?? (hasPapers ? (isInner ? 'parallel' : 'plenary') : undefined);
}

/** Day and times of `2020-07-01T09:30:00`. */
function timesOf(session: JsonRecord): Pick<SessionRecord, 'date' | 'start' | 'end'> {
  const [from, to] = ['start_time', 'end_time'].map((field) => /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/u.exec(textIn(session, field) ?? ''));
  const [date = '', start = '', end = ''] = [from?.[1] ?? to?.[1], from?.[2], to?.[2]];
  return {
    ...(isDate(date) && { date }),
    ...(isTime(start) && { start }),
    ...(isTime(end) && from?.[1] === to?.[1] && start < end && { end }),
  };
}

function aboutOf(session: JsonRecord, languageOf: (text: string) => string): Pick<SessionRecord, 'chairs' | 'room'> {
  const chairs = (textIn(session, 'chair') ?? '').split(/\s*(?:;|,| and )\s*/u).filter((name) => /\p{L}/u.test(name));
  const room = textIn(session, 'location') ?? textIn(session, 'room');
  return {
    ...(chairs.length > 0 && { chairs: chairs.map((name) => ({ name })) }),
    ...(room !== undefined && { room: { [languageOf(textIn(session, 'title') ?? room)]: room } }),
  };
}
