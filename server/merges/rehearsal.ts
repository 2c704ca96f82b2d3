import { Injectable } from '@nestjs/common';
import { unitOf } from '../query-files/header-names.js';
import { datedSettings } from '../indicators/dated-settings.js';
import { linesOf } from '../indicators/lines.js';
import { dayIn } from '../indicators/days.js';
import { bring } from '../indicators/bringing.js';
import type { Moment } from '../indicators/refresh-plan.js';
import { storedColumns } from '../indicators/stored-columns.js';
import type { House } from '../ledger/house.js';
import type { Merged } from '../people/merged.js';
import { mergedRows, mergedVolunteerMirror } from '../people/merged-volunteer-mirror.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisations } from '../registry/organisations.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { replaceRows } from '../warehouse/mirror.js';
import { touching } from '../warehouse/touched.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { type Answered, figuresOf, hasMoved, withoutRepeats } from './figure-moves.js';
import type { MovedFigure, Moves } from './merges.schemas.js';

interface Asked {
  /** Of everything recorded. */
  period: { from: string; to: string };
  schoolYearStartMonth: number;
  moment: Moment;
  /** The days that a change of a table touches. */
  touches: Readonly<Record<string, string>>;
}

/**
 * What every figure says before and after a change of who counts as whom: the figures' own files are run for the days
 * that the change touches, with the one and with the other, and nothing of it is kept.
 */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  async compare(house: House, before: Merged, after: Merged): Promise<Pick<Moves, 'moved' | 'unmoved' | 'unknown'>> {
    const library = await this.files.library();
    const warehouse = await this.warehouses.current(house);
    const { schoolYearStartMonth, zone } = await this.organisations.byId(house.id);
    const [recorded] = await warehouse.read<{ from: string | null; to: string | null }>(
      `SELECT min(day) AS "from", max(day) + 1 AS "to"
       FROM (SELECT day FROM staging.activity UNION ALL SELECT day FROM staging.outcome)`,
    );
    if (!recorded?.from || !recorded.to) return { moved: [], unmoved: [], unknown: [] };
    const period = { from: recorded.from, to: recorded.to };
    const moment = { now: this.clock.now(), zone };
    const asked = { period, schoolYearStartMonth, moment, touches: warehouse.touches };
    const figures: MovedFigure[] = [];
    const unknown: Moves['unknown'] = [];
    for (const one of library.indicators.values()) {
      const timeoutMs = 2 * Number.parseInt(one.header.refresh.timeout, 10) * 1000;
      try {
        figures.push(
          ...(await warehouse.rehearse((connection) => moves(connection, library, one, asked, { before, after }), {
            timeoutMs,
          })),
        );
      } catch (error) {
        // One figure whose file fails does not hide what the others say.
        if (error instanceof AppError && error.code === 'figures-being-rebuilt') throw error;
        unknown.push(one.header.title);
      }
    }
    const said = withoutRepeats(figures);
    return {
      moved: said.filter(hasMoved),
      unmoved: said.filter((figure) => !hasMoved(figure)),
      unknown,
    };
  }
}

async function moves(
  connection: WarehouseConnection,
  library: Library,
  one: IndicatorFile,
  asked: Asked,
  { before, after }: { before: Merged; after: Merged },
): Promise<MovedFigure[]> {
  const { table } = mergedVolunteerMirror;
  const said: Answered[][] = [];
  for (const merged of [before, after]) {
    await touching(connection, table, asked.touches[table], () =>
      replaceRows(connection, mergedVolunteerMirror, mergedRows(merged)),
    );
    await bring(connection, library, one, asked.moment);
    said.push(await answers(connection, one, asked));
  }
  const [then = [], now = []] = said;
  return Object.entries(one.header.measures).flatMap(([measure, { label }]) => {
    const { name: indicator, title } = one.header;
    return figuresOf({ indicator, measure, title, label, unit: unitOf(one.header, measure) }, then, now);
  });
}

async function answers(connection: WarehouseConnection, { header }: IndicatorFile, asked: Asked): Promise<Answered[]> {
  const stored = await storedColumns(connection, header.name);
  const settings = await datedSettings(connection, header);
  const { period, schoolYearStartMonth, moment } = asked;
  const recorded = { firstDay: period.from, today: dayIn(moment.zone, moment.now) };
  // Months are not kept again for what is taken back.
  const kept = { stored, isKeptByMonth: false };
  const asking = { header, settings, recorded, schoolYearStartMonth, reader: connection, ...kept };
  const dimensions = [...new Set(Object.values(header.measures).flatMap(({ within }) => within ?? []))];
  const all: Answered[] = [];
  for (const kind of ['whole', 'year', 'month'] as const) {
    const bucket = kind === 'whole' ? null : kind;
    const request = { period: asked.period, bucket, dimensions, filters: [], compare: null };
    const lines = await linesOf(asking, asked.period, request);
    for (const { span, combination, values, found } of lines.all) {
      if (!('cell_rows' in found)) continue;
      const days = { from: span.bucket ?? span.from, to: span.bucketEnd ?? span.to };
      all.push({ kind, ...days, slice: combination, values });
    }
  }
  return all;
}
