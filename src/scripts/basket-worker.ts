/** What the page of the basket tells its worker: its own path, and the addresses of what it needs. */
interface Needs {
  readonly page: string;
  readonly files: readonly string[];
}

/** Milliseconds that the network has before the kept page is shown. */
const PATIENCE = 5_000;

const worker = self as unknown as WorkerScope;
/** Each language has its page, and so a worker of its own; what they keep does not mix. */
const ours = `basket ${worker.registration.scope} `;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.origin === '' || event.origin === worker.location.origin) event.waitUntil(keepInTurn(event.data as Needs));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(networkFirst(request));
  else if (request.url.includes('/assets/')) event.respondWith(keptFirst(request));
  else if (request.url.includes('/csl/')) event.respondWith(networkFirst(request, put));
});

let keeping: Promise<void> = Promise.resolve();

/** One after the other, in the order in which a page asked: what it needed first must not take the place of what it needs now. */
function keepInTurn(needs: Needs): Promise<void> {
  keeping = keeping.then(() => keep(needs)).catch(() => undefined);
  return keeping;
}

/**
 * Keeps the page and all its files under a name made of their addresses, which a new build changes: whole, or not at all. What an
 * earlier build left goes; the styles of citation that were used stay.
 */
async function keep({ page, files }: Needs): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(files.join('\n')));
  const name = ours + [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const cache = await caches.open(name);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll([new Request(page, { cache: 'no-cache' }), ...files.filter((file) => !kept.has(file))]);
  for (const old of await caches.keys()) {
    if (!old.startsWith(ours) || old === name) continue;
    await keepStyles(await caches.open(old), cache);
    await caches.delete(old);
  }
}

async function keepStyles(old: Cache, cache: Cache): Promise<void> {
  for (const request of await old.keys()) {
    const response = request.url.includes('/csl/') && !(await cache.match(request)) ? await old.match(request) : undefined;
    if (response) await cache.put(request, response);
  }
}

/**
 * What the network has, or what was kept of it when there is none. A page that comes is not kept here: {@link keep} does, with the files
 * that belong to it.
 */
async function networkFirst(request: Request, use?: (request: Request, response: Response) => Promise<void>): Promise<Response> {
  const kept = await find(request);
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : undefined);
    if (response.ok) await use?.(request, response.clone());
    return response;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Files whose names change with their content never grow old. */
async function keptFirst(request: Request): Promise<Response> {
  return (await find(request)) ?? fetch(request);
}

/** What was kept, whatever the query; the ids of a shared list stand behind a `#` and come to no server. */
async function find(request: Request): Promise<Response | undefined> {
  for (const name of await ourCaches()) {
    const response = await (await caches.open(name)).match(request, { ignoreSearch: request.mode === 'navigate' });
    if (response) return response;
  }
  return undefined;
}

/** A style of citation that was fetched takes the place of the kept one. */
async function put(request: Request, response: Response): Promise<void> {
  const [name] = await ourCaches();
  if (name !== undefined) await (await caches.open(name)).put(request, response);
}

/** What this worker keeps, the newest first. */
async function ourCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(ours)).reverse();
}

/** What the worker uses of its global scope (W3C Service Workers, 4.1); the types of TypeScript know either pages or workers. */
interface WorkerScope {
  readonly location: Location;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', act: (event: LastingEvent & MessageEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: RequestEvent) => void): void;
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
