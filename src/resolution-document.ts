import { stateWord } from './citation/state-words.ts';
import { words } from './i18n/words.ts';
import type { Site } from './model/address.ts';
import { inLanguage } from './model/localized.ts';
import { partyName } from './model/party.ts';
import type { Clause, Resolution } from './model/repository.ts';
import { statesOf } from './model/work-state.ts';
import { adoptionLine, stateLines } from './resolution-words.ts';
import { formatDate } from './text/date.ts';
import { capitalized, languageName } from './text/language.ts';
import { resolutionDocument } from './typeset/resolution-document.ts';
import type { TypesetDocument } from './typeset/resolution-document.ts';

/** A resolution in one of its languages, ready to be set as a PDF; `undefined` where it cannot be. */
export function typesetResolution(resolution: Resolution, language: string, site: Site): TypesetDocument | undefined {
  return resolutionDocument(resolution, language, site, documentWords(resolution, language, site));
}

/** What the files of a resolution say beside its text, in the words of their language. */
export function documentWords(resolution: Resolution, language: string, site: Site) {
  const { record, signatories } = resolution;
  const say = words(language);
  return {
    kind: [say('resolution.resolution'), record.symbol].filter(Boolean).join(' '),
    adoption: adoptionLine(resolution, language),
    remark: remarkOn(resolution, language),
    states: stateLines(resolution, site, language),
    page: say('document.page', { page: '{page}', count: '{count}' }),
    untranslated: say('clause.untranslated', { language: languageName(language, language) }),
    signatures: {
      heading: say('resolution.signatories'),
      lines: signatories.map((party) => {
        const { office, signed } = party.record;
        const facts = [
          partyName(party, language).text,
          office && inLanguage(office, language).text,
          signed && formatDate(signed, language),
        ];
        return facts.filter(Boolean).join(', ');
      }),
    },
    votes: {
      heading: say('resolution.members'),
      lines: (record.adoption?.members ?? []).map(({ member, vote }) => `${inLanguage(member, language).text}: ${say(`vote.${vote}`)}`),
    },
    annex: (number: string) => say('clause.name', { part: 'annex', annex: number, place: '' }),
    struck: (clause: Clause) => clauseState(clause, language),
  };
}

/** What became of a clause by itself, as its file says it: struck out, with the reason, or a newer one in its place. */
function clauseState(clause: Clause, language: string): string | undefined {
  const say = words(language);
  const state = statesOf(clause).find(({ whole }) => whole === undefined);
  if (!state) return undefined;
  const { kind, date, note } = state;
  const told =
    kind === 'struck' && date !== undefined ? say('clause.struckOn', { date: formatDate(date, language) }) : stateWord(kind, language);
  return [told, note && inLanguage(note, language).text].filter(Boolean).join('. ');
}

/** Whether the text is authentic in a language, or who translated it; nothing where the record does not say. */
function remarkOn({ record }: Resolution, language: string): string | undefined {
  const say = words(language);
  const translator = record.translators?.[language];
  if (translator !== undefined) return capitalized(say('resolution.translatedBy', { translator }), language);
  const { authentic } = record;
  return authentic && capitalized(say(authentic.includes(language) ? 'resolution.authentic' : 'resolution.translation'), language);
}
