export const rejectionCodes = [
  'control-character',
  'date-out-of-range',
  'duplicate-id',
  'duplicate-key',
  'duplicate-person',
  'duration-out-of-range',
  'email-of-another',
  'extra-cells',
  'invalid-availability',
  'invalid-boolean',
  'invalid-date',
  'invalid-duration',
  'invalid-email',
  'invalid-headcount',
  'invalid-language',
  'invalid-languages',
  'invalid-number',
  'invalid-outcome',
  'invalid-skills',
  'invalid-score',
  'invalid-time',
  'known-otherwise',
  'missing-day',
  'missing-name',
  'missing-outcome-type',
  'missing-quantity',
  'missing-unit',
  'missing-value',
  'negative-duration',
  'negative-number',
  'nobody-attended',
  'text-too-long',
  'total-differs',
  'total-row',
  'unclear-cell',
  'unknown-kind',
  'unknown-audience',
  'unknown-campaign',
  'unknown-method',
  'unknown-mission',
  'unknown-provenance',
  'unknown-question',
  'unknown-scale',
  'unknown-status',
  'unnamed-cell',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** A cell that cannot be read; caught line by line, never seen outside this room. */
export class Refusal extends Error {
  constructor(
    readonly code: RejectionCode,
    readonly column: string | null,
    readonly value: string | null,
  ) {
    super(code);
  }
}
