import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { answerMirror } from './answer-mirror.js';
import { campaignMirror } from './campaign-mirror.js';
import { statementMirror } from './statement-mirror.js';

@Module({})
export class AnswersModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    for (const mirror of [answerMirror, campaignMirror, statementMirror]) this.warehouses.mirror(mirror);
  }
}
