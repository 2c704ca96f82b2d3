import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { House } from '../../ledger/house.js';
import { Effort } from '../../privacy/effort.js';
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
import type { Judged } from '../outside/withholding.js';
import { digestOf } from './digest.js';
import { type Answered, frozen } from './frozen-table.js';
import { JointCheck } from './joint-check.js';
import type { Draft, FrozenTable, Refusal, TableRequest, Tally } from './publications.schemas.js';
import { type Corrections, Restating } from './restating.js';
import { ratesOf, seenOf, type TableBehind } from './table-behind.js';
import { oldest, refusalOf, tallyOf } from './tally.js';
import { inFamiliesOfToday, type ToldPublication, type ToldTable, toldTables } from './told-tables.js';

/** A publication before anybody confirmed it. */
export interface Drafted extends Tally {
  tables: FrozenTable[];
  /** None unless it is to be kept. */
  behind: TableBehind[];
  asOf: string | null;
  digest: string;
  refusal: Refusal | null;
}

/** What several drafts have in common. */
interface Moment {
  reader: Snapshot;
  house: House;
  rules: Omit<Judged, 'header'>;
  told: readonly ToldTable[];
  answers: Map<string, Answered>;
  corrections: Map<string, Corrections>;
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

  /** Throws what a figure throws, `figure-stays-inside`, `too-fine-for-outside`, `publication-old`, `too-much-to-check`. */
  of(house: House, draft: Draft, before: readonly ToldPublication[], isToKeep = false): Promise<Drafted> {
    return this.inOneMoment(house, before, (drafted) => drafted(draft, isToKeep));
  }

  /** Several drafts looked at in one moment: each table is answered once, and what was told before is compared once. */
  async inOneMoment<T>(
    house: House,
    before: readonly ToldPublication[],
    work: (drafted: (draft: Draft, isToKeep?: boolean) => Promise<Drafted>) => Promise<T>,
  ): Promise<T> {
    const warehouse = await this.warehouses.of(house);
    const library = await this.files.library();
    const { schoolYearStartMonth, leastOutside } = await this.organisations.byId(house.id);
    const rules = { library, schoolYearStartMonth, leastOutside, effort: new Effort() };
    const told = inFamiliesOfToday(toldTables(before), library);
    // The figures, the people behind them and what was told before are all looked at in one moment.
    return warehouse.snapshot((reader) => {
      const moment = { reader, house, rules, told, answers: new Map(), corrections: new Map() };
      return work((draft, isToKeep = false) => this.#drafted(moment, draft, isToKeep));
    });
  }

  async #drafted(moment: Moment, draft: Draft, isToKeep: boolean): Promise<Drafted> {
    const { reader, rules } = moment;
    const { schoolYearStartMonth } = rules;
    const answered: Answered[] = [];
    for (const asked of draft.tables) answered.push(await this.#answered(moment, draft, asked));
    const families = new Set(answered.map(({ header }) => familyName(header)));
    const told = moment.told.filter(({ behind }) => families.has(behind.family));
    const corrections = await this.#corrections(moment, [...families].toSorted().join(), told);
    const verdicts = await this.check.verdicts(reader, rules, answered, told, corrections);
    const behind: TableBehind[] = [];
    for (const [at, one] of isToKeep ? answered.entries() : []) {
      const known = verdicts[at]?.behind ?? { family: one.header.name, past: one.past, people: {} };
      behind.push({ ...known, ...(await keptOf(reader, one, schoolYearStartMonth)) });
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

  async #corrections(
    { reader, house, corrections }: Moment,
    families: string,
    told: readonly ToldTable[],
  ): Promise<Corrections> {
    const known = corrections.get(families) ?? (await this.restating.corrections(reader, house, told));
    corrections.set(families, known);
    return known;
  }

  async #answered({ reader, house, answers }: Moment, draft: Draft, asked: TableRequest): Promise<Answered> {
    const name = JSON.stringify([draft.from, draft.to, draft.acceptsOld, asked]);
    const known = answers.get(name) ?? (await this.#answer(reader, house, draft, asked));
    answers.set(name, known);
    return { ...known };
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
    const before = compared && compared.from < compared.to ? compared : null;
    return { asked, file, header, request, result, past, before };
  }
}

async function keptOf(reader: Snapshot, table: Answered, schoolYearStartMonth: number) {
  const salt = randomBytes(12).toString('base64url');
  const rates = await ratesOf(reader, table.file);
  return { salt, rates, ...(await seenOf(reader, table, table.file, { salt, rates }, schoolYearStartMonth)) };
}
