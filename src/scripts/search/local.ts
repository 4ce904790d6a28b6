/** A text in the reader's language, else its original, which stands first. */
export function inReadersLanguage(
  texts: Readonly<Record<string, string>>,
  language: string,
): { readonly language: string; readonly text: string } {
  const own = texts[language];
  const [first] = Object.entries(texts);
  return own === undefined ? { language: first?.[0] ?? 'und', text: first?.[1] ?? '' } : { language, text: own };
}
