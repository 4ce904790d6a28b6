import CMS from '@sveltia/cms';
import type { ElementContent, RootContent } from 'hast';
import type { EditorSetup } from '../../editor/editor-setup.ts';
import type { FormGroup } from '../../editor/form-value.ts';
import { element, type PreviewNode } from '../../editor/preview-node.ts';
import { preview } from '../../editor/preview.ts';
import { markdownTree } from '../../text/markdown.ts';
import styles from './preview.css?url';

/** Makes an element of what Sveltia shows previews with (React, which it brings along). */
type MakeElement = (tag: string, attributes: Readonly<Record<string, unknown>>, ...children: readonly unknown[]) => unknown;

interface PreviewProps {
  readonly entry: { toJS(): unknown };
}

/** Shows records beside their forms as their pages will show them, with the styles of the site. */
export function registerPreviews({ config, preview: words }: EditorSetup): void {
  CMS.registerPreviewStyle(new URL(styles, import.meta.url).href);
  const register: (collection: string, template: (props: PreviewProps) => unknown) => void = CMS.registerPreviewTemplate;
  for (const collection of config.collections ?? []) {
    if (!('folder' in collection)) continue;
    register(collection.name, ({ entry }) => {
      const { data } = entry.toJS() as { data: FormGroup };
      return made(element('main', { id: 'content' }, ...preview(data, words, showText)), 0);
    });
  }
}

function made(node: PreviewNode, key: number): unknown {
  if (typeof node === 'string') return node;
  const { h } = window as typeof window & { h: MakeElement };
  const { tag, attributes, children } = node;
  return h(tag, { ...attributes, key }, ...children.map(made));
}

function showText(text: string): PreviewNode[] {
  return markdownTree(text, { footnoteLabel: '', backLabel: '' }).flatMap(shown);
}

/** What of a rendered text a preview shows: its elements with their words; pictures, which it cannot reach, are left out. */
function shown(node: RootContent | ElementContent): PreviewNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' || node.tagName === 'img') return [];
  const attributes = Object.entries(node.properties).flatMap(([name, value]): [string, string][] =>
    KEPT.has(name) && typeof value === 'string' ? [[name, value]] : [],
  );
  return [element(node.tagName, Object.fromEntries(attributes), ...node.children.flatMap(shown))];
}

const KEPT: ReadonlySet<string> = new Set(['id', 'lang', 'title', 'display']);
