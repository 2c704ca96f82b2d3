import type { RegistryManager } from '../registry/registry.js';
import { newId } from '../shared/identifiers.js';
import { Skill } from './skill.entity.js';

/** The skills in use. A name is the same whatever its case and accents, and keeps its first writing. */
export class SkillNames {
  readonly #names: Map<string, string>;
  readonly #ids: Map<string, string>;

  private constructor(skills: readonly Pick<Skill, 'id' | 'name'>[]) {
    this.#names = new Map(skills.map(({ id, name }) => [id, name]));
    this.#ids = new Map(skills.map(({ id, name }) => [plain(name), id]));
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
    return this.nameOf(this.#ids.get(plain(name)) ?? name);
  }

  /** Null: nobody has it, and nothing asks for it. */
  find(name: string): string | null {
    const id = this.#ids.get(plain(name));
    return id === undefined ? null : this.nameOf(id);
  }

  async idOf(em: RegistryManager, organisationId: string, name: string, createdAt: Date): Promise<string> {
    const found = this.#ids.get(plain(name));
    if (found !== undefined) return found;
    const id = newId(createdAt);
    await em.insert(Skill, { id, organisationId, name, createdAt });
    this.#ids.set(plain(name), id);
    this.#names.set(id, name);
    return id;
  }
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
