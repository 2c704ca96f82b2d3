import { describe, expect, it } from '@jest/globals';
import { readPeople } from '../../web/features/invitations/read-people.js';

describe('a coordinator pastes the people to invite', () => {
  it('one per line, with a semicolon, as from a mail, or as from a spreadsheet', () => {
    const text = 'Awa Diallo ; awa@exemple.fr\r\nLéa Morel <lea@exemple.fr>\nJean\tLefèvre\tjean@exemple.fr\n\n';
    expect(readPeople(text, true)).toEqual({
      people: [
        { name: 'Awa Diallo', email: 'awa@exemple.fr' },
        { name: 'Léa Morel', email: 'lea@exemple.fr' },
        { name: 'Jean Lefèvre', email: 'jean@exemple.fr' },
      ],
      faults: [],
    });
  });

  it('a card needs no address, a message does', () => {
    expect(readPeople('Fatima Zahra', false)).toEqual({ people: [{ name: 'Fatima Zahra' }], faults: [] });
    expect(readPeople('Fatima Zahra', true).faults).toEqual([{ line: 1, fault: 'email-missing' }]);
  });

  it('each line that cannot be used is named, none is dropped silently', () => {
    const text = 'Awa ; awa@exemple.fr\nseul@exemple.fr\nPierre ; pierre@x\nAwa bis ; AWA@exemple.fr';
    expect(readPeople(text, true).faults).toEqual([
      { line: 2, fault: 'name-missing' },
      { line: 3, fault: 'email-invalid' },
      { line: 4, fault: 'twice' },
    ]);
  });

  it('at most 500 at a time', () => {
    const { people, faults } = readPeople(
      Array.from({ length: 502 }, (_, index) => `Bénévole ${index}`).join('\n'),
      false,
    );
    expect(people).toHaveLength(500);
    expect(faults.map((one) => one.line)).toEqual([501, 502]);
  });
});
