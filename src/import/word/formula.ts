import katex from 'katex';
import { childOf, childrenOf, textOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { ACCENTS, FUNCTIONS, grouped, mathText, OPERATORS, wordText } from './formula-letters.ts';

/**
 * A formula of Word (Office MathML: ECMA-376, 22.1) as TeX that KaTeX reads, without dollar signs or line ends; `undefined` for one
 * that is empty, has what TeX here cannot say, or cannot be read back.
 */
export function formulaOf(element: XmlElement): string | undefined {
  try {
    const tex = row(element).replace(/\s+/gu, ' ').trim();
    if (tex === '' || tex.length > LONGEST) return undefined;
    katex.renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'ignore', trust: false, maxExpand: 100 });
    return tex;
  } catch {
    return undefined;
  }
}

/** No formula of a line or a page has so many signs. */
const LONGEST = 20_000;

class Unsayable extends Error {}

function row(element: XmlElement | undefined): string {
  return childrenOf(element).map(part).join('');
}

function part(element: XmlElement): string {
  const own = (name: string) => row(childOf(element, name));
  const property = (name: string) => childOf(childOf(element, `${element.name}Pr`), name)?.attributes.get('m:val');
  switch (element.name) {
    case 'm:r':
      return run(element);
    case 'm:f':
      return fraction(property('m:type'), own('m:num'), own('m:den'));
    case 'm:sSup':
      return `${grouped(own('m:e'))}^{${own('m:sup')}}`;
    case 'm:sSub':
      return `${grouped(own('m:e'))}_{${own('m:sub')}}`;
    case 'm:sSubSup':
      return `${grouped(own('m:e'))}_{${own('m:sub')}}^{${own('m:sup')}}`;
    case 'm:sPre':
      return `{}_{${own('m:sub')}}^{${own('m:sup')}}${grouped(own('m:e'))}`;
    case 'm:rad':
      return isHidden(element, 'm:degHide') || own('m:deg') === '' ? `\\sqrt{${own('m:e')}}` : `\\sqrt[{${own('m:deg')}}]{${own('m:e')}}`;
    case 'm:nary':
      return nary(element, property('m:chr') ?? '∫', own);
    case 'm:d':
      return delimited(element);
    case 'm:func':
      return `${functionName(childOf(element, 'm:fName'))}{${own('m:e')}}`;
    case 'm:limLow':
      return limit(own('m:e'), own('m:lim'), '_');
    case 'm:limUpp':
      return limit(own('m:e'), own('m:lim'), '^');
    case 'm:acc':
      return accent(property('m:chr') ?? '\u0302', own('m:e'));
    case 'm:bar':
      return `\\${property('m:pos') === 'top' ? 'overline' : 'underline'}{${own('m:e')}}`;
    case 'm:groupChr':
      return groupSign(property('m:chr') ?? '⏟', own('m:e'));
    case 'm:m':
      return table(
        'matrix',
        childrenOf(element, 'm:mr').map((line) => childrenOf(line, 'm:e').map(row)),
      );
    case 'm:eqArr':
      // In each line an ampersand marks where the lines are aligned; what follows a hash is the number of the formula.
      return table(
        'aligned',
        childrenOf(element, 'm:e').map((line) => [
          row(line)
            .replaceAll(String.raw`\&`, '&')
            .replaceAll(String.raw`\#`, String.raw`\qquad `),
        ]),
      );
    case 'm:borderBox':
      return `\\boxed{${own('m:e')}}`;
    case 'm:phant':
      return toShow(element) ? own('m:e') : `\\phantom{${own('m:e')}}`;
    case 'm:box':
    case 'm:oMath':
    case 'm:oMathPara':
    case 'm:e':
    case 'w:ins':
    case 'w:moveTo':
    case 'w:smartTag':
      return element.name === 'm:box' ? own('m:e') : row(element);
    default:
      // Properties and marks of editing say nothing; an unknown structure would lose its parts.
      if (/^m:.*Pr$|^w:|^\?:/u.test(element.name)) return '';
      throw new Unsayable(element.name);
  }
}

function run(element: XmlElement): string {
  const text = childrenOf(element, 'm:t').map(textOf).join('');
  const properties = childOf(element, 'm:rPr');
  if (childOf(properties, 'm:nor')) return wordText(text);
  const tex = mathText(text);
  const script = childOf(properties, 'm:scr')?.attributes.get('m:val');
  const style = childOf(properties, 'm:sty')?.attributes.get('m:val');
  const font = script === undefined || script === 'roman' ? undefined : SCRIPTS[script];
  if (font !== undefined) return `\\${font}{${tex}}`;
  if (!/\p{L}/u.test(text)) return tex;
  if (style === 'p') return FUNCTIONS.has(text.trim()) ? `\\${text.trim()} ` : /^[\p{L}\d]+$/u.test(text) ? `\\mathrm{${tex}}` : tex;
  return style === 'b' ? `\\mathbf{${tex}}` : style === 'bi' ? `\\boldsymbol{${tex}}` : tex;
}

