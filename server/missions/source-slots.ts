import type { SlotSaid, SlotState } from './slot-state.js';

/** The dates that a file may speak of: by the source's own name for them, else by mission, start and what is done. */
export class SourceSlots {
  readonly #byReference = new Map<string, string>();
  readonly #byStart = new Map<string, string[]>();
  readonly #taken = new Set<string>();
  readonly #seen = new Set<string>();

  constructor(readonly states: ReadonlyMap<string, SlotState>) {
    for (const [id, { reference, missionId, startsAt }] of states) {
      if (reference !== null) this.#byReference.set(reference, id);
      const start = `${missionId} ${startsAt}`;
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), id]);
    }
  }

  /**
   * The id of the date a line speaks of; null: it is new. Undefined: a line above speaks of it. `titles`: those by
   * which the mission goes, before and after the file.
   */
  find(missionId: string, said: SlotSaid, titles: readonly string[]): string | null | undefined {
    if (this.#seen.has(markOf(missionId, said))) return undefined;
    const { reference } = said;
    const named = reference === null ? undefined : this.#byReference.get(reference);
    const id = named ?? this.#placed(missionId, said, titles);
    return id !== null && this.#taken.has(id) ? undefined : id;
  }

  /** A line that was accepted speaks of it. */
  take(missionId: string, said: SlotSaid, id: string): void {
    this.#seen.add(markOf(missionId, said));
    this.#taken.add(id);
  }

  /** One that the source calls otherwise is another. A file that tells no roles apart means the only one. */
  #placed(missionId: string, { reference, startsAt, role }: SlotSaid, titles: readonly string[]): string | null {
    const there = (this.#byStart.get(`${missionId} ${startsAt}`) ?? []).filter(
      (id) => reference === null || this.states.get(id)?.reference === null,
    );
    const names = typeof role === 'string' ? [role] : titles;
    const found = there.find((id) => names.includes(this.states.get(id)?.title ?? ''));
    return found ?? (role === undefined && there.length === 1 ? (there[0] ?? null) : null);
  }
}

function markOf(missionId: string, { reference, startsAt, role = null }: SlotSaid): string {
  return JSON.stringify(reference === null ? [missionId, startsAt, role] : [reference]);
}
