import CSL from 'citeproc';
import { citedWork } from './cited-work.ts';
import type { CitationContext } from './cited-work.ts';
import { cslItem } from './csl.ts';
import type { CslItem } from './csl.ts';
import { asPrinted, formattingCopy } from './formatting-copy.ts';
import { referenceKey } from './reference-cache.ts';
import type { ReferenceCache } from './reference-cache.ts';
import { readReference, referenceText } from './reference-markup.ts';
import type { FormattedReference } from './reference-markup.ts';
import { loneReferenceStyle, localeXml, REFERENCE_LANGUAGE, styleVersion } from './style.ts';
import type { StyleId } from './style.ts';
import type { Work } from '../model/repository.ts';

/** How a work of the repository is cited in a style; `undefined` for what cannot be cited (an event without proceedings). */
export function formatWork(work: Work, style: StyleId, context: CitationContext, cache?: ReferenceCache): FormattedReference | undefined {
  const cited = citedWork(work, context);
  return cited && format(formattingCopy(asPrinted(cslItem(cited)), 'plain'), style, cache);
}

/** The works of a list of references (CSL-JSON, whose texts may have CSL's rich text) in a style, in the order given, each as if it stood alone. */
export function formatReferences(
  references: readonly Readonly<Record<string, unknown>>[],
  style: StyleId,
  cache?: ReferenceCache,
): FormattedReference[] {
  return references.map((reference) => format(formattingCopy(reference, 'rich'), style, cache));
}

function format(item: CslItem, style: StyleId, cache: ReferenceCache | undefined): FormattedReference {
  if (!cache) return engineOf(style).format(item);
  const key = referenceKey(item, style, version(style));
  const stored = cache.get(key);
  if (stored !== undefined) return { html: stored, text: referenceText(stored) };
  const reference = engineOf(style).format(item);
  cache.set(key, reference.html);
  return reference;
}

/** Changes when the code around citeproc changes what is made of an item. */
const OWN_VERSION = 1;

function version(style: StyleId): string {
  return `${OWN_VERSION} ${CSL.PROCESSOR_VERSION} ${styleVersion(style)}`;
}

class StyleEngine {
  readonly #engine;
  #item: CslItem = { id: '', type: 'document' };
  #turn = 0;

  constructor(style: StyleId) {
    const system = { retrieveLocale: () => localeXml, retrieveItem: (id: string) => ({ ...this.#item, id }) };
    this.#engine = new CSL.Engine(system, loneReferenceStyle(style), REFERENCE_LANGUAGE, true);
    this.#engine.setOutputFormat('html');
  }

  format(item: CslItem): FormattedReference {
    this.#item = item;
    // A new id each time: citeproc would keep what it learnt of the item before under the same id.
    this.#turn = 1 - this.#turn;
    this.#engine.updateItems([String(this.#turn)]);
    const bibliography = this.#engine.makeBibliography();
    const entry = bibliography === false ? '' : (bibliography[1][0] ?? '');
    const reference = readReference(entry.includes('[CSL STYLE ERROR') ? '' : entry);
    return reference.text === '' ? readReference('n.d.') : reference;
  }
}

const engines = new Map<StyleId, StyleEngine>();

/** Reading a style costs up to a second: once for each, and only when a reference is not in the cache. */
function engineOf(style: StyleId): StyleEngine {
  let engine = engines.get(style);
  if (!engine) engines.set(style, (engine = new StyleEngine(style)));
  return engine;
}
