import { funders, sites, type FunderName, type SiteName } from './places.js';
import type { MissionRecord, OutcomeRule, Schedule, SkillWish } from './records.js';

export interface MissionSketch {
  description: string;
  site?: SiteName;
  funder?: FunderName;
  language?: string;
  opensAfter?: number;
  closesAfter?: number;
  pausesInHolidays?: boolean;
  when?: readonly Schedule[];
  appeal?: number;
  visitors?: number;
  outcome?: OutcomeRule;
  skills?: readonly SkillWish[];
  measured?: number;
  estimated?: number;
}

export function mission(slug: string, title: string, activityType: string, sketch: MissionSketch): MissionRecord {
  const place = sketch.site === undefined ? null : sites[sketch.site];
  const measured = sketch.measured ?? 0.35;
  const estimated = sketch.estimated ?? 0.08;
  return {
    slug,
    title,
    activityType,
    description: sketch.description,
    site: place?.site ?? null,
    territory: place?.territory ?? null,
    cell: place?.cell ?? null,
    language: sketch.language ?? null,
    funder: sketch.funder === undefined ? null : funders[sketch.funder],
    isRemote: place === null,
    opensAfter: sketch.opensAfter ?? 0,
    closesAfter: sketch.closesAfter ?? null,
    pausesInHolidays: sketch.pausesInHolidays ?? false,
    schedules: sketch.when ?? [],
    appeal: sketch.appeal ?? 1,
    visitors: sketch.visitors ?? 0,
    outcome: sketch.outcome ?? null,
    skills: sketch.skills ?? [],
    provenance: { measured, declared: 1 - measured - estimated, estimated },
  };
}

export function weekly(
  weekdays: readonly number[],
  from: string,
  minutes: number,
  crew: number,
  everyWeeks = 1,
): Schedule {
  return { weekdays, from, minutes, crew, everyWeeks };
}

export function eachSession(type: string, quantity: number, season: OutcomeRule['season'] = 'none'): OutcomeRule {
  return { type, quantity, per: 'session', season };
}

export function eachPerson(type: string, quantity: number, season: OutcomeRule['season'] = 'none'): OutcomeRule {
  return { type, quantity, per: 'person', season };
}
