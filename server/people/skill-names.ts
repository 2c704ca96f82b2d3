import type { RegistryManager } from '../registry/registry.js';
import { newId } from '../shared/identifiers.js';
import { namesOfSkill } from './abilities/curated/curated-skills.js';
import { plainSkill } from './abilities/plain-skill.js';
import { Skill } from './skill.entity.js';

/**
 * The skills in use. A name is the same whatever its case and accents, and so are the two names of one of the list;
 * each keeps its first writing.
 */
export class SkillNames {
  readonly #names: Map<string, string>;
  readonly #ids: Map<string, string>;

  private constructor(skills: readonly Pick<Skill, 'id' | 'name'>[]) {
    this.#names = new Map(skills.map(({ id, name }) => [id, name]));
    this.#ids = new Map();
    for (const { id, name } of skills) this.#know(id, name);
  }

  static async read(em: RegistryManager): Promise<SkillNames> {
    return new SkillNames(
      await em.find(Skill, {}, { orderBy: { createdAt: 'asc', id: 'asc' }, disableIdentityMap: true }),
    );
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }

  /** As it is already written, else as given. */
  known(name: string): string {
    return this.nameOf(this.#ids.get(plainSkill(name)) ?? name);
  }

  /** Null: nobody has it, and nothing asks for it. */
  find(name: string): string | null {
    const id = this.#ids.get(plainSkill(name));
    return id === undefined ? null : this.nameOf(id);
  }

  async idOf(em: RegistryManager, organisationId: string, name: string, createdAt: Date): Promise<string> {
    const found = this.#ids.get(plainSkill(name));
    if (found !== undefined) return found;
    const id = newId(createdAt);
    await em.insert(Skill, { id, organisationId, name, createdAt });
    this.#know(id, name);
    this.#names.set(id, name);
    return id;
  }

  /** Written exactly so comes before a name in another language. */
  #know(id: string, name: string): void {
    this.#ids.set(plainSkill(name), id);
    for (const other of namesOfSkill(name)) if (!this.#ids.has(other)) this.#ids.set(other, id);
  }

  /** Every name, each once. */
  all(): string[] {
    return [...this.#names.values()];
  }
}
