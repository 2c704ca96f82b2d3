import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.js';
import type { ErasedPerson, ErasureTrace } from '../people/erasure-trace.js';
import { Erasures } from '../people/erasures.js';
import type { RegistryManager } from '../registry/registry.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { HoursDecision } from './hours-decision.entity.js';
import { HoursDispute } from './hours-dispute.entity.js';

/** What the person wrote of their hours, and what others wrote when they decided of them. The decisions stay. */
@Injectable()
export class ErasedWords implements ErasureTrace, OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly ledger: Ledger,
    private readonly warehouses: Warehouses,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  async look(person: ErasedPerson) {
    const ids = person.entries.map(({ personId }) => personId);
    const segments = await this.#decidedIn(person);
    return {
      forget: async (em: RegistryManager) => {
        const disputes = await em.find(HoursDispute, { personId: { $in: ids } }, { disableIdentityMap: true });
        const decided = disputes.flatMap(({ decisionId }) => decisionId ?? []);
        const about = { $or: [{ id: { $in: decided } }, { segmentId: { $in: segments } }], reason: { $ne: null } };
        const reasons = await em.nativeUpdate(HoursDecision, about, { reason: null });
        await em.nativeDelete(HoursDispute, { personId: { $in: ids } });
        return { gone: { disputes: disputes.length, reasons } };
      },
    };
  }

  /** Segments of the decisions that spoke of an activity of theirs. */
  async #decidedIn({ house, marks }: ErasedPerson): Promise<string[]> {
    const corrections = (await this.ledger.segments(house)).filter(({ cause }) => cause === 'correction');
    if (corrections.length === 0) return [];
    const warehouse = await this.warehouses.of(house);
    const found = await warehouse.scratch((connection) =>
      connection.read<{ filename: string }>(
        `SELECT DISTINCT filename FROM read_parquet($files, filename = true, union_by_name = true)
         WHERE volunteer_key IN (SELECT unnest($keys::VARCHAR[])) ORDER BY filename`,
        { files: corrections.map(({ file }) => file), keys: [...marks.volunteerKeys] },
      ),
    );
    const files = new Set(found.map(({ filename }) => filename));
    return corrections.filter(({ file }) => files.has(file)).map(({ id }) => id);
  }
}
