/** Stops the PostgreSQL of this run. */
export default function tearDown(): void {
  globalThis.sillagePostgresql?.stop();
}
