/** A name whose capitals were made small. */
export interface NameInCase {
  readonly name: string;
  /** Whether there were words all in capitals. */
  readonly capitals: boolean;
  /** Whether only the first words were in capitals, as lists set family names: `ƏLİYEV Pərviz`. */
  readonly firstIsFamily: boolean;
}

/** A name with its words in capitals as names are written: `PƏRVİZ ƏLİYEV` → `Pərviz Əliyev`; in Azerbaijani I becomes ı, and İ i. */
export function withoutCapitals(name: string): NameInCase {
  const words = name.split(' ');
  const loud = words.map(
    (word) => /^\P{Ll}*\p{Lu}{2}\P{Ll}*$/u.test(word) && word.replace(/\P{L}/gu, '').length > 2 && !word.includes('.'),
  );
  if (!loud.includes(true)) return { name, capitals: false, firstIsFamily: false };
  const language = /[ƏĞŞÇÖÜİ]/u.test(name) ? 'az' : 'en';
  const quiet = words.map((word, at) => (loud[at] ? inCase(word, language) : word));
  const [first, ...others] = loud;
  const firstIsFamily = first === true && others.length > 0 && !others.includes(true);
  return { name: quiet.join(' '), capitals: true, firstIsFamily };
}

function inCase(word: string, language: string): string {
  return word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLocaleLowerCase(language));
}
