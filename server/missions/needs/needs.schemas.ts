import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';
import { zoneSchema } from '../../shared/zone.schemas.js';
import { needTermsSchema } from './terms.schemas.js';

const day = z.iso.date().refine((one) => one >= '2000-01-01' && one <= '9999-01-01', 'from 2000-01-01 to 9999-01-01');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.number().int().min(1).max(7);
const id = z.uuid().toLowerCase();

/** At the clock of the need's zone. An end that is not after the start is on the next day. */
const times = { fromTime: clock, toTime: clock };

/** `once`: that day. `recurring`: from a day on, `validTo` excluded, null without end; weekdays 1 Monday … 7 Sunday. */
export const needTimesSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once'), day, ...times }),
    z.strictObject({
      kind: z.literal('recurring'),
      validFrom: day,
      validTo: day.nullable(),
      everyWeeks: z.number().int().min(1).max(8),
      weekdays: z.array(weekday).min(1).max(7),
      ...times,
    }),
  ])
  .refine(({ fromTime, toTime }) => fromTime !== toTime, { path: ['toTime'], message: 'ends when it starts' })
  .refine((said) => said.kind === 'once' || said.validTo === null || said.validFrom < said.validTo, {
    path: ['validTo'],
    message: 'ends before it begins',
  });
export type NeedTimes = z.infer<typeof needTimesSchema>;

const said = {
  /** What is done there; null: what the mission is called. */
  title: lineSchema(200).nullable(),
  times: needTimesSchema,
  /** Of the clock that its times are of; absent: the association's own, or the one it had. */
  zone: zoneSchema.optional(),
  wholePresence: z.boolean(),
  terms: needTermsSchema,
};
export const changeNeedSchema = z.strictObject(said);
export type ChangeNeed = z.infer<typeof changeNeedSchema>;
export const newNeedSchema = z.strictObject({ missionId: id, ...said });
export type NewNeed = z.infer<typeof newNeedSchema>;

/** The first day without it. */
export const endNeedSchema = z.strictObject({ day });
export type EndNeed = z.infer<typeof endNeedSchema>;

export const changeSlotSchema = z
  .strictObject({ day, ...times, terms: needTermsSchema })
  .refine(({ fromTime, toTime }) => fromTime !== toTime, { path: ['toTime'], message: 'ends when it starts' });
export type ChangeSlot = z.infer<typeof changeSlotSchema>;

/** `cancel`: it does not take place. `keep`: it stays as it is, whatever its need says. `follow`: as its need says again. */
export const slotDecisionSchema = z.strictObject({ decision: z.enum(['cancel', 'keep', 'follow']) });
export type SlotDecision = z.infer<typeof slotDecisionSchema>;

/** `to-decide`: somebody agreed to come, and its need does not say this day, time or place any more. */
export const slotStandingSchema = z.enum(['follows', 'own', 'to-decide', 'cancelled']);
export type SlotStanding = z.infer<typeof slotStandingSchema>;

export const needSlotSchema = z.object({
  id: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** At the clock of the zone, to be typed again. */
  day: z.string(),
  fromTime: z.string(),
  toTime: z.string(),
  standing: slotStandingSchema,
  terms: needTermsSchema,
  minSeconds: z.number().int().nullable(),
  targetSeconds: z.number().int().nullable(),
  maxSeconds: z.number().int().nullable(),
  /** Time that people agreed to give, and how many they are. */
  agreedSeconds: z.number().int(),
  agreedPeople: z.number().int(),
});
export type NeedSlot = z.infer<typeof needSlotSchema>;

export const needSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** IANA zone of its times. */
  zone: z.string(),
  /** The source that stated it; null: a page did, or it is not known. */
  source: z.string().nullable(),
  times: needTimesSchema,
  wholePresence: z.boolean(),
  /** Null: nothing is known, as it has no date. */
  terms: needTermsSchema.nullable(),
  /** Nothing of it is ahead any more. */
  isOver: z.boolean(),
  /** Dates not over yet, the next first. */
  slots: z.array(needSlotSchema),
});
export type NeedView = z.infer<typeof needSchema>;

export const needMissionsSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    isClosed: z.boolean(),
    /** Dates not over yet. */
    ahead: z.number().int(),
    /** Of those, dates of which somebody has to say what becomes of them. */
    toDecide: z.number().int(),
  }),
);
export type NeedMissions = z.infer<typeof needMissionsSchema>;

export const missionNeedsSchema = z.object({
  mission: z.object({ id: z.string(), title: z.string(), site: z.string().nullable(), isClosed: z.boolean() }),
  mayWrite: z.boolean(),
  /** The association's current day, and the first one for which no date is there yet. */
  today: z.string(),
  until: z.string(),
  needs: z.array(needSchema),
  /** Names of skills that are in use, to choose from; any other may be typed. */
  skillNames: z.array(z.string()),
});
export type MissionNeeds = z.infer<typeof missionNeedsSchema>;

/** What became of what was asked. */
export const needChangedSchema = z.object({
  /** Of the need; null: it is gone. */
  needId: z.string().nullable(),
  missionId: z.string(),
  /** Dates left as they were because somebody agreed to come or a source states them: somebody has to decide. */
  toDecide: z.number().int(),
  /** People told by mail, and the names of those whom no mail reaches. */
  told: z.number().int(),
  untold: z.array(z.string()),
});
export type NeedChanged = z.infer<typeof needChangedSchema>;
