/** Colours of one page, light or dark. All marks keep 3:1 against the card. */
const inks = {
  light: {
    text: '#50616a',
    strong: '#131c20',
    line: '#dde5e6',
    series: ['#0b6b62', '#c2571a', '#5b4fb3', '#8a6d00', '#2f6ea8', '#a43d6b'],
    ramp: ['#dff1ee', '#9dd8cf', '#34b3a2', '#0b6b62', '#05443e'],
  },
  dark: {
    text: '#a3b4bb',
    strong: '#e4ecee',
    line: '#2b3a42',
    series: ['#5fc9ba', '#ffb27d', '#b6a8ff', '#e3c65b', '#86bdf2', '#f29cc3'],
    ramp: ['#163a3a', '#1a6a63', '#1a9585', '#5fc9ba', '#cdebe6'],
  },
};

/** How charts look in one place. */
export interface ChartLook {
  scheme: 'light' | 'dark';
  /** How much larger than usual its reader reads. */
  zoom: number;
  /** Families, the first found is taken. */
  font: string;
  /** `#rrggbb` that can be read on the page; without it, ours. */
  accent?: string;
}

/** The look of every chart. Marks are silent to screen readers: the sentence and the table speak. */
export function chartConfig({ scheme, zoom, font, ...own }: ChartLook): Record<string, unknown> {
  const ink = inks[scheme];
  const accent = own.accent ?? ink.series[0];
  const letters = 12 * zoom;
  const words = { labelFont: font, titleFont: font, labelFontSize: letters, titleFontSize: letters };
  return {
    background: 'transparent',
    font,
    padding: 0,
    view: { stroke: null, continuousHeight: 260 * zoom, discreteHeight: { step: 26 * zoom } },
    mark: { aria: false, color: accent },
    bar: { cornerRadiusEnd: 3, color: accent, timeUnitBandSize: 0.74, discreteBandSize: { band: 0.7 } },
    line: { color: accent, strokeWidth: 2.5 },
    point: { color: accent, filled: true, size: 50 },
    area: { color: accent, opacity: 0.2 },
    rule: { color: ink.text },
    text: { color: ink.strong, font, fontSize: letters, aria: false },
    range: { category: seriesWith(own.accent, ink.series), ramp: ink.ramp, heatmap: ink.ramp },
    axis: {
      ...words,
      aria: false,
      labelColor: ink.text,
      titleColor: ink.text,
      titleFontWeight: 500,
      labelPadding: 6,
      gridColor: ink.line,
      domain: false,
      ticks: false,
      labelLimit: 240 * zoom,
      labelOverlap: 'greedy',
      labelSeparation: 8,
      titlePadding: 10,
    },
    axisXTemporal: { grid: false, domain: true, domainColor: ink.line },
    axisBand: { grid: false },
    axisYQuantitative: {
      titleAngle: 0,
      titleAlign: 'left',
      titleAnchor: 'end',
      titleX: 0,
      titleY: -14 * zoom,
      tickCount: 5,
    },
    axisXQuantitative: { tickCount: 5 },
    legend: {
      ...words,
      aria: false,
      labelColor: ink.strong,
      titleColor: ink.text,
      orient: 'top',
      symbolType: 'circle',
    },
    header: { ...words, labelColor: ink.strong, titleColor: ink.text },
  };
}

/** That colour first, then ours, but the one it would be taken for. */
function seriesWith(accent: string | undefined, series: readonly string[]): readonly string[] {
  if (accent === undefined) return series;
  const nearest = [...series].sort((one, other) => apart(one, accent) - apart(other, accent))[0];
  return [accent, ...series.filter((colour) => colour !== nearest)];
}

function apart(one: string, other: string): number {
  const [a, b] = [channels(one), channels(other)];
  return a.reduce((sum, channel, at) => sum + (channel - (b[at] ?? 0)) ** 2, 0);
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
