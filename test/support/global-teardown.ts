import { rmSync } from 'node:fs';

/** Stops the PostgreSQL of this run, and removes what was compiled and made for it. */
export default function tearDown(): void {
  globalThis.sillagePostgresql?.stop();
  globalThis.sillageCompiled?.remove();
  const demo = process.env['SILLAGE_TEST_DEMO'];
  if (demo !== undefined) rmSync(demo, { recursive: true, force: true });
}
