import { describe, expect, it } from '@jest/globals';
import { callMessage, firstName } from '../../../../server/allocation/replacements/call-message.js';

const words = {
  name: 'Amara Diallo',
  by: 'Karim',
  association: 'La Lanterne du Quai',
  mission: 'Soup',
  place: null,
  startsAt: new Date('2026-03-29T00:30:00Z'),
  endsAt: new Date('2026-03-29T02:30:00Z'),
  zone: 'Europe/Paris',
};

describe('What is written to somebody who could replace another', () => {
  it('is in their language, with mission, day, time, and who asks, on the clock of the place', () => {
    expect(callMessage('en', words)).toBe(
      'Hello Amara, this is Karim (La Lanterne du Quai). Somebody is missing for “Soup”, Sunday 29 March, 01:30 – 04:30. Could you come? Please answer yes or no; saying no changes nothing else.',
    );
    expect(callMessage('fr', { ...words, place: 'Gare' })).toContain('dimanche 29 mars, 01:30 – 04:30, Gare.');
  });

  it.each([
    ['Inès C.', 'Inès'],
    ['DUPONT Marie', 'Marie'],
    ['  Zoé  Vidal ', 'Zoé'],
    ['M. Ali', 'Ali'],
    ['MADONNA', 'MADONNA'],
    ['李 明', '李'],
  ])('calls %s by a first name: %s', (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});
