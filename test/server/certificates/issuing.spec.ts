import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { SigningKey } from '../../../server/certificates/identity/signing-key.entity.js';
import { StatusList } from '../../../server/certificates/status/status-list.entity.js';
import { engines } from '../../support/registry.js';
import { keeper, type Office, openOffice, toSign } from './certificate-office.js';

const ADDRESS = 'https://lanterne.example';
const DAY = 24 * 3600 * 1000;

describe.each(engines)('an association with a public address, on %s', (engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  afterEach(() => office.close());
  const verdictOf = async (bytes: Uint8Array, publicUrl = ADDRESS) => {
    const { verdict, reason } = await office.at(publicUrl).verifier.verify(bytes);
    return reason === null ? verdict : `${verdict}: ${reason}`;
  };
  const pass = (days: number) => {
    office.clock.instant = new Date(office.clock.instant.getTime() + days * DAY);
  };

  it('signs certificates that anybody may check, each at its own place in a list', async () => {
    const { issuing, keys, lists } = office.at(ADDRESS);
    const house = await office.house();
    const issued = [await issuing.issue(house, toSign()), await issuing.issue(house, toSign())];
    for (const { bytes } of issued) expect(await verdictOf(bytes)).toBe('valid');
    expect(new Set(issued.map(({ place }) => place.index)).size).toBe(2);
    expect(issued.map(({ place }) => place.listUrl)).toEqual(Array(2).fill(`${ADDRESS}/o/lanterne/status/1`));
    expect(await keys.documentOf(house)).toMatchObject({
      id: 'did:web:lanterne.example:o:lanterne',
      assertionMethod: ['did:web:lanterne.example:o:lanterne#key-2026'],
    });
    expect(JSON.parse((await lists.signed(house.id, 1)) ?? '')).toMatchObject({
      issuer: 'did:web:lanterne.example:o:lanterne',
      validUntil: '2026-04-09T11:00:00Z',
      credentialSubject: { statusPurpose: 'revocation' },
    });
  });

  it('makes one key and one list when several certificates need the first at once', async () => {
    const { issuing } = office.at(ADDRESS);
    const house = await office.house();
    await Promise.all([1, 2, 3, 4].map(() => issuing.issue(house, toSign())));
    expect(await office.registry.of(house.id).count(SigningKey, {})).toBe(1);
    expect(await office.registry.of(house.id).findOneOrFail(StatusList, {})).toMatchObject({ takenCount: 4 });
  });

  it('revokes one: the list says so at once, and every other stays', async () => {
    const { issuing, lists } = office.at(ADDRESS);
    const house = await office.house();
    const [one, other] = [await issuing.issue(house, toSign()), await issuing.issue(house, toSign())];
    await lists.revoke(house.id, one.place);
    await lists.revoke(house.id, one.place);
    expect([await verdictOf(one.bytes), await verdictOf(other.bytes)]).toEqual(['revoked: revoked', 'valid']);
  });

  it('has another key next year, and certificates of the year before stay valid', async () => {
    const house = await office.house();
    const before = await office.at(ADDRESS).issuing.issue(house, toSign());
    office.clock.instant = new Date('2026-12-31T23:30:00Z');
    const { issuing, keys, lists } = office.at(ADDRESS);
    const after = await issuing.issue(house, toSign());
    await lists.signAgain(house.id, before.place.listUrl);
    expect((await keys.documentOf(house))?.assertionMethod.map((id) => id.split('#')[1])).toEqual([
      'key-2026',
      'key-2027',
    ]);
    expect([await verdictOf(before.bytes), await verdictOf(after.bytes)]).toEqual(['valid', 'valid']);
    expect(after.place.listUrl).toBe(`${ADDRESS}/o/lanterne/status/2`);
  });

  it('keeps old certificates valid at another address', async () => {
    const house = await office.house();
    const before = await office.at(ADDRESS).issuing.issue(house, toSign());
    const after = await office.at('https://new.example').issuing.issue(house, toSign());
    for (const { bytes } of [before, after]) expect(await verdictOf(bytes, 'https://new.example')).toBe('valid');
    await office.at('https://new.example').lists.revoke(house.id, before.place);
    expect(await verdictOf(before.bytes, 'https://new.example')).toBe('revoked: revoked');
  });

  it('removes a key that somebody may have stolen: nothing it signed holds, and the next is signed by another', async () => {
    const { issuing, removal, keys, audit, lists } = office.at(ADDRESS);
    const house = await office.house();
    const before = await issuing.issue(house, toSign());
    await removal.remove(keeper, 'key-2026');
    const after = await issuing.issue(house, toSign());
    expect([await verdictOf(before.bytes), await verdictOf(after.bytes)]).toEqual(['invalid: key-removed', 'valid']);
    expect((await keys.documentOf(house))?.verificationMethod.map(({ id }) => id.split('#')[1])).toEqual([
      'key-2026-2',
    ]);
    expect(await lists.signed(house.id, 1)).toContain('#key-2026-2');
    expect(await office.registry.of(house.id).findOne(SigningKey, { name: 'key-2026' })).toMatchObject({
      sealed: null,
    });
    await expect(removal.remove(keeper, 'key-2026')).rejects.toMatchObject({ code: 'signature-unknown' });
    expect(await audit.verify(house.id)).toBeNull();
  });

  it('has its secret half sealed: neither the registry nor another secret file gives it', async () => {
    const house = await office.house();
    await office.at(ADDRESS).issuing.issue(house, toSign());
    const key = await office.registry.of(house.id).findOneOrFail(SigningKey, {});
    const { secretKeyMultibase } = office.at(ADDRESS).keys.open(key);
    expect(JSON.stringify(key)).not.toContain(secretKeyMultibase);
    expect(statSync(office.secretFile).mode & 0o777).toBe(0o600);
    writeFileSync(`${office.secretFile}.other`, 'another secret');
    const other = office.at(ADDRESS, `${office.secretFile}.other`);
    await expect(other.issuing.issue(house, toSign())).rejects.toMatchObject({ code: 'signature-sealed' });
    const moved = Object.assign({}, key, { id: house.id });
    expect(() => office.at(ADDRESS).keys.open(moved)).toThrow(expect.objectContaining({ code: 'signature-sealed' }));
    expect(readFileSync(office.secretFile, 'utf8')).not.toContain('another');
  });

  it('knows nothing of status once its list was not signed for thirty days', async () => {
    const house = await office.house();
    const { bytes, place } = await office.at(ADDRESS).issuing.issue(house, toSign());
    pass(29);
    expect(await verdictOf(bytes)).toBe('valid');
    pass(1);
    expect(await verdictOf(bytes)).toBe('status-unknown: status-over');
    await office.at(ADDRESS).lists.signAgain(house.id, place.listUrl);
    expect(await verdictOf(bytes)).toBe('valid');
  });
});

describe('an association without a public https address', () => {
  it.each(['', 'http://lanterne.example'])('signs nothing (%p)', async (address) => {
    const office = await openOffice();
    const refused = office.at(address).issuing.issue(await office.house(), toSign());
    await expect(refused).rejects.toMatchObject({ code: 'certificate-address-needed' });
    expect(await office.at(address).keys.documentOf(await office.house())).toBeNull();
    await office.close();
  });

  it('signs specimens when it is the fictional one, by a key that is its own name', async () => {
    const office = await openOffice();
    await office.registry.everywhere().nativeUpdate(Organisation, {}, { isDemo: true });
    const { issuing, verifier, removal } = office.at('');
    const { bytes, isSpecimen } = await issuing.issue(await office.house(), toSign());
    const found = await verifier.verify(bytes);
    expect(isSpecimen).toBe(true);
    expect(found.credential?.name).toMatch(/^SPECIMEN/);
    expect(found.credential?.issuer.id).toMatch(/^did:key:z6Mk/);
    await removal.remove(keeper, (found.credential?.issuer.id ?? '').slice('did:key:'.length));
    expect(await verifier.verify(bytes)).toMatchObject({ verdict: 'invalid', reason: 'key-removed' });
    await office.close();
  });
});
