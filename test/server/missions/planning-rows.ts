import { answerRows } from './answer-rows.js';
import { missionRows } from './mission-rows.js';
import { peopleRows } from './people-rows.js';
import type { Rows } from './planning-ids.js';

/** One row of every entity, all of the same organisation. */
export const rows: Rows = [...peopleRows, ...missionRows, ...answerRows];
