import { Global, Module } from '@nestjs/common';
import { LedgerSweep } from './ledger-sweep.js';
import { Ledger } from './ledger.js';

@Global()
@Module({ providers: [Ledger, LedgerSweep], exports: [Ledger, LedgerSweep] })
export class LedgerModule {}
