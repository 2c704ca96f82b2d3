import { instantsOn } from '../../people/recurring-days.js';
import { localDay } from '../../shared/local-day.js';

/** Local days and instants, each worked out once: many people say the same hours, and calendars are slow. */
export class KnownClocks {
  readonly #days = new Map<string, string>();
  readonly #instants = new Map<string, ReturnType<typeof instantsOn>>();

  dayOf(instant: Date, zone: string): string {
    return known(this.#days, `${instant.getTime()} ${zone}`, () => localDay(instant, zone));
  }

  instantsOn: typeof instantsOn = (rule, day) => {
    const { fromTime, toTime, zone } = rule;
    return known(this.#instants, `${day} ${fromTime} ${toTime} ${zone}`, () => instantsOn(rule, day));
  };
}

function known<T>(all: Map<string, T>, name: string, find: () => T): T {
  const found = all.get(name) ?? find();
  all.set(name, found);
  return found;
}
