/// <reference lib="webworker" />

/** Put in by the build (`offline-files.ts`): the files that the pages kept are made of. A new list is a new worker. */
declare const __OFFLINE_FILES__: readonly string[];

declare const self: ServiceWorkerGlobalScope;

/** The same page for every address: it holds nothing of anybody. */
const PAGE = '/me';
const KEPT = 'sillage-offline';
const FILES = new Set(__OFFLINE_FILES__);

/** What stands in this browser for a page that no network brings: the empty page and its files, never an answer of the interface. */
async function keep(): Promise<void> {
  const kept = await caches.open(KEPT);
  await kept.addAll([PAGE, ...FILES]);
}

async function forgetOthers(): Promise<void> {
  const kept = await caches.open(KEPT);
  const isKnown = (path: string): boolean => path === PAGE || FILES.has(path);
  for (const asked of await kept.keys()) if (!isKnown(new URL(asked.url).pathname)) await kept.delete(asked);
  await self.clients.claim();
}

/** A volunteer's own pages: the only ones that open without a network. */
const isKeptPage = (pathname: string): boolean => pathname === '/me' || pathname.startsWith('/me/');

/** The network's, as long as there is one. */
async function pageOf(asked: Request): Promise<Response> {
  try {
    return await fetch(asked);
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (!kept) throw error;
    return kept;
  }
}

const fileOf = async (asked: Request): Promise<Response> => (await caches.match(asked)) ?? fetch(asked);

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isKeptPage(pathname)) event.respondWith(pageOf(request));
  else if (FILES.has(pathname)) event.respondWith(fileOf(request));
});

export {};
