import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { AbilitiesController } from './abilities/abilities.controller.js';
import { OwnAbilities } from './abilities/own-abilities.js';
import { ErasedWrittenMail } from './erased-written-mail.js';
import { Erasures } from './erasures.js';
import { ErasuresController } from './erasures.controller.js';
import { PeopleFile } from './people-file.js';
import { People } from './people.js';
import { PersonRemoval } from './person-removal.js';
import { PersonStates } from './person-states.js';
import { PersonToErase } from './person-to-erase.js';
import { ReferenceSecret } from './reference-secret.js';
import { SkillUses } from './skill-uses.js';
import { mergedVolunteerMirror } from './merged-volunteer-mirror.js';
import { volunteerMirror } from './volunteer-mirror.js';

@Module({
  controllers: [AbilitiesController, ErasuresController],
  providers: [
    ErasedWrittenMail,
    Erasures,
    OwnAbilities,
    People,
    PeopleFile,
    PersonRemoval,
    PersonStates,
    PersonToErase,
    ReferenceSecret,
    SkillUses,
  ],
  exports: [Erasures, People, PeopleFile, PersonRemoval, PersonStates, ReferenceSecret, SkillUses],
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
