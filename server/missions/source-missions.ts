import { politeChunks } from '../people/in-chunks.js';
import type { RegistryManager } from '../registry/registry.js';
import { MissionReference } from './mission-reference.entity.js';
import { Mission } from './mission.entity.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How a line names a mission: by the source's reference, by its title, or both. */
export interface NamedMission {
  reference: string | null;
  title: string | null;
}

/**
 * The missions that a source speaks of: by its own reference, else by our own id, else by the exact title among those
 * the source has no other reference for. A title that two of them bear names neither.
 */
export class SourceMissions {
  readonly #byReference = new Map<string, string>();
  readonly #byTitle = new Map<string, Set<string>>();
  readonly #references = new Map<string, Set<string>>();
  readonly #ours = new Set<string>();

  static async read(em: RegistryManager, source: string): Promise<SourceMissions> {
    const known = new SourceMissions();
    for (const { id } of await em.find(Mission, {}, { fields: ['id'], disableIdentityMap: true })) known.#ours.add(id);
    const references = await em.find(MissionReference, { source }, { disableIdentityMap: true });
    for (const { reference, missionId } of references) known.#refer(reference, missionId);
    for await (const chunk of politeChunks([...known.#references.keys()]))
      for (const { id, title } of await em.find(Mission, { id: { $in: chunk } }, { disableIdentityMap: true }))
        known.#entitle(title, id);
    return known;
  }

  /** Its id; null: unknown. Undefined: several could be meant. */
  find({ reference, title }: NamedMission): string | null | undefined {
    const known = this.#byReference.get(reference ?? title ?? '');
    if (known !== undefined) return known;
    if (reference !== null && this.#ours.has(reference.toLowerCase()) && UUID.test(reference.toLowerCase()))
      return reference.toLowerCase();
    const named = [...(this.#byTitle.get(title ?? '') ?? [])];
    const free = reference === null ? named : named.filter((id) => this.#isCalledByTitle(id, title));
    return free.length > 1 ? undefined : (free[0] ?? null);
  }

  /** From now on the source means this mission. Returns the reference when it is a new one. */
  learn({ reference, title }: NamedMission, id: string): string | null {
    const name = reference ?? title ?? '';
    const isNew = !this.#byReference.has(name);
    this.#refer(name, id);
    if (title !== null) this.#entitle(title, id);
    return isNew ? name : null;
  }

  #isCalledByTitle(id: string, title: string | null): boolean {
    return [...(this.#references.get(id) ?? [])].every((reference) => reference === title);
  }

  #refer(reference: string, id: string): void {
    this.#byReference.set(reference, id);
    this.#references.set(id, (this.#references.get(id) ?? new Set()).add(reference));
  }

  #entitle(title: string, id: string): void {
    this.#byTitle.set(title, (this.#byTitle.get(title) ?? new Set()).add(id));
  }
}
