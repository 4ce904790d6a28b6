import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import remarkRehype from 'remark-rehype';
import type { Root as Mdast } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { markdownPluginsFor } from '../../src/text/markdown.ts';

const plugins = markdownPluginsFor({ footnoteLabel: 'Notes', backLabel: 'Back to note' }, (language) =>
  language === 'az' ? { footnoteLabel: 'Qeydlər', backLabel: 'Mətnə qayıt' } : { footnoteLabel: 'Сноски', backLabel: 'Назад к сноске' },
);

const parser = unified().use(remarkParse).use(remarkMdx).use(plugins.remarkPlugins).freeze();
const inert = async (source: string): Promise<Mdast> => {
  const file = new VFile(source);
  return (await parser.run(parser.parse(file), file)) as Mdast;
};

describe('MDX without power', () => {
  it.each([
    ['import fs from "node:fs"', 'import fs from "node:fs"'],
    ['export const a = 1', 'export const a = 1'],
    ['{process.exit()}', '{process.exit()}'],
    ['a {1 + 1} b', 'a {1 + 1} b'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<div onclick="x()">a *b*</div>', '<div onclick="x()">a *b*</div>'],
    ['<Fragment set:html="<b>x</b>" />', '<Fragment set:html="<b>x</b>" />'],
    ['<a.b />', '<a.b />'],
    ['{/* left out */}', ''],
  ])('%s is shown and not run', async (source, shown) => {
    const tree = await inert(source);
    expect(JSON.stringify(tree)).not.toMatch(/"mdx|"html"|estree/u);
    expect(
      tree.children
        .map((block) => ('children' in block ? block.children.map((child) => ('value' in child ? child.value : '')).join('') : ''))
        .join(''),
    ).toBe(shown);
  });

  it('leaves a component its plain attributes', async () => {
    const [figure] = (await inert('<Figure src="a.svg" wide data={[1]} {...x} set:html="<b>" client:load />')).children;
    expect(figure).toMatchObject({
      type: 'mdxJsxFlowElement',
      name: 'Figure',
      attributes: [
        { name: 'src', value: 'a.svg' },
        { name: 'wide', value: null },
      ],
    });
  });

  it('looks into components', async () => {
    const tree = await inert('<Note>\n\n{process.exit()} <b>x</b>\n\n</Note>');
    expect(JSON.stringify(tree)).not.toMatch(/mdx\w*Expression|"name":"b"/u);
    expect(JSON.stringify(tree)).toContain('"value":"{process.exit()}"');
  });
});

describe('footnotes of MDX', () => {
  const processor = unified()
    .use(remarkParse)
    .use(plugins.remarkPlugins)
    .use(remarkRehype, plugins.remarkRehype)
    .use(plugins.rehypePlugins)
    .freeze();
  const labels = async (language: string | undefined) => {
    const file = new VFile({ value: 'a[^1] b[^1]\n\n[^1]: c', data: { astro: { frontmatter: { language } } } });
    const tree = await processor.run(processor.parse(file), file);
    return JSON.stringify(tree).match(/(?:Qeydlər|Notes|Сноски|(?:Mətnə qayıt|Back to note|Назад к сноске) [\d-]+)/gu);
  };

  it.each([
    ['az', ['Qeydlər', 'Mətnə qayıt 1', 'Mətnə qayıt 1-2']],
    ['ru', ['Сноски', 'Назад к сноске 1', 'Назад к сноске 1-2']],
    [undefined, ['Notes', 'Back to note 1', 'Back to note 1-2']],
  ])('speak the language on top of the file: %s', async (language, expected) => {
    expect((await labels(language))?.toSorted()).toEqual(expected.toSorted());
  });
});
