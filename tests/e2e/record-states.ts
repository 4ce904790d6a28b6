import type { ContentFiles } from './invented-site.ts';

/** One state of a record, and what it has to say of itself in each of the seven places where readers and machines meet it. */
export interface StateRow {
  readonly state: string;
  /** The address at which readers and baskets know the record; where it stands now if that is another. */
  readonly at: string;
  readonly to?: string;
  readonly title: string;
  readonly files: ContentFiles;
  /** What the ledger holds of addresses that are no record’s own any more. */
  readonly ledger?: string;
  /** What is read at the address. */
  readonly page: RegExp;
  /** The mark in the list of the volume; none where the record simply stands there. */
  readonly list: string | undefined;
  /** What is searched for, beside the title, and must lead to it. */
  readonly searched?: readonly string[];
  readonly citation: RegExp;
  /** What the BibTeX file beside the address says. */
  readonly exported: RegExp;
  readonly feed: string;
  readonly basket: RegExp;
}

/** What stands around the records: the centre, and the volume that they belong to. */
export const AROUND: ContentFiles = {
  'proceedings/center.yaml': `name: { en: Invented centre, az: Uydurma mərkəz }
languages: [en, az]
address: https://invented.example/press/
license: CC-BY-4.0
citationStyle: apa
`,
  'proceedings/first/volume.yaml': 'status: published\ncitationKey: first2019volume\ntitle: { en: First volume }\npublished: 2019-05-10\n',
};

const paper = (title: string, key: string, more: string): string => `---
status: published
kind: paper
citationKey: ${key}
title: { en: '${title}' }
language: en
authors: [{ name: { family: Inventor, given: Abel } }]
dates: { published: 2019-05-10 }
text: external
externalText: https://invented.example/elsewhere/
${more}---
`;

const former = (id: string, state: string, date: string): string =>
  `formerly: [{ address: papers/first/${id}, state: ${state}, date: ${date}, note: { en: A number was given twice. } }]\n`;

const entry = (id: string, key: string): string => `papers/first/${id}:\n  key: ${key}\n  date: 2019-05-10\n`;

