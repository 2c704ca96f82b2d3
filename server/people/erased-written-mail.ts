import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { House } from '../ledger/house.js';
import { WrittenMail } from '../mail/written-mail.js';
import type { ErasureTrace, Gone, Marks } from './erasure-trace.js';
import { Erasures } from './erasures.js';

/** Where no mail server is set, what was written to the person as files goes with them. */
@Injectable()
export class ErasedWrittenMail implements ErasureTrace, OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly written: WrittenMail,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  look() {
    return Promise.resolve({ forget: () => Promise.resolve({ gone: {} }) });
  }

  async finish(_: House, { emails }: Marks): Promise<Gone> {
    await this.written.forget(emails);
    return {};
  }
}