const SCRIPTS: Readonly<Record<string, string>> = {
  'double-struck': 'mathbb',
  script: 'mathcal',
  fraktur: 'mathfrak',
  'sans-serif': 'mathsf',
  monospace: 'mathtt',
};

function fraction(type: string | undefined, above: string, below: string): string {
  if (type === 'lin' || type === 'skw') return `{${above}}/{${below}}`;
  return type === 'noBar' ? `\\genfrac{}{}{0pt}{}{${above}}{${below}}` : `\\frac{${above}}{${below}}`;
}

function nary(element: XmlElement, sign: string, own: (name: string) => string): string {
  const low = isHidden(element, 'm:subHide') || own('m:sub') === '' ? '' : `_{${own('m:sub')}}`;
  const high = isHidden(element, 'm:supHide') || own('m:sup') === '' ? '' : `^{${own('m:sup')}}`;
  return `${OPERATORS.get(sign) ?? mathText(sign)}${low}${high} ${own('m:e')}`;
}

function isHidden(element: XmlElement, name: string): boolean {
  const found = childOf(childOf(element, `${element.name}Pr`), name);
  return found !== undefined && !/^(?:0|off|false)$/u.test(found.attributes.get('m:val') ?? '');
}

function toShow(element: XmlElement): boolean {
  const show = childOf(childOf(element, 'm:phantPr'), 'm:show')?.attributes.get('m:val');
  return show !== undefined && !/^(?:0|off|false)$/u.test(show);
}

function delimited(element: XmlElement): string {
  const sign = (name: string, otherwise: string) => childOf(childOf(element, 'm:dPr'), name)?.attributes.get('m:val') ?? otherwise;
  const fence = (typed: string) => (typed === '' ? '.' : (FENCES.get(typed) ?? mathText(typed)));
  const between = sign('m:sepChr', '|');
  const separator = between === '' ? '' : ` \\middle${fence(between)} `;
  const parts = childrenOf(element, 'm:e').map(row);
  return `\\left${fence(sign('m:begChr', '('))} ${parts.join(separator)} \\right${fence(sign('m:endChr', ')'))}`;
}

const FENCES: ReadonlyMap<string, string> = new Map([
  ['{', String.raw`\{`],
  ['}', String.raw`\}`],
  ['|', String.raw`\vert`],
  ['‖', String.raw`\Vert`],
  ['∥', String.raw`\Vert`],
  ['⟨', String.raw`\langle`],
  ['⟩', String.raw`\rangle`],
  ['〈', String.raw`\langle`],
  ['〉', String.raw`\rangle`],
  ['⌈', String.raw`\lceil`],
  ['⌉', String.raw`\rceil`],
  ['⌊', String.raw`\lfloor`],
  ['⌋', String.raw`\rfloor`],
]);

function functionName(name: XmlElement | undefined): string {
  const words = name ? textOf(name).trim() : '';
  const isBare = childrenOf(name).every((child) => child.name === 'm:r' || child.name.endsWith('Pr'));
  if (!isBare) return row(name);
  return FUNCTIONS.has(words) ? `\\${words} ` : `\\operatorname{${mathText(words)}}`;
}

function limit(base: string, at: string, mark: '_' | '^'): string {
  // What TeX sets limits under by itself.
  if (/^\\(?:lim|limsup|liminf|max|min|sup|inf|sum|prod|det|gcd|Pr)\s*$/u.test(base)) return `${base.trim()}${mark}{${at}}`;
  return `\\${mark === '_' ? 'underset' : 'overset'}{${at}}{${base}}`;
}

function accent(sign: string, base: string): string {
  const command = ACCENTS.get(sign);
  if (command === undefined) throw new Unsayable(sign);
  const isWide = /^(?:hat|tilde)$/u.test(command) && grouped(base).startsWith('{');
  return `\\${isWide ? 'wide' : ''}${command}{${base}}`;
}

function groupSign(sign: string, base: string): string {
  if (sign === '⏟') return `\\underbrace{${base}}`;
  return sign === '⏞' ? `\\overbrace{${base}}` : `\\overset{${mathText(sign)}}{${base}}`;
}

function table(environment: string, lines: readonly (readonly string[])[]): string {
  return `\\begin{${environment}}${lines.map((cells) => cells.join(' & ')).join(' \\\\ ')}\\end{${environment}}`;
}
