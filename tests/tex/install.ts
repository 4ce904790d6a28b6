import { spawnSync } from 'node:child_process';

/** What the samples for writers and the files of the repository are compiled with: programs, and the packages of Debian that have them. */
const PROGRAMS = ['xelatex', 'lualatex', 'pdflatex', 'bibtex', 'biber', 'fc-list'];
const PACKAGES = [
  'texlive-xetex',
  'texlive-luatex',
  'texlive-latex-recommended',
  'texlive-lang-cyrillic',
  'texlive-bibtex-extra',
  'biber',
  'fonts-freefont-otf',
  'fontconfig',
];

/** Sees to it that TeX is there, and installs it where that is asked for and allowed. Returns what prevents it, if anything does. */
export function installTex({ mayInstall }: { readonly mayInstall: boolean }): string | undefined {
  const absent = PROGRAMS.filter((program) => !answers(program));
  if (absent.length === 0) return undefined;
  const commands = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', ...PACKAGES],
  ];
  const told = `Not on this machine: ${absent.join(', ')}. On Debian they come with (about 700 MB):\n${commands.map((words) => `  ${words.join(' ')}`).join('\n')}`;
  if (!mayInstall) return `${told}\nRun them, or this script with --install.`;
  if (process.getuid?.() !== 0 || !answers('apt-get')) return `${told}\nThis takes Debian and its administrator.`;
  console.log(told);
  for (const [program = '', ...args] of commands) {
    const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (status !== 0) return `${program} ${args[0]} failed.`;
  }
  return undefined;
}

/** What a program says of its version, in one line. */
export function versionOf(program: string): string {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]?.trim() ?? '';
}

function answers(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
