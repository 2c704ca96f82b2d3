/** Activities of a made-up association, the same for the same seed. */
export interface Activity {
  day: string;
  mission: string;
  site: string;
  funder: string;
  person: number;
  seconds: number;
  /** Whether it filled a planned slot: a second figure of the family counts these only. */
  isPlanned: boolean;
}

export interface Sizes {
  volunteers: number;
  missions: number;
  months: number;
  /** How evenly people go to missions: 1 evenly, larger: some missions have very few. */
  uneven: number;
}

/** Numbers from 0 to 1, excluded (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

export function historyOf(random: () => number, { volunteers, missions, months, uneven }: Sizes): Activity[] {
  const names = Array.from({ length: missions }, (_, at) => `mission ${at}`);
  const activities: Activity[] = [];
  names.forEach((mission, at) => {
    const crew = crewOf(random, volunteers, 1 - at / missions, uneven);
    const [site, funder] = [`site ${at % 3}`, `funder ${Math.floor(random() * 3)}`];
    for (let month = 0; month < months; month += 1)
      for (const person of crew) {
        if (random() < 0.25) continue;
        for (let time = Math.ceil(random() * 3); time > 0; time -= 1)
          activities.push({
            day: `2025-${String(month + 1).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
            mission,
            site,
            funder: random() < 0.1 ? 'funder 9' : funder,
            person,
            seconds: 900 * Math.ceil(random() ** 2 * 40),
            isPlanned: random() < 0.8,
          });
      }
  });
  return activities;
}

function crewOf(random: () => number, volunteers: number, weight: number, uneven: number): number[] {
  const wanted = Math.max(1, Math.round((0.25 + 0.5 * random()) * volunteers * weight ** uneven));
  return [...Array(volunteers).keys()].filter(() => random() < wanted / volunteers);
}
