import { allocationErrors } from './error-texts/allocation-errors.js';
import { answersErrors } from './error-texts/answers-errors.js';
import { authErrors } from './error-texts/auth-errors.js';
import { certificatesErrors } from './error-texts/certificates-errors.js';
import { fileErrors } from './error-texts/file-errors.js';
import { indicatorsErrors } from './error-texts/indicators-errors.js';
import { ingestErrors } from './error-texts/ingest-errors.js';
import { ledgerErrors } from './error-texts/ledger-errors.js';
import { mergesErrors } from './error-texts/merges-errors.js';
import { missionsErrors } from './error-texts/missions-errors.js';
import { paperErrors } from './error-texts/paper-errors.js';
import { peopleErrors } from './error-texts/people-errors.js';
import { reportsErrors } from './error-texts/reports-errors.js';
import { settingsErrors } from './error-texts/settings-errors.js';
import { sharedErrors } from './error-texts/shared-errors.js';
import { summariesErrors } from './error-texts/summaries-errors.js';
import { targetsErrors } from './error-texts/targets-errors.js';
import { validationErrors } from './error-texts/validation-errors.js';

/**
 * Every public error code, one file for each room that throws them. Keep the codes of a file in alphabetical order; no
 * two files have the same.
 */
export const errorTexts = {
  ...allocationErrors,
  ...answersErrors,
  ...authErrors,
  ...certificatesErrors,
  ...fileErrors,
  ...indicatorsErrors,
  ...ingestErrors,
  ...ledgerErrors,
  ...mergesErrors,
  ...missionsErrors,
  ...paperErrors,
  ...peopleErrors,
  ...reportsErrors,
  ...settingsErrors,
  ...sharedErrors,
  ...summariesErrors,
  ...targetsErrors,
  ...validationErrors,
};

export type ErrorCode = keyof typeof errorTexts;
