import { Global, Module } from '@nestjs/common';
import { MailCarrier } from './mail-carrier.js';
import { Outbox } from './outbox.js';

@Global()
@Module({ providers: [MailCarrier, Outbox], exports: [Outbox] })
export class MailModule {}
