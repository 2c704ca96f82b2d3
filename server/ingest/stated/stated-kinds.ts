import { randomUUID } from 'node:crypto';
import { Answer } from '../../answers/answer.entity.js';
import { BeneficiaryStatement } from '../../answers/beneficiary-statement.entity.js';
import type { Caller } from '../../auth/caller.js';
import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';
import { type ReadAnswer, readAnswer, type StatedWorld } from './answer-reading.js';
import type { StatedCells } from './stated-cells.js';
import { answerColumns, type StatedColumns, statementColumns } from './stated-columns.js';
import type { StatedLine } from './stated-intake.js';
import { type ReadStatement, readStatement } from './statement-reading.js';

const CHUNK = 400;

/** Who sends, when, in which import. */
export interface Sending {
  caller: Caller;
  importId: string;
  now: Date;
}

/** What a file of one kind holds, and where its lines are kept. */
export interface StatedKind<Row> {
  columns: StatedColumns;
  dimension: 'answer' | 'statement';
  read: (cells: StatedCells, world: StatedWorld) => Row;
  /** Reference → what is kept under it, of those known. */
  known: (em: RegistryManager, references: readonly string[]) => Promise<Map<string, Row>>;
  keep: (em: RegistryManager, lines: readonly StatedLine<Row>[], sending: Sending) => Promise<void>;
  count: (em: RegistryManager, importId: string) => Promise<number>;
  remove: (em: RegistryManager, importId: string) => Promise<number>;
}

export const answersKind: StatedKind<ReadAnswer> = {
  columns: answerColumns,
  dimension: 'answer',
  read: readAnswer,
  known: async (em, references) => {
    const found = await byChunk(references, (some) => em.find(Answer, { reference: { $in: some } }));
    return new Map(
      found.map(({ reference, campaignId, missionId, audience, question, day, scale, score }) => [
        reference ?? '',
        { campaignId: campaignId ?? null, missionId: missionId ?? null, audience, question, day, scale, score },
      ]),
    );
  },
  keep: async (em, lines, { caller: { organisationId }, importId }) => {
    const rows = lines.map(({ reference, row }) => ({ id: randomUUID(), organisationId, importId, reference, ...row }));
    for (let start = 0; start < rows.length; start += CHUNK)
      await em.insertMany(Answer, rows.slice(start, start + CHUNK));
  },
  count: (em, importId) => em.count(Answer, { importId }),
  remove: (em, importId) => em.nativeDelete(Answer, { importId }),
};

export const statementsKind: StatedKind<ReadStatement> = {
  columns: statementColumns,
  dimension: 'statement',
  read: readStatement,
  known: async (em, references) => {
    const found = await byChunk(references, (some) => em.find(BeneficiaryStatement, { reference: { $in: some } }));
    return new Map(
      found.map(
        ({ reference, missionId, fromDay, toDay, count, newCount, newAccessCount, method, methodWords, source }) => [
          reference ?? '',
          {
            missionId: missionId ?? null,
            fromDay,
            toDay,
            count,
            newCount: newCount ?? null,
            newAccessCount: newAccessCount ?? null,
            method,
            methodWords: methodWords ?? null,
            source: source ?? null,
          },
        ],
      ),
    );
  },
  keep: async (em, lines, { caller: { organisationId, name }, importId, now }) => {
    const rows = lines.map(({ reference, row }) => ({
      id: newId(now),
      organisationId,
      importId,
      reference,
      ...row,
      author: name,
      createdAt: now,
    }));
    for (let start = 0; start < rows.length; start += CHUNK)
      await em.insertMany(BeneficiaryStatement, rows.slice(start, start + CHUNK));
  },
  count: (em, importId) => em.count(BeneficiaryStatement, { importId }),
  remove: (em, importId) => em.nativeDelete(BeneficiaryStatement, { importId }),
};

async function byChunk<T>(all: readonly string[], find: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < all.length; start += CHUNK) found.push(...(await find(all.slice(start, start + CHUNK))));
  return found;
}
