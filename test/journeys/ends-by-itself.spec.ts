import { expect, it } from '@jest/globals';
import { once } from 'node:events';
import { finished, Installation } from '../support/program.js';

/** Whoever ends the process by force ends it with this code. */
const BY_FORCE = 9;
const WATCHED = { NODE_OPTIONS: `--import=data:text/javascript,process.exit=()=>process.reallyExit(${BY_FORCE})` };

it('A command and a server end once nothing is left to do, and are never ended by force', async () => {
  const installation = await Installation.empty();
  try {
    const asked = ['indicator', 'volunteer_hours', '--from', '2026-03-01', '--to', '2026-04-01', '--format', 'json'];
    const command = await finished(installation.start('dist/server/cli.js', asked, WATCHED));
    expect([command.code, command.stderr]).toEqual([0, '']);
    const wrong = await finished(installation.start('dist/server/cli.js', ['no-such-command'], WATCHED));
    expect(wrong.code).toBe(2);
    const server = await installation.server(WATCHED);
    const exit = once(server.child, 'exit');
    server.child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  } finally {
    await installation.remove();
  }
}, 120_000);
