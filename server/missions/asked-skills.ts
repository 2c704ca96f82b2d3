import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErasedPerson } from '../people/erasure-trace.js';
import { Erasures } from '../people/erasures.js';
import { PersonSkill } from '../people/person-skill.entity.js';
import { SkillUses } from '../people/skill-uses.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { SlotSkill } from './slot-skill.entity.js';

/** Skills that missions ask for stay when whoever had them goes; what only they said goes with them. */
@Injectable()
export class AskedSkills implements OnModuleInit {
  constructor(
    private readonly skills: SkillUses,
    private readonly erasures: Erasures,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    this.skills.knowNaming(askedSkills);
    this.erasures.knowTrace(this);
  }

  async look({ house, entries }: ErasedPerson) {
    const theirs = { personId: { $in: entries.map(({ personId }) => personId) } };
    const said = await this.registry.of(house.id).find(PersonSkill, theirs, { fields: ['skillId'] });
    const forget = async (em: RegistryManager) => {
      await this.skills.forgetUnused(
        em,
        said.map(({ skillId }) => skillId),
      );
      return { gone: {} };
    };
    return { forget };
  }
}

async function askedSkills(em: RegistryManager, skillIds: readonly string[]): Promise<string[]> {
  const asked = await em.find(SlotSkill, { skillId: { $in: [...skillIds] } }, { fields: ['skillId'] });
  return [...new Set(asked.map(({ skillId }) => skillId))];
}
