import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { leastPeople } from '../../privacy/audience.js';
import type { Telling } from '../../privacy/cells.js';
import type { Effort } from '../../privacy/effort.js';
import { type Withheld, withholdInTurns } from '../../privacy/withhold.js';
import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { Library } from '../../query-files/library.js';
import { Organisations } from '../../registry/organisations.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import type { Scope } from './scope.js';
import { familyOf } from './family.js';
import { type NamedTelling, smallOf, tellingsOf } from './tellings.js';

export interface Decision extends Withheld {
  least: number;
  /** Of the figure first, then of its family. */
  tellings: readonly NamedTelling[];
}

/** What is judged, and by which rules of the association. */
export interface Judged {
  library: Library;
  header: IndicatorHeader;
  schoolYearStartMonth: number;
  leastOutside: number;
  /** Only the figure, with the fewest people that its family asks for. */
  isAlone?: boolean;
  /** Of all decisions of one question; of each by itself when nothing is said. */
  effort?: Effort;
}

/** Which cells of a figure an outsider may not see, decided with the people behind each of them. */
@Injectable()
export class Withholding {
  constructor(
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
  ) {}

  /**
   * `outdated`: the same with what was told of figures that are others today: an outsider still knows them nearly, so they
   * guard what is hidden, but no figure of today is known by them. Throws `indicator-not-refreshed`, `too-much-to-check`.
   */
  async decide(
    house: House,
    library: Library,
    header: IndicatorHeader,
    scopes: readonly Scope[],
    outdated: readonly Scope[] = [],
  ): Promise<Decision> {
    const warehouse = await this.warehouses.of(house);
    const { schoolYearStartMonth, leastOutside } = await this.organisations.byId(house.id);
    const judged = { library, header, schoolYearStartMonth, leastOutside };
    return warehouse.snapshot((reader) => this.decideFrom(reader, judged, scopes, outdated));
  }

  /** The same, of the reader's moment. */
  async decideFrom(
    reader: Snapshot,
    judged: Judged,
    scopes: readonly Scope[],
    outdated: readonly Scope[] = [],
  ): Promise<Decision> {
    const { header, isAlone } = judged;
    const family = familyOf(judged.library, header);
    if (family.every((one) => one.privacy.unit === 'none' && smallOf(one).length === 0))
      return { keys: new Set(), left: [], least: 0, tellings: [] };
    const least = leastOf(judged);
    const members = isAlone === true ? [header] : family;
    const tellings = await tellingsOf(reader, judged.schoolYearStartMonth, members, scopes);
    const older = outdated.length > 0 ? await tellingsOf(reader, judged.schoolYearStartMonth, members, outdated) : [];
    const all = [
      ...tellings.map(({ telling }) => telling),
      ...older.map(({ telling }) => ({ ...telling, isOutdated: true })),
    ];
    return { ...(await withholdInTurns(all, least, judged.effort)), least, tellings };
  }

  /** Who is behind each cell of one figure, without deciding anything. Throws `indicator-not-refreshed`. */
  async telling(reader: Snapshot, judged: Judged, scopes: readonly Scope[]): Promise<Telling | null> {
    const [own] = await tellingsOf(reader, judged.schoolYearStartMonth, [judged.header], scopes);
    return own?.telling ?? null;
  }
}

/** Fewest people that any figure of the family asks for. */
export function leastOf({ library, header, leastOutside }: Judged): number {
  const asked = familyOf(library, header).map(({ privacy }) => Math.max(privacy.min_count, leastOutside));
  return Math.max(...asked.map((count) => leastPeople('external', header.privacy.unit, count)));
}
