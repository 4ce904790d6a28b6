import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Words over and in footnotes: the heading, and what the link back to the text is called. */
interface Labels {
  readonly footnoteLabel: string;
  readonly backLabel: string;
}

/** Names the links from a footnote to the places that call it: `Back to note 3`, for a second call `Back to note 3-2`. */
export function backLabel(labels: Pick<Labels, 'backLabel'>): (note: number, call: number) => string {
  return (note, call) => `${labels.backLabel} ${note + 1}${call > 1 ? `-${call}` : ''}`;
}

/** Rewrites the labels of footnotes in the language that the file's front matter names; without one they stay. */
export function rehypeFootnoteLabels(inLanguage: (language: string) => Labels) {
  return (tree: Root, file: VFile): void => {
    const language = languageOf(file);
    if (language === undefined) return;
    const labels = inLanguage(language);
    visit(tree, 'element', (element) => {
      const { properties } = element;
      if (properties.id === 'footnote-label') element.children = [{ type: 'text', value: labels.footnoteLabel }];
      if (properties.dataFootnoteBackref === undefined) return;
      const [number = ''] = /\d+(?:-\d+)?$/u.exec(String(properties.ariaLabel)) ?? [];
      properties.ariaLabel = `${labels.backLabel} ${number}`;
    });
  };
}

function languageOf(file: VFile): string | undefined {
  const data = file.data as { readonly astro?: { readonly frontmatter?: { readonly language?: unknown } } };
  const language = data.astro?.frontmatter?.language;
  return typeof language === 'string' ? language : undefined;
}
