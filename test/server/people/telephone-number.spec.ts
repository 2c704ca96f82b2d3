import { describe, expect, it } from '@jest/globals';
import { readTelephone, telephoneText } from '../../../server/people/telephone/telephone-number.js';
import { zoneCountry } from '../../../server/people/telephone/zone-country.js';

const MOBILE = '+33639980001';

describe('A telephone number', () => {
  it.each([
    '06 39 98 00 01',
    '06.39.98.00.01',
    '06-39-98-00-01',
    '0639980001',
    '+33 6 39 98 00 01',
    '+33 (0)6 39 98 00 01',
    '0033 6 39 98 00 01',
    // A spreadsheet took it for a quantity.
    '639980001',
    '33639980001',
  ])('is read however somebody in France writes it: %s', (written) => {
    expect(readTelephone(written, 'FR')).toBe(MOBILE);
  });

  it.each([
    ['+32 470 12 34 56', '+32470123456'],
    ['+44 20 7946 0018', '+442079460018'],
    ['+1 202 555 0143', '+12025550143'],
    ['+212 612-345678', '+212612345678'],
  ])('of another country is read with its code: %s', (written, number) => {
    expect(readTelephone(written, 'FR')).toBe(number);
  });

  it('without a code is one of the country of the association', () => {
    expect(readTelephone('0470 12 34 56', 'BE')).toBe('+32470123456');
    expect(readTelephone('0692 12 34 56', 'RE')).toBe('+262692123456');
    expect(readTelephone('020 7946 0018', 'GB')).toBe('+442079460018');
  });

  it.each([
    'demander à Ana',
    '06 39 98 00 0',
    '06 39 98 00 012',
    '06 39 98 00 01 / 01 99 00 00 01',
    '06 39 98 00 01 (le soir)',
    '01 99 00 00 01 poste 12',
    '01 99 00 00 01 ext. 12',
    '6,39981E+08',
    '00 00 00 00 00',
    '15',
    '+999 12 34 56 78',
    '',
  ])('is never made of anything else: %s', (written) => {
    expect(readTelephone(written, 'FR')).toBeNull();
  });

  it('is shown as people of that country write it, and with its code where it is one of another', () => {
    expect(telephoneText(MOBILE, 'FR')).toBe('06 39 98 00 01');
    expect(telephoneText('+32470123456', 'FR')).toBe('+32 470 12 34 56');
    expect(telephoneText(MOBILE, 'BE')).toBe('+33 6 39 98 00 01');
  });

  it.each([
    ['Europe/Paris', 'FR'],
    ['Indian/Reunion', 'RE'],
    ['America/Martinique', 'MQ'],
    ['Europe/Brussels', 'BE'],
    ['Asia/Kolkata', 'IN'],
    ['UTC', 'FR'],
  ])('has the country of the clocks of the association: %s', (zone, country) => {
    expect(zoneCountry(zone)).toBe(country);
  });
});
