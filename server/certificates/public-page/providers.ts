import type { Provider } from '@nestjs/common';
import { CheckerLimits, checkerLimits } from '../verification/apart/checker-limits.js';
import { FileVerifier } from '../verification/apart/file-verifier.js';
import { FileChecks } from '../verification/intake/file-checks.js';
import { FileIntake } from '../verification/intake/file-intake.js';
import { FilePages } from './file-pages.js';
import { PublicCertificates } from './public-certificates.js';
import { VerificationPace } from './verification-pace.js';
import { Visits } from './visits.js';

export const publicPageProviders: Provider[] = [
  FileChecks,
  FileIntake,
  FilePages,
  FileVerifier,
  PublicCertificates,
  VerificationPace,
  Visits,
  { provide: CheckerLimits, useValue: checkerLimits },
];
