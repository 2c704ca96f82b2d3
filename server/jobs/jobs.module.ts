import { Global, Module } from '@nestjs/common';
import { Leases } from './leases.js';
import { Scheduler } from './scheduler.js';

@Global()
@Module({ providers: [Leases, Scheduler], exports: [Leases, Scheduler] })
export class JobsModule {}
