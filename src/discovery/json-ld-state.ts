import { stateWord } from '../citation/state-words.ts';
import { permanentAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { inLanguage } from '../model/localized.ts';
import type { Citable } from '../model/repository.ts';
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
