import { EarlyReaders } from '../../server/ingest/early-readers.js';
import { ImportKeeping } from '../../server/ingest/import-keeping.js';
import { ImportReading } from '../../server/ingest/import-reading.js';
import { ImportTurns } from '../../server/ingest/import-turns.js';
import { ImportService } from '../../server/ingest/import.service.js';
import type { LogReader } from '../../server/ingest/reader/log-reader.js';
import type { NounDesks } from '../../server/ingest/nouns/noun-desks.js';
import type { NounUndo } from '../../server/ingest/nouns/noun-undo.js';
import { ReaderHere } from '../../server/ingest/reader/reader-here.js';
import { ReadingPlaces } from '../../server/ingest/reading-places.js';
import { RunningImports } from '../../server/ingest/running-imports.js';
import { SameAgain } from '../../server/ingest/same-again.js';
import { Sendings } from '../../server/ingest/sendings.js';
import { Sources } from '../../server/ingest/sources.js';
import type { Missions } from '../../server/missions/missions.js';
import type { People } from '../../server/people/people.js';
import { nounServices } from './noun-services.js';
import type { Stores } from './stores.js';

export interface ImportOffice {
  imports: ImportService;
  nounUndo: NounUndo;
  nounDesks: NounDesks;
  turns: ImportTurns;
  running: RunningImports;
  early: EarlyReaders;
}

/** The services that accept files, on these stores. Files are read here, unless a reader apart is brought. */
export function importOffice(
  stores: Stores,
  people: People,
  missions: Missions,
  reader: LogReader = new ReaderHere(),
): ImportOffice {
  const { registry, organisations, ledger, warehouses, events, clock } = stores;
  const turns = new ImportTurns();
  const running = new RunningImports(clock);
  const places = new ReadingPlaces();
  const sources = new Sources(registry, clock);
  const again = new SameAgain(registry);
  const reading = new ImportReading(organisations, sources, again, reader, new ReaderHere(), clock);
  const sendings = new Sendings(registry, clock);
  const keeping = new ImportKeeping(registry, ledger, warehouses, people, missions, sources, sendings, events, clock);
  const early = new EarlyReaders(ledger, running, reader, clock);
  const nouns = nounServices(stores, people);
  const services = [
    ledger,
    running,
    places,
    turns,
    sources,
    reading,
    sendings,
    keeping,
    nouns.imports,
    early,
    clock,
  ] as const;
  return {
    imports: new ImportService(...services),
    nounUndo: nouns.undo,
    nounDesks: nouns.desks,
    turns,
    running,
    early,
  };
}
