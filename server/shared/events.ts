/** News that travels up the list of rooms. The name says what happened; the payload says to what. */
export interface News {
  /** An association, or a branch of one, was added. */
  'organisation-made': { organisationId: string };
  /** A segment and its registry row are committed: the warehouse and the figures may follow. */
  'segment-accepted': { organisationId: string; segmentId: string };
  /** People, missions, needs, settings … changed: the mirrored table of that name must be read again. */
  'dimension-changed': { organisationId: string; dimension: string };
  /** The warehouse changed for these days (`null`: all of them). */
  'warehouse-changed': { organisationId: string; days: readonly string[] | null };
  /** A person was erased: rows stay under a key that leads to nobody. `days`: all days on which they gave time. */
  'person-erased': { organisationId: string; number: number; days: readonly string[] };
  /** A refresh of an indicator ended well. */
  'indicator-refreshed': { organisationId: string; name: string };
  /** A refresh of an indicator failed: its last good result is old. */
  'indicator-failed': { organisationId: string; name: string };
  /** What was told outside was taken back. */
  'publication-withdrawn': { organisationId: string; publicationId: string };
  /** Figures were told outside. */
  'publication-made': { organisationId: string };
  /** Somebody signed out. `session`: as the caller's. */
  'session-ended': { session: string };
}

type Handler<Name extends keyof News> = (news: News[Name]) => void | Promise<void>;

/** A room publishes what happened in it; rooms below listen. Nobody calls up. */
export class Events {
  readonly #handlers = new Map<keyof News, Set<Handler<never>>>();

  /** Listens; the returned function stops listening. */
  on<Name extends keyof News>(name: Name, handler: Handler<Name>): () => void {
    const handlers = this.#handlers.get(name) ?? new Set();
    handlers.add(handler);
    this.#handlers.set(name, handlers);
    return () => void handlers.delete(handler);
  }

  /**
   * Tells every listener, one after the other, and returns when all have heard.
   * A listener that fails never undoes what happened: its error is handed to `onFailure`.
   */
  async publish<Name extends keyof News>(name: Name, news: News[Name]): Promise<void> {
    for (const handler of this.#handlers.get(name) ?? []) {
      try {
        await (handler as Handler<Name>)(news);
      } catch (error) {
        this.onFailure(name, error);
      }
    }
  }

  /** Replaced at start by the logger. */
  onFailure: (name: keyof News, error: unknown) => void = (name, error) => {
    process.stderr.write(`listener of ${name} failed: ${String(error)}\n`);
  };
}
