import { parseArgs } from 'node:util';
import { paperRounds } from './certificates/paper-rounds.ts';
import { printResults } from './result.ts';

/**
 * `npm run bench:certificates`: certificates of different people as PDF, one after the other and warm, against Chromium
 * printing a page that says the same; both texts are read back and compared before times are. `--rows N` certificates a
 * round (50), `--quick`: three rounds.
 */
const { values: told } = parseArgs({ options: { rows: { type: 'string' }, quick: { type: 'boolean' } } });
const certificates = Number(told.rows ?? 50);
printResults('certificates', certificates, await paperRounds(certificates, told.quick ? 3 : 5));
