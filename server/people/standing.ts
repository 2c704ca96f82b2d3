import { p } from '@mikro-orm/core';

export const standings = ['declared', 'confirmed'] as const;

/** Spread into what a person says of themselves: whether a coordinator confirmed it, or answered that they cannot. */
export const standing = {
  standing: p.enum([...standings]).default('declared'),
  /** When it was last said as it is; null: not known, or by a file. */
  saidAt: p.datetime().nullable(),
  /** Name of who confirmed it, the last time; only while it is confirmed. */
  confirmedBy: p.string().length(200).nullable(),
  confirmedAt: p.datetime().nullable(),
  /** A word back to the person from who does not confirm it; what they said stays, as declared. */
  refusal: p.text().nullable(),
  refusedBy: p.string().length(200).nullable(),
  refusedAt: p.datetime().nullable(),
  /** Account of who confirmed or did not: their names go when they go. */
  answeredById: p.uuid().nullable(),
};

export const unanswered = { refusal: null, refusedBy: null, refusedAt: null };

/** Nobody has looked at it yet, as it is said now. */
export const unlooked = {
  standing: 'declared' as const,
  confirmedBy: null,
  confirmedAt: null,
  ...unanswered,
  answeredById: null,
};
