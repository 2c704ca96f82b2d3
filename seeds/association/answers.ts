import type { AnswerRecord, CampaignRecord } from './planning-records.js';
import { dayNumber, dayText, monthsLater, type DayNumber } from './days.js';
import { Random } from './random.js';
import type { MissionRecord } from './records.js';
import { isOpen } from './sessions.js';
import { beneficiaryWords, volunteerWords } from './words.js';

const CAMPAIGN_DAYS = 15;

export interface Satisfaction {
  campaigns: CampaignRecord[];
  answers: AnswerRecord[];
}

/** Beneficiaries are asked at the end of each quarter, volunteers in June and December. */
export function inventSatisfaction(
  seed: string,
  missions: readonly MissionRecord[],
  start: DayNumber,
  today: DayNumber,
): Satisfaction {
  const random = new Random(`${seed}/answers`);
  const quality = new Map(missions.map((mission) => [mission.slug, random.between(0.72, 0.94)]));
  const campaigns = inventCampaigns(random, missions, start, today);
  const answers = campaigns.flatMap((asked) => answersTo(random, asked, quality.get(asked.mission) ?? 0.8));
  return { campaigns, answers };
}

function inventCampaigns(
  random: Random,
  missions: readonly MissionRecord[],
  start: DayNumber,
  today: DayNumber,
): CampaignRecord[] {
  const campaigns: CampaignRecord[] = [];
  for (let month = 2; ; month++) {
    const first = monthsLater(start, month) + 5;
    if (first + CAMPAIGN_DAYS > today) return campaigns;
    const calendarMonth = new Date(first * 86_400_000).getUTCMonth() + 1;
    if (calendarMonth % 3 !== 0) continue;
    const running = missions.filter((mission) => mission.schedules.length > 0 && isOpen(mission, start, first));
    for (const mission of running) {
      if (mission.visitors > 0)
        campaigns.push(
          campaign('beneficiary', mission, first, Math.round(mission.visitors * random.between(0.7, 1.6))),
        );
      if (calendarMonth % 6 === 0)
        campaigns.push(campaign('volunteer', mission, first, Math.round(crewOf(mission) * random.between(0.8, 1.4))));
    }
  }
}

function campaign(
  audience: CampaignRecord['audience'],
  mission: MissionRecord,
  first: DayNumber,
  asked: number,
): CampaignRecord {
  const fromDay = dayText(first);
  return {
    key: `${audience}/${mission.slug}/${fromDay}`,
    audience,
    mission: mission.slug,
    fromDay,
    toDay: dayText(first + CAMPAIGN_DAYS),
    asked: Math.max(2, asked),
  };
}

function crewOf(mission: MissionRecord): number {
  return mission.schedules.reduce((sum, { crew, weekdays }) => sum + crew * Math.min(2, weekdays.length), 0);
}

function answersTo(random: Random, asked: CampaignRecord, quality: number): AnswerRecord[] {
  const share = asked.audience === 'volunteer' ? random.between(0.4, 0.75) : random.between(0.2, 0.5);
  return Array.from({ length: Math.floor(asked.asked * share) }, () => respondent(random, asked, quality)).flat();
}

/** A beneficiary points at one of three faces; a volunteer gives one to five, and says whether they would recommend it. */
function respondent(
  random: Random,
  { key, audience, mission, fromDay }: CampaignRecord,
  quality: number,
): AnswerRecord[] {
  const day = dayText(dayNumber(fromDay) + random.whole(0, CAMPAIGN_DAYS - 1));
  const base = { campaign: key, audience, mission, day };
  if (audience === 'beneficiary') {
    const score = random.chance(quality) ? 3 : random.chance(0.7) ? 2 : 1;
    return [{ ...base, question: 'satisfaction', scale: 3, score, text: words(random, beneficiaryWords, score === 3) }];
  }
  const satisfied = random.chance(quality);
  const score = satisfied ? random.whole(4, 5) : random.whole(1, 3);
  const recommends = Math.max(0, Math.min(10, score * 2 + random.whole(-2, 1)));
  return [
    { ...base, question: 'satisfaction', scale: 5, score, text: words(random, volunteerWords, satisfied) },
    { ...base, question: 'recommendation', scale: 10, score: recommends, text: null },
  ];
}

function words(
  random: Random,
  sentences: { glad: readonly string[]; not: readonly string[] },
  glad: boolean,
): string | null {
  return random.chance(0.1) ? random.pick(glad ? sentences.glad : sentences.not) : null;
}
