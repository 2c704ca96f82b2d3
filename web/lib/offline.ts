/** From then on a volunteer's pages open on this browser without a network. Where nothing can be kept, they need one. */
export function keepForOffline(): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  // Not over plain http, nor in some private windows.
  void serviceWorker?.register('/worker.js').catch(() => undefined);
}
