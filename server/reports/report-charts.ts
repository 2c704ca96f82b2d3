import { Injectable } from '@nestjs/common';
import type { FrozenTable } from '../indicators/publications/publications.schemas.js';
import { ChartDrawing } from '../paper/charts/chart-drawing.js';
import type { ChartTask, DrawnChart } from '../paper/charts/chart-task.js';
import { QueryFiles } from '../query-files/query-files.js';
import type { Library } from '../query-files/library.js';
import { AppError } from '../shared/app-error.js';
import type { Language } from '../shared/language.js';
import type { ReportChart } from './document/report-document.js';
import { mainFact } from './document/main-fact.js';
import { numberIn, measuresOf, slicesOf } from './document/figure-table.js';

/** Of a chart on a page or a paper, px. */
const WIDTH = 640;
/** On a phone: letters of 12 px stay larger than 11 where a page is 320 px wide. */
const NARROW = 280;

export interface ChartLook {
  language: Language;
  /** Of the association, `#rrggbb`. */
  accent: string | null;
  /** Read on a screen: also as narrow as a phone. */
  isOnScreen: boolean;
}

/** The charts of a report: those of the dashboard, with the figures as they are told. */
@Injectable()
export class ReportCharts {
  constructor(
    private readonly files: QueryFiles,
    private readonly drawing: ChartDrawing,
  ) {}

  /** One for each table; null where its figure has no chart of that cut, nothing to draw, or could not be drawn. */
  async drawn(tables: readonly FrozenTable[], look: ChartLook): Promise<(ReportChart | null)[]> {
    const library = await this.files.library();
    return Promise.all(tables.map((table) => this.#chart(table, library, look)));
  }

  async #chart(table: FrozenTable, library: Library, look: ChartLook): Promise<ReportChart | null> {
    const tasks = chartTasksOf(table, library, look);
    const wide = tasks === null ? null : await this.#drawnOrNot(tasks.wide);
    if (tasks === null || wide === null) return null;
    const narrow = look.isOnScreen ? await this.#drawnOrNot(tasks.narrow) : null;
    return narrow === null ? wide : { ...wide, narrow };
  }

  /** The table says the same: a report is read without a drawing rather than not at all. */
  async #drawnOrNot(task: ChartTask): Promise<DrawnChart | null> {
    try {
      return await this.drawing.drawn(task);
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }
}

function chartTasksOf(
  table: FrozenTable,
  library: Library,
  look: ChartLook,
): { wide: ChartTask; narrow: ChartTask } | null {
  const { card, columns, rows } = table;
  const by = slicesOf(table).join(',');
  const charts = library.indicators.get(card.name)?.charts ?? [];
  const chart = charts.find(({ isPhone, request }) => !isPhone && by !== '' && request.by.join(',') === by);
  const measures = measuresOf(table);
  const isKnown = rows.some((row) => measures.some(({ name }) => numberIn(name)(row) !== null));
  if (!chart || !isKnown) return null;
  const { language, accent } = look;
  const phone = charts.find(({ isPhone, variant }) => isPhone && variant === chart.variant);
  const task = {
    rows,
    words: {
      labels: Object.fromEntries(columns.map(({ name, label }) => [name, label[language]])),
      title: card.title[language],
      description: mainFact(table, language) ?? card.description[language],
    },
    language,
    accent,
  };
  return {
    wide: { ...task, spec: chart.spec, width: WIDTH },
    narrow: { ...task, spec: phone?.spec ?? chart.spec, width: NARROW },
  };
}
