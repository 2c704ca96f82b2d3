import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { PeopleFile } from './people-file.js';
import { People } from './people.js';
import { PersonRemoval } from './person-removal.js';
import { PersonStates } from './person-states.js';
import { ReferenceSecret } from './reference-secret.js';
import { mergedVolunteerMirror } from './merged-volunteer-mirror.js';
import { volunteerMirror } from './volunteer-mirror.js';

@Module({
  providers: [People, PeopleFile, PersonRemoval, PersonStates, ReferenceSecret],
  exports: [People, PeopleFile, PersonRemoval, PersonStates],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly warehouses: Warehouses,
    private readonly secret: ReferenceSecret,
  ) {}

  onModuleInit(): void {
    this.secret.requireSame();
    this.warehouses.mirror(volunteerMirror);
    this.warehouses.mirror(mergedVolunteerMirror);
  }
}
