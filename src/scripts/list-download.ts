import type { DownloadSettings } from '../basket/settings.ts';
import { awaitedFiles, startFiles } from './cite/file-buttons.ts';
import { required } from './element.ts';

for (const list of document.querySelectorAll<HTMLDetailsElement>('[data-download-works]')) {
  const { name = '', ids = '' } = list.dataset;
  list.hidden = false;
  onOpening(list, () => Promise.resolve(ids.split(',')), name);
}

/**
 * Fetches what makes files when the reader first opens the choice of one. `ids` is asked for the works of the list whenever a file is
 * wanted, `name` is that of the file.
 */
export function onOpening(choice: HTMLDetailsElement, ids: () => Promise<readonly string[]>, name: string): void {
  const settings = JSON.parse(choice.dataset['downloadSettings'] ?? '{}') as DownloadSettings;
  const status = required(choice, HTMLElement, '[data-download-status]');
  const files = awaitedFiles(
    () => import('./basket/list-download.ts').then(({ listFiles }) => listFiles(choice, settings, name, ids)),
    () => (status.textContent = settings.words.notStarted),
  );
  choice.addEventListener('toggle', files.prepare, { once: true });
  startFiles(choice, files);
}
