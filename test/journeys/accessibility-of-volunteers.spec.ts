import { expect, it, jest } from '@jest/globals';
import { DemoLooks } from '../support/demo-looks.js';
import { violations } from '../support/violations.js';

// A page is drawn, then read whole by axe: slow where the machine does something else meanwhile.
jest.setTimeout(180_000);

const demo = new DemoLooks('volunteer');

demo.visit((look) => {
  it('saying that an hour of one’s own is wrong has no violation', async () => {
    const page = await demo.enter(look);
    await demo.arrive(page, '/me/hours', 'main li button');
    await page.locator('main li button').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
