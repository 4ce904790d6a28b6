import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };

/** The styles that citation-js brings (CSL 1.0, CC BY-SA 3.0), by its names for them. */
export type StyleId = 'apa' | 'vancouver' | 'harvard1';

/** The name of a style as its readers know it; a proper name, the same in every language. */
export const styleNames: Readonly<Record<StyleId, string>> = { apa: 'APA', vancouver: 'Vancouver', harvard1: 'Harvard' };

/**
 * The only language in which references are formatted. A reference is the same on the page of every language, so that all who cite
 * a work cite it alike; and neither CSL nor citation-js has a locale for Azerbaijani, nor citation-js one for Russian.
 */
export const REFERENCE_LANGUAGE = 'en-US';

/** The terms of the reference language in CSL locale XML. */
export const localeXml: string = locales[REFERENCE_LANGUAGE];

/**
 * A style as XML, cut to what formats one reference by itself. The layout of citations in the text and the order of a bibliography
 * tell references apart that stand together (2017a, 2017b); a reference alone needs neither, and they cost half the time.
 */
export function loneReferenceStyle(id: StyleId): string {
  return styles[id]
    .replace(/<citation[\s>][\s\S]*?<\/citation>/u, '<citation><layout><text value="-"/></layout></citation>')
    .replace(/<sort>[\s\S]*?<\/sort>/gu, '');
}

/** When a style was last changed, as it says itself; a part of what a stored reference depends on. */
export function styleVersion(id: StyleId): string {
  return /<updated>([^<]*)<\/updated>/u.exec(styles[id])?.[1] ?? String(styles[id].length);
}
