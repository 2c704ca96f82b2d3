import type { Config } from '../../shared/config.js';
import { here } from '../editions/addresses.js';

/** On paper nobody presses a link: what leads outside is followed by the whole address, as it may be typed. */
export function printedAddresses(config: Config): string {
  const site = JSON.stringify(` ${here(config)}`);
  const links = ['/report/', '/r/'].map((path) => `main a[href^="${path}"]::after`).join(',');
  return `@media print{${links}{content:${site} attr(href);font-size:.85em;font-weight:400;color:#444;overflow-wrap:anywhere}}`;
}
