import { required } from '../element.ts';
import type { DownloadSettings } from '../../basket/settings.ts';
import { citeFiles } from '../cite/files.ts';
import type { CiteFiles } from '../cite/files.ts';
import { counted, fill } from '../plural.ts';
import { collectWorks } from './collect-works.ts';

/** The most works of one file: each is fetched, and formatted by the reader's machine. */
const MOST = 1_000;

/** The files of a list: of what `ids` names when the reader asks for the file, records are fetched and written. */
export function listFiles(root: HTMLElement, settings: DownloadSettings, name: string, ids: () => Promise<readonly string[]>): CiteFiles {
  const { language, plurals, words } = settings;
  const status = required(root, HTMLElement, '[data-download-status]');
  let remark = '';
  return citeFiles(root, { name, words, works: collect, say: (message) => say(remark === '' ? message : `${message}. ${remark}`) });

  async function collect() {
    remark = '';
    say(words.loading);
    const all = await ids();
    const wanted = all.slice(0, MOST);
    const works = await collectWorks(settings.root, wanted, (done) => {
      if (done % 20 === 0) say(fill(words.preparing, { done: String(done), total: String(wanted.length) }));
    });
    if (works.length === 0) {
      remark = words.nothing;
      throw new Error('None of the works of the list arrived');
    }
    const missed = wanted.length - works.length;
    remark = [
      ...(missed > 0 ? [counted(plurals.missed, missed, language)] : []),
      ...(all.length > MOST ? [counted(plurals.beyond, all.length - MOST, language)] : []),
    ].join('. ');
    return works;
  }

  function say(message: string): void {
    status.textContent = message;
  }
}
