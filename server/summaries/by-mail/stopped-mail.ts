import { Injectable } from '@nestjs/common';
import { Registry } from '../../registry/registry.js';
import { SummaryMail } from './summary-mail.entity.js';

/** Stops a summary by the secret of its mail; nobody learns whether there was one. */
@Injectable()
export class StoppedMail {
  constructor(private readonly registry: Registry) {}

  async stop(code: string): Promise<void> {
    const asked = { stopCode: code.slice(0, 40) };
    await this.registry.everywhere().nativeUpdate(SummaryMail, asked, { frequency: null }, { filters: false });
  }
}
