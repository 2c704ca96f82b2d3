import { careMissions } from './care-missions.js';
import { commonMissions } from './common-missions.js';
import { foodMissions } from './food-missions.js';
import { learningMissions } from './learning-missions.js';
import type { MissionRecord } from './records.js';

/** The twenty-eight invented missions of La Lanterne du Quai. */
export const missions: readonly MissionRecord[] = [
  ...foodMissions,
  ...careMissions,
  ...learningMissions,
  ...commonMissions,
];
