import { describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER, type Machine } from './browser.ts';

interface Situation {
  readonly programs?: string[];
  readonly named?: string;
  readonly playwright?: string;
  readonly root?: boolean;
  readonly sudoAsks?: boolean;
  readonly aptFails?: boolean;
}

/** A machine on paper: what it has, and a diary of what was done to it. */
function machine({ programs = [], named, playwright = '', root = false, sudoAsks = false, aptFails = false }: Situation) {
  const diary: string[] = [];
  const there = new Set(programs);
  const imagined: Machine = {
    environment: { PATH: '/usr/local/bin:/usr/bin', ...(named && { PLENARY_BROWSER: named }) },
    playwrightBrowser: playwright,
    isProgram: (path) => there.has(path),
    run(program, args) {
      const line = [program, ...args].join(' ');
      diary.push(line);
      if (line.endsWith('-n true')) return !sudoAsks;
      if (aptFails) return false;
      if (line.includes(' install ')) there.add('/usr/bin/chromium');
      return true;
    },
    isRoot: root,
    say: (sentence) => diary.push(sentence),
  };
  return { imagined, diary };
}

describe('a browser that is there', () => {
  test.each<[string, Situation, string]>([
    ['the one that was named', { programs: ['/opt/b', '/usr/bin/chromium'], named: '/opt/b' }, '/opt/b'],
    ['Chromium', { programs: ['/usr/bin/google-chrome', '/usr/bin/chromium'] }, '/usr/bin/chromium'],
    ['Chrome', { programs: ['/usr/bin/google-chrome-stable'] }, '/usr/bin/google-chrome-stable'],
    ['the first on the path', { programs: ['/usr/bin/chromium', '/usr/local/bin/chromium'] }, '/usr/local/bin/chromium'],
    [
      'the system’s before a download',
      { programs: ['/home/p/chrome', '/usr/bin/chromium-browser'], playwright: '/home/p/chrome' },
      '/usr/bin/chromium-browser',
    ],
    ['a download', { programs: ['/home/p/chrome', '/usr/bin/apt-get'], playwright: '/home/p/chrome', root: true }, '/home/p/chrome'],
  ])('%s is used, and nothing is installed', (_, situation, path) => {
    const { imagined, diary } = machine(situation);
    expect(findBrowser(imagined)).toBe(path);
    expect(diary).toEqual([]);
  });
});

describe('a machine without a browser', () => {
  test('as root: the package is installed, and the first thing is to say so', () => {
    const { imagined, diary } = machine({ programs: ['/usr/bin/apt-get'], root: true });
    expect(findBrowser(imagined)).toBe('/usr/bin/chromium');
    expect(diary[0]).toContain('installing the package');
    expect(diary.slice(1).map((line) => line.split(' ')[0])).toEqual(['/usr/bin/apt-get', '/usr/bin/apt-get']);
    expect(diary.at(-1)).toContain('--no-install-recommends');
  });

  test('with a sudo that asks for no password: through sudo', () => {
    const { imagined, diary } = machine({ programs: ['/usr/bin/apt-get', '/usr/bin/sudo'] });
    expect(findBrowser(imagined)).toBe('/usr/bin/chromium');
    expect(diary.at(-1)).toContain('/usr/bin/sudo -n /usr/bin/apt-get');
  });

  test.each<[string, Situation]>([
    ['no apt', { root: true }],
    ['neither root nor sudo', { programs: ['/usr/bin/apt-get'] }],
    ['a sudo that asks', { programs: ['/usr/bin/apt-get', '/usr/bin/sudo'], sudoAsks: true }],
    ['an apt that fails', { programs: ['/usr/bin/apt-get'], root: true, aptFails: true }],
  ])('%s: one sentence says what to do', (_, situation) => {
    expect(() => findBrowser(machine(situation).imagined)).toThrow(NO_BROWSER);
  });

  test('a named browser that is none is an error, not a reason to look further', () => {
    expect(() => findBrowser(machine({ programs: ['/usr/bin/chromium'], named: '/opt/none' }).imagined)).toThrow('/opt/none');
  });
});
