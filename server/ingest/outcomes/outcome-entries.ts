import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { ImportService } from '../import.service.js';
import { dayIn } from '../instants.js';
import { readDecimal, sixDecimals } from '../numbers.js';
import { daysOutcomes, kindsInUse } from './day-outcomes.js';
import type { EnteredOutcome, OutcomeDay, OutcomeEntry } from './outcomes.schemas.js';

/** The source of what is entered by hand, one import per entry. */
const SOURCE = 'outcome-form';

/** Outcomes entered by hand: each is an import of one line, with its receipt and its undo. */
@Injectable()
export class OutcomeEntries {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly imports: ImportService,
    private readonly warehouses: Warehouses,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps one entry; the same draft again changes nothing and gets the same answer.
   * Throws `not-found` (a mission of somebody else), `quantity-unreadable`, `day-ahead`.
   */
  async enter(caller: Caller, entry: OutcomeEntry, language: 'fr' | 'en'): Promise<EnteredOutcome> {
    const today = await this.#today(caller);
    const { draft, missionId, day = today, type, unit, method = null } = entry;
    if (day > today) throw new AppError('day-ahead', { day });
    const quantity = quantityOf(entry.quantity);
    if ((await this.#missions(caller, missionId)).length === 0) throw new AppError('not-found');
    const line = { external_id: draft, day, mission: missionId, type, quantity, unit, ...(method && { method }) };
    const { importId } = await this.imports.accept(caller, {
      stream: Readable.from([Buffer.from(`${JSON.stringify(line)}\n`)]),
      fileName: `${day}.jsonl`,
      source: SOURCE,
      what: 'outcomes',
      isOurs: true,
      mode: 'append',
      confirmRemovals: false,
      dryRun: false,
      language,
    });
    if (importId === null) throw new Error('An entry that is kept has an import');
    return { importId, missionId, day, type, quantity, unit, method };
  }

  /** What was entered by hand on a day, of the missions the caller answers for. */
  async ofDay(caller: Caller, asked: string | null): Promise<OutcomeDay> {
    const day = asked ?? (await this.#today(caller));
    const missions = await this.#missions(caller);
    const warehouse = await this.warehouses.of({ id: caller.organisationId, slug: caller.organisationSlug });
    await warehouse.catchUp();
    const mine = new Set(missions.map(({ id }) => id));
    const entries = await warehouse.read<EnteredOutcome>(daysOutcomes, { source: SOURCE, day });
    const kinds = await warehouse.read<OutcomeDay['kinds'][number]>(kindsInUse);
    return { day, entries: entries.filter(({ missionId }) => mine.has(missionId)), missions, kinds };
  }

  async #missions({ organisationId, missionScope }: Caller, one?: string): Promise<OutcomeDay['missions']> {
    const wanted = one === undefined ? missionScope : [one].filter((id) => missionScope?.includes(id) ?? true);
    const found = await this.registry
      .of(organisationId)
      .find(
        Mission,
        { ...(wanted && { id: { $in: [...wanted] } }), ...(one === undefined && { status: { $ne: 'closed' } }) },
        { fields: ['id', 'title'], orderBy: { title: 'asc', id: 'asc' } },
      );
    return found.map(({ id, title }) => ({ id, title }));
  }

  async #today({ organisationId }: Caller): Promise<string> {
    const { zone } = await this.organisations.byId(organisationId);
    return dayIn(zone, this.clock.now());
  }
}

function quantityOf(text: string): string {
  const read = readDecimal(text);
  const quantity = read && sixDecimals(read);
  if (quantity === null) throw new AppError('quantity-unreadable', { value: text });
  return quantity;
}
