import { Temporal } from 'temporal-polyfill';
import type { Office } from '../validation/office.js';

const HEADER = 'external_id,volunteer,mission,day,started_at,ended_at,person_seconds,headcount,provenance,status\n';
/** Nights in which clocks change in Paris, and one in which they do not. */
const NIGHTS = ['2026-03-28', '2026-10-24', '2026-06-20'];

/** One activity as it should stand. */
interface Known {
  id: string;
  volunteer: string;
  seconds: number | null;
  status: string;
  provenance: string;
  headcount: number;
}

/** What happens to two volunteers' hours, drawn by `random`, and what must come of it. */
export class HoursHistory {
  readonly #known: Known[] = [];

  constructor(
    private readonly office: Office,
    readonly source: string,
    private readonly random: () => number,
  ) {}

  step(): Promise<void> {
    const draw = this.#upTo(6);
    if (this.#known.length === 0 || draw === 0) return this.#file();
    return draw < 3 ? this.#correction() : this.#decision();
  }

  get volunteers(): string[] {
    return [...new Set(this.#known.flatMap((one) => (one.headcount === 1 ? [one.volunteer] : [])))];
  }

  of(volunteer: string, status: string): Known[] {
    return this.#known.filter((one) => one.volunteer === volunteer && one.status === status && one.headcount === 1);
  }

  async #file(): Promise<void> {
    const lines = Array.from({ length: 4 + this.#upTo(9) }, () => this.#line(`r${this.#known.length + 1}`));
    await this.office.send(`${HEADER}${lines.join('\n')}\n`, this.source);
  }

  #line(id: string): string {
    const [volunteer, night] = [this.#one(['Zoé', 'Ali']), this.#one(NIGHTS)];
    const headcount = this.#upTo(6) === 0 ? 3 : 1;
    const status = this.#one(['declared', 'validated', 'validated', 'disputed', 'refused', 'no_show']);
    const provenance = this.#one(['measured', 'declared', 'estimated']);
    const [times, seconds] = this.#time(night);
    this.#known.push({ id, volunteer, seconds, status, provenance, headcount });
    return [id, volunteer, 'Soupe', night, times, headcount, provenance, status].join(',');
  }

  /** Unknown, stated, or across the night by the clock on the wall. */
  #time(night: string): [cells: string, seconds: number | null] {
    const kind = this.#upTo(3);
    if (kind === 0) return [',,', null];
    const seconds = this.#upTo(20_000);
    if (kind === 1) return [`,,${seconds}`, seconds];
    const start = Temporal.PlainDateTime.from(`${night}T23:17:05`);
    const end = start.add({ hours: 5, minutes: this.#upTo(60) });
    const at = (clock: Temporal.PlainDateTime) => clock.toZonedDateTime('Europe/Paris').epochMilliseconds;
    return [`${start.toString()},${end.toString()},`, (at(end) - at(start)) / 1000];
  }

  async #decision(): Promise<void> {
    const asked = this.#one(this.#known);
    const decision = this.#one(['validate', 'refuse'] as const);
    const reason = decision === 'refuse' ? 'Absent' : null;
    const { body } = await this.office.decide({ decision, activityIds: [`${this.source}:${asked.id}`], reason });
    if (body.decided === 1) asked.status = decision === 'validate' ? 'validated' : 'refused';
  }

  async #correction(): Promise<void> {
    const asked = this.#one(this.#known);
    const personSeconds = this.#upTo(9000);
    const { body } = await this.office.decide({
      decision: 'correct',
      activityIds: [`${this.source}:${asked.id}`],
      reason: 'Feuille relue',
      values: { personSeconds },
    });
    if (body.decided === 1)
      Object.assign(asked, { status: 'validated', seconds: personSeconds, provenance: 'declared' });
  }

  #upTo(most: number): number {
    return Math.floor(this.random() * most);
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#upTo(of.length)] as T;
  }
}
