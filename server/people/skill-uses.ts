import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../registry/registry.js';
import { PersonSkill } from './person-skill.entity.js';
import { Skill } from './skill.entity.js';

/** Which of these skills it names. */
type Naming = (em: RegistryManager, skillIds: readonly string[]) => Promise<string[]>;

/** What holds the names of skills: a word that one volunteer wrote is nobody else's until the association takes it up. */
@Injectable()
export class SkillUses {
  readonly #namings: Naming[] = [];

  /** A room below asks for skills too. */
  knowNaming(naming: Naming): void {
    this.#namings.push(naming);
  }

  /** Names that something asks for, or that somebody's skill was confirmed by. */
  async taken(em: RegistryManager): Promise<string[]> {
    const skills = await em.find(Skill, {}, { disableIdentityMap: true });
    const ids = skills.map(({ id }) => id);
    const confirmed = await em.find(PersonSkill, { standing: 'confirmed' }, { fields: ['skillId'] });
    const taken = new Set([...confirmed.map(({ skillId }) => skillId), ...(await this.#asked(em, ids))]);
    return skills.filter(({ id }) => taken.has(id)).map(({ name }) => name);
  }

  /** Forgets those of these that nobody says and nothing asks for any more. */
  async forgetUnused(em: RegistryManager, skillIds: readonly string[]): Promise<void> {
    const ids = [...new Set(skillIds)];
    const said = await em.find(PersonSkill, { skillId: { $in: ids } }, { fields: ['skillId'] });
    const used = new Set([...said.map(({ skillId }) => skillId), ...(await this.#asked(em, ids))]);
    await em.nativeDelete(Skill, { id: { $in: ids.filter((id) => !used.has(id)) } });
  }

  async #asked(em: RegistryManager, ids: readonly string[]): Promise<string[]> {
    const named = await Promise.all(this.#namings.map((naming) => naming(em, ids)));
    return named.flat();
  }
}
