import { resetSVGDefIds, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { dateLocales, numberLocales } from '../chart-look/vega-locale.js';
import type { ChartTask, DrawnChart } from './chart-task.js';
import type { CompiledCharts } from './compiled-charts.js';
import type { Letters } from './letters.js';
import { measureWith } from './measure-with.js';
import { noAddress, noLoader } from './no-address.js';
import { paperLook, paperSpec } from './paper-spec.js';
import { smallSvg } from './small-svg.js';
import { warningsIn } from './warnings-in.js';

/**
 * Draws a chart. Evaluates no code, fetches nothing, knows no screen: the same task gives the same bytes. Throws
 * `AddressInChart` for a specification that names one.
 */
export async function drawChart(task: ChartTask, compiled: CompiledCharts, letters: Letters): Promise<DrawnChart> {
  const { rows, language } = task;
  noAddress(task.spec);
  if (rows.length === 0) throw new Error('a chart without rows has nothing to draw');
  const warnings: string[] = [];
  const spec = paperSpec(task);
  measureWith(letters);
  resetSVGDefIds();
  const view = new View(compiled.of(spec, paperLook(task), warnings), {
    renderer: 'none',
    expr: expressionInterpreter,
    loader: noLoader,
    logger: warningsIn(warnings),
    locale: localeOf(language),
  });
  try {
    const own = rows.map((row) => ({ ...row }));
    await view.data('table', own).runAsync();
    const alt = String(spec['description']);
    return { ...smallSvg(await view.toSVG(), { alt, language, letters }), alt, warnings };
  } finally {
    view.finalize();
  }
}

/** Vega takes what d3 takes; its types say what it makes of it. */
function localeOf(language: ChartTask['language']): LocaleGiven {
  return { number: numberLocales[language], time: dateLocales[language] } as unknown as LocaleGiven;
}

type LocaleGiven = NonNullable<NonNullable<ConstructorParameters<typeof View>[1]>['locale']>;
