import { Module } from '@nestjs/common';
import { AllocationModule } from '../allocation.module.js';
import { OwnCandidates } from '../candidates/own-candidates.js';
import { OwnMissions } from './own-missions.js';
import { OwnMissionsController } from './own-missions.controller.js';
import { OwnOutlook } from './own-outlook.js';
import { OwnSignUp } from './own-sign-up.js';

/** The volunteer's side: what is open to them, and what was suggested to them. */
@Module({
  imports: [AllocationModule],
  controllers: [OwnMissionsController],
  providers: [OwnCandidates, OwnMissions, OwnOutlook, OwnSignUp],
})
export class OwnModule {}
