import { Injectable } from '@nestjs/common';
import { isMoney } from '../query-files/amounts.js';
import type { TableRequest } from '../indicators/publications/publications.schemas.js';
import { Freshnesses } from '../indicators/freshness.js';
import { Publications, type Told } from '../indicators/publications/publications.js';
import { inReadingOrder } from '../indicators/reading-order.schemas.js';
import type { House } from '../ledger/house.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { dimensionsOf } from '../query-files/header-names.js';
import { Grants } from '../missions/grants/grants.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisations } from '../registry/organisations.js';
import { AppError } from '../shared/app-error.js';
import { draftTexts } from './draft-texts.js';
import type { NewReport, ReportBlock } from './reports.schemas.js';

/** What was given, by whom, what came of it, what was missing, what people thought; and how many of each are read. */
const FAMILIES = ['given', 'people', 'outcomes', 'needs', 'satisfaction'] as const;
const MOST = { given: 3, people: 2, outcomes: 3, needs: 2, satisfaction: 2 };
type Family = keyof typeof MOST;

interface Candidate {
  family: Family;
  table: TableRequest;
}

/** What a report of some days may begin with: every figure that has something to say outside, with words between. */
@Injectable()
export class FirstDrafts {
  constructor(
    private readonly files: QueryFiles,
    private readonly freshnesses: Freshnesses,
    private readonly publications: Publications,
    private readonly organisations: Organisations,
    private readonly grants: Grants,
  ) {}

  /** Throws `not-found` for a grant that is not there. */
  async of(house: House, wanted: NewReport): Promise<ReportBlock[]> {
    const library = await this.files.library();
    const { name, leastOutside } = await this.organisations.byId(house.id);
    const missions = await this.#missionsOf(house, wanted);
    const telling = await this.#telling(house, wanted, await this.#candidates(house, library, missions));
    const families = FAMILIES.map((family) => ({ family, tables: telling.filter((one) => one.family === family) }));
    const [first, ...others] = draftTexts(
      wanted.language,
      { house: name, least: leastOutside },
      families.filter(({ tables }) => tables.length > 0),
    );
    const promises = wanted.grantId ? [{ kind: 'promises' as const, id: 'g1', grantId: wanted.grantId, why: [] }] : [];
    return [...(first ? [first] : []), ...promises, ...others];
  }

  /** Those that the report is limited to; null: none. */
  async #missionsOf(house: House, { grantId }: NewReport): Promise<string[] | null> {
    if (grantId === undefined) return null;
    const grant = await this.grants.reported(house.id, grantId);
    if (grant === null) throw new AppError('not-found');
    return grant.missions.map(({ missionId }) => missionId);
  }

  async #candidates(house: House, library: Library, missions: readonly string[] | null): Promise<Candidate[]> {
    const all: Candidate[] = [];
    for (const { header, charts } of inReadingOrder([...library.indicators.values()].map(named))) {
      const family = FAMILIES.find((one) => header.tags?.includes(one));
      if (family === undefined || !header.audience.includes('external') || isMoney(header)) continue;
      if (missions !== null && !dimensionsOf(header).includes('mission_id')) continue;
      const { state } = await this.freshnesses.of(house, library, header.name);
      if (state === 'never') continue;
      const limits = missions === null ? {} : { where: missions.map((id) => `mission_id:${id}`) };
      all.push(...requestsOf(header, charts).map((table) => ({ family, table: { ...table, ...limits } })));
    }
    return all;
  }

  /** Those that say something alone: all of them where they go together, else as many as do. */
  async #telling(house: House, { title, from, to }: NewReport, candidates: readonly Candidate[]): Promise<Candidate[]> {
    // Each in a moment of its own: none of them has to wait for all, and what is found is checked again when it is told.
    const together = (those: readonly Candidate[]) => {
      const draft = { title, from, to, tables: those.map(({ table }) => table), acceptsOld: true };
      return orNull(this.publications.trying(house, (told) => told(draft)));
    };
    const alone: Candidate[] = [];
    let hidden = 0;
    for (const one of candidates) {
      if (isFull(alone, one)) continue;
      const it = await together([one]);
      if (!it || !saysSomething(it)) continue;
      alone.push(one);
      hidden += it.hidden;
    }
    const all = await together(alone);
    return all !== null && all.hidden - hidden <= all.cells / 10 ? alone : oneByOne(alone, together);
  }
}

/** In their order, without those that would make others hidden for more than they tell. */
async function oneByOne(
  candidates: readonly Candidate[],
  together: (those: readonly Candidate[]) => Promise<Told | null>,
): Promise<Candidate[]> {
  const telling: Candidate[] = [];
  let hidden = 0;
  for (const one of candidates) {
    const all = await together([...telling, one]);
    if (!all || all.hidden - hidden > (all.tables.at(-1)?.rows.length ?? 0) / 4) continue;
    telling.push(one);
    hidden = all.hidden;
  }
  return telling;
}

const isFull = (those: readonly Candidate[], { family }: Candidate): boolean =>
  those.filter((one) => one.family === family).length === MOST[family];

const named = (file: IndicatorFile) => ({ ...file, name: file.header.name });

/** Null where these cannot be told together. */
async function orNull(telling: Promise<Told>): Promise<Told | null> {
  try {
    const told = await telling;
    return told.refusal === null ? told : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** As its own charts ask for it; where it has none, by what keeps its units apart, or as a whole. */
function requestsOf({ name, measures }: IndicatorFile['header'], charts: IndicatorFile['charts']): TableRequest[] {
  // The main chart first: what is told by month is not spoilt by what missions would have to hide.
  const drawn = charts.filter(({ isPhone }) => !isPhone).toSorted((a, b) => rankOf(a) - rankOf(b));
  const asked = drawn.map(({ request }) => request.by.join(','));
  const apart = [...new Set(Object.values(measures).flatMap(({ within }) => within ?? []))].join(',');
  const all = asked.length > 0 ? asked : [apart];
  return [...new Set(all)].map((by) => ({ figure: name, ...(by === '' ? {} : { by }) }));
}

const rankOf = ({ variant }: { variant: string | null }) => (variant === null ? 0 : 1);

/** Something else than nothing, and most of its lines. */
function saysSomething({ tables: [table], hidden }: Told): boolean {
  if (!table || hidden > Math.max(1, table.rows.length) / 4) return false;
  const measures = table.columns.filter(({ unit }) => unit !== null).map(({ name }) => name);
  return [table.total, ...table.rows].some((row) =>
    measures.some((name) => typeof row[name] === 'number' && row[name] !== 0),
  );
}
