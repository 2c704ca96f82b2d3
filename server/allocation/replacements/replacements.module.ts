import { Module } from '@nestjs/common';
import { AllocationModule } from '../allocation.module.js';
import { KeptSearches } from './kept-searches.js';
import { ReplacementCalls } from './replacement-calls.js';
import { ReplacementList } from './replacement-list.js';
import { ReplacementSearch } from './replacement-search.js';
import { ReplacementsController } from './replacements.controller.js';
import { SlotSearchRun } from './slot-search.js';

/** Who can come when somebody is missing. */
@Module({
  imports: [AllocationModule],
  controllers: [ReplacementsController],
  providers: [KeptSearches, ReplacementCalls, ReplacementList, ReplacementSearch, SlotSearchRun],
})
export class ReplacementsModule {}
