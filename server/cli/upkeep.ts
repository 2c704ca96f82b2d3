import type { Command } from 'commander';
import { madeInvitationSchema } from '../auth/auth.schemas.js';
import { madeOrganisationSchema, rebuiltSchema } from '../settings/settings.schemas.js';
import type { Run } from './run.js';
import { remark, result, resultJson } from './output.js';

interface Json {
  json?: boolean;
}

/** `warehouse`, `account`, `organisation`: what keeps the house in order. */
export function addUpkeepCommands(program: Command, run: Run): void {
  addWarehouse(program.command('warehouse').description('the figures’ tables / les tables des chiffres'), run);
  addAccounts(program.command('account').description('accounts / comptes'), run);
  addOrganisations(program.command('organisation').description('branches of a federation / antennes'), run);
}

function addAccounts(account: Command, run: Run): void {
  account
    .command('renew <email>')
    .description('a link to choose a new password / un lien pour choisir un nouveau mot de passe')
    .option('--json', 'result as JSON')
    .action((email: string, options: Json) =>
      run(options.json === true, async (client) => {
        const answer = await client.post('/api/invitations/renew', { email });
        if (options.json) return resultJson(answer);
        const { link, expiresAt } = madeInvitationSchema.parse(answer);
        return result(`${link ?? ''}\n→ ${expiresAt}\n`);
      }),
    );
}

function addWarehouse(warehouse: Command, run: Run): void {
  warehouse
    .command('rebuild')
    .description('make them again from the kept imports / les refaire depuis les imports conservés')
    .option('--json', 'result as JSON')
    .action((options: Json) =>
      run(options.json === true, async (client) => {
        const done = rebuiltSchema.parse(await client.post('/api/warehouse/rebuild'));
        if (options.json) return resultJson(done);
        return result(`${done.segments} imports, ${done.seconds.toFixed(1)} s\n`);
      }),
    );
  warehouse
    .command('verify')
    .description('compare them with the kept imports; exits 1 on a difference')
    .option('--json', 'result as JSON')
    .action((options: Json) =>
      run(options.json === true, async (client) => {
        const done = (await client.post('/api/warehouse/verify')) as { same: boolean; differences: unknown[] };
        if (options.json) await resultJson(done);
        else await result(done.same ? 'identique / same\n' : `${JSON.stringify(done.differences, null, 2)}\n`);
        if (!done.same) process.exitCode = 1;
      }),
    );
}

function addOrganisations(organisation: Command, run: Run): void {
  organisation
    .command('list')
    .option('--json', 'result as JSON')
    .action((options: Json) =>
      run(options.json === true, async (client) => {
        const done = (await client.get('/api/organisations')) as { organisations: { slug: string; name: string }[] };
        if (options.json) return resultJson(done);
        return result(done.organisations.map((one) => `${one.slug}\t${one.name}\n`).join(''));
      }),
    );
  organisation
    .command('create <slug> <name>')
    .option('--zone <zone>', 'IANA time zone', 'Europe/Paris')
    .option('--language <language>', 'fr or en', 'fr')
    .option('--json', 'result as JSON')
    .action((slug: string, name: string, options: Json & { zone: string; language: string }) =>
      run(options.json === true, async (client) => {
        const wanted = { slug, name, zone: options.zone, language: options.language };
        await tellMade(await client.post('/api/organisations', wanted), options);
      }),
    );
  organisation
    .command('link <slug>')
    .description('a new link for its first account / un nouveau lien pour son premier compte')
    .option('--json', 'result as JSON')
    .action((slug: string, options: Json) =>
      run(options.json === true, async (client) =>
        tellMade(await client.post(`/api/organisations/${encodeURIComponent(slug)}/set-up-link`), options),
      ),
    );
}

async function tellMade(answer: unknown, { json }: Json): Promise<void> {
  if (json) return resultJson(answer);
  const made = madeOrganisationSchema.parse(answer);
  await result(`${made.slug}: ${made.name} (${made.zone}, ${made.language})\n`);
  if (made.setUpLink === null) remark('Quelqu’un peut déjà s’y connecter. / Somebody can sign in there already.');
  else await result(`Créez le premier compte / Create the first account: ${made.setUpLink}\n`);
}
