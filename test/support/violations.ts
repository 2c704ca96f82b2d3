import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };

/** What axe-core holds against a page as it stands: the rule and the elements. Only that leaves the page: it is much faster. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return held(page, options);
}

/** Whoever speaks to the page says what they see: names that do not hold the words that are shown (WCAG 2.5.3). */
export async function namedOtherwise(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return held(page, { runOnly: ['label-content-name-mismatch'], resultTypes: ['violations'] });
}

function held(page: Page, asked: object): Promise<string[]> {
  return page.evaluate(`axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}
