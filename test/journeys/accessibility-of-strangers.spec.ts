import { expect, it, jest } from '@jest/globals';
import { DemoLooks, faultsOf } from '../support/demo-looks.js';
import { violations } from '../support/violations.js';

// A page is drawn, then read whole by axe: slow where the machine does something else meanwhile.
jest.setTimeout(180_000);

const demo = new DemoLooks('stranger');

demo.visit((look) => {
  it('the page that stops a summary by mail has no violation, before and after', async () => {
    const page = await demo.enter(look);
    await page.emulateMedia({ colorScheme: look.colours });
    await page.goto(`${demo.url}/stop/unknown?lang=${look.language}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: /^(C’est fait|Done)$/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });
});

it('the first paint comes without the chart library', async () => {
  const page = await demo.enter({ language: 'fr', colours: 'light', width: 390 });
  const scripts: string[] = [];
  page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())));
  await demo.arrive(page, '/sign-in', 'input[type="password"]');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((url) => /chart/.test(url))).toEqual([]);
  await page.close();
});
