import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { baseContent, put } from '../files/content.ts';
import { runCommand } from './run-command.ts';

/** A content folder with what reads its files. */
export interface TestContent {
  readonly content: string;
  readonly text: (path: string) => string;
  readonly has: (path: string) => boolean;
}

/**
 * Two published volumes, with all that can name a paper: a notice, a prize, a resolution of two clauses, the centre, and a full text that
 * shows a figure; and a draft in the second.
 */
export async function twoVolumes(): Promise<TestContent> {
  const content = baseContent();
  put(
    content,
    'proceedings/rivers/volume.yaml',
    '# By hand.\nstatus: draft\ntitle: { en: On rivers }\npublished: 2019-05-02\nsessions:\n  - { id: morning, title: { en: Morning }, kind: plenary }\nawards:\n  - { name: { en: A prize }, paper: "01" } # of the jury\n  - { name: { en: Another }, paper: "02" }\n',
  );
  put(
    content,
    'papers/rivers/01.mdx',
    '---\nstatus: draft\nkind: paper # of two parts\ntitle: { en: Bridges and boats }\nlanguage: en\nauthors: [{ name: { family: Inventor, given: Abel } }]\nsession: morning\nfiles:\n  - { file: 01.data.csv, kind: data } # counted\n---\n\nSee 01-map.csv <Table data="01-map.csv" caption="A map" /> and [the numbers](01.data.csv), <Citation id="one" />.\n',
  );
  put(content, 'papers/rivers/01.pdf', '%PDF-1.4\n% one\n%%EOF\n');
  put(content, 'papers/rivers/01.data.csv', 'a,b\n1,2\n');
  put(content, 'papers/rivers/01-map.csv', 'a,b\n3,4\n');
  put(content, 'papers/rivers/01.references.bib', '@misc{one, title = {One}}\n');
  put(
    content,
    'papers/rivers/02.md',
    '---\nstatus: draft\nkind: paper\ntitle: { en: Ferries }\nlanguage: en\nauthors: [{ name: { family: Maker, given: Maria } }]\n---\n\nSee [the bridges](/papers/rivers/01/#two).\n',
  );
  put(
    content,
    'papers/rivers/03.md',
    '---\nstatus: draft\nkind: paper\ntitle: { en: Fords }\nlanguage: en\nauthors: [{ name: { family: Dreamer, given: Zoe } }]\n---\n\nWords.\n',
  );
  put(
    content,
    'proceedings/rivers/resolutions/01.yaml',
    'title: { en: On water }\nstatus: adopted\nadopted: 2019-05-02\ntext: deposited\nrelations:\n  - { kind: cites, record: papers/rivers/01 } # above all\n  - { kind: recalls, record: "proceedings/rivers#morning" }\noperative:\n  - number: "1"\n    text: { en: Calls for bridges. }\n    relations: [{ kind: cites, record: papers/rivers/01 }]\n',
  );
  put(content, 'proceedings/seas/volume.yaml', 'status: draft\ntitle: { en: On seas }\npublished: 2020-05-02\n');
  put(
    content,
    'papers/seas/01.md',
    '---\nstatus: draft\nkind: paper\ntitle: { en: Tides }\nlanguage: en\nauthors: [{ name: { family: Thinker, given: Ada } }]\n---\n\nWords.\n',
  );
  const published = await runCommand(publish, content, '--date', '2026-12-01');
  expect(published.code, published.said).toBe(0);
  const ferries = join(content, 'papers/rivers/02.md');
  const notices =
    'notices:\n  # By the author.\n  - { kind: corrected, date: 2026-12-02, note: { en: A number. }, by: papers/rivers/01 }\n';
  writeFileSync(ferries, readFileSync(ferries, 'utf8').replace('language: en\n', `language: en\n${notices}`));
  put(content, 'papers/seas/09.md', '---\nstatus: draft\nkind: paper\ntitle: { en: Late }\nlanguage: en\n---\n\nWords.\n');
  return { content, text: (path) => readFileSync(join(content, path), 'utf8'), has: (path) => existsSync(join(content, path)) };
}
