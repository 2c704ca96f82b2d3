import { chartConfig } from '../chart-look/chart-config.js';
import { withMarks } from '../chart-look/chart-marks.js';
import { localiseSpec, type Spec } from '../chart-look/chart-spec.js';
import { accentOf } from '../accent.js';
import type { ChartTask } from './chart-task.js';

/** On a page of the web, whatever that of the screens is called. */
const FONT = "Inter, 'Inter Variable', system-ui, sans-serif";
/** Of the whole width, for the names beside a ranking. */
const NAMES = 0.45;

/** A chart's specification in its reader's language, with its marks, as wide as its place on the paper. */
export function paperSpec({ spec, words, marks, width }: ChartTask): Spec {
  const localised = localiseSpec(spec, words);
  // The screen's width is that of its container.
  const sized = localised['width'] === 'container' ? { ...localised, width } : localised;
  return marks === undefined ? sized : withMarks(sized, marks);
}

/** The look of the light screen, in letters that we ship, with nothing that paper does not need. */
export function paperLook({ accent, width }: Pick<ChartTask, 'accent' | 'width'>): Record<string, unknown> {
  const look = chartConfig({
    scheme: 'light',
    zoom: 1,
    font: FONT,
    ...(accent === null ? {} : { accent: accentOf(accent) }),
  });
  return {
    ...look,
    // Letters go a little further down than Vega says.
    padding: { top: 2, right: 1, bottom: 4, left: 0 },
    // Rounded ends are cut out of each bar: four times as long, and of no use to who reads.
    bar: { ...(look['bar'] as object), cornerRadiusEnd: 0 },
    axis: { ...(look['axis'] as object), titleFontWeight: 600, labelLimit: Math.floor(width * NAMES) },
  };
}
