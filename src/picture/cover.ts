import { escapeXml } from '../text/xml.ts';
import { borderOf } from './carpet-border.ts';
import { DYES } from './carpet-dyes.ts';
import { fieldOf } from './carpet-field.ts';
import { chanceOf, shortHash } from './chance.ts';

/** How a cover is put on a page. */
export interface CoverOptions {
  /** What the cover is called by screen readers; without it the cover is decoration and hidden from them. */
  readonly title?: string;
}

/**
 * The cover of a volume that has none: an Azerbaijani carpet drawn from the volume’s id as SVG of 120 by 160 units.
 * The same id always gives the same bytes; identifiers inside begin with a hash of the id, so that covers share a page.
 */
export function coverSvg(id: string, { title }: CoverOptions = {}): string {
  const chance = chanceOf(id);
  const prefix = `c${shortHash(id)}`;
  const dyes = chance.pick(DYES);
  const border = borderOf(chance, dyes, prefix);
  const field = fieldOf(chance, dyes, prefix);
  const access = title === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(title)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 160" ${access}>` +
    `<defs>${[...border.symbols, ...field.symbols].join('')}</defs>` +
    `<path fill="${dyes.field}" d="M0 0h120v160H0z"/>` +
    field.quarters.map((quarter, layer) => fourfold(`${prefix}q${layer}`, quarter)).join('') +
    border.ground +
    fourfold(`${prefix}b`, border.quarter) +
    '</svg>'
  );
}

/** A quarter and its three mirror images. */
function fourfold(name: string, quarter: string): string {
  const image = (matrix: string): string => `<use href="#${name}" transform="matrix(${matrix})"/>`;
  return `<g id="${name}">${quarter}</g>${image('-1 0 0 1 120 0')}${image('1 0 0-1 0 160')}${image('-1 0 0-1 120 160')}`;
}
