import { Injectable } from '@nestjs/common';
import { rm, stat } from 'node:fs/promises';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { dayIn } from './instants.js';
import type { FileAsked } from './mapping.js';
import type { Preview } from './preview.schemas.js';
import { LogReader } from './reader/log-reader.js';
import { ReadingPlaces } from './reading-places.js';
import { savedSpecs } from './saved-specs.js';
import { Source } from './source.entity.js';

interface PreviewAsked {
  source?: string | undefined;
  what?: FileAsked['what'] | undefined;
  preset?: string | undefined;
  mapping?: FileAsked['mapping'] | undefined;
  dialect?: FileAsked['dialect'] | undefined;
  sheet?: string | undefined;
  language: 'fr' | 'en';
}

/** Looks at files without keeping anything of them. */
@Injectable()
export class Previews {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly ledger: Ledger,
    private readonly reader: LogReader,
    private readonly places: ReadingPlaces,
    private readonly clock: Clock,
  ) {}

  /** With a source, as that source is read. Throws the codes of files that are refused whatever is answered. */
  async of(caller: Caller, file: string, asked: PreviewAsked): Promise<Preview> {
    const { what = null, preset = null, mapping = null, dialect = null, sheet = null, language } = asked;
    const source = asked.source === undefined || asked.source === '' ? undefined : asked.source;
    if (source !== undefined && !/^[a-z0-9][a-z0-9_-]{0,63}$/.test(source))
      throw new AppError('source-invalid', { source });
    const zone = await this.#zone(caller, source);
    const today = dayIn(zone, this.clock.now());
    const saved = source === undefined ? [] : await savedSpecs(this.registry.of(caller.organisationId), source);
    const folder = await this.ledger.temporaryFolder(caller.organisationSlug);
    const task = {
      name: 'preview',
      file,
      folder,
      asked: { what, preset, mapping, saved, sheet, dialect },
      rules: { zone, today, language },
    } as const;
    const { signal } = new AbortController();
    const fileBytes = (await stat(file)).size;
    try {
      const look = () => this.reader.preview(task, { signal, fileBytes, onProgress: () => undefined });
      return await this.places.look(look, signal);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #zone(caller: Caller, name: string | undefined): Promise<string> {
    const source = name === undefined ? null : await this.registry.of(caller.organisationId).findOne(Source, { name });
    return source?.zone ?? (await this.organisations.byId(caller.organisationId)).zone;
  }
}
