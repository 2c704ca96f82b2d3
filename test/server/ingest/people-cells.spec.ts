import { describe, expect, it } from '@jest/globals';
import { plainForm } from '../../../server/ingest/cell-form.js';
import { readHours } from '../../../server/ingest/people/availability-words.js';
import { readLanguages } from '../../../server/ingest/people/language-words.js';
import { readSkills } from '../../../server/ingest/people/skill-words.js';

describe('What a cell of a list of people says', () => {
  it.each([
    ['lun 9h-12h', [{ weekdays: [1], fromTime: '09:00', toTime: '12:00', preference: 1 }]],
    [
      'Mardi au jeudi 18h30–20h de préférence',
      [{ weekdays: [2, 3, 4], fromTime: '18:30', toTime: '20:00', preference: 2 }],
    ],
    ['sam, dim après-midi', [{ weekdays: [6, 7], fromTime: '12:00', toTime: '18:00', preference: 1 }]],
    [
      'mon and wed 9:00-12:00, 14:00-17:00',
      [
        { weekdays: [1, 3], fromTime: '09:00', toTime: '12:00', preference: 1 },
        { weekdays: [1, 3], fromTime: '14:00', toTime: '17:00', preference: 1 },
      ],
    ],
    ['jamais le week-end journée', [{ weekdays: [6, 7], fromTime: '08:00', toTime: '18:00', preference: -1 }]],
    ['week-end journée jamais', [{ weekdays: [6, 7], fromTime: '08:00', toTime: '18:00', preference: -1 }]],
    ['ven 22h à 2h', [{ weekdays: [5], fromTime: '22:00', toTime: '02:00', preference: 1 }]],
    ['lundi', null],
    ['lun 25h-26h', null],
    ['un samedi sur deux matin', null],
    ['matin', null],
    [
      'mar 18h-21h toutes les 2 semaines dès le 2026-12-01',
      [{ weekdays: [2], fromTime: '18:00', toTime: '21:00', preference: 1, everyWeeks: 2, validFrom: '2026-12-01' }],
    ],
    [
      'une semaine sur trois, sam matin si besoin, à partir du 19/12/2026',
      [{ weekdays: [6], fromTime: '08:00', toTime: '12:00', preference: 0, everyWeeks: 3, validFrom: '2026-12-19' }],
    ],
    [
      'Fri evening every other week from 2026-12-04 preferred',
      [{ weekdays: [5], fromTime: '18:00', toTime: '22:00', preference: 2, everyWeeks: 2, validFrom: '2026-12-04' }],
    ],
    [
      'sun 9:00 to 12:00 every 4 weeks starting 2026-12-06',
      [{ weekdays: [7], fromTime: '09:00', toTime: '12:00', preference: 1, everyWeeks: 4, validFrom: '2026-12-06' }],
    ],
    ['mar 18h-21h toutes les 2 semaines', null],
    ['mar 18h-21h dès le 2026-12-01', null],
    ['mar 18h-21h toutes les 9 semaines dès le 2026-12-01', null],
    ['mar 18h-21h toutes les 2 semaines dès le 03/04/2026', null],
  ])('“%s” of availability', (text, hours) => {
    expect(readHours(text, plainForm)).toEqual(hours);
  });

  it.each([
    [
      'français:natif; Arabic:b1',
      [
        { language: 'fr', cefr: 7 },
        { language: 'ar', cefr: 3 },
      ],
    ],
    ['pt-BR:C2', [{ language: 'pt-BR', cefr: 6 }]],
    ['fr', null],
    ['klingonais:B1', null],
    ['fr:B1; fr:B2', null],
    ['fr:bien', null],
  ])('“%s” of languages', (text, languages) => {
    expect(readLanguages(text)).toEqual(languages);
  });

  it.each([
    [
      'cuisine : 2 ; Conduite',
      [
        { name: 'cuisine', level: 2 },
        { name: 'Conduite', level: null },
      ],
    ],
    ['cuisine:4', null],
    ['cuisine; Cuisine', null],
  ])('“%s” of skills', (text, skills) => {
    expect(readSkills(text)).toEqual(skills);
  });
});
