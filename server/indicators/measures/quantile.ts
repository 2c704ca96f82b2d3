import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { quote } from '../frame.js';

/** Each stored row with a value is one observation; between two, on the straight line. */
export function quantileSql({ of, q }: MeasureHeader): string {
  return `quantile_cont(${quote(of ?? '')}::DOUBLE, ${Number(q)})`;
}
