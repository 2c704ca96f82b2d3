/** Stops the PostgreSQL of this run, and removes what was compiled for it. */
export default function tearDown(): void {
  globalThis.sillagePostgresql?.stop();
  globalThis.sillageCompiled?.remove();
}
