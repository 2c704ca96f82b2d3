import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Socket } from 'node:net';
import { documentLoader } from '../../../server/certificates/credential/document-loader.js';
import type { SignedCredential } from '../../../server/certificates/credential/credential.schemas.js';
import { sign } from '../../../server/certificates/credential/signature.js';
import { ENTRIES } from '../../../server/certificates/status/status-list-credential.js';
import { reasonTexts } from '../../../server/certificates/verification/reason-texts.js';
import { verifyCredential } from '../../../server/certificates/verification/verify-credential.js';
import { contentOf, ISSUED } from './contents.js';
import { LIST, NOW, SigningDesk } from './signing-desk.js';

const WEB = 'did:web:lanterne.example:o:lanterne';
let desk: SigningDesk;
let credential: SignedCredential;
beforeAll(async () => {
  desk = await SigningDesk.open(WEB);
  credential = await desk.issue();
});

const verdictOf = async (given: unknown, now?: Date) => {
  const { verdict, reason } = await desk.verify(given, now);
  return [verdict, reason];
};

describe('a certificate that somebody brings', () => {
  it('is valid as it was issued, and thirty years later with a list of that day', async () => {
    expect(await verdictOf(credential)).toEqual(['valid', null]);
    expect((await desk.verify(credential)).credential?.credentialSubject.licenseNumber).toBe('LDQ-2026-7K4QX-11');
    const old = await SigningDesk.open(WEB);
    const issued = await old.issue();
    const later = new Date('2056-03-10T09:12:00Z');
    await old.tellStatus((list) => list, later);
    expect((await old.verify(issued, later)).verdict).toBe('valid');
  });

  it('is valid by a key that is its own name too', async () => {
    const demo = await SigningDesk.open();
    expect((await demo.verify(await demo.issue())).verdict).toBe('valid');
  });

  it.each([
    ['not-json', Buffer.from('hello')],
    ['not-json', Buffer.from([0xff, 0xfe, 0x00])],
    ['not-a-certificate', Buffer.from('{}')],
    ['not-a-certificate', Buffer.from('null')],
    ['not-a-certificate', Buffer.alloc(600_000, ' ')],
  ])('is refused as %s when it is none', async (reason, bytes) => {
    expect(await verifyCredential(bytes, desk.sources, NOW)).toEqual({ verdict: 'invalid', reason, credential: null });
  });

  it('is refused when somebody unknown signed it, or another key of the same association', async () => {
    const stranger = await SigningDesk.open('did:web:elsewhere.example:o:x');
    expect(await verdictOf(await stranger.issue())).toEqual(['invalid', 'issuer-unknown']);
    const proof = { ...credential.proof, verificationMethod: `${WEB}#key-2031` };
    expect(await verdictOf({ ...credential, proof })).toEqual(['invalid', 'key-unknown']);
  });

  it('is refused when a stranger signs in the name of the association', async () => {
    const forger = await SigningDesk.open(WEB);
    expect(await verdictOf(await forger.issue())).toEqual(['invalid', 'changed']);
  });

  it('is refused once its key was removed', async () => {
    const careless = await SigningDesk.open(WEB);
    const issued = await careless.issue();
    careless.removedKeys.push('key-2026');
    const { verdict, reason } = await careless.verify(issued);
    expect([verdict, reason]).toEqual(['invalid', 'key-removed']);
  });

  it('is refused before its day, and says so once its time is over', async () => {
    expect(await verdictOf(credential, new Date(ISSUED.getTime() - 60_000))).toEqual(['invalid', 'not-yet-valid']);
    const limited = await sign({ ...unsigned(), validUntil: '2026-03-11T00:00:00Z' }, desk.key, ISSUED);
    expect(await verdictOf(limited)).toEqual(['valid', null]);
    expect(await verdictOf(limited, new Date('2026-03-11T00:00:00Z'))).toEqual(['invalid', 'over']);
  });

  it('is refused when it says more than was signed, or says it in another context', async () => {
    const context = [...credential['@context']];
    for (const more of [
      { ...credential, grade: 'A' },
      { ...credential, issuer: [credential.issuer] },
      { ...credential, proof: [credential.proof] },
      { ...credential, credentialStatus: undefined },
      { ...credential, '@context': [...context, { name: 'https://elsewhere.example/name' }] },
      { ...credential, '@context': [context[0], context[2], context[1]] },
      { ...credential, relatedResource: [{ id: 'https://elsewhere.example', digestSRI: 'sha256-x' }] },
    ])
      expect(await verdictOf(more)).toEqual(['invalid', 'not-a-certificate']);
  });
});

