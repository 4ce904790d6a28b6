/** The file of the service worker, below the root of the site. */
const WORKER = 'basket-worker.js';

/**
 * Lets this page open without the network from now on: the service worker of its folder keeps the page, and everything that the page
 * has loaded. `page` is its path, `root` that of the site; `prepare` loads what a reader may ask for later. Where a browser has no service workers, nothing happens.
 */
export function keepOffline(root: string, page: string, prepare: () => Promise<unknown>): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = async () => {
    const registration = await navigator.serviceWorker.register(root + WORKER, { scope: page });
    const worker = registration.active ?? (await navigator.serviceWorker.ready).active;
    await prepare();
    await document.fonts.ready;
    worker?.postMessage({ page, files: loadedFiles(root) });
  };
  const startQuietly = () => void start().catch(() => undefined);
  if (document.readyState === 'complete') startQuietly();
  else addEventListener('load', startQuietly, { once: true });
}

/** The addresses of what the page has loaded of the program and its styles of citation, sorted; records are kept with the basket. */
function loadedFiles(root: string): string[] {
  const folders = [`${root}assets/`, `${root}csl/`].map((folder) => location.origin + folder);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(loaded)].filter((name) => folders.some((folder) => name.startsWith(folder))).sort();
}
