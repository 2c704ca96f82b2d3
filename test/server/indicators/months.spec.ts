import { afterEach, describe, expect, it } from '@jest/globals';
import { dimensionsOf } from '../../../server/query-files/header-names.js';
import { datedSettings } from '../../../server/indicators/dated-settings.js';
import { linesOf } from '../../../server/indicators/lines.js';
import { hasMonths } from '../../../server/indicators/months/month-columns.js';
import { type FigureRequest } from '../../../server/indicators/request.js';
import { storedColumns } from '../../../server/indicators/stored-columns.js';
import type { IndicatorHeader } from '../../../server/query-files/header.schemas.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { FigureHistory } from '../../support/figure-history.js';
import { seeded } from '../../support/seeded.js';

const RUNS = Number(process.env['RUNS'] ?? 2);
const SEED = Number(process.env['SEED'] ?? 1);
const STEPS = 8;
const PERIOD = { from: '2025-07-01', to: '2026-07-01' };

let desk: FigureDesk;
afterEach(() => desk.close());

describe('A period of whole months', () => {
  it.each(Array.from({ length: RUNS }, (_, at) => SEED + at))(
    'is answered from months as from days, whatever happened (history %i)',
    async (seed) => {
      desk = await FigureDesk.open();
      const { indicators } = await desk.files.library();
      const names = [...indicators.keys()];
      const history = new FigureHistory(desk, seeded(seed));
      const told: string[] = [];
      let compared = 0;
      for (let step = 0; step < STEPS; step += 1) {
        told.push(await history.step());
        await desk.refresh.follow(desk.house, names);
        for (const { header } of indicators.values()) {
          if (!hasMonths(header)) continue;
          for (const request of requestsOf(header)) {
            const [byMonth, byDay] = await bothWays(header, request);
            expect([told, request, byMonth]).toEqual([told, request, byDay]);
            compared += byDay.length;
          }
        }
      }
      expect(compared).toBeGreaterThan(1000);
    },
    240_000,
  );

  it('is answered so for most figures', async () => {
    desk = await FigureDesk.open();
    const { indicators } = await desk.files.library();
    const others = [...indicators.values()].filter(({ header }) => !hasMonths(header)).map(({ header }) => header.name);
    expect(others).toEqual(['effort_concentration', 'median_hours_per_volunteer', 'unique_beneficiaries']);
  });
});

function requestsOf(header: IndicatorHeader): FigureRequest[] {
  const dimensions = dimensionsOf(header);
  const [first = '', second = first] = dimensions;
  const asked = (more: Partial<FigureRequest>): FigureRequest => ({
    period: PERIOD,
    bucket: null,
    dimensions: [],
    filters: [],
    compare: null,
    ...more,
  });
  const filters = [{ dimension: 'site', values: ['Lyon'] }].filter(({ dimension }) => dimensions.includes(dimension));
  return [
    asked({}),
    asked({ bucket: 'month' }),
    asked({ bucket: 'quarter', dimensions: [first] }),
    asked({ bucket: 'school_year', filters }),
    asked({ dimensions: [first, second], filters }),
  ];
}

async function bothWays(header: IndicatorHeader, request: FigureRequest): Promise<[unknown[], unknown[]]> {
  const warehouse = await desk.stores.warehouses.of(desk.house);
  const asking = {
    header,
    stored: await storedColumns(warehouse, header.name),
    reader: warehouse,
    schoolYearStartMonth: 9,
    recorded: { firstDay: '2025-07-01', today: '2026-06-01' },
    settings: await datedSettings(warehouse, header),
  };
  const said = async (isKeptByMonth: boolean) => {
    const { all } = await linesOf({ ...asking, isKeptByMonth }, PERIOD, request);
    return all.map(({ span, combination, values, found }) => ({
      from: span.from,
      combination,
      values,
      ...rows(found),
    }));
  };
  return [await said(true), await said(false)];
}

/** How many rows were counted or left out; how many kept rows that makes is nobody's business. */
function rows(found: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(found).filter((name) => name.startsWith('left_out_') || name === 'rows_counted');
  return Object.fromEntries(names.map((name) => [name, found[name]]));
}
