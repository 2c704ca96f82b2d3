import type { Spec } from './chart-spec.js';

/** A day of the organisation's calendar, `YYYY-MM-DD`. */
type Day = string;

/** A height that a figure shall reach, or stay under, over some days. */
export interface AimMark {
  measure: string;
  /** In the unit of the measure. */
  value: number;
  from: Day;
  to: Day;
  label: string;
}

/** Some days that somebody wrote of; `number` is that of the list under the chart. */
export interface NoteMark {
  number: number;
  from: Day;
  to: Day;
  text: string;
}

export interface Marks {
  aims: readonly AimMark[];
  notes: readonly NoteMark[];
}

/** The drawing with its marks: only a chart of one number over time, which is what they are about, bears them. */
export function withMarks(spec: Spec, { aims, notes }: Marks): Spec {
  const { mark, encoding, ...rest } = spec;
  const x = channelOf(encoding, 'x');
  const y = channelOf(encoding, 'y');
  if (mark === undefined || x?.type !== 'temporal' || y?.type !== 'quantitative') return spec;
  const drawn = aims.filter(({ measure }) => isOf(measure, y, rest.transform));
  if (drawn.length + notes.length === 0) return spec;
  return {
    ...rest,
    layer: [
      ...noteBands(notes),
      { mark, encoding: { ...(encoding as Spec), x: { ...x, scale: { type: 'utc' } } } },
      ...drawn.flatMap((aim) => aimRule(aim, y, rest.transform)),
      ...noteNumbers(notes),
    ],
  };
}

/** Whether that channel shows the measure itself, or it in another unit. */
function isOf(measure: string, { field }: Spec, transform: unknown): boolean {
  if (field === measure) return true;
  return listOf(transform).some(
    (one) => one.as === field && typeof one.calculate === 'string' && one.calculate.includes(`datum.${measure} `),
  );
}

/** On the chart's own axis, whose title stays; days are those of the association, wherever the reader's clock is. */
const WHEN = { type: 'temporal', scale: { type: 'utc' }, title: null };
const days = (from: string, to: string) => ({
  x: { field: from, ...WHEN },
  x2: { field: to },
});

function aimRule({ measure, value, from, to, label }: AimMark, y: Spec, transform: unknown): Spec[] {
  const own = {
    data: { values: [{ mark_from: from, mark_to: to, [measure]: value, mark_label: label }] },
    ...(transform === undefined ? {} : { transform }),
  };
  const height = { field: y.field, type: 'quantitative', title: y.title ?? null };
  return [
    {
      ...own,
      mark: { type: 'rule', strokeDash: [6, 4], strokeWidth: 2 },
      encoding: { ...days('mark_from', 'mark_to'), y: height },
    },
    {
      ...own,
      mark: { type: 'text', align: 'right', baseline: 'bottom', dy: -4, fontWeight: 600 },
      encoding: {
        x: { field: 'mark_to', ...WHEN },
        y: height,
        text: { field: 'mark_label' },
      },
    },
  ];
}

function rowsOf(notes: readonly NoteMark[]) {
  return { values: notes.map(({ number, from, to, text }) => ({ mark_from: from, mark_to: to, number, text })) };
}

/** A quiet column over the days of each note. */
function noteBands(notes: readonly NoteMark[]): Spec[] {
  if (notes.length === 0) return [];
  const mark = { type: 'rect', opacity: 0.18, strokeOpacity: 0.6, strokeWidth: 1 };
  return [{ data: rowsOf(notes), mark, encoding: { ...days('mark_from', 'mark_to') } }];
}

/** Its number, above. */
function noteNumbers(notes: readonly NoteMark[]): Spec[] {
  if (notes.length === 0) return [];
  return [
    {
      data: rowsOf(notes),
      mark: { type: 'text', baseline: 'bottom', align: 'left', y: 0, dy: -2, fontWeight: 700 },
      encoding: {
        x: { field: 'mark_from', ...WHEN },
        text: { field: 'number', type: 'nominal' },
        tooltip: { field: 'text', type: 'nominal', title: ' ' },
      },
    },
  ];
}

function channelOf(encoding: unknown, name: string): Spec | undefined {
  const found = isSpec(encoding) ? encoding[name] : undefined;
  return isSpec(found) ? found : undefined;
}

function listOf(value: unknown): Spec[] {
  return Array.isArray(value) ? value.filter(isSpec) : [];
}

function isSpec(value: unknown): value is Spec {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
