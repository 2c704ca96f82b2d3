/** A Vega-Lite specification as the catalogue gives it: JSON without data. */
export type Spec = Record<string, unknown>;

export interface Words {
  /** Label of each column, in the reader's language. */
  labels: Readonly<Record<string, string>>;
  /** Title and sentence of the chart, read by screen readers in place of the drawing. */
  title: string;
  description: string;
}

/**
 * The specification in the reader's language, as wide as its place: `@column` titles become labels,
 * the title leaves (the page shows it), each mark tells its values when pointed at.
 */
export function localiseSpec(spec: Spec, words: Words): Spec {
  const { title: _title, usermeta: _usermeta, config: _config, ...rest } = spec;
  const localised = withWords(rest, words) as Spec;
  const single = 'mark' in localised || 'layer' in localised;
  return {
    ...localised,
    ...(single ? { width: 'container' } : {}),
    ...('encoding' in localised
      ? { encoding: withMonths(withTooltip(localised.encoding, 'mark' in localised), isBar(rest)) }
      : {}),
    description: `${words.title}. ${words.description}`,
  };
}

function withWords(value: unknown, words: Words): unknown {
  if (Array.isArray(value)) return value.map((one) => withWords(one, words));
  if (!isSpec(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      (key === 'title' || key === 'description') && typeof one === 'string'
        ? wordOf(one, words)
        : withWords(one, words),
    ]),
  );
}

function wordOf(text: string, { labels, title, description }: Words): string {
  if (!text.startsWith('@')) return text;
  const name = text.slice(1);
  if (name === 'title') return title;
  if (name === 'description') return description;
  return labels[name] ?? name;
}

/** Under each month its short name; the year under the first one and each January. */
const MONTH_LABEL =
  "[utcFormat(datum.value, '%b'), datum.index == 0 || utcFormat(datum.value, '%m') == '01' ? utcFormat(datum.value, '%Y') : '']";

/** A bar spans its month: its label starts where the month does. */
const UNDER_BARS = { labelAlign: 'left', labelFlush: false, labelBound: true, labelOffset: 2 };

function isBar({ mark }: Spec): boolean {
  return mark === 'bar' || (isSpec(mark) && mark['type'] === 'bar');
}

function withMonths(encoding: unknown, bars: boolean): unknown {
  if (!isSpec(encoding) || !isSpec(encoding['x'])) return encoding;
  const { x } = encoding;
  if (x['timeUnit'] !== 'utcyearmonth' || x['axis'] === null) return encoding;
  const given = isSpec(x['axis']) ? x['axis'] : {};
  return { ...encoding, x: { ...x, axis: { labelExpr: MONTH_LABEL, ...(bars ? UNDER_BARS : {}), ...given } } };
}

function withTooltip(encoding: unknown, single: boolean): unknown {
  if (!single || !isSpec(encoding) || 'tooltip' in encoding) return encoding;
  const channels = ['y', 'x', 'color'].map((name) => encoding[name]).filter(isSpec);
  const told = channels.filter((channel) => typeof channel.field === 'string' && channel.type !== undefined);
  return { ...encoding, tooltip: told.map(toTooltip).sort((a, b) => rank(a) - rank(b)) };
}

/** The name first, the number after. */
const rank = (channel: Spec): number => (channel.type === 'quantitative' ? 1 : 0);

function toTooltip(channel: Spec): Spec {
  const { field, type, timeUnit, title } = channel;
  return {
    field,
    type,
    title: typeof title === 'string' ? title : ' ',
    ...(timeUnit === undefined ? {} : { timeUnit }),
    ...(type === 'quantitative' ? { format: ',.3~f' } : {}),
  };
}

function isSpec(value: unknown): value is Spec {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