describe('the status of a certificate whose signature is good', () => {
  const spoilt: [string, string, (list: Record<string, unknown>) => object][] = [
    ['somebody else’s', 'status-issuer', (list) => ({ ...list, issuer: 'did:web:elsewhere.example' })],
    ['of another address', 'status-issuer', (list) => ({ ...list, id: `${LIST}0` })],
    ['of another purpose', 'status-purpose', (list) => withSubject(list, { statusPurpose: 'suspension' })],
    ['over', 'status-over', (list) => ({ ...list, validUntil: '2026-03-10T09:30:00Z' })],
    ['not yet begun', 'status-over', (list) => ({ ...list, validFrom: '2026-04-01T00:00:00Z' })],
    ['too short', 'status-index', (list) => withSubject(list, { encodedList: 'uH4sIAAAAAAAAA2NgAAD0-KTQAgAAAA' })],
    ['no list at all', 'status-index', (list) => withSubject(list, { encodedList: 'uAAAA' })],
    ['without an end', 'status-missing', (list) => Object.assign(list, { validUntil: undefined })],
  ];

  it.each(spoilt)('is unknown, never valid, with a list that is %s', async (_, reason, spoil) => {
    const broken = await SigningDesk.open(WEB);
    const issued = await broken.issue();
    await broken.tellStatus(spoil);
    const found = await broken.verify(issued);
    expect([found.verdict, found.reason]).toEqual(['status-unknown', reason]);
  });

  it('is unknown with a list that is missing, unreadable, changed by hand, or that ended in thirty days', async () => {
    const broken = await SigningDesk.open(WEB);
    const issued = await broken.issue();
    const told = broken.lists.get(LIST) ?? '';
    const now = async (text: string | null, at = NOW) => {
      if (text === null) broken.lists.delete(LIST);
      else broken.lists.set(LIST, text);
      const { verdict, reason } = await broken.verify(issued, at);
      return `${verdict} ${reason}`;
    };
    expect(await now(null)).toBe('status-unknown status-missing');
    expect(await now('{')).toBe('status-unknown status-missing');
    expect(await now(told.replace('2026-04-09', '2027-04-09'))).toBe('status-unknown status-signature');
    expect(await now(told, new Date('2026-04-09T09:12:00Z'))).toBe('status-unknown status-over');
    expect(await now(told)).toBe('valid null');
  });

  it('is unknown when its place is not in the list, or is not the place it names', async () => {
    expect(await verdictOf(await desk.issue(contentOf(), ENTRIES))).toEqual(['status-unknown', 'status-index']);
    const status = { ...unsigned().credentialStatus, id: `${LIST}#6` };
    const astray = await sign({ ...unsigned(), credentialStatus: status }, desk.key, ISSUED);
    expect(await verdictOf(astray)).toEqual(['status-unknown', 'status-index']);
  });

  it('is revoked once its bit is set, and no neighbour’s', async () => {
    const careful = await SigningDesk.open(WEB);
    for (const index of [0, 7, 8, ENTRIES - 1]) {
      const [issued, neighbour] = [await careful.issue(contentOf(), index), await careful.issue(contentOf(), 100)];
      expect((await careful.verify(issued)).verdict).toBe('valid');
      await careful.revoke(index);
      expect(await careful.verify(issued)).toMatchObject({ verdict: 'revoked', reason: 'revoked' });
      expect((await careful.verify(neighbour)).verdict).toBe('valid');
    }
  });
});

it('nothing is asked of a network, whatever a document names', async () => {
  const connect = jest.spyOn(Socket.prototype, 'connect');
  const fetched = jest.spyOn(globalThis, 'fetch');
  const named = { ...unsigned(), '@context': [...credential['@context'], 'https://elsewhere.example/context.json'] };
  await expect(sign(named, desk.key, ISSUED)).rejects.toThrow('https://elsewhere.example/context.json');
  const load = documentLoader([]);
  for (const url of ['https://www.w3.org/ns/did/v1', 'https://elsewhere.example/', 'file:///etc/passwd', WEB])
    await expect(load(url)).rejects.toThrow(url);
  expect(await verdictOf(credential)).toEqual(['valid', null]);
  expect([connect.mock.calls, fetched.mock.calls]).toEqual([[], []]);
  jest.restoreAllMocks();
});

it('a term that no context defines fails to be signed, rather than be left out', async () => {
  await expect(sign({ ...unsigned(), hoursGiven: '86' }, desk.key, ISSUED)).rejects.toThrow(/safe mode/i);
});

it('each reason is a sentence in both languages', () => {
  for (const { fr, en } of Object.values(reasonTexts))
    for (const text of [fr, en]) expect(text).toMatch(/^[A-Z].+\.$/u);
});

function unsigned() {
  const { proof, ...rest } = credential;
  expect(proof.cryptosuite).toBe('eddsa-rdfc-2022');
  return rest;
}

function withSubject(list: Record<string, unknown>, changed: object): object {
  return { ...list, credentialSubject: { ...(list['credentialSubject'] as object), ...changed } };
}
