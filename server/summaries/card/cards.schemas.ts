import { z } from 'zod';

const person = z.object({ id: z.string(), name: z.string() });

/** Five sheets of ten. */
export const MOST_CARDS = 50;

export const makeCardsSchema = z.strictObject({ personIds: z.array(z.uuid()).min(1).max(MOST_CARDS) });
export type MakeCards = z.infer<typeof makeCardsSchema>;

const cardViewSchema = z.object({
  id: z.string(),
  /** Printed on the card. */
  number: z.number().int(),
  person,
  /** Null once whoever made it has gone. */
  madeBy: z.string().nullable(),
  madeAt: z.string(),
  /** Last day on which it opens something. */
  endsOn: z.iso.date(),
  lastUsedOn: z.iso.date().nullable(),
  state: z.enum(['open', 'ended', 'stopped']),
  stopped: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
});
export type CardView = z.infer<typeof cardViewSchema>;

/** The latest first. */
export const cardsSchema = z.object({ cards: z.array(cardViewSchema) });
export type Cards = z.infer<typeof cardsSchema>;

/** Cards just made. Their codes are said here, on the paper, and never again. */
export const madeCardsSchema = z.object({
  cards: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      person,
      /** In groups of four. */
      code: z.string(),
      address: z.string(),
      endsOn: z.iso.date(),
    }),
  ),
  /** Sheets of ten cards, in base 64. */
  pdf: z.base64(),
});
export type MadeCards = z.infer<typeof madeCardsSchema>;

/** At a mission, or by the beginning of words of their name. */
export const cardPeopleQuerySchema = z
  .strictObject({ missionId: z.uuid().optional(), name: z.string().trim().min(2).max(200).optional() })
  .refine(({ missionId, name }) => (missionId === undefined) !== (name === undefined), {
    error: 'give missionId or name',
  });
export type CardPeopleQuery = z.infer<typeof cardPeopleQuerySchema>;

/** Who may be given a card, by name. */
export const cardPeopleSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Tells two people of one name apart. */
      email: z.string().nullable(),
      /** Has one that opens something today. */
      hasCard: z.boolean(),
    }),
  ),
});
export type CardPeople = z.infer<typeof cardPeopleSchema>;
