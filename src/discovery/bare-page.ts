import { escapeXml } from '../text/xml.ts';

/** What a page says that shows no record and names nobody. */
export interface BarePage {
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  readonly text: string;
  /** The words of the link, and where it leads, from the root of the host. */
  readonly go: string;
  readonly target: string;
  /** Pages that it names above the link. */
  readonly links?: readonly { readonly text: string; readonly language: string; readonly href: string }[];
  /** More elements of its head, already written. */
  readonly head?: readonly string[];
}

/** A page without a style or a script, not to be indexed, of a title, a sentence and a link, and of a list of links where there is more than one way. */
export function barePage({ language, direction, title, text, go, target, links = [], head = [] }: BarePage): string {
  return `<!doctype html>
<html lang="${escapeXml(language)}" dir="${escapeXml(direction)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${head.map((element) => `${element}\n`).join('')}<title>${escapeXml(title)}</title>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p>${escapeXml(text)}</p>
${links.length === 0 ? '' : `<ul>\n${links.map(linked).join('')}</ul>\n`}<p><a href="${escapeXml(target)}">${escapeXml(go)}</a></p>
</main>
</body>
</html>
`;
}

function linked({ text, language, href }: NonNullable<BarePage['links']>[number]): string {
  return `<li><a href="${escapeXml(href)}" lang="${escapeXml(language)}">${escapeXml(text)}</a></li>\n`;
}
