import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { House } from '../../ledger/house.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { Figures } from '../figures.js';
import { familyName } from '../outside/family.js';
import { pastOf } from '../outside/looking-back.js';
import { MOST_CELLS, MOST_SLICES } from '../outside/outside-figures.js';
import { slicesOf } from '../outside/scope.js';
import { digestOf } from './digest.js';
import { type Answered, frozen } from './frozen-table.js';
import { JointCheck, type Verdict } from './joint-check.js';
import type { Draft, FrozenTable, Refusal, TableRequest, Tally } from './publications.schemas.js';
import { Restating } from './restating.js';
import type { TableBehind } from './table-behind.js';
import { inFamiliesOfToday, type ToldPublication, toldTables } from './told-tables.js';
import { tracesOf } from './traces.js';

/** A publication before anybody confirmed it. */
export interface Drafted extends Tally {
  tables: FrozenTable[];
  behind: TableBehind[];
  asOf: string | null;
  digest: string;
  refusal: Refusal | null;
}

/** What a publication would tell and hide, after all that was told before. */
@Injectable()
export class Drafting {
  constructor(
    private readonly files: QueryFiles,
    private readonly figures: Figures,
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
    private readonly check: JointCheck,
    private readonly restating: Restating,
  ) {}

  /** Throws what a figure throws, `figure-stays-inside`, `too-fine-for-outside`, `publication-old`. */
  async of(house: House, draft: Draft, before: readonly ToldPublication[]): Promise<Drafted> {
    const warehouse = await this.warehouses.of(house);
    // The figures, the people behind them and what was told before are all looked at in one moment.
    return warehouse.snapshot((reader) => this.#drafted(reader, house, draft, before));
  }

  async #drafted(reader: Snapshot, house: House, draft: Draft, before: readonly ToldPublication[]): Promise<Drafted> {
    const answered: Answered[] = [];
    for (const asked of draft.tables) answered.push(await this.#answer(reader, house, draft, asked));
    const { schoolYearStartMonth, leastOutside } = await this.organisations.byId(house.id);
    const library = await this.files.library();
    const rules = { library, schoolYearStartMonth, leastOutside };
    const families = new Set(answered.map(({ header }) => familyName(header)));
    const told = inFamiliesOfToday(toldTables(before), library).filter(({ behind }) => families.has(behind.family));
    const corrections = await this.restating.corrections(reader, house, told);
    const verdicts = await this.check.verdicts(reader, rules, answered, told, corrections);
    const behind: TableBehind[] = [];
    for (const [at, one] of answered.entries()) {
      const known = verdicts[at]?.behind ?? { family: one.header.name, past: one.past, people: {} };
      behind.push({ ...known, ...(await tracedOf(reader, one, schoolYearStartMonth)) });
    }
    const tables = answered.map((one, at) => frozen(one, verdicts[at], schoolYearStartMonth));
    return {
      tables,
      behind,
      asOf: oldest(tables),
      digest: digestOf(draft, tables),
      refusal: refusalOf(tables, verdicts),
      ...tallyOf(tables),
    };
  }

  async #answer(reader: Snapshot, house: House, draft: Draft, asked: TableRequest): Promise<Answered> {
    const { from = draft.from, to = draft.to, by, where, compare } = asked;
    const query = { from, to, by, where, compare };
    const question = await this.figures.ask(house, asked.figure, { ...query, audience: 'external' });
    const { request, file, organisation, freshness } = question;
    if (slicesOf(request).length > MOST_SLICES) throw new AppError('too-fine-for-outside');
    const result = await this.figures.answerFrom(reader, { ...question, query });
    if (result.rows.length > MOST_CELLS) throw new AppError('too-fine-for-outside');
    if (freshness.state !== 'fresh' && !draft.acceptsOld)
      throw new AppError('publication-old', { name: asked.figure, asOf: freshness.asOf ?? '—' });
    const { header } = file;
    const past = pastOf(header, request, organisation.schoolYearStartMonth);
    const compared = result.card.comparedPeriod;
    return { asked, header, request, result, past, before: compared && compared.from < compared.to ? compared : null };
  }
}

async function tracedOf(reader: Snapshot, table: Answered, schoolYearStartMonth: number) {
  const salt = randomBytes(12).toString('base64url');
  const isOfTime = table.header.privacy.unit === 'volunteer' && table.header.unit !== 'outcome';
  return { salt, traces: isOfTime ? await tracesOf(reader, table, salt, schoolYearStartMonth) : null };
}

/** Instants of one form sort as text. */
function oldest(tables: readonly FrozenTable[]): string | null {
  const instants = tables.map(({ card }) => card.freshness.asOf).filter((one) => one !== null);
  return instants.length > 0 ? instants.reduce((a, b) => (a < b ? a : b)) : null;
}

const isHidden = (row: FrozenTable['total']) => row['withheld'] !== null;

export function tallyOf(tables: readonly FrozenTable[]): Tally {
  const rows = tables.flatMap((table) => cellRows(table));
  return { cells: rows.length, hidden: rows.filter(isHidden).length };
}

/** A table without slices has one figure, told as its row and as its total. */
const cellRows = ({ rows, total, request }: FrozenTable) => (request.by ? [...rows, total] : [total]);

function refusalOf(tables: readonly FrozenTable[], verdicts: readonly Verdict[]): Refusal | null {
  const places = (isFaulty: (table: FrozenTable, at: number) => boolean) =>
    [...tables.keys()].filter((at) => isFaulty(tables[at] as FrozenTable, at));
  const away = places((_, at) => verdicts[at]?.givesAway === true);
  if (away.length > 0) return { reason: 'gives-away', tables: away };
  const empty = places((table) => cellRows(table).every(isHidden));
  return empty.length > 0 ? { reason: 'all-hidden', tables: empty } : null;
}
