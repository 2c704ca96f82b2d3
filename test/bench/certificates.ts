import { parseArgs } from 'node:util';
import { paperRounds } from './certificates/paper-rounds.ts';
import { signingRounds } from './certificates/signing-rounds.ts';
import { printResults } from './result.ts';

/**
 * `npm run bench:certificates`: certificates of different people as PDF, one after the other and warm, against Chromium
 * printing a page that says the same; both texts are read back and compared before times are. Before them credentials,
 * signed and read again. `--rows N` certificates a round (50), `--quick`: three rounds.
 */
const { values: told } = parseArgs({ options: { rows: { type: 'string' }, quick: { type: 'boolean' } } });
const certificates = Number(told.rows ?? 50);
const rounds = told.quick ? 3 : 5;
const signing = await signingRounds(certificates, rounds);
printResults('certificates', certificates, [...(await paperRounds(certificates, rounds)), ...signing]);
