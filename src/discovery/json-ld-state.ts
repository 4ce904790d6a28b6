import { stateWord } from '../citation/state-words.ts';
import { absolute, fileAddress, permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Citable, Work } from '../model/repository.ts';
import { stateOf, statesOf } from '../model/work-state.ts';
import type { Node } from './json-ld-script.ts';

/** What became of a work or a clause, in the words of schema.org: its status, and each correction, revision, retraction or removal with its text. */
export function stateFacts(work: Citable, site: Site, language: string): Node {
  const state = stateOf(work);
  if (!state) return {};
  const { translations } = (work.type === 'clause' ? work.resolution : work).record;
  const corrections = statesOf(work)
    .filter(({ kind }) => kind === 'corrected' || kind === 'revised' || kind === 'retracted' || kind === 'removed')
    .map(({ date, note, by }) => ({
      '@type': 'CorrectionComment',
      datePublished: date,
      text: note && inLanguage(note, language, translations, site.languages).text,
      url: by && permanentAddress(site, by),
    }));
  return { creativeWorkStatus: stateWord(state.kind, 'en'), correction: corrections };
}

/**
 * The addresses that a work had: of one that moved or took another record of it in, both name the same (`sameAs`); a part of a work that was
 * split is made from it (`isBasedOn`).
 */
export function formerFacts({ former }: Work, site: Site): Node {
  const addresses = (isPart: boolean) =>
    former.filter(({ state }) => (state === 'split') === isPart).map(({ address }) => absolute(site, fileAddress(site, `${address}/`)));
  return { sameAs: addresses(false), isBasedOn: addresses(true) };
}
