import type { Browser, BrowserContext, Page } from 'playwright-core';

/** As a telephone of the middle range against a desk computer. */
const SLOWER = 4;
const LATENCY_MS = 150;
const BYTES_A_SECOND = { down: 1_600_000 / 8, up: 750_000 / 8 };

export const SCREEN = { width: 1366, height: 768 };
/** Taller than the page: everything in it is near. */
export const WHOLE_PAGE = { width: 1366, height: 24_000 };

export interface Opened {
  viewport: { width: number; height: number };
  /** False: as fast as the machine. */
  isSlow: boolean;
  address: string;
  cookie: string;
}

/** A page with nothing kept from before, slowed as the bench says. */
export async function slowPage(
  browser: Browser,
  { viewport, isSlow, address, cookie }: Opened,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', colorScheme: 'light' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: new URL(address).origin }]);
  const page = await context.newPage();
  if (!isSlow) return { page, context };
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND.down,
    uploadThroughput: BYTES_A_SECOND.up,
  });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, context };
}
