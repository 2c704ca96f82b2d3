import { Account } from '../../server/auth/account.entity.js';
import { Membership } from '../../server/auth/membership.entity.js';
import { hashPassword } from '../../server/auth/password.js';
import type { Role } from '../../server/auth/rights.js';
import { LocalClient } from '../../server/cli/local-client.js';
import { socketPath } from '../../server/registry/data-folder.js';
import { Registry } from '../../server/registry/registry.js';
import { newId } from '../../server/shared/identifiers.js';
import type { TestApplication } from './application.js';

export const PASSWORD = 'quatre mots tout simples';
const passwordHash = hashPassword(PASSWORD);
const at = new Date('2026-01-05T09:00:00Z');

/** Somebody with one role in one organisation, and the password above. */
export async function somebody(
  application: TestApplication,
  email: string,
  organisationId: string,
  role: Role,
): Promise<string> {
  const accountId = newId(at);
  const hash = await passwordHash;
  await application.app.get(Registry).transaction(organisationId, async (manager) => {
    manager.create(Account, {
      id: accountId,
      email,
      name: email.split('@')[0] ?? email,
      language: 'fr',
      passwordHash: hash,
      createdAt: at,
    });
    manager.create(Membership, { id: newId(at), organisationId, accountId, role, createdAt: at });
    await manager.flush();
  });
  return accountId;
}

/** A new key of a source of one association, as the machine's own command line makes it. */
export async function keyOf(application: TestApplication, slug: string, source: string): Promise<string> {
  const client = new LocalClient(socketPath(application.dataFolder), slug);
  const made = await client.post(`/api/sources/${source}/keys`, { label: `The program of ${source}` });
  return (made as { key: string }).key;
}

/** Signs in as a browser would and returns the cookie to send back. */
export async function signIn(application: TestApplication, email: string, password = PASSWORD): Promise<string> {
  const response = await post(application, '/api/session', { email, password });
  if (response.status !== 204) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  return cookieOf(response);
}

export function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export function post(
  application: TestApplication,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${application.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
