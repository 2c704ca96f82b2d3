import { signature, signaturesTrace } from '../people/person-traces.js';
import { Report } from './report.entity.js';

/** Whoever composes reports may be erased like anybody: what they wrote stays the association's. */
export const erasedReporters = signaturesTrace(
  signature(Report, 'createdBy', 'createdById'),
  signature(Report, 'changedBy', 'changedById'),
);
