import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The machine's Chromium, kept off the network but for the pages under test. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumFile(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function chromiumFile(): string {
  const given = process.env['SILLAGE_CHROMIUM'];
  if (given !== undefined) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = folders.flatMap((folder) => ['chromium', 'google-chrome'].map((name) => join(folder, name)));
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new Error('No Chromium here: run “npm test”, which brings it or says how.');
  return found;
}
