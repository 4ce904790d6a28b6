import { describe, expect, test } from 'vitest';
import { lastChange, stateOf } from '../../src/model/work-state.ts';
import { invent } from '../citation/invented.ts';

const note = { en: 'A number was wrong.' };
const repository = invent({
  volumes: {
    'imagined-volume': {
      papers: {
        '01': {
          title: { en: 'Twice corrected, once retracted' },
          updated: '2002-01-01',
          notices: [
            { kind: 'corrected', date: '2003-05-01', note },
            { kind: 'retracted', date: '2004-02', note: { en: 'The numbers were invented.' } },
            { kind: 'corrected', date: '2005-01-01', note },
          ],
        },
        '02': { title: { en: 'Old' }, notices: [{ kind: 'superseded', date: '2006', by: 'papers/imagined-volume/03' }] },
        '03': { title: { en: 'New' }, notices: [{ kind: 'corrected', date: '2007', note, by: 'papers/nowhere/01' }] },
        '04': { title: { en: 'Untouched' }, updated: '2001-09-09' },
      },
    },
  },
});
const [first, old, successor, untouched] = repository.papers;

describe('what became of a work', () => {
  test('the gravest of its notices is its state, whatever came later', () => {
    expect(first && stateOf(first)).toEqual({ kind: 'retracted', date: '2004-02', note: { en: 'The numbers were invented.' } });
    expect(first?.notices.map(({ date }) => date)).toEqual(['2005-01-01', '2004-02', '2003-05-01']);
  });

  test('a record and the one that takes its place know each other', () => {
    expect(old && stateOf(old)?.by).toBe(successor);
    expect(successor?.noticeOf).toEqual([old]);
  });

  test('what leads to nothing leads nowhere', () => {
    expect(successor && stateOf(successor)).toMatchObject({ kind: 'corrected', by: undefined });
  });

  test('the last change is the last notice, or the last update', () => {
    expect(first && lastChange(first)).toBe('2005-01-01');
    expect(untouched && lastChange(untouched)).toBe('2001-09-09');
    expect(untouched && stateOf(untouched)).toBeUndefined();
  });
});
