import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { faultsOf } from '../support/demo-looks.js';
import { type ReadMail } from '../support/mail-server.js';
import { lettersOnly, ReadPdf } from '../support/pdf-tools.js';
import { signIn } from '../support/people.js';
import { YEAR } from '../server/reports/report-office.js';
import { SendingDesk } from '../server/reports/sending-desk.js';

jest.setTimeout(300_000);

const DONOR = 'mecene@ville.example';
const readers = [
  {
    language: 'fr',
    width: 390,
    colours: 'dark',
    none: 'Aucun envoi régulier',
    open: 'Nouvel envoi régulier',
    report: 'Rapport à envoyer',
    day: 'Jour de l’envoi',
    addresses: 'Adresses de courriel',
    isRead: /Je décide qu’il soit publié en mon nom/,
    create: 'Décider cet envoi',
    asked: /n’a pas encore accepté/,
    accept: 'Recevoir ce rapport',
    accepted: /mecene@ville\.example · reçoit le rapport/,
    month: /mars\s2026/,
    sent: /Mars 2026 · .* · envoyé\./,
    stop: 'Ne plus le recevoir',
    stopped: /mecene@ville\.example · ne veut plus le recevoir/,
    done: 'C’est fait',
  },
  {
    language: 'en',
    width: 1280,
    colours: 'light',
    none: 'No regular sending',
    open: 'New regular sending',
    report: 'Report to send',
    day: 'Day of the sending',
    addresses: 'Mail addresses',
    isRead: /I decide that it be published in my name/,
    create: 'Decide this sending',
    asked: /has not accepted yet/,
    accept: 'Receive this report',
    accepted: /mecene@ville\.example · receives the report/,
    month: /March\s2026/,
    sent: /March 2026 · .* · sent\./,
    stop: 'Stop it',
    stopped: /mecene@ville\.example · does not want it any more/,
    done: 'Done',
  },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(readers)('In $language, $width px wide', (words) => {
  const { language, width, colours } = words;
  let desk: SendingDesk;
  let office: BrowserContext;
  let donor: BrowserContext;
  /** Whoever holds pages against the rules for all: their machine needs a script. */
  let judge: BrowserContext;
  let mail: ReadMail | undefined;
  const title = `Bilan ${language}`;
  beforeAll(async () => {
    desk = await SendingDesk.open('SQLite');
    const blocks = ['volunteer_hours', 'active_volunteers'].map((figure, at) => ({
      kind: 'figure',
      id: `b${at}`,
      table: { figure },
      comment: null,
    }));
    await desk.office.change(await desk.office.blank(), { ...YEAR, title, language, blocks });
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const look = { viewport: { width, height: 900 }, colorScheme: colours, locale } as const;
    [office, donor, judge] = await Promise.all([
      browser.newContext({ ...look, reducedMotion: 'reduce' }),
      browser.newContext({ ...look, javaScriptEnabled: false }),
      browser.newContext(look),
    ]);
    await office.addInitScript({ content: `localStorage.setItem('sillage-language', '${language}')` });
    const { url } = desk.office.desk.application;
    const [name = '', value = ''] = (await signIn(desk.office.desk.application, 'director@maison.example')).split('=');
    await office.addCookies([{ name, value, url }]);
  });
  afterAll(async () => {
    await Promise.all([office.close(), donor.close(), judge.close()]);
    await desk.close();
  });

  const here = (address: string) => `${desk.office.desk.application.url}${new URL(address).pathname}`;
  const page = async () => {
    const opened = await office.newPage();
    await opened.goto(`${desk.office.desk.application.url}/reports/subscriptions`);
    await opened.locator('main h2').first().waitFor();
    return opened;
  };
  const isSound = async (address: string) => {
    const opened = await judge.newPage();
    await opened.goto(here(address));
    expect(await faultsOf(opened)).toEqual([]);
    await opened.close();
  };
  const said = (opened: Page) => opened.locator('main').innerText();
  const linkIn = (text: string | undefined, act: string) => new RegExp(`https:\\S+/${act}`).exec(text ?? '')?.[0] ?? '';

  it('a director decides that a report leaves each month, and sees who has not accepted yet', async () => {
    const opened = await page();
    await opened.getByRole('heading', { name: words.none }).waitFor();
    await opened.getByRole('button', { name: words.open }).click();
    await opened.getByLabel(words.report).selectOption({ label: title });
    await opened.getByLabel(words.day).selectOption('3');
    await opened.getByLabel(words.addresses).fill(DONOR);
    const create = opened.getByRole('button', { name: words.create });
    expect(await create.isDisabled()).toBe(true);
    await opened.getByLabel(words.isRead).check();
    expect(await faultsOf(opened)).toEqual([]);
    await create.click();
    await opened.getByText(words.asked).waitFor();
    expect(await faultsOf(opened)).toEqual([]);
    await opened.close();
  });

  it('the donor accepts on a page without a script', async () => {
    const [asking, ...more] = await desk.mails();
    expect([asking?.to, more]).toEqual([DONOR, []]);
    const address = linkIn(asking?.text, 'accept');
    await isSound(address);
    const opened = await donor.newPage();
    await opened.goto(here(address));
    await opened.getByRole('button', { name: words.accept }).click();
    expect(await opened.locator('h1').textContent()).not.toBe(words.accept);
    await opened.close();
  });

  it('the next month it arrives once, with a paper that says the same figures', async () => {
    await desk.at('2026-04-03T06:00:00Z');
    await desk.computed();
    await Promise.all([desk.turn(), desk.turn()]);
    await desk.turn();
    const [arrived, ...more] = await desk.mails();
    mail = arrived;
    expect([arrived?.to, arrived?.files.length, more]).toEqual([DONOR, 1, []]);
    expect(arrived?.text).toMatch(words.month);
    const pdf = new ReadPdf(arrived?.files[0]?.bytes ?? Buffer.alloc(0));
    pdf.check();
    const paper = lettersOnly(pdf.text());
    pdf.remove();
    const values = (arrived?.text ?? '').split('\n').filter((line) => /^ {2}\S.*: /.test(line));
    expect(values.length).toBeGreaterThan(1);
    for (const line of values) expect(paper).toContain(lettersOnly(line.slice(line.indexOf(': ') + 2)));
    const number = /R-\w{4}-\w{4}-\d\d/.exec(arrived?.text ?? '')?.[0] ?? '';
    expect(paper).toContain(lettersOnly(number));
    await isSound(`https://maison.example/r/${number}`);
    const opened = await page();
    expect(await said(opened)).toMatch(words.accepted);
    expect(await said(opened)).toMatch(words.sent);
    expect(await opened.getByRole('link', { name: number }).count()).toBe(1);
    expect(await faultsOf(opened)).toEqual([]);
    await opened.close();
  });

  it('the donor stops it by one click, and nothing comes any more', async () => {
    const address = linkIn(mail?.text, 'stop');
    expect(mail?.header('list-unsubscribe')).toBe(`<${address}>`);
    await isSound(address);
    const opened = await donor.newPage();
    await opened.goto(here(address));
    await opened.getByRole('button', { name: words.stop }).click();
    expect(await opened.locator('h1').textContent()).toBe(words.done);
    await opened.close();
    await desk.at('2026-05-03T06:00:00Z');
    await desk.computed();
    await desk.turn();
    expect(await desk.mails()).toEqual([]);
    const seen = await page();
    expect(await said(seen)).toMatch(words.stopped);
    await seen.close();
  });
});
