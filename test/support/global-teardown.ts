export default function tearDown(): void {
  globalThis.sillagePostgresql?.stop();
}
