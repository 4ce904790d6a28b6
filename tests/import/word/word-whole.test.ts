import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkMdx } from '../../../src/files/mdx.ts';
import { readWordFile } from '../../../src/import/word/read-word-file.ts';
import { renderMarkdown } from '../../../src/text/markdown.ts';
import { fixtures } from '../../files/content.ts';

// Made by pandoc 2.17 from an invented text in Azerbaijani with a Russian quotation.
const whole = await readWordFile({ name: 'whole.docx', bytes: readFileSync(join(fixtures, 'word/whole.docx')) });

const EXPECTED = String.raw`## Giriş

Bu mətn **tamamilə uydurmadır**: *Nümunə Müəllif* heç vaxt olmayıb.[^1] Ünvan: [https://example.org/a_b](https://example.org/a_b), [jurnal](https://example.org/journal).

Qiymət 5 \* 3 = 15, \{mötərizə\}, qalın deyil, \$100 və ${'`kod | boru`'}. H₂O və m².

### Material və metodlar

1. Birinci addım
2. İkinci addım
   1. alt addım
   2. alt addım iki
3. Üçüncü addım

- nöqtə
  - iç nöqtə
    - dərin nöqtə
- son nöqtə

Orta qiymət belə hesablanır:

$$
\bar{x} = \frac{1}{n}\sum_{i = 1}^{n}x_{i}
$$

burada $x_{i} \leq \sqrt{\alpha + \beta^{2}}$ və $\sin\theta \rightarrow 0$.

Cədvəl 1. Evlərin sayı

| Rayon | Ev | Pay, % |
| - | -: | :-: |
| Uydurma dərə | 12 | 34,5 |
| Xəyal təpə | 7 | **20,1** |

> Sitat gətirilən söz: «Дорога идёт по реке».

![Şəkil 1. Evlərin bölgüsü](figure-1.png)

Şəkil 1. Evlərin bölgüsü

## Nəticə

Son söz.[^2]

[^1]: Birinci qeyd, *kursivlə*.

[^2]: İkinci qeyd.

    Onun ikinci abzası.
`;

test('a whole document of another program, with everything that a paper has', () => {
  expect(whole.title).toBe('Xəyali dağ kəndlərində əmək miqrasiyası');
  expect(whole.markdown).toBe(EXPECTED);
  expect(whole.images.map(({ name, alt }) => [name, alt])).toEqual([['figure-1.png', 'Şəkil 1. Evlərin bölgüsü']]);
  expect(whole.losses.map(({ rule, args }) => `${rule} ${args.count}`)).toEqual(['word-equation-read 3', 'word-list 2']);
});

test('our own pipeline renders it: headings in order, lists, a table, formulas, notes, the picture beside it, and nothing typed as markup', async () => {
  const { html, headings } = await renderMarkdown(whole.markdown, {
    footnoteLabel: 'Qeydlər',
    backLabel: 'Qeydə qayıt',
    base: '/papers/2027/07/',
  });
  expect(headings.map(({ depth, text }) => `${depth} ${text}`)).toEqual(['2 Giriş', '3 Material və metodlar', '2 Nəticə']);
  expect(html).toContain('<img src="/papers/2027/07/figure-1.png" alt="Şəkil 1. Evlərin bölgüsü"');
  expect(html.match(/<math/gu)).toHaveLength(3);
  expect(html.match(/<(?:ol|ul|table|blockquote)[ >]/gu)?.length).toBe(8);
  expect(html).toContain('<th class="align-right" scope="col">Ev</th>');
  expect(html.match(/data-footnote-ref/gu)).toHaveLength(2);
  expect(html).toContain('<p>Qiymət 5 * 3 = 15, {mötərizə}, qalın deyil, $100 və <code>kod | boru</code>. H₂O və m².</p>');
  expect(html).not.toMatch(/formula-error|&#x3C;|&lt;/u);
});

test('it would be a text without code in MDX too', () => {
  expect(checkMdx(whole.markdown, '07.mdx', 1)).toEqual({ issues: [], mentions: [] });
});
