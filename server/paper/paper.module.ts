import { Module } from '@nestjs/common';
import { ChartDrawing } from './charts/chart-drawing.js';
import { DrawingLimits, drawingLimits } from './charts/drawing/drawing-limits.js';
import { Paper } from './paper.js';
import { PaperLimits, paperLimits } from './paper-limits.js';

@Module({
  providers: [
    Paper,
    { provide: PaperLimits, useValue: paperLimits },
    ChartDrawing,
    { provide: DrawingLimits, useValue: drawingLimits },
  ],
  exports: [Paper, ChartDrawing],
})
export class PaperModule {}
