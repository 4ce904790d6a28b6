import { z } from 'zod';
import { isLanguageTag } from '../text/language.ts';
import { isSlug } from '../text/slug.ts';

/** Names the rule that a refinement stands for; the words for it live in the language files. */
export const rule = (id: string) => ({ params: { rule: id } });

/** The longest a single text of a record may be, in characters: an abstract of a book, not the book. */
export const LONGEST_TEXT = 100_000;

/** One line or paragraph as a person typed it: not empty, and not longer than {@link LONGEST_TEXT}. */
export const plainText = z.string().trim().min(1).max(LONGEST_TEXT);

/** A BCP 47 language tag (RFC 5646), for example `az`, `az-Cyrl`, `en`, `ru`. */
export const languageTag = z.string().refine(isLanguageTag, rule('language-tag'));

/** One text in several languages: `{ en: …, az: … }`. */
export const localText = z.record(languageTag, plainText).refine((texts) => Object.keys(texts).length > 0, rule('text-empty'));
export type LocalText = Readonly<z.infer<typeof localText>>;

/** Lists of words in several languages: `{ en: [migration, law] }`. */
export const localWords = z.record(languageTag, z.array(plainText).min(1));
export type LocalWords = Readonly<z.infer<typeof localWords>>;

/** The id of a record: lower-case Latin letters, digits and hyphens; the name of its file or folder. */
export const slug = z.string().refine(isSlug, rule('id-form'));

/** Who made a translation of a record's titles, abstracts and keywords. */
export const translator = z.enum(['author', 'editors', 'source']);

/** The languages in which a record is a translation, and by whom: `{ az: editors }`. */
export const translations = z.record(languageTag, translator);
export type Translations = Readonly<z.infer<typeof translations>>;
