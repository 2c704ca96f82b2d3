import { Module } from '@nestjs/common';
import { People } from './people.js';
import { ReferenceSecret } from './reference-secret.js';

@Module({ providers: [People, ReferenceSecret], exports: [People] })
export class PeopleModule {}
