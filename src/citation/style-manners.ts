import { OWN_STYLE } from './style-catalogue.ts';

/** What a style wants of a work before CSL comes to it: CSL knows neither translated titles nor the language of a description. */
export interface StyleManners {
  /**
   * The language of terms, places and bodies: that which the reader cites in, or that of the work itself. GOST R 7.0.5-2008 (4.11) and
   * the Higher Attestation Commission describe a work in its own language: a Russian book has «С.», an English one “P.”.
   */
  readonly describesIn: 'citation' | 'work';
  /** Whether a title is followed by its translation in square brackets. */
  readonly translatesTitles: boolean;
  /** Whether a talk stands in its event as a paper in its volume, for want of any other place in the style. */
  readonly hostsTalks: boolean;
  /** How a list of works in several languages is divided before it is sorted. */
  readonly groups?: 'language' | 'script';
}

const INTERNATIONAL: StyleManners = { describesIn: 'citation', translatesTitles: true, hostsTalks: false };
const GOST: StyleManners = { describesIn: 'work', translatesTitles: false, hostsTalks: true, groups: 'script' };
const OWN: StyleManners = { describesIn: 'work', translatesTitles: false, hostsTalks: false, groups: 'language' };

/** The manners of a style, by its id. */
export function mannersOf(style: string): StyleManners {
  if (style === OWN_STYLE) return OWN;
  return style.startsWith('gost-') ? GOST : INTERNATIONAL;
}
