// Takes the picture of the README: the fictional association on an empty data folder, its dashboard in Chromium.
// `npm run screenshot [FILE]`, after `npm install && npm run build`.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [file = 'docs/dashboard.png'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'sillage-screenshot-'));
const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  stdio: ['ignore', 'ignore', 'pipe'],
  env: {
    ...process.env,
    SILLAGE_DATA: join(folder, 'data'),
    SILLAGE_SECRET_FILE: join(folder, 'secret'),
    SILLAGE_DEMO: '1',
    PORT: '0',
    HOST: '127.0.0.1',
  },
});
const home = await addressOf(server);
const browser = await chromium.launch({
  executablePath: process.env['SILLAGE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript(
    "localStorage.setItem('sillage-language', 'fr'); localStorage.setItem('sillage-colours', 'light')",
  );
  await context.request.post(`${home}/api/session/demo`, { data: { role: 'director' } });
  const page = await context.newPage();
  await page.goto(home);
  await page.locator('svg.marks').nth(1).waitFor();
  await page.getByText('Chargement des chiffres…').waitFor({ state: 'detached' });
  await page.screenshot({ path: file });
  process.stderr.write(`${file}\n`);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

function addressOf(child) {
  return new Promise((found, failed) => {
    let log = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
      const address = /Sillage : (http:\S+)/.exec(log)?.[1];
      if (address !== undefined) found(address);
    });
    child.once('exit', () => failed(new Error(log)));
  });
}
