import { describe, expect, it } from '@jest/globals';
import { callMessage, firstName } from '../../../../server/allocation/calls/call-message.js';

const soup = {
  mission: 'Soup',
  place: null,
  startsAt: new Date('2026-03-29T00:30:00Z'),
  endsAt: new Date('2026-03-29T02:30:00Z'),
  zone: 'Europe/Paris',
};
const reading = {
  mission: 'Reading',
  place: 'Library',
  startsAt: new Date('2026-03-30T12:00:00Z'),
  endsAt: new Date('2026-03-30T14:00:00Z'),
  zone: 'Europe/Paris',
};
const words = { name: 'Amara Diallo', by: 'Karim', association: 'La Lanterne du Quai', comes: [soup], leaves: [] };

describe('What is written to the telephone of somebody who is asked', () => {
  it('is in their language, with mission, day, time, and who asks, on the clock of the place', () => {
    expect(callMessage('en', words)).toBe(
      'Hello Amara, this is Karim (La Lanterne du Quai). Somebody is missing for “Soup”, Sunday 29 March, 01:30 – 04:30. Could you come? Please answer yes or no; saying no changes nothing else.',
    );
    expect(callMessage('fr', { ...words, comes: [{ ...soup, place: 'Gare' }] })).toContain(
      'dimanche 29 mars, 01:30 – 04:30, Gare.',
    );
  });

  it('says instead of what they would come, or that they would not', () => {
    expect(callMessage('en', { ...words, leaves: [reading] })).toContain(
      'Could you come there instead of “Reading”, Monday 30 March, 14:00 – 16:00, Library? Please',
    );
    expect(callMessage('fr', { ...words, comes: [], leaves: [reading] })).toBe(
      'Bonjour Amara, ici Karim (La Lanterne du Quai). Seriez-vous d’accord pour ne pas venir, en entier ou en partie, à « Reading », lundi 30 mars, 14:00 – 16:00, Library ? Répondez oui ou non ; dire non ne change rien d’autre.',
    );
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
