import { parseArgs } from 'node:util';
import { eachRounds } from './certificates/each-rounds.ts';
import { manyRounds } from './certificates/many-rounds.ts';
import { paperRounds } from './certificates/paper-rounds.ts';
import { signingRounds } from './certificates/signing-rounds.ts';
import { printResults } from './result.ts';

/**
 * `npm run bench:certificates`: certificates of different people as PDF, one after the other and warm, against Chromium
 * printing a page that says the same; both texts are read back and compared before times are. Before them credentials,
 * signed and read again; after them whole certificates one by one, from rows to the paper that carries what was signed,
 * and a thousand issued as one job by a running server, while somebody else asks it for figures. `--rows N` certificates
 * a round (50), `--people N` of the job (1,000), `--only papers`, `each` or `many`, `--quick`: three rounds.
 */
const option = { type: 'string' } as const;
const { values: told } = parseArgs({
  options: { rows: option, people: option, only: option, quick: { type: 'boolean' } },
});
const certificates = Number(told.rows ?? 50);
const rounds = told.quick ? 3 : 5;
const results = [];
if (told.only === undefined || told.only === 'papers') {
  const signing = await signingRounds(certificates, rounds);
  results.push(...(await paperRounds(certificates, rounds)), ...signing);
}
if (told.only === undefined || told.only === 'each') results.push(...(await eachRounds(certificates, rounds)));
if (told.only === undefined || told.only === 'many')
  results.push(...(await manyRounds(Number(told.people ?? 1_000), rounds)));
printResults('certificates', certificates, results);
