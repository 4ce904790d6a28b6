for (const root of document.querySelectorAll<HTMLElement>('[data-resolution]')) startResolution(root);

interface ResolutionWords {
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
}

/** Lets a reader choose in which languages a resolution stands side by side, and copy its clauses. */
function startResolution(root: HTMLElement): void {
  // What the page of a paper loads must not be cut in pieces for the sake of this one: nothing of it is imported here.
  const words = JSON.parse(root.dataset['resolution'] ?? '{}') as ResolutionWords;
  const status = root.querySelector('[data-status]');
  const languages = (root.dataset['languages'] ?? '').split(' ');
  const choice = root.querySelector<HTMLFieldSetElement>('[data-choice]');
  const boxes = choice ? [...choice.querySelectorAll('input')] : [];
  const wanted =
    new URLSearchParams(location.search)
      .get('text')
      ?.split(',')
      .filter((tag) => languages.includes(tag)) ?? [];
  // Whoever comes back from the page of a clause finds the languages that were chosen in this visit.
  const before = remembered();

  if (choice) {
    choice.hidden = false;
    // A browser that goes back keeps what was ticked: what is shown counts.
    show(wanted.length > 0 ? wanted : before.length > 0 ? before : shownLanguages());
    if (wanted.length > 0) remember();
    choice.addEventListener('change', () => {
      const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      // A text without a language would be empty: the last one stays.
      show(ticked.length > 0 ? ticked : shownLanguages());
      remember();
      const address = new URL(location.href);
      address.searchParams.set('text', shownLanguages().join(','));
      history.replaceState(history.state, '', address.href.replaceAll('%2C', ','));
    });
  }
  for (const tools of root.querySelectorAll<HTMLElement>('.clause-tools')) tools.append(copyButton(tools));

  function remembered(): string[] {
    try {
      const kept = sessionStorage.getItem(`plenary text ${location.pathname}`)?.split(' ') ?? [];
      return kept.filter((tag) => languages.includes(tag));
    } catch {
      // A browser that keeps nothing shows the language of the page.
      return [];
    }
  }

  function remember(): void {
    try {
      sessionStorage.setItem(`plenary text ${location.pathname}`, shownLanguages().join(' '));
    } catch {
      // Then it is not remembered, and nothing else fails.
    }
  }

  function shownLanguages(): string[] {
    const places = (root.dataset['show'] ?? '').split(' ');
    return languages.filter((_, at) => places.includes(String(at + 1)));
  }

  function show(tags: readonly string[]): void {
    root.dataset['show'] = languages.flatMap((tag, at) => (tags.includes(tag) ? [String(at + 1)] : [])).join(' ');
    root.dataset['columns'] = String(tags.length);
    for (const box of boxes) box.checked = tags.includes(box.value);
  }

  function copyButton(tools: HTMLElement): HTMLElement {
    const name = tools.closest<HTMLElement>('[data-clause]')?.dataset['clause'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'screen-only';
    button.textContent = words.copy;
    button.ariaLabel = `${words.copy}: ${name}`;
    button.addEventListener('click', () => {
      void copy(tools, name).then((isCopied) => {
        if (!isCopied) return;
        button.textContent = `✓ ${words.copy}`;
        button.addEventListener('blur', () => (button.textContent = words.copy), { once: true });
      });
    });
    return button;
  }

  /** Copies the clause as it is shown; where a page may not write to the clipboard, selects it. */
  async function copy(tools: HTMLElement, name: string): Promise<boolean> {
    const texts = tools.parentElement?.querySelector<HTMLElement>('.texts') ?? tools;
    const visible = [...texts.querySelectorAll<HTMLElement>('[data-text]')].filter((text) => text.checkVisibility());
    const lines = visible.map((text) => text.textContent.replace(/\s+/gu, ' ').trim());
    const title = document.querySelector('h1')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
    const whole = [...lines, `${title}, ${name}, ${permanentAddress(tools.querySelector('a')?.pathname ?? '')}`].join('\n');
    const isCopied = await navigator.clipboard.writeText(whole).then(
      () => true,
      () => false,
    );
    if (!isCopied) getSelection()?.selectAllChildren(texts);
    if (status) status.textContent = isCopied ? `${words.copied} ${name}` : words.selected;
    return isCopied;
  }

  /** The address of a page of this site where it stands for everyone, whatever copy of it is read. */
  function permanentAddress(path: string): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
    return new URL(path, canonical ?? location.href).href;
  }
}
