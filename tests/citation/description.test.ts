import { expect, test } from 'vitest';
import { citedWork } from '../../src/citation/cited-work.ts';
import { cite } from './engines.ts';
import { contextOf, invent } from './invented.ts';

const repository = invent({
  volumes: {
    'imagined-volume': {
      event: {
        kind: 'conference',
        name: { en: 'Imagined Conference' },
        dates: { from: '2001-05-14' },
        city: { en: 'Nowhere' },
        country: 'AZ',
      },
      resolutions: {
        '01': {
          status: 'adopted',
          text: 'not-deposited',
          title: { en: 'Resolution of the conference “Imagined Conference”' },
          titleSupplied: true,
          adoptedBy: { en: 'The meeting' },
          adopted: '2001-05-14',
        },
      },
    },
  },
});
const [resolution] = repository.resolutions;
const cited = resolution && citedWork(resolution, contextOf(repository));

test.each([
  [
    'chicago-fullnote-bibliography',
    'note',
    'The meeting, [Resolution of the Conference “Imagined Conference”], Resolution, May 14, 2001, https://invented.example/works/resolutions/imagined-volume/01/.',
  ],
  ['ieee', 'reference', 'The meeting, [Resolution of the conference “Imagined Conference”].'],
  [
    'apa',
    'reference',
    'The meeting. (2001, May 14). [Resolution of the conference “Imagined Conference”] [Resolution]. Imagined Conference,',
  ],
] as const)('a description in place of a title, with the day once, in %s (%s)', (style, form, text) => {
  expect(cited && cite(cited, style, { form })).toContain(text);
});
