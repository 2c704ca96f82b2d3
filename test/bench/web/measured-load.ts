import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { DemoServer } from './demo-server.ts';
import { type Opened, slowPage } from './slow-page.ts';

const WATCH = fileURLToPath(new URL('page-watch.js', import.meta.url));
/** Long enough for the slowest machine; then something is broken. */
const PATIENCE_MS = 120_000;

/** As `page-watch.js` tells it. */
interface Seen {
  fcp: number | null;
  frame: number | null;
  figures: number | null;
  lastChart: number | null;
  charts: number;
  /** `start`: when it was asked for; `sent`: its body as it travelled, bytes. */
  scripts: { name: string; start: number; sent: number }[];
}

export interface Load {
  fcp: number;
  frame: number;
  figures: number;
  lastChart: number;
  charts: number;
  scriptsBefore: number;
  filesBefore: number;
  scripts: number;
}

/** The dashboard opened once, until nothing of it is on its way any more. Times from the start of the navigation, ms. */
export async function measuredLoad(
  browser: Browser,
  { dashboard: address, cookie }: DemoServer,
  how: Pick<Opened, 'viewport' | 'isSlow'>,
): Promise<Load> {
  const { page, context } = await slowPage(browser, { ...how, address, cookie });
  try {
    await page.addInitScript({ path: WATCH });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(isOver, undefined, { timeout: PATIENCE_MS, polling: 250 });
    return loadOf(await page.evaluate<Seen>('sillageSeen.told()'));
  } finally {
    await context.close();
  }
}

/** Runs in the page. A function: the page's policy lets nobody evaluate text while it waits. */
const isOver = () => (globalThis as { sillageSeen?: { isOver: () => boolean } }).sillageSeen?.isOver() === true;

function loadOf(seen: Seen): Load {
  const { fcp, frame, figures, lastChart, charts } = seen;
  if (fcp === null || frame === null || figures === null || lastChart === null)
    throw new Error(`The dashboard was not whole: ${JSON.stringify(seen)}`);
  const before = seen.scripts.filter(({ start }) => start < Math.max(fcp, frame));
  const bytes = (scripts: Seen['scripts']) => scripts.reduce((sum, { sent }) => sum + sent, 0);
  return {
    fcp,
    frame,
    figures,
    lastChart,
    charts,
    scriptsBefore: bytes(before),
    filesBefore: before.length,
    scripts: bytes(seen.scripts),
  };
}
