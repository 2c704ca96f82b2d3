import { Module } from '@nestjs/common';
import { QueryFilesModule } from '../query-files/query-files.module.js';
import { Apart } from './apart.js';
import { FoundDuplicates } from './duplicates.js';
import { Faces } from './faces.js';
import { MergesController } from './merges.controller.js';
import { Merges } from './merges.js';
import { MovesTold } from './moves-told.js';
import { Rehearsal } from './rehearsal.js';

@Module({
  imports: [QueryFilesModule],
  controllers: [MergesController],
  providers: [Apart, Faces, FoundDuplicates, Merges, MovesTold, Rehearsal],
})
export class MergesModule {}
