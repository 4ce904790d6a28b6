/** The file of the service worker, below the root of the site. */
const WORKER = 'basket-worker.js';

/**
 * Lets this page open without the network: the service worker of its folder keeps the page, and what the page has loaded whenever the
 * function that this gives is called. `page` is the address of the page, `root` that of the root of the site. Where a browser has no
 * service workers, or refuses them, nothing happens.
 */
export function offlineKeeper(root: string, page: string): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  const worker = loaded()
    .then(() => navigator.serviceWorker.register(root + WORKER, { scope: page }))
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active)
    .catch(() => undefined);
  return () => void worker.then((active) => active?.postMessage({ page, files: loadedFiles(root) }));
}

/** Resolves when the page has all that it shows: what helps later must not delay it. */
function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });
}

/** The addresses of what the page has loaded of the program and its styles of citation, sorted; records are kept with the basket. */
function loadedFiles(root: string): string[] {
  const folders = [`${root}assets/`, `${root}csl/`].map((folder) => location.origin + folder);
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(names)].filter((name) => folders.some((folder) => name.startsWith(folder))).sort();
}
