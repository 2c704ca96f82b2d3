import { Global, Module } from '@nestjs/common';
import { MailCarrier } from './mail-carrier.js';
import { Outbox } from './outbox.js';
import { WrittenMail } from './written-mail.js';

@Global()
@Module({ providers: [MailCarrier, Outbox, WrittenMail], exports: [Outbox, WrittenMail] })
export class MailModule {}
