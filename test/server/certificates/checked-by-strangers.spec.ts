import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CredentialIssue, type IssuedCredential } from '../../../server/certificates/credential-issue.js';
import { NightlyLists } from '../../../server/certificates/status/nightly-lists.js';
import { StatusLists } from '../../../server/certificates/status/status-lists.js';
import { verificationText } from '../../../server/cli/certificates.js';
import {
  type VerificationView,
  verificationSchema,
} from '../../../server/certificates/verification/verification.schemas.js';
import type { Organisation } from '../../../server/registry/organisation.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { StillClock } from '../../support/still-clock.js';
import { toSign } from './certificate-office.js';

const clock = new StillClock();
let application: TestApplication;
let house: Organisation;
let issued: IssuedCredential;
beforeAll(async () => {
  application = await startApplication({ clock, publicUrl: 'https://lanterne.example' });
  house = await application.app.get(Organisations).default();
  issued = await application.app.get(CredentialIssue).issue(house, toSign());
});
afterAll(() => application.close());

const ask = (path: string) => fetch(`${application.url}${path}`);
const check = async (bytes: Uint8Array): Promise<VerificationView> => {
  const file = join(application.dataFolder, 'brought.json');
  await writeFile(file, bytes);
  return verificationSchema.parse(await application.local.upload('/api/certificates/verify', file, {}));
};

it('anybody, from any site, reads who signs and what was revoked, and caches may keep it', async () => {
  for (const [path, type] of [
    ['/o/association/did.json', 'application/did+json'],
    ['/o/association/status/1', 'application/vc'],
  ] as const) {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(JSON.stringify(await answer.json())).toContain('did:web:lanterne.example:o:association');
  }
});

it.each(['/o/nobody/did.json', '/o/nobody/status/1', '/o/association/status/2', '/o/association/status/0'])(
  'nothing is at %s',
  async (path) => expect((await ask(path)).status).toBe(404),
);

it('a file brought by command is checked, and what it says is told in words', async () => {
  const found = await check(issued.bytes);
  expect(found).toMatchObject({
    verdict: 'valid',
    reason: null,
    certificate: {
      number: 'LDQ-2026-7K4QX-11',
      personName: 'Inès Carpentier',
      personSeconds: 310_800,
      to: '2026-03-06',
    },
  });
  expect(verificationText(found, 'en')).toMatch(/^Valid\nLDQ-2026-7K4QX-11\tAttestation de bénévolat 2026\nInès/);
  const changed = Buffer.from(issued.bytes.toString().replace('PT86H20M', 'PT96H20M'));
  const refused = await check(changed);
  expect(refused).toMatchObject({ verdict: 'invalid', reason: { code: 'changed' }, certificate: null });
  expect(verificationText(refused, 'fr')).toMatch(/^Non valable\n/);
});

it('nobody without an account has files checked here, and a file too large is refused', async () => {
  expect((await fetch(`${application.url}/api/certificates/verify`, { method: 'POST' })).status).toBe(401);
  await expect(check(Buffer.alloc(11 * 1024 * 1024))).rejects.toMatchObject({
    problem: { code: 'certificate-file-too-large' },
  });
});

it('each night every list is signed again, once', async () => {
  const lists = application.app.get(StatusLists);
  const nightly = application.app.get(NightlyLists);
  const signed = async () => {
    await nightly.minute();
    return (JSON.parse((await lists.signed(house.id, 1)) ?? '') as { validFrom: string }).validFrom;
  };
  expect(await signed()).toBe('2026-03-10T11:00:00Z');
  clock.instant = new Date('2026-03-11T02:09:00Z');
  expect(await signed()).toBe('2026-03-10T11:00:00Z');
  clock.instant = new Date('2026-03-11T02:10:00Z');
  expect(await signed()).toBe('2026-03-11T02:10:00Z');
  clock.instant = new Date('2026-03-11T20:00:00Z');
  expect(await signed()).toBe('2026-03-11T02:10:00Z');
  expect((await check(issued.bytes)).verdict).toBe('valid');
});

it('a signature withdrawn by command ends what it signed, and strangers read so', async () => {
  const listed = () => application.local.get('/api/certificates/signatures');
  expect(await listed()).toMatchObject({ signatures: [{ name: 'key-2026', year: 2026, withdrawnAt: null }] });
  await application.local.post('/api/certificates/signatures/withdraw', { name: 'key-2026' });
  expect(await listed()).toMatchObject({
    signatures: [{ name: 'key-2026', withdrawnAt: '2026-03-11T20:00:00.000Z' }, { name: 'key-2026-2' }],
  });
  expect(JSON.stringify(await listed())).not.toMatch(/sealed|secret/i);
  expect(await (await ask('/o/association/did.json')).text()).not.toContain('#key-2026"');
  expect(await check(issued.bytes)).toMatchObject({ verdict: 'invalid', reason: { code: 'key-removed' } });
});
