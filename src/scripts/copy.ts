/**
 * Puts a copy button beside every citation that can be copied: the reference itself (`data-copy-text`) and each citation
 * file (`data-copy-file`). Without this script the files can still be downloaded.
 */
function addCopyButtons(list: HTMLElement): void {
  const say = JSON.parse(list.dataset['copyWords'] ?? '{}') as { copy: string; copied: string; failed: string };
  const status = list.parentElement?.querySelector('[data-copy-status]');
  for (const entry of list.querySelectorAll<HTMLElement>('[data-copy-text], [data-copy-file]')) {
    const button = document.createElement('button');
    const label = entry.querySelector('a')?.textContent ?? entry.textContent;
    button.type = 'button';
    button.textContent = say.copy;
    button.setAttribute('aria-label', `${say.copy}: ${label.trim()}`);
    button.addEventListener('click', () => {
      copy(entry).then(
        () => announce(say.copied),
        () => announce(say.failed),
      );
    });
    entry.append(' ', button);
    const announce = (message: string) => {
      button.textContent = message;
      if (status) status.textContent = `${message}: ${label.trim()}`;
      setTimeout(() => (button.textContent = say.copy), 2000);
    };
  }
}

async function copy(entry: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(entry.dataset['copyText'] ?? (await textOf(entry.dataset['copyFile'] ?? '')));
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

for (const list of document.querySelectorAll<HTMLElement>('[data-copy-words]')) addCopyButtons(list);
