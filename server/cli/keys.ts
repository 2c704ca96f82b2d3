import type { Command } from 'commander';
import { madeSourceKeySchema, sourceKeySchema, sourceKeysSchema } from '../auth/source-keys.schemas.js';
import { remark, result, resultJson } from './output.js';
import type { Run } from './run.js';

interface KeyOptions {
  source: string;
  json?: boolean;
}

/** `key create|list|revoke --source NAME`: what lets other programs send to a source. */
export function addKeyCommands(program: Command, run: Run): void {
  const keys = program.command('key').description('how programs may send to a source / codes d’envoi des logiciels');
  const command = (name: string, what: string) =>
    keys.command(name).description(what).requiredOption('--source <name>', 'the source').option('--json', 'as JSON');

  command('create', 'make one; it is shown once / en créer un, montré une fois')
    .requiredOption('--label <text>', 'the program that will hold it')
    .action(({ source, label, json }: KeyOptions & { label: string }) =>
      run(json === true, async (client) => {
        const made = madeSourceKeySchema.parse(await client.post(pathOf(source), { label }));
        if (json) return resultJson(made);
        remark('Recopiez-le maintenant : il ne sera plus montré. / Copy it now: it will not be shown again.');
        return result(`${made.key}\n`);
      }),
    );

  command('list', 'those of a source / ceux d’une source').action(({ source, json }: KeyOptions) =>
    run(json === true, async (client) => {
      const found = sourceKeysSchema.parse(await client.get(pathOf(source)));
      if (json) return resultJson(found);
      const lines = found.keys.map(({ id, label, createdAt, lastUsedOn, revoked }) =>
        [id, label, createdAt.slice(0, 10), lastUsedOn ?? '–', revoked ? `× ${revoked.at.slice(0, 10)}` : ''].join(
          '\t',
        ),
      );
      return result(lines.map((line) => `${line.trimEnd()}\n`).join(''));
    }),
  );

  command('revoke <id>', 'end one at once / en arrêter un tout de suite').action(
    (id: string, { source, json }: KeyOptions) =>
      run(json === true, async (client) => {
        const path = `${pathOf(source)}/${encodeURIComponent(id)}/revoke`;
        const ended = sourceKeySchema.parse(await client.post(path));
        return json ? resultJson(ended) : result(`${ended.label}: × ${ended.revoked?.at ?? ''}\n`);
      }),
  );
}

function pathOf(source: string): string {
  return `/api/sources/${encodeURIComponent(source)}/keys`;
}
