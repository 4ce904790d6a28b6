import { inventedPdf } from '../../pdf/invented-pdf.ts';
import type { ContentFiles } from '../invented-site.ts';
import type { GuideLanguage, GuideWords } from './guide-words.ts';

/** The content that the guides speak of, as drafts: a volume with four papers, one of which has the PDF of another, and the register. */
export async function guideContent(language: GuideLanguage, words: GuideWords): Promise<ContentFiles> {
  const { volume, titles } = words;
  const paper = (id: string) => `papers/${volume}/${id}`;
  return {
    'proceedings/center.yaml': `name: { ${language}: ${words.centre} }
languages: [${[language, ...['az', 'en', 'ru'].filter((other) => other !== language)].join(', ')}]
address: https://invented.example/
license: CC-BY-4.0
citationStyle: apa
`,
    'proceedings/people.yaml': `# Nobody here exists.
nigar-uydurma:
  name: { family: Uydurma, given: Nigar, language: az }
n-uydurma:
  name: { family: Uydurma, given: N., language: az }
`,
    [`proceedings/${volume}/volume.yaml`]: `status: draft
title: { ${language}: '${words.volumeTitle}' }
language: ${language}
event: { kind: conference, dates: { from: 2027-05-14 } }
sessions:
  - { id: invented, kind: plenary, title: { ${language}: '${words.session}' } }
license: CC-BY-4.0
`,
    [`${paper('03')}.md`]: record({ title: { [language]: titles.removed }, language }),
    [`${paper('05')}.md`]: record({ title: { [language]: titles.retracted }, language }),
    [`${paper('07')}.md`]: record({ title: { [language]: titles.corrected }, language }),
    [`${paper('07')}.pdf`]: await inventedPdf([`${titles.retracted}\nNigar Uydurma`], { heading: 16 }),
    [`${paper('11')}.md`]: record({
      title: { tr: 'Uydurma bildiri: mevsimlik işçilerin hakları', [language]: titles.turkish },
      language: 'tr',
      more: `translations: { ${language}: editors }\n`,
    }),
  };
}

/** The PDF that belongs to the paper 07. */
export function rightPdf({ titles }: GuideWords): Promise<Uint8Array> {
  return inventedPdf([`${titles.corrected}\nNigar Uydurma`], { heading: 16 });
}

/** The paper that comes late, a draft. */
export function latePaper(language: GuideLanguage, { volume, titles }: GuideWords): ContentFiles {
  return { [`papers/${volume}/24.md`]: record({ title: { [language]: titles.late }, language }) };
}

/** A record with a notice as the guides tell to write it: `kind` and `note` say what happened on the given day. */
export function withNotice(text: string, language: GuideLanguage, kind: 'corrected' | 'retracted', note: string, day: string): string {
  const notice = `notices:\n  - kind: ${kind}\n    date: ${day}\n    note:\n      ${language}: '${note}'\n`;
  return text.replace(/\n---\n/u, `\nupdated: ${day}\n${notice}---\n`);
}

interface InventedRecord {
  readonly title: Readonly<Record<string, string>>;
  readonly language: string;
  readonly more?: string;
}

function record({ title, language, more = '' }: InventedRecord): string {
  const titles = Object.entries(title).map(([tag, text]) => `  ${tag}: '${text}'\n`);
  return `---
kind: paper
title:
${titles.join('')}language: ${language}
${more}authors:
  - person: nigar-uydurma
    name: Nigar Uydurma
session: invented
text: deposited
status: draft
---

${title[language] ?? ''}.
`;
}
