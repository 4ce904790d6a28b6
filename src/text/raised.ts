const RAISED = table('0123456789+−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const LOWERED = table('0123456789+−=()aeoxhklmnpstij', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼ');

/** A text in superscript letters (Unicode, Superscripts and Subscripts); `undefined` if one of its letters has none. */
export function superscriptOf(text: string): string | undefined {
  return inLetters(text, RAISED);
}

/** A text in subscript letters; `undefined` if one of its letters has none. */
export function subscriptOf(text: string): string | undefined {
  return inLetters(text, LOWERED);
}

function inLetters(text: string, letters: ReadonlyMap<string, string>): string | undefined {
  const written = Array.from(text, (letter) => letters.get(letter));
  return written.includes(undefined) ? undefined : written.join('');
}

function table(letters: string, forms: string): ReadonlyMap<string, string> {
  const other = Array.from(forms);
  return new Map(Array.from(letters, (letter, at) => [letter, other[at] ?? letter]));
}
