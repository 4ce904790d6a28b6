/** Names of functions that TeX knows. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh ' +
    'sup tan tanh'
  ).split(' '),
);

/** Large operators by their signs. */
export const OPERATORS: ReadonlyMap<string, string> = commands(
  '∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge ⨁ bigoplus ⨂ bigotimes ⨀ bigodot',
);

/** Accents by their combining signs. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u0300', 'grave'],
  ['\u0301', 'acute'],
  ['\u0302', 'hat'],
  ['^', 'hat'],
  ['\u0303', 'tilde'],
  ['~', 'tilde'],
  ['\u0304', 'bar'],
  ['\u0305', 'overline'],
  ['¯', 'bar'],
  ['‾', 'bar'],
  ['\u0306', 'breve'],
  ['\u0307', 'dot'],
  ['\u0308', 'ddot'],
  ['\u030A', 'mathring'],
  ['\u030C', 'check'],
  ['\u20D7', 'vec'],
  ['→', 'overrightarrow'],
  ['\u20D6', 'overleftarrow'],
]);

/** Signs whose names in TeX are more readable than they themselves, or that TeX reads as something else. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\\', String.raw`\backslash `],
  ['{', String.raw`\{`],
  ['}', String.raw`\}`],
  ['#', String.raw`\#`],
  ['$', String.raw`\$`],
  ['%', String.raw`\%`],
  ['&', String.raw`\&`],
  ['_', String.raw`\_`],
  ['^', String.raw`\hat{}`],
  ['`', String.raw`\grave{}`],
  // In a table of Markdown a bar would end the cell.
  ['|', String.raw`\vert `],
  ['−', '-'],
  ['′', "'"],
  // Signs of multiplication and of functions that cannot be seen.
  ['\u2061', ''],
  ['\u2062', ''],
  ['\u2063', ''],
  ...commands(
    '~ sim ‖ Vert ∥ parallel ≤ le ≥ ge ≠ ne ≈ approx ≡ equiv ± pm × times · cdot ⋅ cdot ÷ div ∞ infty → to ∈ in ∂ partial ∇ nabla … ldots ⋯ cdots ' +
      'α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ' +
      'ρ rho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma ' +
      'Υ Upsilon Φ Phi Ψ Psi Ω Omega',
  ),
  ...OPERATORS,
]);

/** `α alpha` as `\alpha `: the space ends the name of the command. */
function commands(pairs: string): Map<string, string> {
  const words = pairs.split(' ');
  return new Map(words.flatMap((sign, at): [string, string][] => (at % 2 === 0 ? [[sign, `\\${words[at + 1] ?? ''} `]] : [])));
}

// Letters that fonts of formulas do not have: Azerbaijani and Cyrillic ones among them.
const WORDS = /(?:(?![A-Za-z\p{Script=Greek}\u2100-\u214F\u{1D400}-\u{1D7FF}])\p{L})+/u;
const PIECES = new RegExp(`${WORDS.source}|[\\s\\S]`, 'gu');

/** Signs of a formula as TeX; words in letters that formulas have not are set upright as words. */
export function mathText(text: string): string {
  // Italic letters of formulas are the plain ones of TeX.
  const plain = text.replace(/[\u{1D434}-\u{1D467}\u{1D6E2}-\u{1D71B}ℎ]/gu, (letter) => letter.normalize('NFKC'));
  return plain.replace(PIECES, (found) => {
    if (/^\s$/u.test(found)) return String.raw`\ `;
    return SIGNS.get(found) ?? (WORDS.test(found) ? wordText(found) : found);
  });
}

/** Words within a formula. */
export function wordText(text: string): string {
  return text === '' ? '' : `\\text{${text.replace(/[\\{}#$%&_^~|`]/gu, (sign) => TEXT_SIGNS[sign] ?? `\\${sign}`)}}`;
}

const TEXT_SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  '|': String.raw`\textbar{}`,
  '`': "'",
};

/** The base of a script: one sign stands as it is, everything else in braces. */
export function grouped(tex: string): string {
  return /^(?:[A-Za-z\d]|\\[A-Za-z]+ ?)$/u.test(tex) ? tex.trim() : `{${tex}}`;
}
