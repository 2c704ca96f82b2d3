import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { importWhats } from './ingest.schemas.js';
import type { MappingSpec, SavedMappingView, SaveMapping } from './mapping.schemas.js';
import { plainWord } from './plain-words.js';
import { isPresetName } from './presets.js';
import { SavedMapping } from './saved-mapping.entity.js';

const SOURCE = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/;
/** Names that already mean something else where a reading is named. */
const TAKEN = new Set<string>(['mapping', ...importWhats]);

/** How the files of a source are read, kept for the next one. */
@Injectable()
export class SavedMappings {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller, source: string): Promise<SavedMappingView[]> {
    if (!SOURCE.test(source)) return [];
    const saved = await this.registry
      .of(caller.organisationId)
      .find(SavedMapping, { source }, { orderBy: { name: 'asc' } });
    return saved.map(viewOf);
  }

  /** Throws `not-found`. */
  async one(caller: Caller, source: string, name: string): Promise<SavedMappingView> {
    return viewOf(await found(this.registry.of(caller.organisationId), source, name));
  }

  /** A mapping that says something else than before is a new version. Throws `source-invalid`, `mapping-name-invalid`. */
  save(
    caller: Caller,
    source: string,
    name: string,
    { headers = [], ...given }: SaveMapping,
  ): Promise<SavedMappingView> {
    if (!SOURCE.test(source)) throw new AppError('source-invalid', { source });
    if (!NAME.test(name) || isPresetName(name) || TAKEN.has(name)) throw new AppError('mapping-name-invalid', { name });
    const said = { headers: headers.map(plainWord), mapping: withoutPeople(given) };
    return this.registry.transaction(caller.organisationId, async (em) => {
      const known = await em.findOne(SavedMapping, { source, name });
      if (known && isSame(known, said)) return viewOf(known);
      const saved = known ?? this.#begun(em, caller, source, name, said);
      const version = known ? known.version + 1 : 1;
      Object.assign(saved, { ...said, version, savedBy: caller.name, savedAt: this.clock.now() });
      await this.#trace(em, caller, saved, 'mapping.save');
      return viewOf(saved);
    });
  }

  /** Throws `not-found`. What was imported by it stays as it is. */
  async remove(caller: Caller, source: string, name: string): Promise<void> {
    await this.registry.transaction(caller.organisationId, async (em) => {
      const saved = await found(em, source, name);
      em.remove(saved);
      await this.#trace(em, caller, saved, 'mapping.remove');
    });
  }

  #begun(
    em: RegistryManager,
    caller: Caller,
    source: string,
    name: string,
    said: { headers: string[]; mapping: MappingSpec },
  ): SavedMapping {
    const savedAt = this.clock.now();
    const { organisationId, name: savedBy } = caller;
    return em.create(SavedMapping, {
      id: newId(savedAt),
      organisationId,
      source,
      name,
      version: 1,
      ...said,
      savedBy,
      savedAt,
    });
  }

  #trace(em: RegistryManager, caller: Caller, saved: SavedMapping, action: string): Promise<void> {
    return this.audit.record(em, {
      organisationId: caller.organisationId,
      actorId: caller.accountId,
      actorName: caller.name,
      action,
      record: `mapping:${saved.source}/${saved.name}`,
      details: { version: saved.version },
    });
  }
}

async function found(em: RegistryManager, source: string, name: string): Promise<SavedMapping> {
  const isName = SOURCE.test(source) && NAME.test(name);
  const saved = isName ? await em.findOne(SavedMapping, { source, name }) : null;
  if (!saved) throw new AppError('not-found');
  return saved;
}

/** Whose hours one file holds is asked of each file: a name kept here would outlive its erasure. */
function withoutPeople({ always, ...mapping }: MappingSpec): MappingSpec {
  const kept = Object.fromEntries(Object.entries(always ?? {}).filter(([field]) => !field.startsWith('volunteer')));
  return Object.keys(kept).length > 0 ? { ...mapping, always: kept } : mapping;
}

function isSame(known: SavedMapping, said: { headers: string[]; mapping: MappingSpec }): boolean {
  return ordered({ headers: known.headers, mapping: known.mapping }) === ordered(said);
}

/** Databases may give the members of a JSON object back in another order. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

function viewOf({ source, name, version, headers, mapping, savedBy, savedAt }: SavedMapping): SavedMappingView {
  return { source, name, version, headers, mapping, savedBy, savedAt: savedAt.toISOString() };
}
