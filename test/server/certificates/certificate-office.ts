import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import type { Caller } from '../../../server/auth/caller.js';
import { type ContentToSign, CredentialIssue } from '../../../server/certificates/credential-issue.js';
import { KeyRemoval } from '../../../server/certificates/identity/key-removal.js';
import { SigningKeys } from '../../../server/certificates/identity/signing-keys.js';
import { StatusLists } from '../../../server/certificates/status/status-lists.js';
import { Verifier } from '../../../server/certificates/verification/verifier.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { readConfig } from '../../../server/shared/config.js';
import { InstallationSecret } from '../../../server/shared/installation-secret.js';
import { addOrganisation, type Engine, openRegistry } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';
import { contentOf } from './contents.js';

const HOUSE = '0190c5c0-0000-7000-8000-000000000001';

/** What an association signs with, on a registry of its own; `at` another address, or none, with `SILLAGE_PUBLIC_URL`. */
export async function openOffice(engine: Engine = 'SQLite') {
  const { registry, close } = await openRegistry(engine);
  await addOrganisation(registry, 'lanterne', HOUSE);
  const folder = await mkdtemp(join(tmpdir(), 'sillage-office-'));
  const clock = new StillClock();
  const secretFile = join(folder, 'secret');
  const at = (publicUrl: string, file = secretFile) => {
    const config = readConfig({ SILLAGE_DATA: folder, SILLAGE_SECRET_FILE: file, SILLAGE_PUBLIC_URL: publicUrl });
    const audit = new AuditTrail(registry, clock);
    const keys = new SigningKeys(registry, new InstallationSecret(config), config, clock, audit);
    const lists = new StatusLists(registry, keys, config, clock);
    const organisations = new Organisations(registry, clock);
    const removal = new KeyRemoval(registry, organisations, keys, lists, clock, audit);
    const issuing = new CredentialIssue(keys, lists, clock);
    return { audit, keys, lists, removal, issuing, organisations, verifier: new Verifier(keys, lists, clock) };
  };
  const house = () => registry.everywhere().findOneOrFail(Organisation, { id: HOUSE });
  return { registry, clock, at, house, secretFile, close: () => close().then(() => rm(folder, { recursive: true })) };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;

export function toSign(changed: Partial<ContentToSign> = {}): ContentToSign {
  const { isSpecimen: _specimen, issuedAt: _at, ...content } = contentOf();
  return { ...content, ...changed };
}

export const keeper = { organisationId: HOUSE, accountId: null, name: 'Ana' } as Caller;
