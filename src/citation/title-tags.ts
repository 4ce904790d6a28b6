import type { TitlePart } from '../text/title-runs.ts';
import { runsOf } from '../text/title-runs.ts';
import type { CitedWork } from './cited-work.ts';
import type { CslItem } from './csl.ts';

/** CSL's own markup of texts (CSL-JSON 1.0.2, "rich text"), each tag with the letter nobody writes as which it travels. */
const TAGS: readonly (readonly [tag: string, letter: string])[] = [
  ['<i>', '\uE0C0'],
  ['</i>', '\uE0C1'],
  ['<b>', '\uE0C2'],
  ['</b>', '\uE0C3'],
  ['<sub>', '\uE0C4'],
  ['</sub>', '\uE0C5'],
  ['<sup>', '\uE0C6'],
  ['</sup>', '\uE0C7'],
  ['<span class="nocase">', '\uE0C8'],
  ['</span>', '\uE0C9'],
];
const LETTER = new Map(TAGS);
const TAG = new Map(TAGS.map(([tag, letter]) => [letter, tag]));
const [KEEP, KEPT] = ['\uE0C8', '\uE0C9'];

/** A work whose titles have their italics and formulas, as letters that no step between here and {@link showTags} takes for markup. */
export function withTags(cited: CitedWork): CitedWork {
  const { markup, translations } = cited;
  if (!markup) return cited;
  const tagged = (text: string) => runsOf(text, markup).map(tag).join('');
  const optional = (name: string, text: string | undefined) => (text === undefined ? {} : { [name]: tagged(text) });
  return {
    ...cited,
    title: tagged(cited.title),
    ...optional('translatedTitle', cited.translatedTitle),
    ...optional('container', cited.container),
    ...(cited.event && { event: { ...cited.event, ...optional('title', cited.event.title) } }),
    translations: Object.fromEntries(
      Object.entries(translations).map(([language, known]) => [
        language,
        { ...known, ...optional('title', known.title), ...optional('container', known.container) },
      ]),
    ),
  };
}

/** An item in which the tags are what they stand for. */
export function showTags(item: CslItem): CslItem {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  ) as CslItem;
}

/** What is in italics or a formula is written as it is, in whatever case the words around it are set. */
function tag(part: TitlePart): string {
  if (part.kind === 'text') return part.text;
  if (part.kind !== 'math') return `${KEEP}\uE0C0${part.text}\uE0C1${KEPT}`;
  const letters = part.html.replace(/<[^>]*>/gu, (element) => LETTER.get(element) ?? '');
  return KEEP + letters.replace(/&(lt|gt|amp|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '') + KEPT;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

function shown(text: string): string {
  return text.replace(/[\uE0C0-\uE0C9]/gu, (letter) => TAG.get(letter) ?? '');
}
