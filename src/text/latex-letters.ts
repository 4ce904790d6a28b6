/**
 * Letters and signs as LaTeX commands that are all ASCII, for programs that read bytes and not letters. Cyrillic letters have the names of
 * the encoding T2A, Latin ones those of T1; Greek letters, signs of mathematics and the rest need no encoding of their own.
 */
export const latexLetters: ReadonlyMap<string, string> = new Map([
  ...named('ı i|ȷ j|ß ss|æ ae|Æ AE|œ oe|Œ OE|ø o|Ø O|ł l|Ł L|đ dj|Đ DJ|ð dh|Ð DH|þ th|Þ TH|ŋ ng|Ŋ NG|ẞ SS'),
  ...cyrillic(
    'а a|б b|в v|г g|д d|е e|ё yo|ж zh|з z|и i|й ishrt|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х h|ц c|ч ch|ш sh|щ shch|ъ hrdsn|ы ery|' +
      'ь sftsn|э erev|ю yu|я ya|є ie|і ii|ї yi|ґ gup|ў ushrt|ђ dje|ј je|љ lje|њ nje|ћ tshe|џ dzhe|ѕ dze|ғ ghcrs|җ zhdsc|ҙ zdsc|қ kdsc|ҝ kvcrs|' +
      'ҡ kbeak|ң ndsc|ҥ ng|ҫ sdsc|ү y|ұ yhcrs|ҳ hdsc|ҷ chrdsc|ҹ chvcrs|һ shha|ә schwa|ӕ ae|ө otld|ԛ q|ԝ w',
  ),
  // Fonts have the Azerbaijani ə as the Cyrillic letter of the same form.
  ['ə', '\\cyrschwa'],
  ['Ə', '\\CYRSCHWA'],
  ['Ӏ', '\\CYRpalochka'],
  ...named(
    '“ textquotedblleft|” textquotedblright|‘ textquoteleft|’ textquoteright|„ quotedblbase|‚ quotesinglbase|« guillemotleft|» guillemotright|' +
      '‹ guilsinglleft|› guilsinglright|– textendash|— textemdash|… textellipsis|• textbullet|· textperiodcentered|№ textnumero|§ textsection|' +
      '¶ textparagraph|† textdagger|‡ textdaggerdbl|° textdegree|© textcopyright|® textregistered|™ texttrademark|€ texteuro|£ textsterling|' +
      '¥ textyen|¢ textcent|¤ textcurrency|± textpm|× texttimes|÷ textdiv|¬ textlnot|µ textmu|¡ textexclamdown|¿ textquestiondown|' +
      'ª textordfeminine|º textordmasculine|← textleftarrow|→ textrightarrow|↑ textuparrow|↓ textdownarrow|‰ textperthousand',
  ),
  ...mathematical(
    'α alpha|β beta|γ gamma|δ delta|ε epsilon|ζ zeta|η eta|θ theta|ι iota|κ kappa|λ lambda|μ mu|ν nu|ξ xi|π pi|ρ rho|σ sigma|ς varsigma|τ tau|' +
      'υ upsilon|φ varphi|ϕ phi|χ chi|ψ psi|ω omega|Γ Gamma|Δ Delta|Θ Theta|Λ Lambda|Ξ Xi|Π Pi|Σ Sigma|Υ Upsilon|Φ Phi|Ψ Psi|Ω Omega|≤ leq|≥ geq|' +
      '≠ neq|≈ approx|∞ infty|− -|∈ in|∑ sum|∫ int|√ surd|⇒ Rightarrow|⇔ Leftrightarrow|↔ leftrightarrow|≡ equiv|∂ partial|∇ nabla|∀ forall|∃ exists',
  ),
  ...Array.from('₀₁₂₃₄₅₆₇₈₉', (sign, digit) => [sign, `\\textsubscript{${digit}}`] as const),
  ...Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (sign, digit) => [sign, `\\textsuperscript{${digit}}`] as const),
  ['₊', '\\textsubscript{+}'],
  ['₋', '\\textsubscript{-}'],
  ['⁺', '\\textsuperscript{+}'],
  ['⁻', '\\textsuperscript{-}'],
]);

/** What LaTeX sets over and under letters, by the combining marks of Unicode. */
export const latexAccents: ReadonlyMap<string, string> = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0302', '^'],
  ['\u0303', '~'],
  ['\u0304', '='],
  ['\u0306', 'u'],
  ['\u0307', '.'],
  ['\u0308', '"'],
  ['\u030A', 'r'],
  ['\u030B', 'H'],
  ['\u030C', 'v'],
  ['\u0323', 'd'],
  ['\u0326', 'textcommabelow'],
  ['\u0327', 'c'],
  ['\u0328', 'k'],
  ['\u0331', 'b'],
]);

type Letter = readonly [letter: string, command: string];

function pairs(list: string): Letter[] {
  return list.split('|').map((pair) => [pair.slice(0, 1), pair.slice(2)]);
}

function named(list: string): Letter[] {
  return pairs(list).map(([letter, name]) => [letter, `\\${name}`]);
}

function mathematical(list: string): Letter[] {
  return pairs(list).map(([letter, name]) => [letter, `\\ensuremath{${/\w/u.test(name) ? '\\' : ''}${name}}`]);
}

/** Small and capital letters: `\cyrzh` and `\CYRZH`. */
function cyrillic(list: string): Letter[] {
  return pairs(list).flatMap(([letter, name]) => [
    [letter, `\\cyr${name}`],
    [letter.toUpperCase(), `\\CYR${name.toUpperCase()}`],
  ]);
}
