import { randomUUID } from 'node:crypto';
import { Answer } from '../../answers/answer.entity.js';
import { BeneficiaryStatement } from '../../answers/beneficiary-statement.entity.js';
import { politeChunks } from '../../people/in-chunks.js';
import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';
import type { NounOrigin } from '../nouns/noun-desk.js';
import type { SettledAnswer, SettledStatement } from './settled-answer.js';

/** Where lines of one kind are kept, under the keyed hash of what their file calls them. */
export interface KeptUnderReference<Row> {
  /** Reference → what is kept under it, of those known. */
  known: (em: RegistryManager, references: readonly string[]) => Promise<Map<string, Row>>;
  keep: (em: RegistryManager, rows: readonly (Row & { reference: string })[], origin: NounOrigin) => Promise<void>;
  /** Returns how many there were. */
  remove: (em: RegistryManager, importId: string) => Promise<number>;
}

export const keptAnswers: KeptUnderReference<SettledAnswer> = {
  known: async (em, references) => {
    const known = new Map<string, SettledAnswer>();
    for await (const some of politeChunks(references))
      for (const kept of await em.find(Answer, { reference: { $in: some } }, { disableIdentityMap: true })) {
        const { campaignId = null, missionId = null, audience, question, day, scale, score } = kept;
        known.set(kept.reference ?? '', { campaignId, missionId, audience, question, day, scale, score });
      }
    return known;
  },
  keep: async (em, rows, { organisationId, importId }) => {
    for await (const some of politeChunks(rows))
      await em.insertMany(
        Answer,
        some.map((row) => ({ id: randomUUID(), organisationId, importId, ...row })),
      );
  },
  remove: (em, importId) => em.nativeDelete(Answer, { importId }),
};

export const keptStatements: KeptUnderReference<SettledStatement> = {
  known: async (em, references) => {
    const known = new Map<string, SettledStatement>();
    for await (const some of politeChunks(references))
      for (const kept of await em.find(
        BeneficiaryStatement,
        { reference: { $in: some } },
        { disableIdentityMap: true },
      ))
        known.set(kept.reference ?? '', {
          missionId: kept.missionId ?? null,
          fromDay: kept.fromDay,
          toDay: kept.toDay,
          count: kept.count,
          newCount: kept.newCount ?? null,
          newAccessCount: kept.newAccessCount ?? null,
          method: kept.method,
          methodWords: kept.methodWords ?? null,
          source: kept.source ?? null,
        });
    return known;
  },
  keep: async (em, rows, { organisationId, importId, caller, now }) => {
    for await (const some of politeChunks(rows))
      await em.insertMany(
        BeneficiaryStatement,
        some.map((row) => ({
          id: newId(now),
          organisationId,
          importId,
          ...row,
          author: caller.name,
          createdAt: now,
        })),
      );
  },
  remove: (em, importId) => em.nativeDelete(BeneficiaryStatement, { importId }),
};
