import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../support/browser.ts';
import { type Result, printResults, result, say } from './result.ts';
import { demoServer } from './web/demo-server.ts';
import { measuredLoad } from './web/measured-load.ts';
import { SCREEN, WHOLE_PAGE } from './web/slow-page.ts';

/**
 * `npm run bench:web`: a director opens the dashboard of the fictional association on the built server, in Chromium with a
 * processor four times slower and a line of 1.6 Mb/s with 150 ms, with nothing kept from before. Each round opens it twice:
 * on a screen of 1366 × 768, where nobody scrolls, and in a window as tall as the whole page, where every chart is near and
 * all are drawn. Each round must draw the same charts. `--quick`: three rounds.
 */
const { values: told } = parseArgs({ options: { rounds: { type: 'string' }, quick: { type: 'boolean' } } });
const rounds = Number(told.rounds ?? (told.quick ? 3 : 7));

const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
try {
  printResults('web', rounds, await measured(folder));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measured(data: string): Promise<Result[]> {
  const server = await demoServer(data);
  const browser = await openBrowser();
  try {
    // The first answers of a server just started are nobody's.
    await measuredLoad(browser, server, { viewport: WHOLE_PAGE, isSlow: false });
    const screens = [];
    const wholes = [];
    for (let round = 1; round <= rounds; round += 1) {
      const screen = await measuredLoad(browser, server, { viewport: SCREEN, isSlow: true });
      const whole = await measuredLoad(browser, server, { viewport: WHOLE_PAGE, isSlow: true });
      say(
        `round ${round}: first paint ${screen.fcp.toFixed(0)} ms after ${screen.scriptsBefore} bytes of scripts, ` +
          `first figures ${screen.figures.toFixed(0)} ms, last of ${whole.charts} charts ${whole.lastChart.toFixed(0)} ms`,
      );
      screens.push(screen);
      wholes.push(whole);
    }
    const drawn = new Set(wholes.map(({ charts }) => charts));
    if (drawn.size !== 1) throw new Error(`Rounds drew different charts: ${[...drawn].join(', ')}`);
    const charts = wholes[0]?.charts;
    return [
      result(
        'web.js_first_paint',
        screens.map(({ scriptsBefore }) => scriptsBefore),
        'bytes',
        {
          of: 'bodies as sent (brotli) of every script, module or preloaded module asked for before the later of the first contentful paint and the banner with its menu',
          files: screens[0]?.filesBefore,
        },
      ),
      result(
        'web.fcp',
        screens.map(({ fcp }) => fcp),
        'ms',
        { of: 'first contentful paint, as the browser says it' },
      ),
      result(
        'web.frame',
        screens.map(({ frame }) => frame),
        'ms',
        { of: 'the banner and its menu, painted' },
      ),
      result(
        'web.first_figures',
        screens.map(({ figures }) => figures),
        'ms',
        { of: 'the figures that answer the first questions, all painted' },
      ),
      result(
        'web.last_chart',
        wholes.map(({ lastChart }) => lastChart),
        'ms',
        { of: `the last of all ${charts} charts of the page, in a window as tall as the page` },
      ),
      result(
        'web.last_chart_near',
        screens.map(({ lastChart }) => lastChart),
        'ms',
        { of: `the last of the ${screens[0]?.charts} charts drawn on a screen where nobody scrolls` },
      ),
      result(
        'web.js_all',
        wholes.map(({ scripts }) => scripts),
        'bytes',
        { of: 'every script, once all charts are drawn' },
      ),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
