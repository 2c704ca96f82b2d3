import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { isPartial } from './buckets.js';
import type { CardDetails } from './card-details.js';
import type { ComparedPeriod } from './compared-period.js';
import type { Row } from './fill.js';
import type { FigureCard, Freshness, IndicatorQuery } from './indicators.schemas.js';
import type { FigureRequest } from './request.js';

export interface CardParts {
  header: IndicatorHeader;
  request: FigureRequest;
  query: IndicatorQuery;
  compared: ComparedPeriod | null;
  zone: string;
  today: string;
  firstDay: string | null;
  freshness: Freshness;
  /** The rolled-up total, with `rows_counted` and `left_out_*`. */
  behind: Row;
  details: CardDetails;
}

/** What stands beside a figure. */
export function cardOf({
  header,
  request,
  query,
  compared,
  zone,
  today,
  firstDay,
  freshness,
  behind,
  details: { hasRows, ...details },
}: CardParts): FigureCard {
  const { from, to } = request.period;
  const begunBefore = (period: ComparedPeriod) => firstDay !== null && period.from < firstDay;
  const left = Object.entries(behind).filter(([name]) => name.startsWith('left_out_'));
  const path = `/api/indicators/${header.name}`;
  return {
    name: header.name,
    title: header.title,
    description: header.description,
    formula: header.formula,
    version: header.version,
    owner: header.owner,
    unit: header.unit,
    period: { from, to, zone, isPartial: isPartial({ start: from, end: to }, { from, to, today, firstDay }) },
    comparedPeriod: compared && { ...compared, isPartial: begunBefore(compared) },
    filters: request.filters,
    freshness,
    rows: {
      counted: Number(behind['rows_counted'] ?? 0),
      leftOut: Object.fromEntries(left.map(([name, count]) => [name.slice('left_out_'.length), Number(count ?? 0)])),
    },
    uncertainty: { method: header.uncertainty.method, reason: header.uncertainty.reason ?? '' },
    ...details,
    links: {
      self: `${path}?${search(query)}`,
      card: `${path}/card?${search(query)}`,
      rows: hasRows ? `${path}/rows?${search({ ...query, by: undefined, compare: undefined })}` : null,
    },
  };
}

function search(query: IndicatorQuery): string {
  const parameters = new URLSearchParams({ from: query.from, to: query.to });
  if (query.by !== undefined) parameters.set('by', query.by);
  for (const one of [query.where ?? []].flat()) parameters.append('where', one);
  if (query.compare) parameters.set('compare', query.compare);
  return parameters.toString();
}
