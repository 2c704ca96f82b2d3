import { Module } from '@nestjs/common';
import { Paper } from './paper.js';
import { PaperLimits, paperLimits } from './paper-limits.js';

@Module({ providers: [Paper, { provide: PaperLimits, useValue: paperLimits }], exports: [Paper] })
export class PaperModule {}