/** Every state. A further one is a further row. */
export const STATES: readonly StateRow[] = [
  {
    state: 'corrected',
    at: 'papers/first/01',
    title: 'Words of nothing',
    files: {
      'papers/first/01.md': paper(
        'Words of nothing',
        'inventor2019words',
        'notices: [{ kind: corrected, date: 2020-01-01, note: { en: A table was wrong. } }]\n',
      ),
    },
    page: /Corrected on 1 January 2020 · A table was wrong\./u,
    list: 'corrected',
    citation: /Inventor, A\. \(2019.*Words of nothing/u,
    exported: /note = \{Corrected on 2020-01-01: A table was wrong\.\}/u,
    feed: 'Corrected: Words of nothing',
    basket: /Corrected · .* · A table was wrong\./u,
  },
  {
    state: 'revised',
    at: 'papers/first/20',
    title: 'Drafts of nothing',
    files: {
      'papers/first/20.md': paper(
        'Drafts of nothing',
        'inventor2019drafts',
        'notices: [{ kind: revised, date: 2020-06-01, note: { en: Counted anew. } }]\n',
      ),
      'papers/first/20.v1.md': paper('Drafts of nothing', 'inventor2019drafts', ''),
    },
    page: /Version 2, revised on 1 June 2020 · Counted anew\./u,
    list: 'revised',
    citation: /Inventor, A\. \(2019.*Drafts of nothing/u,
    exported: /version = \{2\},\s+note = \{Version 2; Revised on 2020-06-01: Counted anew\.\}/u,
    feed: 'Revised: Drafts of nothing',
    basket: /Revised: there is a new version · 1 June 2020 · Counted anew\./u,
  },
  {
    state: 'retracted',
    at: 'papers/first/02',
    title: 'Numbers of nothing',
    files: {
      'papers/first/02.md': paper(
        'Numbers of nothing',
        'inventor2019numbers',
        'notices: [{ kind: retracted, date: 2020-02-01, note: { en: Invented. } }]\n',
      ),
    },
    page: /Retracted on 1 February 2020 · Invented\./u,
    list: 'retracted',
    citation: /Numbers of nothing \[Retracted\]\./u,
    exported: /note = \{Retracted on 2020-02-01: Invented\.\}/u,
    feed: 'Retracted: Numbers of nothing',
    basket: /Retracted · .* · Invented\./u,
  },
  {
    state: 'superseded',
    at: 'papers/first/03',
    title: 'Signs of nothing',
    files: {
      'papers/first/03.md': paper(
        'Signs of nothing',
        'inventor2019signs',
        'notices: [{ kind: superseded, date: 2020-03-01, by: papers/first/04 }]\n',
      ),
      'papers/first/04.md': paper('Signs counted again', 'inventor2019signsa', ''),
    },
    page: /1 March 2020/u,
    list: 'superseded',
    citation: /Signs of nothing\./u,
    exported: /note = \{Superseded on 2020-03-01\}/u,
    feed: 'Superseded: Signs of nothing',
    basket: /Superseded by a newer version/u,
  },
  {
    state: 'removed',
    at: 'papers/first/05',
    title: 'Letters of nothing',
    files: {
      'papers/first/05.md': paper(
        'Letters of nothing',
        'inventor2019letters',
        'notices: [{ kind: removed, date: 2020-04-01, note: { en: A court ordered it. } }]\n',
      ).replace(/text: external\n.*\n/u, 'text: deposited\n'),
    },
    page: /Removed on 1 April 2020 · A court ordered it\./u,
    list: 'removed',
    citation: /Letters of nothing \[Removed\]\./u,
    exported: /note = \{Removed on 2020-04-01: A court ordered it\.\}/u,
    feed: 'Removed: Letters of nothing',
    basket: /Removed from the site/u,
  },
  {
    state: 'removed to protect someone',
    at: 'papers/first/06',
    title: 'Removed work',
    files: {
      'papers/first/06.md': `---
status: published
kind: paper
title: { en: Removed work, az: Saytdan çıxarılmış əsər }
titleSupplied: true
citationKey: removed2019work
dates: { published: 2019-05-10 }
text: deposited
notices: [{ kind: removed, date: 2020-05-01, note: { en: To protect a person. }, privacy: true }]
---
`,
    },
    ledger: `papers/first/06:\n  key: removed2019work\n  date: 2019-05-10\n  erased: ${'a'.repeat(64)}\npeople/cain-inventor:\n  date: 2019-05-10\n  removed: 2020-05-01\n`,
    page: /Removed on 1 May 2020 · To protect a person\./u,
    list: 'removed',
    citation: /\[Removed work\]/u,
    exported: /note = \{Removed on 2020-05-01: To protect a person\.\}/u,
    feed: 'Removed: [Removed work]',
    basket: /Removed from the site/u,
  },
  {
    state: 'moved',
    at: 'papers/first/17',
    to: 'papers/first/07',
    title: 'Ways of nothing',
    files: { 'papers/first/07.md': paper('Ways of nothing', 'inventor2019ways', former('17', 'moved', '2020-06-01')) },
    ledger: entry('17', 'inventor2019ways'),
    page: /papers\/first\/17\/ \(moved on 1 June 2020/u,
    list: undefined,
    searched: ['inventor2019ways', 'papers/first/17', 'https://invented.example/press/papers/first/17/'],
    citation: /Ways of nothing\. .*https:\/\/invented\.example\/press\/papers\/first\/07\//u,
    exported: /@\w+\{inventor2019ways,[\s\S]*url = \{https:\/\/invented\.example\/press\/papers\/first\/07\/\}/u,
    feed: 'Moved: Ways of nothing',
    basket: /Its address changed since it was added\./u,
  },
  {
    state: 'merged',
    at: 'papers/first/18',
    to: 'papers/first/08',
    title: 'Sums of nothing',
    files: { 'papers/first/08.md': paper('Sums of nothing', 'inventor2019sums', former('18', 'merged', '2020-07-01')) },
    ledger: entry('18', 'inventor2019parts'),
    page: /papers\/first\/18\/ \(merged on 1 July 2020/u,
    list: undefined,
    searched: ['inventor2019parts', 'papers/first/18'],
    citation: /Sums of nothing\./u,
    exported: /@\w+\{inventor2019sums,[\s\S]*ids = \{inventor2019parts\}/u,
    feed: 'Merged: Sums of nothing',
    basket: /was merged into this one\./u,
  },
  {
    state: 'split',
    at: 'papers/first/19',
    title: 'Halves of nothing, the first',
    files: {
      'papers/first/09.md': paper('Halves of nothing, the first', 'inventor2019halves', former('19', 'split', '2020-08-01')),
      'papers/first/10.md': paper('Halves of nothing, the second', 'inventor2019halvesb', former('19', 'split', '2020-08-01')),
    },
    ledger: entry('19', 'inventor2019whole'),
    page: /now stands in these records.*Halves of nothing, the first.*Halves of nothing, the second/su,
    list: undefined,
    searched: ['inventor2019whole'],
    citation: /Halves of nothing, the first\./u,
    exported: /\{inventor2019halves,[\s\S]*\{inventor2019halvesb,/u,
    feed: 'Split: Halves of nothing, the first',
    basket: /This work was split\. Which part do you cite\?.*Halves of nothing, the first.*the second/su,
  },
];

/** The whole content. */
export const STATE_FILES: ContentFiles = {
  ...AROUND,
  'proceedings/ledger.yaml': STATES.map(({ ledger = '' }) => ledger).join(''),
  ...Object.fromEntries(STATES.flatMap(({ files }) => Object.entries(files))),
};
