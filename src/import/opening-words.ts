/** The words with which clauses open, as the editorial rules of the United Nations have them; in Azerbaijani they close the clause. */
const OPENING: Readonly<Record<string, RegExp>> = {
  en: /^((?:(?:also|further|deeply|gravely|fully)\s+)?(?:bearing in mind|taking (?:note|into account)|having [a-z]+ed|having heard|aware|mindful|convinced|concerned|guided|determined|alarmed|encouraged|[a-z]+ing(?: also| further| with [a-z]+)?|calls (?:up)?on|takes note|expresses|[a-z]+s(?: also| further)?))(?=[\s,])/iu,
  ru: /^((?:(?:также|далее|вновь|глубоко)\s+)?(?:принимая во внимание|имея в виду|будучи [а-яё]+|отдавая себе отчёт|[а-яё]+(?:я|в|вшись|ясь|ет|ит|ёт|яет|ает)(?: также| далее)?))(?=[\s,])/iu,
};
const CLOSING: Readonly<Record<string, RegExp>> = {
  az: /(?<=\s)((?:(?:həmçinin|daha sonra|bir daha)\s+)?(?:nəzərə alaraq|qeyd edərək|dərk edərək|etiraf edərək|nəzərdən keçirərək|əmin olaraq|yadda saxlayaraq|qərara alır|xahiş edir|dəvət edir|tövsiyə edir|tələb edir|təsdiq edir|[a-zçəğıöşü]+(?:araq|ərək|ır|ir|ur|ür)))(?=[,;:.]?$)/iu,
};

/** A clause with its opening words between asterisks; `isKnown` is false where none were found, and the text then stays as it is. */
export function withOpeningWords(text: string, language: string): { readonly text: string; readonly isKnown: boolean } {
  const pattern = OPENING[language] ?? CLOSING[language];
  if (!pattern || text.includes('*')) return { text, isKnown: text.includes('*') };
  const marked = text.replace(pattern, '*$1*');
  return { text: marked, isKnown: marked !== text };
}
