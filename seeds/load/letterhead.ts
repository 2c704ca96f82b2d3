import { Letterhead } from '../../server/settings/letterhead/letterhead.entity.js';
import { Signatory } from '../../server/settings/letterhead/signatory.entity.js';
import { newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

const CONTACT = 'bonjour@lanterne.example';

/** What its papers bear, and who signs them: a visitor makes a certificate at once. No picture: nobody signed. */
export async function writeLetterhead(desk: Desk, director: string): Promise<void> {
  const head = {
    ...newRow(desk),
    address: '3 quai des Brumes, Port-Lanterne',
    contact: CONTACT,
    rna: null,
    siren: null,
    purpose: 'Accueillir, nourrir et accompagner qui vit près du port.',
    place: 'Port-Lanterne',
    colour: null,
    numberPrefix: 'LDQ',
    logo: null,
    changedAt: desk.now,
  };
  const signatory = {
    ...newRow(desk),
    name: director,
    function: 'directrice',
    delegation: null,
    contact: CONTACT,
    fromDay: '2020-01-01',
    toDay: null,
    approvesValidated: true,
    signature: null,
    createdAt: desk.now,
  };
  await insertAll(desk.em, Letterhead, [head]);
  await insertAll(desk.em, Signatory, [signatory]);
}
