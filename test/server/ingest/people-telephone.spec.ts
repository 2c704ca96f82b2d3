import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportChange } from '../../../server/ingest/nouns/import-change.entity.js';
import type { PersonState } from '../../../server/people/person-state.js';
import { Person } from '../../../server/people/person.entity.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const send = (content: string, options = {}) => desk.send(content, { source: 'list', ...options });
const numbers = async () => {
  const people = await desk.stores.registry.of(desk.house.id).find(Person, {}, { orderBy: { displayName: 'asc' } });
  return Object.fromEntries(people.map(({ displayName, telephone }) => [displayName, telephone ?? null]));
};

describe('Telephones in a list of people', () => {
  it('are read as people write them, and kept as they are dialled', async () => {
    const list =
      'id;Nom;Téléphone;Compétences\n1;Ana;06 39 98 00 01;\n2;Bo;+32 470 12 34 56;\n3;Cy;639980003;\n4;Di;;\n';
    expect(await send(list)).toMatchObject({ inserted: 4, rejected: 0 });
    expect(await numbers()).toEqual({ Ana: '+33639980001', Bo: '+32470123456', Cy: '+33639980003', Di: null });
    expect(await send(list)).toMatchObject({ unchanged: 4 });
  });

  it('are mobiles first, where a list has both', async () => {
    await send('id,nom,fixe,portable\n1,Ana,01 99 00 00 01,06 39 98 00 01\n2,Bo,01 99 00 00 02,\n');
    expect(await numbers()).toEqual({ Ana: '+33639980001', Bo: '+33199000002' });
  });

  it('without a country code are of the country whose clocks the file follows', async () => {
    await send('id,name,phone,skills\n1,Ana,0470 12 34 56,\n', {
      mapping: { what: 'people', fields: {}, zone: 'Europe/Brussels' },
    });
    expect(await numbers()).toEqual({ Ana: '+32470123456' });
  });

  it('that cannot be read refuse the line, with what to write', async () => {
    const receipt = await send('id,nom,tel,langues\n1,Ana,demander à Bo,\n2,Bo,06 39 98 00 02,\n');
    expect(receipt).toMatchObject({ inserted: 1, rejected: 1 });
    expect(receipt.rejections).toMatchObject([
      { line: 2, code: 'invalid-telephone', column: 'tel', value: 'demander à Bo' },
    ]);
    expect(await numbers()).toEqual({ Bo: '+33639980002' });
  });

  it('change with the next list, stay where it does not speak of them, and go where its cell is empty', async () => {
    await send('id,nom,tel,langues\n1,Ana,06 39 98 00 01,\n');
    expect(await send('id,nom,langues\n1,Ana,fr:natif\n')).toMatchObject({ changed: 1 });
    expect(await numbers()).toEqual({ Ana: '+33639980001' });
    expect(await send('id,tel,langues\n1,06 39 98 00 02,fr:natif\n')).toMatchObject({ changed: 1 });
    expect(await numbers()).toEqual({ Ana: '+33639980002' });
    await send('id,tel,langues\n1,,fr:natif\n');
    expect(await numbers()).toEqual({ Ana: null });
  });

  it('come back when the list is taken back, and stay when the person gave another since', async () => {
    await send('id,nom,tel,langues\n1,Ana,06 39 98 00 01,\n2,Bo,06 39 98 00 02,\n');
    const { importId } = await send('id,tel,langues\n1,06 39 98 00 11,\n2,06 39 98 00 12,\n');
    const em = desk.stores.registry.of(desk.house.id);
    await em.nativeUpdate(Person, { displayName: 'Bo' }, { telephone: '+33639980099' });
    expect(await desk.takeBack(importId)).toMatchObject({ restored: 1, kept: 1 });
    expect(await numbers()).toEqual({ Ana: '+33639980001', Bo: '+33639980099' });
  });

  it('an import made before telephones were known can still be taken back', async () => {
    await send('id,nom,langues\n1,Ana,fr:A1\n');
    const { importId } = await send('id,langues\n1,fr:natif\n');
    const em = desk.stores.registry.of(desk.house.id);
    const [change] = await em.find(ImportChange, { importId });
    const earlier = (state: unknown) => ({ ...(state as PersonState), telephone: undefined });
    if (change) Object.assign(change, { before: earlier(change.before), after: earlier(change.after) });
    await em.flush();
    expect(await desk.takeBack(importId)).toMatchObject({ restored: 1, kept: 0 });
  });
});
