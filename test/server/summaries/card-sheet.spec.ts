import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { newId } from '../../../server/shared/identifiers.js';
import { yearLater } from '../../../server/summaries/card/card-days.js';
import { timeTexts } from '../../../server/summaries/card/card-times.js';
import type { MadeCards } from '../../../server/summaries/card/cards.schemas.js';
import { lettersOnly, ReadPdf } from '../../support/pdf-tools.js';
import { Office } from '../validation/office.js';

let office: Office;
const at = new Date('2026-03-01T09:00:00Z');
const names = [
  'Zoé Lefèvre-N’Guyen',
  'محمد الأمين',
  '王小明',
  'Maria da Conceição Albuquerque de Vasconcelos e Sousa Holstein Beck',
  ...Array.from({ length: 7 }, (_, number) => `Bénévole ${number + 5}`),
];

beforeAll(async () => {
  office = await Office.open();
}, 180_000);
afterAll(() => office.close());

async function known(...displayNames: string[]): Promise<string[]> {
  return office.application.app.get(Registry).transaction(office.house.id, async (em) => {
    const people = displayNames.map((displayName) =>
      em.create(Person, {
        id: newId(at),
        organisationId: office.house.id,
        displayName,
        kind: 'volunteer',
        createdAt: at,
      }),
    );
    await em.flush();
    return people.map(({ id }) => id);
  });
}
const make = async (personIds: string[], lang = 'fr') =>
  office.ask<MadeCards>(`/api/cards?lang=${lang}`, { personIds });

describe('The paper of cards', () => {
  it('has ten cards a sheet, each with its name, code, address and last day, read again by other programs', async () => {
    const { body } = await make(await known(...names));
    const paper = new ReadPdf(Buffer.from(body.pdf, 'base64'));
    paper.check();
    expect(paper.info()).toMatch(/Pages:\s+2/);
    expect(paper.info()).toMatch(/Tagged:\s+yes/);
    const text = lettersOnly(paper.readText());
    for (const { person, code, number } of body.cards) {
      expect(text).toContain(code);
      expect(text).toContain(`n°${number}`);
      expect([person.name, text.includes(lettersOnly(person.name))]).toEqual([person.name, true]);
    }
    expect(text).toContain(lettersOnly('Valable jusqu’au 10 mars 2027'));
    expect(paper.fonts().every(({ isEmbedded, isReadable }) => isEmbedded && isReadable)).toBe(true);
    paper.remove();
  });

  it('has a square that a telephone reads as the address of its card', async () => {
    const { body } = await make(await known('Inès Martin'), 'en');
    const paper = new ReadPdf(Buffer.from(body.pdf, 'base64'));
    expect(paper.code()).toBe(body.cards[0]?.address);
    expect(lettersOnly(paper.readText())).toContain(lettersOnly('Valid until 10 March 2027'));
    paper.remove();
  });

  it('is refused whole for a name that cannot be printed, and no card is made', async () => {
    const ids = await known('Noé', 'สมชาย');
    expect(await make(ids)).toMatchObject({ status: 422, body: { code: 'letters-not-printed' } });
    expect((await office.get<{ cards: object[] }>('/api/cards', office.coordinator)).body.cards).toHaveLength(12);
  });
});

it('a card of a 29 February works until the 28th of the year after', () => {
  expect(yearLater('2028-02-29')).toBe('2029-02-28');
  expect(yearLater('2027-02-28')).toBe('2028-02-28');
});

it('times of the summary are rounded so that what is read adds up', () => {
  expect(timeTexts([100, 100, 100], 'fr')).toEqual(['2\u00a0min', '2\u00a0min', '1\u00a0min']);
  expect(timeTexts([9900, 3600], 'en')).toEqual(['2\u00a0h\u00a045\u00a0min', '1\u00a0h']);
});
