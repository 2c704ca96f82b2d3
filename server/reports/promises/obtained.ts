import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import { attributed, type ToldCell } from '../../missions/grants/attributed.js';
import { WHOLE } from '../../missions/grants/grants.schemas.js';
import type { OwnPart } from './asked-promises.js';

export type Obtained =
  /** `value` in the unit of the measure; `whole`: of what it is a part, null where it is all of it or of several. */
  { state: 'told'; value: number; whole: number | null } | { state: 'hidden' } | { state: 'unknown' };

/** Three decimals of what is kept are enough: seconds, cents and people are whole, quantities are noted to the gram. */
const SCALE = 1000;

/** What the grant may say came of its promise: from what was told outside, never from what is behind it. */
export function obtainedOf(table: FrozenTable, measure: string, own: OwnPart): Obtained {
  const cells = own.kind === 'each' ? table.rows.map(cellOf(measure)) : [cellOf(measure)(table.total)];
  const ids = [...new Set(cells.map(({ missionId }) => missionId))];
  const partOf = (id: string) =>
    own.kind === 'each' ? (own.parts.get(id) ?? 0) : own.kind === 'same' ? own.part : WHOLE;
  const days = { fromDay: '', toDay: '~' };
  const parts = ids.map((missionId) => ({ grantId: 'own', missionId, ...days, part: partOf(missionId) }));
  const found = attributed(cells, parts).grants.get('own') ?? { state: 'unknown' };
  if (found.state !== 'told') return found;
  const value = Number(found.exact) / (WHOLE * SCALE);
  const [only] = cells;
  const isPart = own.kind === 'same' && own.part < WHOLE && typeof only?.value === 'bigint';
  return { state: 'told', value, whole: isPart ? Number(only.value) / SCALE : null };
}

const cellOf =
  (measure: string) =>
  (row: FrozenTable['total']): ToldCell => {
    const value = row[measure];
    return {
      missionId: typeof row['mission_id'] === 'string' ? row['mission_id'] : '',
      fromDay: '0',
      toDay: '9',
      value: typeof value === 'number' ? BigInt(Math.round(value * SCALE)) : null,
      isHidden: typeof row['withheld'] === 'string',
    };
  };
