import { words, interfaceLanguages } from '../i18n/words.ts';
import type { Terminal } from './command.ts';

/** The terminal of this process: progress is one line a stage that is written over where the terminal can, else a line at the end of a stage. */
export function processTerminal(): Terminal {
  const language = reportLanguage(process.env);
  const say = words(language);
  const overwrites = process.stderr.isTTY;
  let open = false;
  const endLine = () => {
    if (open) process.stderr.write('\n');
    open = false;
  };
  return {
    print: (line) => {
      endLine();
      process.stdout.write(`${line}\n`);
    },
    note: (line) => {
      endLine();
      process.stderr.write(`${line}\n`);
    },
    progress: (stage, done, total) => {
      const finished = total > 0 && done >= total;
      if (!overwrites && !finished) return;
      const count = total > 0 ? `${done}/${total}` : String(done);
      process.stderr.write(`${overwrites ? '\r\u001B[K' : ''}${say(`stage.${stage}` as 'stage.papers')}: ${count}${finished ? '\n' : ''}`);
      open = overwrites && !finished;
    },
    environment: process.env,
    language,
    stopped: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  };
}

function reportLanguage(environment: NodeJS.ProcessEnv): string {
  const wanted = [environment['PLENARY_LANGUAGE'], environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  for (const locale of wanted) {
    const language = /^[a-z]{2,3}/u.exec(locale ?? '')?.[0];
    if (language && interfaceLanguages.includes(language)) return language;
  }
  return 'en';
}
