import { Module } from '@nestjs/common';
import { Missions } from './missions.js';

@Module({ providers: [Missions], exports: [Missions] })
export class MissionsModule {}
