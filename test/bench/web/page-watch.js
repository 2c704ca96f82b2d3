// Put in the page before anything of ours: notes when what a reader waits for has been painted, ms from the navigation.
(() => {
  const QUIET_MS = 1000;
  const GREY = '.mantine-Skeleton-root';
  /** The questions answered on the first screen, each an article. */
  const ANSWERS = 4;
  const times = { frame: null, figures: null, lastChart: null };
  let charts = 0;
  let changed = 0;
  performance.setResourceTimingBufferSize(2000);

  const count = (what) => document.querySelectorAll(what).length;

  /** The moment after the frame in which something stands. */
  const painted = (note) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => note(performance.now()));
      port1.start();
      port2.postMessage(null);
    });

  const first = (name, isThere) => {
    if (times[name] !== null || !isThere()) return;
    times[name] = performance.now();
    painted((at) => (times[name] = at));
  };

  const look = () => {
    changed = performance.now();
    first('frame', () => count('header nav a') > 0);
    first('figures', () => count('#content article') >= ANSWERS && count(`#content article ${GREY}`) === 0);
    const drawn = count('#content svg.marks');
    if (drawn > charts) painted((at) => (times.lastChart = at));
    charts = drawn;
  };

  /** Far below, grey shapes hold the place of what nobody comes near. */
  const isGreyNear = () =>
    [...document.querySelectorAll(GREY)].some((one) => one.getBoundingClientRect().top < innerHeight);

  const scripts = () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, startTime, encodedBodySize }) => ({ name, start: startTime, sent: encodedBodySize }));

  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  globalThis.sillageSeen = {
    /** Nothing more is on its way: no grey shape, and a while without a change. */
    isOver: () => charts > 0 && performance.now() - changed > QUIET_MS && !isGreyNear(),
    told: () => ({
      ...times,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      charts,
      scripts: scripts(),
    }),
  };
})();
