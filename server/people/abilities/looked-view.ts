import type { PersonTraining } from '../person-training.entity.js';
import type { Abilities } from './abilities.schemas.js';

type Looked = Pick<
  PersonTraining,
  'standing' | 'saidAt' | 'confirmedBy' | 'confirmedAt' | 'refusal' | 'refusedBy' | 'refusedAt'
>;

type LookedView = Pick<
  Abilities['trainings'][number],
  'standing' | 'saidAt' | 'confirmedBy' | 'confirmedAt' | 'refusal'
>;

/** Who confirmed it, only while it stands confirmed; the word back, only while it does not. */
export function lookedView(row: Looked): LookedView {
  const isConfirmed = row.standing === 'confirmed';
  return {
    standing: row.standing,
    saidAt: row.saidAt?.toISOString() ?? null,
    confirmedBy: isConfirmed ? (row.confirmedBy ?? null) : null,
    confirmedAt: isConfirmed ? (row.confirmedAt?.toISOString() ?? null) : null,
    refusal:
      !isConfirmed && row.refusal && row.refusedAt
        ? { words: row.refusal, by: row.refusedBy ?? null, at: row.refusedAt.toISOString() }
        : null,
  };
}
