import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { flagText } from '../ingest/flag-texts.js';
import { Import } from '../ingest/import.entity.js';
import { Registry } from '../registry/registry.js';
import type { Language } from '../shared/language.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { activityView } from './activity-row.js';
import type { HoursDispute } from './hours-dispute.entity.js';
import { OpenDisputes } from './open-disputes.js';
import { PeopleNames } from './people-names.js';
import { QueueCards } from './queue-cards.js';
import { type QueuePage, readPage } from './queue-page.js';
import { makeQueue } from './queue-rows.js';
import { disputeText } from './reason-texts.js';
import type { Queue, QueueQuery, QueueRow } from './validation.schemas.js';

/** Hours that wait for somebody to look at them, what is unusual first. */
@Injectable()
export class ValidationQueue {
  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
    private readonly disputes: OpenDisputes,
    private readonly names: PeopleNames,
    private readonly cards: QueueCards,
  ) {}

  async read(caller: Caller, query: QueueQuery, language: Language): Promise<Queue> {
    const disputed = await this.disputes.ids(caller);
    const warehouse = await this.warehouses.current({ id: caller.organisationId, slug: caller.organisationSlug });
    const page = await warehouse.scratch(async (connection) => {
      await makeQueue(connection, { scope: caller.missionScope, disputed });
      return readPage(connection, query);
    });
    const ids = page.rows.map(({ activity_id }) => activity_id);
    const names = await this.names.of(caller, [...page.rows, ...page.beside, ...page.imported]);
    const open = await this.disputes.of(caller, ids);
    const cards = await this.cards.of(caller, ids);
    return {
      rows: page.rows.map((row) => ({
        ...rowView(row, page, names, open.get(row.activity_id) ?? null, language),
        card: cards.get(row.activity_id) ?? null,
      })),
      next: page.next,
      total: page.total,
      counts: page.counts,
      choices: {
        sources: page.sources,
        imports: await this.#named(caller, page.imports),
        missions: page.missions,
        reasons: page.reasons,
      },
    };
  }

  async #named({ organisationId }: Caller, imports: QueuePage['imports']): Promise<QueuePage['imports']> {
    const ids = imports.map(({ id }) => id);
    const files = await this.registry
      .of(organisationId)
      .find(Import, { id: { $in: ids } }, { fields: ['id', 'fileName'] });
    const names = new Map(files.map(({ id, fileName }) => [id, fileName]));
    return imports.map((one) => ({ ...one, name: names.get(one.id) ?? one.name }));
  }
}

function rowView(
  row: QueuePage['rows'][number],
  page: QueuePage,
  names: ReadonlyMap<string, string>,
  dispute: HoursDispute | null,
  language: Language,
): Omit<QueueRow, 'card'> {
  const imported = page.imported.find(({ activity_id }) => activity_id === row.activity_id);
  const isDisputed = dispute !== null || row.status === 'disputed';
  const view = activityView(row, names);
  return {
    ...view,
    reasons: [
      ...(isDisputed ? [{ flag: 'disputed', text: disputeText(dispute !== null, language) }] : []),
      ...row.live_flags.map((flag) => ({ flag, text: flagText(flag, language) })),
    ],
    beside: page.beside
      .filter(({ beside_of, flag }) => beside_of === row.activity_id && row.live_flags.includes(flag))
      .map((other) => ({ flag: other.flag, activity: activityView(other, names) })),
    dispute: dispute && {
      reason: dispute.reason,
      proposed: dispute.proposed ?? null,
      by: view.person,
      at: dispute.createdAt.toISOString(),
    },
    imported: imported ? activityView(imported, names) : null,
  };
}
