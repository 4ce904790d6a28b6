import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import type { ElementContent, Nodes } from 'hast';
import { subscriptOf, superscriptOf } from './raised.ts';
import { escapeXml } from './xml.ts';

/** A formula of a title without its TeX: as one line of letters, and as HTML of `i`, `b`, `sub` and `sup` alone. */
export interface MathText {
  readonly text: string;
  readonly html: string;
}

/** The commands of TeX that a formula in a title may have: letters, signs and scripts, nothing that defines or fetches. */
const COMMANDS = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi ' +
    'varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega mathrm mathbf mathit mathbb text frac sqrt ' +
    'times cdot pm mp div ast circ le leq ge geq ne neq approx sim simeq equiv ll gg propto in notin subset subseteq cup cap setminus emptyset ' +
    'to rightarrow leftarrow leftrightarrow Rightarrow mapsto infty partial nabla sum prod int forall exists ell hbar Re Im prime ldots cdots ' +
    'log ln exp sin cos tan min max sup inf lim det dim ker deg gcd'
  ).split(' '),
);

/** What stands between spaces in a line: relations and operations of two sides. */
const SPACED = /^[=≠<>≤≥≈∼≃≡≪≫∝∈∉⊂⊆∪∩+−±∓×÷⋅∗∘∖→←↔⇒↦]$/u;

/** Double-struck letters that have a place of their own in Unicode (Letterlike Symbols); the others follow U+1D538. */
const DOUBLE_STRUCK: Readonly<Record<string, string>> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' };

/**
 * Reads a formula of TeX, without its dollar signs; `undefined` for what is none, or has more than a line of a title can say. What is
 * read may stand in a `.bib` as it is: it is of ASCII letters, its braces come in pairs, and its commands are known.
 */
export function readMath(tex: string): MathText | undefined {
  if (!/^[\x20-\x7E]*$/u.test(tex) || /(?<!\\)[%#&"]/u.test(tex)) return undefined;
  if (![...tex.matchAll(/\\([a-z]+|.)/giu)].every(([, command = '']) => COMMANDS.has(command) || /^[ ,;:%&#_]$/u.test(command)))
    return undefined;
  // Prose between two prices is no formula.
  if (/\p{L}{3}/u.test(tex.replace(/\\(?:text|mathrm)\{[^{}]*\}|\\[a-z]+/giu, ''))) return undefined;
  let mathml: string;
  try {
    mathml = katex.renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'error', trust: false, maxExpand: 50 });
  } catch {
    return undefined;
  }
  const row = find(fromHtml(mathml, { fragment: true }), 'semantics')?.children[0];
  const said = row && sayAll([row]);
  return said && { text: said.text.trim(), html: said.html.trim() };
}

function find(node: Nodes, name: string): Extract<Nodes, { type: 'element' }> | undefined {
  if (node.type === 'element' && node.tagName === name) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function sayAll(nodes: readonly ElementContent[]): MathText | undefined {
  const said = nodes.map(say);
  if (said.some((one) => one === undefined)) return undefined;
  const parts = said.map((one, at) => (at > 0 && isFunction(nodes[at]) ? spaced(one) : one));
  return {
    text: parts.map((one) => one?.text).join(''),
    html: parts
      .map((one) => one?.html)
      .join('')
      .replaceAll('</i><i>', ''),
  };
}

/** An element of MathML (Core, 3.2 and 3.3) in a line. */
function say(node: ElementContent): MathText | undefined {
  if (node.type !== 'element') return node.type === 'text' ? plain(node.value) : undefined;
  const { tagName, children } = node;
  const [base, script, other] = children.map(say);
  switch (tagName) {
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
      return sayAll(children);
    case 'mi':
      return letter(letters(node), String(node.properties['mathvariant'] ?? node.properties['mathVariant'] ?? ''));
    case 'mn':
    case 'mtext':
      return plain(letters(node));
    case 'mo':
      return operator(letters(node));
    case 'mspace':
      return plain(' ');
    case 'msup':
      return base && script && scripted(base, undefined, script);
    case 'msub':
      return base && script && scripted(base, script, undefined);
    case 'msubsup':
      return base && script && other && scripted(base, script, other);
    case 'mfrac':
      return (
        base && script && { text: `${held(base.text)}/${held(script.text)}`, html: `${held(base.html, base)}/${held(script.html, script)}` }
      );
    case 'msqrt': {
      const inner = sayAll(children);
      return inner && { text: `√${held(inner.text)}`, html: `√${held(inner.html, inner)}` };
    }
    default:
      return undefined;
  }
}

function letters(node: Extract<ElementContent, { type: 'element' }>): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** `log` and its like are kept apart from what stands before them. */
function isFunction(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'mi' && letters(node).length > 1;
}

function spaced(said: MathText | undefined): MathText | undefined {
  return said && { text: ` ${said.text}`, html: ` ${said.html}` };
}

function plain(text: string): MathText {
  return { text, html: escapeXml(text) };
}

/** A variable is in italics, the name of a function and a letter that is set upright are not. */
function letter(name: string, variant: string): MathText {
  if (variant === 'double-struck') return plain(Array.from(name, doubleStruck).join(''));
  if (variant === 'bold') return { text: name, html: `<b>${escapeXml(name)}</b>` };
  if (variant === 'normal' || !/^\p{L}$/u.test(name)) return plain(name);
  return { text: name, html: `<i>${escapeXml(name)}</i>` };
}

function doubleStruck(name: string): string {
  return DOUBLE_STRUCK[name] ?? (/^[A-Z]$/u.test(name) ? String.fromCodePoint(0x1d538 + name.charCodeAt(0) - 65) : name);
}

function operator(sign: string): MathText {
  // After the name of a function stands a sign that has no form.
  if (sign === '\u2061') return plain(' ');
  return plain(SPACED.test(sign) ? ` ${sign} ` : sign);
}

function scripted(base: MathText, below: MathText | undefined, above: MathText | undefined): MathText {
  const [low, high] = [below, above].map((script) => script && { text: tight(script.text), html: tight(script.html) });
  return {
    text:
      base.text +
      (low ? (subscriptOf(low.text) ?? `_${held(low.text)}`) : '') +
      (high ? (superscriptOf(high.text) ?? `^${held(high.text)}`) : ''),
    html: base.html + (low ? `<sub>${low.html}</sub>` : '') + (high ? `<sup>${high.html}</sup>` : ''),
  };
}

function tight(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What is longer than a letter or a number is held together by brackets. */
function held(written: string, { text }: { readonly text: string } = { text: written }): string {
  return /^(?:\p{L}|\p{N}+)$/u.test(text) ? written : `(${written})`;
}
