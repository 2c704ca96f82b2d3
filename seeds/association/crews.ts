import { dayNumber, type DayNumber } from './days.js';
import type { Random } from './random.js';
import type { Session, VolunteerRecord } from './records.js';
import { turnout } from './season.js';

interface Member {
  volunteer: VolunteerRecord;
  joined: DayNumber;
  /** First day the person no longer comes. */
  gone: DayNumber;
}

/** Who comes to which session. A person comes at most once a day. */
export class Crews {
  readonly #all: Member[] = [];
  readonly #byMission = new Map<string, Member[]>();
  #day: DayNumber = -1;
  #busy = new Set<string>();

  constructor(
    private readonly random: Random,
    volunteers: readonly VolunteerRecord[],
  ) {
    for (const volunteer of volunteers) {
      const gone = volunteer.stoppedOn === null ? Number.POSITIVE_INFINITY : dayNumber(volunteer.stoppedOn) + 1;
      const member = { volunteer, joined: dayNumber(volunteer.joinedOn), gone };
      this.#all.push(member);
      for (const slug of volunteer.missions) this.#byMission.set(slug, [...(this.#byMission.get(slug) ?? []), member]);
    }
  }

  /** `growth`: the share of the hoped-for crew that the association can rally at that time. */
  of(session: Session, growth: number): VolunteerRecord[] {
    const { day, mission, schedule } = session;
    if (day !== this.#day) [this.#day, this.#busy] = [day, new Set()];
    const free = this.#invited(session).filter(
      (member) => member.joined <= day && day < member.gone && !this.#busy.has(member.volunteer.reference),
    );
    const wanted =
      schedule.crew * growth * turnout(day) * this.random.around(0.35) * Math.min(1.25, 0.35 + 0.7 * mission.appeal);
    const count = Math.min(Math.round(wanted), Math.ceil(free.length * 0.8));
    const crew = this.random.heaviest(free, (member) => member.volunteer.zeal, count).map((member) => member.volunteer);
    for (const volunteer of crew) this.#busy.add(volunteer.reference);
    return crew;
  }
  /** Rare events are announced to everyone. */
  #invited({ mission, schedule }: Session): readonly Member[] {
    return schedule.everyWeeks >= 4 ? this.#all : (this.#byMission.get(mission.slug) ?? []);
  }
}
