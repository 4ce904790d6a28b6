/** The words by which the parts of a resolution are told apart in one language. */
export interface ResolutionVocabulary {
  /** The word for a resolution, which stands for a title that is missing. */
  readonly resolution: string;
  readonly annex: string;
  /** Words that open a clause of the preamble; in Azerbaijani they close it. */
  readonly preamble: RegExp;
  /** Words that say what an operative clause does. */
  readonly operative: RegExp;
  /** The line between the preamble and the operative part. */
  readonly formula: RegExp;
  readonly annexLine: RegExp;
  readonly adopted: RegExp;
  readonly symbolLine: RegExp;
}

const SEPARATED = String.raw`(?:$|\s*[.:—–-]\s*(.*)$)`;
const annexLine = (word: string) =>
  new RegExp(String.raw`^(?:${word})(?:\s*(?:№|No\.?|N)?\s*(\d{1,2}|[IVX]{1,4}|[A-Z]))?${SEPARATED}`, 'iu');
const symbolLine = (word: string) =>
  new RegExp(String.raw`^${word}\s*(?:№|No\.?|N)?\s*([\p{Lu}\p{N}][\p{Lu}\p{N}/.()-]*\p{N}[\p{L}\p{N}/()-]*|\p{N}+)\.?$`, 'iu');
const start = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}])`, 'iu');
const end = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?=[,;.:]?$)`, 'iu');

const english: ResolutionVocabulary = {
  resolution: 'Resolution',
  annex: 'Annex',
  preamble: start(
    '(?:(?:also|further|deeply|fully|gravely|noting) )?(?:recalling|noting(?: with (?:concern|satisfaction|appreciation))?|recogni[sz]ing|reaffirming|affirming|aware|bearing in mind|mindful|convinced|concerned|considering|having (?:considered|examined|heard|regard)|emphasi[sz]ing|stressing|underlining|acknowledging|welcoming|taking (?:note|into account)|guided|desir(?:ing|ous)|believing|observing|expressing|conscious|determined|alarmed|encouraged|cognizant|seeking|whereas|in view)',
  ),
  operative: start(
    '(?:decides|requests|calls (?:up)?on|invites|recommends|urges|encourages|notes|welcomes|affirms|reaffirms|declares|emphasi[sz]es|stresses|expresses|takes note|approves|adopts|endorses|resolves|instructs|appeals to|thanks|supports|recogni[sz]es|acknowledges|confirms|proposes|condemns|reiterates|establishes)(?: also| further)?',
  ),
  formula:
    /^(?:.{0,80}\s)?(?:resolves|decides|declares|recommends|has resolved|has decided)(?: as follows| to| that| the following)?\s*:$/iu,
  annexLine: annexLine('Annex|Appendix'),
  adopted: /\b(?:adopted|done (?:at|in))\b/iu,
  symbolLine: symbolLine('Resolution'),
};

const azerbaijani: ResolutionVocabulary = {
  resolution: 'Qətnamə',
  annex: 'Əlavə',
  preamble: end(
    '(?:nəzərə|diqqətə|əsas) (?:alaraq|götürərək)|xatırla(?:da|ya)raq|qeyd edərək|(?:etiraf|dərk|təsdiq|təkrar|qəbul|hiss|ifadə|arzu|ümid) edərək|vurğulayaraq|yadda saxlayaraq|əmin olaraq|nəzərdən keçirərək|narahat olaraq|narahatlığını bildirərək|alqışlayaraq|bildirərək|inanaraq|rəhbər tutaraq|müşahidə edərək|dinləyərək|öyrənərək|müzakirə edərək|bilərək|çalışaraq|minnətdarlıqla qeyd edərək|məmnuniyyətlə qeyd edərək',
  ),
  operative: end(
    '(?:(?:həmçinin|daha sonra|eyni zamanda) )?(?:qərara al(?:ır|ınır)|(?:xahiş|tövsiyə|dəvət|təklif|elan|qeyd|təsdiq|bəyan|müraciət|təşəkkür) edir|tapşırır|çağırır|həvəsləndirir|alqışlayır|vurğulayır|dəstəkləyir|təsdiqləyir|bildirir|qəbul edir|nəzərə alır)',
  ),
  formula: /^(?:.{0,80}\s)?(?:qərara al(?:ır|ınır|dı)|qərar verir|qət edir|bəyan edir|tövsiyə edir)(?: ki)?\s*:$/iu,
  annexLine: annexLine(String.raw`(?:\d{1,2}(?:-\p{L}{2}|\s+(?:nömrəli|saylı))?\s+)?Əlavə`),
  adopted: /(?<!\p{L})qəbul (?:edil|olun)/iu,
  symbolLine: symbolLine('Qətnamə'),
};

const russian: ResolutionVocabulary = {
  resolution: 'Резолюция',
  annex: 'Приложение',
  preamble: start(
    '(?:(?:с (?:удовлетворением|обеспокоенностью|признательностью)|также|далее|вновь) )?(?:напоминая|ссылаясь|отмечая|признавая|подтверждая|сознавая|учитывая|помня|принимая (?:во внимание|к сведению)|будучи (?:убежд|озабоч|обеспоко|уверен|глубоко|преисполнен)\\p{L}*|убежд[её]нн\\p{L}+|рассмотрев|заслушав|изучив|обсудив|подч[её]ркивая|приветствуя|выражая|руководствуясь|желая|стремясь|считая|полагая|исходя из|имея в виду|осознавая|констатируя)',
  ),
  operative: start(
    '(?:постановляет|просит|призывает|предлагает|рекомендует|настоятельно призывает|отмечает|приветствует|подтверждает|заявляет|подч[её]ркивает|выражает|принимает(?: к сведению)?|одобряет|утверждает|поручает|обращается|благодарит|поддерживает|признаёт|признает|решает|поощряет|осуждает|учреждает)(?: также| далее)?',
  ),
  formula: /^(?:.{0,80}\s)?(?:постановляет|решает|заявляет|рекомендует|решила|постановила)(?: следующее)?\s*:$/iu,
  annexLine: annexLine('Приложение'),
  adopted: /(?<!\p{L})принят(?:а|о|ы)?(?!\p{L})/iu,
  symbolLine: symbolLine('Резолюция'),
};

const vocabularies: Readonly<Record<string, ResolutionVocabulary>> = { en: english, az: azerbaijani, ru: russian };

/** The vocabulary of a language; that of English, whose names for parts are known most widely, for one that has none. */
export function vocabularyOf(language: string): ResolutionVocabulary {
  return vocabularies[language] ?? english;
}

/** Whether the opening words of a language are known, so that their absence tells something. */
export const hasVocabulary = (language: string): boolean => language in vocabularies;

/** A text with its opening words between asterisks, which set them in italics; in Azerbaijani they stand at its end. */
export function withOpening(text: string, words: RegExp): string {
  const found = words.exec(text);
  if (!found || text.includes('*')) return text;
  const at = found.index;
  return `${text.slice(0, at)}*${found[0]}*${text.slice(at + found[0].length)}`;
}
