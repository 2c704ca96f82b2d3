import { describe, expect, it } from '@jest/globals';
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
  ])('“%s” of availability', (text, hours) => {
    expect(readHours(text)).toEqual(hours);
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
