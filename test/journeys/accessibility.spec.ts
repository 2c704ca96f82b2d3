import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { figuresRead } from '../support/figures-read.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { namedOtherwise, violations } from '../support/violations.js';

interface Look {
  language: 'fr' | 'en';
  colours: 'light' | 'dark';
  width: number;
}
/** Each pair of a language, colours and a width comes once. */
const looks: Look[] = [
  { language: 'fr', colours: 'light', width: 1280 },
  { language: 'fr', colours: 'dark', width: 390 },
  { language: 'en', colours: 'light', width: 390 },
  { language: 'en', colours: 'dark', width: 1280 },
];

type Role = 'director' | 'coordinator' | 'volunteer' | null;
/** Every page with the role that sees it, and something that shows it has arrived. */
const pages: readonly (readonly [path: string, role: Role, arrived: string])[] = [
  ['/', 'director', 'article p'],
  ['/imports', 'coordinator', 'main table'],
  ['/entry', 'coordinator', 'main select'],
  ['/invitations', 'coordinator', 'form, textarea'],
  ['/answers', 'coordinator', 'main table'],
  ['/answers', 'director', 'main table'],
  ['/comparison', 'director', 'main svg.marks'],
  ['/comparison', 'coordinator', 'main article'],
  ['/targets', 'director', 'main article'],
  ['/targets', 'coordinator', 'main article'],
  ['/publications', 'director', 'main h1'],
  ['/parameters', 'director', 'main input[type="checkbox"]'],
  ['/letterhead', 'director', 'main textarea'],
  ['/cec', 'director', 'main form'],
  ['/me/cec', 'volunteer', '#cec-rules'],
  ['/me/summary', 'volunteer', '#last-summary'],
  ['/validation', 'coordinator', 'ol li button'],
  ['/outcomes', 'coordinator', 'main form, main h2'],
  ['/people', 'coordinator', 'main form'],
  ['/me', 'volunteer', '#my-time'],
  ['/me/log', 'volunteer', 'main form'],
  ['/me/times', 'volunteer', 'main article'],
  ['/me/certificates', 'volunteer', 'main h2'],
  ['/me/certificates/new', 'volunteer', '#look-first'],
  ['/certificates', 'director', '#all-certificates'],
  ['/certificates', 'coordinator', '#all-certificates'],
  ['/certificates/many', 'coordinator', 'main fieldset'],
  ['/cannot-come', 'coordinator', 'main h2'],
  ['/thanks', 'coordinator', 'main form'],
  ['/cards', 'coordinator', 'main form'],
  ['/me/card', 'volunteer', 'main button'],
  ['/me/hours', 'volunteer', 'main li button'],
  ['/me/skills', 'volunteer', 'main li button'],
  ['/confirmations', 'coordinator', 'main li button'],
  ['/invitations', 'volunteer', 'main h1'],
  ['/sign-in', null, 'input[type="password"]'],
  ['/demo', null, 'main button'],
  ['/invitation', null, 'main input'],
  ['/set-up', null, 'main h1'],
  ['/nowhere', null, 'main h1'],
];

/** A campaign that comes first in the list, on any day. */
const asked = {
  audience: 'volunteer',
  missionId: null,
  fromDay: '2100-01-01',
  toDay: '2100-02-01',
  asksSatisfaction: true,
  asksRecommendation: true,
};

// A page is drawn, then read whole by axe: slow where the machine does something else meanwhile.
jest.setTimeout(180_000);

const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  installation = await Installation.empty();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

async function open(look: Look, role: Role): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, reducedMotion: 'reduce' });
  const choices = `localStorage.setItem('sillage-language', '${look.language}'); localStorage.setItem('sillage-colours', '${look.colours}')`;
  await context.addInitScript({ content: choices });
  if (role !== null) await context.request.post(`${server.url}/api/session/demo`, { data: { role } });
  return context;
}

async function arrive(page: Page, path: string, arrived: string): Promise<void> {
  await page.goto(`${server.url}${path}`);
  await page.locator(arrived).first().waitFor();
  if (/^\/(\?|$)/.test(path)) await figuresRead(page);
  else await page.waitForLoadState('networkidle');
  if (path === '/' && arrived === 'article p') await page.locator('svg.marks').nth(1).waitFor();
}

