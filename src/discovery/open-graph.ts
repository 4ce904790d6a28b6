/** What a page is, for those who show a link to it. */
export interface OpenGraphPage {
  readonly title: string;
  readonly description?: string | undefined;
  /** Absolute. */
  readonly address: string;
  readonly siteName: string;
  readonly language: string;
  readonly kind: 'website' | 'article' | 'profile';
  /** Absolute address of a picture 1200 × 630. */
  readonly image?: string | undefined;
}

/** A `<meta property="…" content="…">` of a page. */
export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

/** The Open Graph tags of a page (ogp.me), and the one of Twitter that asks for the large picture. */
export function openGraph({ title, description, address, siteName, language, kind, image }: OpenGraphPage): PropertyTag[] {
  const tags: [property: string, content: string | undefined][] = [
    ['og:title', title],
    ['og:description', description],
    ['og:type', kind],
    ['og:url', address],
    ['og:site_name', siteName],
    ['og:locale', territoryLocale(language)],
    ['og:image', image],
    ['og:image:width', image && '1200'],
    ['og:image:height', image && '630'],
    ['og:image:alt', image && title],
    ['twitter:card', image && 'summary_large_image'],
  ];
  return tags.flatMap(([property, content]) => (content ? [{ property, content }] : []));
}

/** Open Graph wants a territory (`az_AZ`), and has the likely one where the language names none (Unicode TR 35, likely subtags). */
function territoryLocale(tag: string): string {
  let known = locales.get(tag);
  if (known === undefined) {
    const { language, region } = new Intl.Locale(tag).maximize();
    locales.set(tag, (known = region === undefined ? language : `${language}_${region}`));
  }
  return known;
}

const locales = new Map<string, string>();
