import type { Mission } from './mission.entity.js';

/** What the association knows of a mission and a file may say: plain values that can be compared. */
export interface MissionState {
  of: 'mission';
  title: string;
  description: string | null;
  activityType: string | null;
  site: string | null;
  territory: string | null;
  language: string | null;
  funder: string | null;
  status: Mission['status'];
  isRemote: boolean;
}

/** What a line says of a mission. Absent: its column is; null: its cell is empty. */
export type MissionSaid = { [Name in keyof Omit<MissionState, 'of'>]?: MissionState[Name] | null };

export const newMission: Omit<MissionState, 'title'> = {
  of: 'mission',
  description: null,
  activityType: null,
  site: null,
  territory: null,
  language: null,
  funder: null,
  status: 'draft',
  isRemote: false,
};

/** The mission as its lines leave it. A title and a status are never unknown; where it takes place is on site unless said. */
export function missionTold(state: MissionState, said: MissionSaid): MissionState {
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return {
    ...state,
    ...stated,
    title: said.title ?? state.title,
    status: said.status ?? state.status,
    isRemote: said.isRemote === undefined ? state.isRemote : (said.isRemote ?? false),
  };
}

/** What the lines of one mission say together; an empty cell under a filled one repeats it. */
export function saidTogether(above: MissionSaid, line: MissionSaid): MissionSaid {
  const filled = Object.entries(line).filter(([, value]) => value !== null && value !== undefined);
  return { ...line, ...above, ...Object.fromEntries(filled) };
}

/** The first thing that a line says otherwise than those above it; null: nothing. */
export function saidOtherwise(above: MissionSaid, line: MissionSaid): keyof MissionSaid | null {
  const names = Object.keys(line) as (keyof MissionSaid)[];
  return names.find((name) => isSaid(above[name]) && isSaid(line[name]) && above[name] !== line[name]) ?? null;
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;
