import { Injectable } from '@nestjs/common';
import { isMoney, showsAmounts } from '../query-files/amounts.js';
import { findIndicator } from '../query-files/find-indicator.js';
import type { House } from '../ledger/house.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import { type Customs, Organisations } from '../registry/organisations.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import { type Warehouse, Warehouses } from '../warehouse/warehouses.js';
import { cardOf } from './card.js';
import { cardDetails } from './card-details.js';
import { type ComparedPeriod, comparedPeriod } from './compared-period.js';
import { compare, firstValues } from './comparison.js';
import { dayIn } from './days.js';
import { Freshnesses } from './freshness.js';
import type { Freshness, IndicatorQuery, IndicatorResult } from './indicators.schemas.js';
import { type Asking, type Lines, linesOf, rowOf } from './lines.js';
import { isOfMonths, isSmall } from './months/from-months.js';
import { KeptMonths, missionTitles } from './months/kept-months.js';
import { preparedByMonths, prepared, unread } from './prepared.js';
import type { Reader } from './slices.js';
import { type FigureRequest, readRequest } from './request.js';
import { columnsOf } from './result-columns.js';

/** A request that can be answered, with what the house says of it today. */
export interface Question {
  library: Library;
  file: IndicatorFile;
  organisation: Customs;
  query: IndicatorQuery;
  request: FigureRequest;
  freshness: Freshness;
  today: string;
  /** Whether what outsiders may know of it must be told apart. */
  isForOutside: boolean;
}

/** Answers requests from what refreshes have kept: never runs an indicator's own SELECT. */
@Injectable()
export class Figures {
  readonly #months = new KeptMonths();

  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
    private readonly freshnesses: Freshnesses,
    private readonly clock: Clock,
  ) {}

  /** Throws `amounts-off`, `unknown-indicator`, `indicator-not-refreshed`, `unknown-dimension`, `invalid-request`, `too-many-cells`. */
  async answer(house: House, name: string, query: IndicatorQuery): Promise<IndicatorResult> {
    const asked = await this.ask(house, name, query);
    const warehouse = await this.warehouses.of(house);
    const fromMonths = await this.#fromMonths(house, warehouse, asked);
    return fromMonths ?? warehouse.snapshot((reader) => this.answerFrom(reader, asked));
  }

  /** What there is to know before anything is read; the figure may be newer than its `freshness` says, never older. */
  async ask(house: House, name: string, query: IndicatorQuery): Promise<Question> {
    const library = await this.files.library();
    const file = findIndicator(library, name);
    const organisation = await this.organisations.customsOf(house.id);
    if (isMoney(file.header) && !showsAmounts(organisation)) throw new AppError('amounts-off');
    const request = readRequest(query, file.header);
    const freshness = await this.freshnesses.of(house, library, name);
    return {
      library,
      file,
      organisation,
      query,
      request,
      freshness,
      today: dayIn(organisation.zone, this.clock.now()),
      isForOutside: query.audience === 'external',
    };
  }

  /** All parts of the answer are of the reader's moment. Throws `indicator-not-refreshed`, `too-many-cells`. */
  async answerFrom(reader: Snapshot, question: Question): Promise<IndicatorResult> {
    const { file, organisation, request, today } = question;
    const asking = await prepared(reader, file.header, organisation.schoolYearStartMonth, today);
    const titles = request.dimensions.includes('mission_id') ? await missionTitles(reader) : null;
    return this.#told(asking, question, titles, reader);
  }

  /** Null where months in memory do not say everything. */
  async #fromMonths(house: House, warehouse: Warehouse, question: Question): Promise<IndicatorResult | null> {
    const { library, file, organisation, request, today } = question;
    const { schoolYearStartMonth } = organisation;
    if (!isOfMonths(file, request, comparedOf(question))) return null;
    const kept = await this.#months.of(house, warehouse, library, file);
    if (!kept || !isSmall(kept.arrays, request)) return null;
    return this.#told(preparedByMonths(kept, file.header, schoolYearStartMonth, today), question, kept.titles, unread);
  }

  async #told(
    asking: Asking,
    question: Question,
    titles: ReadonlyMap<string, string> | null,
    reader: Reader,
  ): Promise<IndicatorResult> {
    const { library, file, organisation, query, request, freshness, today } = question;
    const { header } = file;
    const { recorded } = asking;
    const compared = comparedOf(question);
    const [lines, whole] = await this.#lines(asking, request);
    const named = request.dimensions.includes('mission_id') ? titles : null;
    const rows = lines.all.map((line) => ({ line, row: rowOf(line, request, recorded, named) }));
    const total = { ...firstValues(whole) };
    if (compared) await compare(asking, compared, request, rows, total);
    const { zone } = organisation;
    const { firstDay } = recorded;
    const behind = whole.all[0]?.found ?? {};
    const details = await cardDetails({ ...question, ...asking, warehouse: reader, behind });
    return {
      card: cardOf({ header, request, compared, query, zone, today, firstDay, freshness, behind, details }),
      columns: columnsOf(library, header, request),
      rows: rows.map(({ row }) => row),
      total,
    };
  }

  /** A total is the same request without slices, never a sum of what is shown. */
  async #lines(asking: Asking, request: FigureRequest): Promise<[Lines, Lines]> {
    const lines = await linesOf(asking, request.period, request);
    if (!request.bucket && request.dimensions.length === 0) return [lines, lines];
    return [lines, await linesOf(asking, request.period, { ...request, bucket: null, dimensions: [] })];
  }
}

function comparedOf({ request, today }: Question): ComparedPeriod | null {
  return request.compare ? comparedPeriod(request.period, request.compare, today) : null;
}
