import { escapeXml } from '../text/xml.ts';

/** What a page says that stands where another stood. */
export interface MovedPage {
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  readonly text: string;
  /** The words of the link. */
  readonly go: string;
  /** Where the other stands now, from the root of the host, and in full. */
  readonly target: string;
  readonly permanent: string;
}

/**
 * A page that leads at once to where what stood here stands now, also without a script (HTML, section 4.2.5.3: refresh), and is not to be
 * indexed. It names nobody: a former address may bear a name that its owner has given up.
 */
export function movedPage({ language, direction, title, text, go, target, permanent }: MovedPage): string {
  return `<!doctype html>
<html lang="${escapeXml(language)}" dir="${escapeXml(direction)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${escapeXml(target)}">
<link rel="canonical" href="${escapeXml(permanent)}">
<title>${escapeXml(title)}</title>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p>${escapeXml(text)}</p>
<p><a href="${escapeXml(target)}">${escapeXml(go)}</a></p>
</main>
</body>
</html>
`;
}
