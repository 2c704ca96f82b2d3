import { OutsideFigures } from '../../server/indicators/outside/outside-figures.js';
import { Restated } from '../../server/indicators/restated.js';
import { Withholding } from '../../server/indicators/outside/withholding.js';
import type { IndicatorQuery } from '../../server/indicators/indicators.schemas.js';
import { FigureDesk } from './figure-desk.js';
import type { Engine } from './registry.js';
import type { SegmentRow } from './stores.js';

const FROM = '2026-01-01';

/** Figures as a donor sees them, on real stores. */
export class OutsideDesk {
  readonly withholding: Withholding;
  readonly outside: OutsideFigures;

  private constructor(readonly desk: FigureDesk) {
    const { stores, figures } = desk;
    this.withholding = new Withholding(stores.warehouses, stores.organisations);
    const restated = new Restated(stores.registry, stores.organisations);
    this.outside = new OutsideFigures(figures, stores.warehouses, this.withholding, restated);
  }

  static async open(engine: Engine = 'SQLite', queriesFolder?: string): Promise<OutsideDesk> {
    return new OutsideDesk(await FigureDesk.open(queriesFolder, engine));
  }

  /** Accepts these activities and computes every figure. */
  async accept(rows: readonly SegmentRow[]): Promise<void> {
    const { stores, house, refresh } = this.desk;
    await stores.accept(house, [...rows]);
    await (await stores.warehouses.of(house)).catchUp();
    const failed = (await refresh.run(house, 'asked')).filter(({ outcome }) => outcome === 'failed');
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
  }

  asDonor(name: string, query: Partial<IndicatorQuery>) {
    const whole = { from: FROM, to: '2026-07-01', ...query, audience: 'external' as const };
    return this.outside.answer(this.desk.house, name, whole);
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}

export const volunteer = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** One hour (or `seconds`) on a day of each of these volunteers. */
export function presence(
  mission: string,
  day: string,
  volunteers: readonly number[],
  more: Partial<SegmentRow> = {},
): SegmentRow[] {
  return volunteers.map((number) => ({
    activity_id: `${mission} ${day} ${number} ${JSON.stringify(more)}`,
    day,
    mission_id: mission,
    volunteer_key: volunteer(number),
    person_seconds: 3600,
    ...more,
  }));
}