describe.each(looks)('in $language, $colours, $width px wide', (look) => {
  /** One window per role, signed in once. */
  const windows = new Map<Role, BrowserContext>();
  async function enter(role: Role): Promise<Page> {
    const window = windows.get(role) ?? (await open(look, role));
    windows.set(role, window);
    return window.newPage();
  }
  afterAll(async () => {
    for (const window of windows.values()) await window.close();
  });

  it.each(pages)('%s as %s has no violation and no sideways scroll', async (path, role, arrived) => {
    const page = await enter(role);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await arrive(page, path, arrived);
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    expect(refused).toEqual([]);
    await page.close();
  });

  it('the dashboard with tables open, and the card of a figure, have no violation', async () => {
    const page = await enter('director');
    await arrive(page, '/', 'article p');
    expect(await namedOtherwise(page)).toEqual([]);
    // A button that was pressed has another name: the first of those left is always the next.
    const buttons = page.getByRole('button', { name: /^(Voir les données|See the data)/ });
    const charts = await buttons.count();
    for (let pressed = 0; pressed < charts; pressed += 1) await buttons.first().click();
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(charts);
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^(D’où vient ce chiffre|Where does this figure come from)/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the page that stops a summary by mail has no violation, before and after', async () => {
    const page = await enter(null);
    await page.emulateMedia({ colorScheme: look.colours });
    await page.goto(`${server.url}/stop/unknown?lang=${look.language}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: /^(C’est fait|Done)$/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    await page.close();
  });

  it('a campaign, its poster and its sheet have no violation', async () => {
    const page = await enter('coordinator');
    await page.context().request.post(`${server.url}/api/answer-campaigns`, { data: asked });
    await arrive(page, '/answers', 'main table');
    await page.getByRole('button', { name: /^(Nouvelle campagne|New campaign)/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Annuler|Cancel)/ }).click();
    await page
      .getByRole('button', { name: /^(Ouvrir|Open)/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^(Créer une adresse|Make an address)/ }).click();
    for (const paper of [/^(Affiche|Poster)/, /^(Imprimer la feuille|Print the sheet)/]) {
      await page.getByRole('button', { name: paper }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: paper }).first().click();
      await page.locator('main article').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(SIDEWAYS)).toBe(0);
      await page.getByRole('button', { name: /^(Revenir à la campagne|Back to the campaign)/ }).click();
    }
    await page.close();
  });

  it('two entries that look alike, and what merging them would move, have no violation', async () => {
    const page = await enter('coordinator');
    for (const [source, name] of [
      ['tableur', 'Maëlys Fictive'],
      ['emargement', 'FICTIVE Maelys'],
    ] as const) {
      const file = {
        name: `${source}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(`external_id,volunteer,day,hours\n1,${name},2026-02-10,1\n`),
      };
      await page.context().request.post(`${server.url}/api/imports`, { multipart: { source, file } });
    }
    await arrive(page, '/people', 'ol article');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    await page
      .getByRole('button', { name: /^(Voir ce qui change|See what changes)/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the menu of a phone, a sign-in sheet, the reading of a file and the forms of hours have no violation', async () => {
    const page = await enter('coordinator');
    const missions = await page.context().request.get(`${server.url}/api/attendance/missions`);
    const [mission] = (await missions.json()) as { id: string }[];
    await arrive(page, `/missions/${mission?.id}/sheet?day=2026-03-02`, 'main table');
    if (look.width < 768) await page.getByRole('button', { name: 'Menu', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);

    await arrive(page, '/imports', 'main table');
    const log = 'Quand;Qui;Etat\n03/03/2026;Ana;Fini\n14/03/2026;Bo;Fini\n';
    const file = { name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(log) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: /^(Voir comment|See how)/ }).click();
    await page.getByRole('radio', { name: 'Quand', exact: true }).check();
    await page.getByRole('button', { name: /^(Répondre|Answer)$/ }).click();
    await page.getByRole('table', { name: /^(Premières lignes|First lines)/ }).waitFor();
    for (const summary of await page.locator('section details > summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);

    await arrive(page, '/validation', 'ol li button');
    await page.keyboard.press('c');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
    const own = await enter('volunteer');
    await arrive(own, '/me/hours', 'main li button');
    await own.locator('main li button').first().click();
    await own.getByRole('dialog').waitFor();
    expect(await violations(own)).toEqual([]);
    await own.close();
  });
});

it('at 320 px wide, and with text at 200 %, nothing scrolls sideways', async () => {
  const context = await open({ language: 'fr', colours: 'light', width: 320 }, 'director');
  const page = await context.newPage();
  await arrive(page, '/', 'article p');
  expect(await page.evaluate(SIDEWAYS)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  expect(await page.evaluate(SIDEWAYS)).toBe(0);
  await context.close();
});

it('the figures of the dashboard are read before the chart library has come', async () => {
  const context = await open({ language: 'fr', colours: 'light', width: 390 }, 'director');
  const page = await context.newPage();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/chart-(?!spec)/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(server.url);
  await page
    .getByRole('article')
    .first()
    .getByText(/^[\d\s]+\sh$/)
    .waitFor();
  expect(await page.locator('svg.marks').count()).toBe(0);
  release();
  await page.locator('svg.marks').first().waitFor();
  await context.close();
});

it('the first paint comes without the chart library', async () => {
  const context = await open({ language: 'fr', colours: 'light', width: 390 }, null);
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())));
  await arrive(page, '/sign-in', 'input[type="password"]');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((url) => /chart/.test(url))).toEqual([]);
  await context.close();
});
