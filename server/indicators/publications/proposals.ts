import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { AppError } from '../../shared/app-error.js';
import { coarser } from './coarser.js';
import { type Drafted, Drafting } from './drafting.js';
import type { Draft, FrozenTable, Proposal } from './publications.schemas.js';
import type { ToldPublication } from './told-tables.js';

const MOST_TRIED = 12;
const MOST_PROPOSED = 3;

/** What to publish instead: the quarter for the month, the site for the mission, everybody for one funder. */
@Injectable()
export class Proposals {
  constructor(private readonly drafting: Drafting) {}

  /**
   * Those that hide less than `drafted`, the most telling first. Each is checked as the publication itself is, and all
   * together cost no more than one may.
   */
  async of(house: House, draft: Draft, before: readonly ToldPublication[], drafted: Drafted): Promise<Proposal[]> {
    const places = drafted.refusal?.tables ?? mostHidden(drafted.tables);
    const found: Proposal[] = [];
    await this.drafting.inOneMoment(house, before, async (draftedIn) => {
      for (const { tables, changes } of coarser(draft.tables, places).slice(0, MOST_TRIED)) {
        const tried = await orNothing(draftedIn({ ...draft, tables }));
        if (!tried || tried.refusal) continue;
        const { cells, hidden } = tried;
        if (hidden === 0 || drafted.refusal || hidden / cells < drafted.hidden / drafted.cells)
          found.push({ tables, changes, cells, hidden });
        if (found.filter((one) => one.hidden === 0).length === MOST_PROPOSED) break;
      }
    });
    const told = ({ cells, hidden }: Proposal) => cells - hidden;
    return found
      .toSorted((a, b) => a.hidden / a.cells - b.hidden / b.cells || told(b) - told(a))
      .slice(0, MOST_PROPOSED);
  }
}

/** Null when a figure has no such column, or there is too much to check. */
async function orNothing(drafted: Promise<Drafted>): Promise<Drafted | null> {
  try {
    return await drafted;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Tables with the largest shares hidden. */
function mostHidden(tables: readonly FrozenTable[]): number[] {
  const share = ({ rows, total }: FrozenTable) => {
    const all = [...rows, total];
    return all.filter((row) => row['withheld'] !== null).length / all.length;
  };
  const shares = tables.map(share);
  const most = Math.max(...shares);
  return [...tables.keys()].filter((at) => (shares[at] ?? 0) > 0 && (shares[at] ?? 0) >= most / 2);
}
