import type { CiteSettings } from '../citation/cite-settings.ts';
import { copyRich, copyText } from './cite/copy.ts';
import type { CopyEnding } from './cite/copy.ts';
import { rememberedChoice } from './cite/remembered-choice.ts';
import { required } from './element.ts';

for (const panel of document.querySelectorAll<HTMLElement>('[data-cite]')) startCite(panel);

/**
 * Copies what a cite panel shows. All else is fetched when the reader opens the choices, or, for one who chose before something that the
 * page does not show, when the panel is near and the browser has time.
 */
function startCite(root: HTMLElement): void {
  const settings = JSON.parse(required(root, HTMLScriptElement, '[data-cite-settings]').text) as CiteSettings;
  const output = required(root, HTMLElement, '[data-cite-output]');
  const status = required(root, HTMLElement, '[data-cite-status]');
  const choices = required(root, HTMLDetailsElement, '[data-cite-choices]');
  const remembered = rememberedChoice();
  let started: Promise<void> | undefined;

  onCopy('[data-cite-copy]', copyText, settings.words.copied);
  onCopy('[data-cite-copy-rich]', copyRich, settings.words.copiedRich);
  choices.addEventListener('toggle', () => void start());
  if (differs()) whenNear(root, () => void start());

  function start(): Promise<void> {
    started ??= import('./cite/panel.ts')
      .then(({ startPanel }) => startPanel(root, settings, remembered))
      .catch((error: unknown) => {
        console.warn(error);
        status.textContent = settings.words.notStarted;
      });
    return started;
  }

  function onCopy(button: string, copy: (shown: HTMLElement) => Promise<CopyEnding>, copied: string): void {
    required(root, HTMLButtonElement, button).addEventListener('click', () => {
      void copy(output).then((ending) => {
        status.textContent = ending === 'copied' ? copied : settings.words.selected;
      });
    });
  }

  function differs(): boolean {
    return Object.entries(remembered).some(([part, value]) => (settings.built as Readonly<Record<string, string>>)[part] !== value);
  }
}

function whenNear(element: HTMLElement, act: () => void): void {
  const watcher = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      // Safari has no word for "when there is time".
      if ('requestIdleCallback' in window) requestIdleCallback(act);
      else setTimeout(act, 200);
    },
    { rootMargin: '400px' },
  );
  watcher.observe(element);
}
