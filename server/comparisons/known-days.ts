import type { Given } from './shrinkage.js';

export interface MissionDayRow {
  mission_id: string;
  title: string | null;
  day: string;
  /** Exact decimal, as text. */
  quantity: string | number | null;
  person_seconds: number | null;
}

interface Others {
  title: string;
  personSeconds: number;
  withoutQuantity: number;
  withoutTime: number;
}

/** Days on which both are known, by mission; and how many others there are. The hours are those of the same days. */
export function knownDays(rows: readonly MissionDayRow[]) {
  const days = new Map<string, Given[]>();
  const all = new Map<string, Others>();
  for (const { mission_id: id, title, quantity, person_seconds: seconds } of rows) {
    const mission = all.get(id) ?? { title: title ?? id, personSeconds: 0, withoutQuantity: 0, withoutTime: 0 };
    const known = days.get(id) ?? [];
    all.set(id, mission);
    days.set(id, known);
    if (quantity === null) mission.withoutQuantity += 1;
    else if (!seconds) mission.withoutTime += 1;
    else {
      known.push({ quantity: Number(quantity), hours: seconds / 3600 });
      mission.personSeconds += seconds;
    }
  }
  const others = (id: string): Others =>
    all.get(id) ?? { title: id, personSeconds: 0, withoutQuantity: 0, withoutTime: 0 };
  return { days, others };
}
