import type { LocalText, Translations } from '../schema/text.ts';
import { runsOf } from '../text/title-runs.ts';
import type { TitleMarkup, TitlePart } from '../text/title-runs.ts';
import { everyLanguage } from './localized.ts';
import type { Text } from './localized.ts';
import type { Session, Work } from './repository.ts';

/** A title with what a reader has to know of it. */
export interface Title extends Text {
  readonly subtitle?: string;
  /** The subtitle in its runs, where the title or the subtitle has marks. */
  readonly subtitleRuns?: readonly TitlePart[];
  /** True for a title that the source does not give: it is shown in square brackets. */
  readonly supplied: boolean;
}

interface Titled {
  readonly title: LocalText;
  readonly subtitle?: LocalText;
  readonly titleSupplied?: boolean;
  readonly translations?: Translations;
  readonly language?: string;
}

/** Every title of a work or a session: the original first, then the translations in the order of the site's languages. */
export function titlesOf(work: Work | Session, order: readonly string[]): Title[] {
  const { record, markup }: { readonly record: Titled; readonly markup?: TitleMarkup } = work;
  const { title, subtitle, titleSupplied, translations, language } = record;
  // Of several titles that nobody calls a translation, the one in the language of the text is the original.
  const preferred = language === undefined ? order : [language, ...order.filter((tag) => tag !== language)];
  return everyLanguage(title, translations, preferred).map((text) => ({
    ...text,
    ...(markup && { runs: runsOf(text.text, markup), subtitleRuns: runsOf(subtitle?.[text.language] ?? '', markup) }),
    subtitle: subtitle?.[text.language],
    supplied: titleSupplied ?? false,
  }));
}

/** The title for a reader of `language`, else the original. */
export function titleFor(work: Work | Session, language: string, order: readonly string[]): Title {
  const titles = titlesOf(work, order);
  const title = titles.find((candidate) => candidate.language === language) ?? titles[0];
  return title ?? { language: 'und', text: work.id, supplied: true };
}

/** A title as one line of plain text, brackets and subtitle included. */
export function titleLine({ text, subtitle, supplied }: Title): string {
  const whole = subtitle ? `${text}: ${subtitle}` : text;
  return supplied ? `[${whole}]` : whole;
}
