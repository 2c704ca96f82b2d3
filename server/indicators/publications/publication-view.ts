import type { Publication } from './publication.entity.js';
import type { PublicationSummary, PublicationView } from './publications.schemas.js';
import { tallyOf } from './tally.js';

/** A publication without what is known inside. */
type Told = Pick<
  Publication,
  | 'id'
  | 'number'
  | 'title'
  | 'audience'
  | 'fromDay'
  | 'toDay'
  | 'tables'
  | 'digest'
  | 'asOf'
  | 'madeBy'
  | 'madeAt'
  | 'restatesId'
  | 'withdrawnAt'
  | 'withdrawnBy'
  | 'withdrawnReason'
>;

export function summaryOf(publication: Told): PublicationSummary {
  const { id, number, title, audience, tables, digest, madeBy, madeAt } = publication;
  const { withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason } = publication;
  return {
    id,
    number,
    title,
    audience,
    from: publication.fromDay,
    to: publication.toDay,
    figures: [...new Set(tables.map(({ card }) => card.name))],
    ...tallyOf(tables),
    asOf: publication.asOf?.toISOString() ?? null,
    digest,
    madeBy,
    madeAt: madeAt.toISOString(),
    restates: publication.restatesId ?? null,
    withdrawn: at ? { by: by ?? '', at: at.toISOString(), reason: reason ?? '' } : null,
  };
}

export function viewOf(publication: Told): PublicationView {
  return { ...summaryOf(publication), tables: publication.tables };
}
