/** Figures computed one after the other are read again together, ms. */
const GATHERED_MS = 400;
/** Pages that hear the same news do not all ask at the same moment, ms. */
const SPREAD_MS = 600;

/**
 * Names that come one by one, handed on together, each once. Never while the last ones are being dealt with, nor before
 * as much time has passed again: a poor connection is given half of its time back.
 */
export function gathered(deal: (names: ReadonlySet<string>) => Promise<void>): {
  add: (name: string) => void;
  drop: () => void;
} {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  const later = (pause: number) => {
    timer = setTimeout(() => void handOn(), pause + Math.random() * SPREAD_MS);
  };
  const handOn = async () => {
    timer = undefined;
    const names = new Set(waiting);
    waiting.clear();
    isBusy = true;
    const start = performance.now();
    // What could not be read says so where it stands.
    await deal(names).catch(() => undefined);
    isBusy = false;
    if (waiting.size > 0) later(Math.max(GATHERED_MS, performance.now() - start));
  };
  return {
    add: (name) => {
      waiting.add(name);
      if (!isBusy && timer === undefined) later(GATHERED_MS);
    },
    drop: () => {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
