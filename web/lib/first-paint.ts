let waited: Promise<void> | undefined;

/** Once something of ours was painted, or nobody looks: what is fetched or run before only delays it. */
export function firstPaint(): Promise<void> {
  waited ??= new Promise((done) => {
    if (document.visibilityState === 'hidden' || !PerformanceObserver.supportedEntryTypes.includes('paint')) done();
    document.addEventListener('visibilitychange', () => done(), { once: true });
    new PerformanceObserver((paints, watch) => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
      watch.disconnect();
      done();
    }).observe({ type: 'paint', buffered: true });
  });
  return waited;
}
