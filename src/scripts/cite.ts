import { panelPath } from '../citation/cite-settings.ts';
import type { CiteSettings, PanelSettings } from '../citation/cite-settings.ts';
import { copyRich, copyText } from './cite/copy.ts';
import type { CopyEnding } from './cite/copy.ts';
import { awaitedFiles, startFiles } from './cite/file-buttons.ts';
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
  const files = awaitedFiles(
    async () => {
      const [{ startPanel }, shared] = await Promise.all([import('./cite/panel.ts'), panelSettings(settings)]);
      return startPanel(root, settings, shared, remembered);
    },
    (error) => {
      console.warn(error);
      status.textContent = settings.words.notStarted;
    },
  );

  onCopy('[data-cite-copy]', copyText, settings.words.copied);
  onCopy('[data-cite-copy-rich]', copyRich, settings.words.copiedRich);
  startFiles(root, files);
  choices.addEventListener('toggle', files.prepare);
  // Whoever opened them before this program was there.
  if (choices.open) files.prepare();
  else if (differs()) whenNear(root, files.prepare);

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

async function panelSettings({ root, language }: CiteSettings): Promise<PanelSettings> {
  const response = await fetch(root + panelPath(language));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as PanelSettings;
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
