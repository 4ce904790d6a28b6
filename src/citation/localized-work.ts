import type { CitationChoice } from './citation-choice.ts';
import type { CitedWork } from './cited-work.ts';
import { genreIn } from './genre-words.ts';
import { latinName } from './latin-name.ts';
import type { StyleManners } from './style-manners.ts';

/** A work as one citation says it: its names, places and bodies in the language and letters that were chosen. */
export function localizedWork(cited: CitedWork, choice: Pick<CitationChoice, 'language' | 'names'>, manners: StyleManners): CitedWork {
  const language = descriptionLanguage(cited, choice.language, manners);
  const known = cited.translations[language];
  const spelled = (names: CitedWork['authors']) =>
    choice.names === 'latin' ? names.map((name) => latinName(name, choice.language)) : names;
  const local: CitedWork = {
    ...cited,
    authors: spelled(cited.authors),
    editors: spelled(cited.editors),
    translators: spelled(cited.translators),
    ...(cited.genre !== undefined && { genre: genreIn(cited.genre, language) }),
  };
  if (!known) return local;
  return {
    ...local,
    ...(known.publisher !== undefined && { publisher: known.publisher }),
    ...(known.place !== undefined && { place: known.place }),
    ...(cited.event && {
      event: {
        ...cited.event,
        ...(known.event?.title !== undefined && { title: known.event.title }),
        ...(known.event?.place !== undefined && { place: known.event.place }),
        ...(known.event?.venue !== undefined && { venue: known.event.venue }),
      },
    }),
  };
}

/** The language that a style describes a work in, without region or script. */
export function descriptionLanguage(cited: Pick<CitedWork, 'language'>, language: string, { describesIn }: StyleManners): string {
  const own = cited.language.split('-')[0] ?? 'und';
  return describesIn === 'work' && own !== 'und' ? own : language;
}

/** The title of a work in the language of a citation, if it has another one of its own and the style wants both. */
export function titleInBrackets(cited: CitedWork, language: string, { translatesTitles }: StyleManners): string | undefined {
  if (!translatesTitles || cited.language.split('-')[0] === language) return undefined;
  const title = cited.translations[language]?.title?.replace(/^\[(.*)\]$/u, '$1');
  return title === cited.title ? undefined : title;
}
