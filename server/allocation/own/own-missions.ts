import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import type { DatedSlot } from '../../missions/times/dated-slots.js';
import type { Language } from '../../shared/language.js';
import { invitationReasons } from '../invitations/invitation-reasons.js';
import type { StepDetail } from '../suggestions/explanation.js';
import { stepDetail } from '../suggestions/kept-lines.js';
import type { FitWeights } from '../candidates/fit-weights.js';
import type { OpenDate } from './open-dates.js';
import { isMicro, ranked, suitsTime } from './own-ranking.js';
import {
  fitReasons,
  type Obstacle,
  type OwnDate,
  type OwnMission,
  type OwnMissionsView,
  type SpareTime,
} from './own-missions.schemas.js';
import { DAYS_AHEAD, type Outlook, OwnOutlook } from './own-outlook.js';

/** Open dates ahead for one person, with the same points and reasons as suggestions. */
@Injectable()
export class OwnMissions {
  constructor(private readonly outlook: OwnOutlook) {}

  /** Throws `account-without-person`. `have`: the time that they have, which comes first. */
  async read(caller: Caller, have: SpareTime | null, language: Language): Promise<OwnMissionsView> {
    const outlook = await this.outlook.of(caller);
    const { dates, hasTimes, skillOf } = outlook;
    const open = dates.flatMap((date) => missionView(date, outlook, have, language) ?? []);
    const shut = dates.filter(({ obstacles }) => obstacles.length > 0);
    const others = shut
      .map(({ dated, obstacles }) => ({ ...dateView(dated), obstacles: obstacles.map((one) => named(one, skillOf)) }))
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    return { days: DAYS_AHEAD, hasTimes, missions: ranked(open), others };
  }
}

function missionView(
  { dated, part, candidate, detail, seconds, obstacles }: OpenDate,
  { skillOf, weights, hasTimes }: Outlook,
  have: SpareTime | null,
  language: Language,
): OwnMission | null {
  if (!candidate || obstacles.length > 0) return null;
  const { length_seconds: lengthSeconds, max_seconds: left, skill_id: skillId } = part;
  const reasons = ownReasons(
    language,
    { slotId: part.slot_id, skillId, seconds },
    stepDetail(detail ?? undefined),
    skillOf,
  );
  return {
    ...dateView(dated),
    skill: skillId === null ? null : skillOf(skillId),
    lengthSeconds,
    seconds,
    isMicro: isMicro(lengthSeconds),
    suits: suitsTime(lengthSeconds, have),
    openPlaces: Math.max(1, Math.floor(left / lengthSeconds)),
    fit: candidate.fit,
    why: fitReasons.map((c) => ({ c, points: candidate[c], most: weights[c satisfies keyof FitWeights] })),
    reasons: hasTimes ? reasons : reasons.slice(1),
  };
}

/** When they can come is told first. */
function ownReasons(
  language: Language,
  step: { slotId: string; skillId: string | null; seconds: number },
  detail: StepDetail | null,
  skillOf: (id: string) => string,
): string[] {
  const explanation = { details: [detail], needs: [] };
  return invitationReasons(language, { explanation, steps: [step], isTheirs: () => true, skillOf });
}

export function dateView({ slot, need, mission }: DatedSlot): OwnDate {
  const remote = slot.remote || mission.isRemote;
  return {
    slotId: slot.id,
    mission: mission.title,
    role: need.title,
    place: remote ? null : (slot.place ?? mission.site ?? null),
    remote,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    zone: need.zone,
  };
}

const named = (one: Obstacle, skillOf: (id: string) => string): Obstacle =>
  one.filter === 'skill' ? { ...one, subject: skillOf(one.subject) } : one;
