import { z } from 'zod';
import { bilingual, unit } from '../../query-files/measure.schemas.js';
import { sliceFilterSchema, sliceFiltersSchema } from '../../query-files/slice.schemas.js';
import { lineSchema } from '../../shared/text.schemas.js';

/** Shares and parts are whole ten-thousandths. */
export const WHOLE = 10_000;

const id = z.uuid().toLowerCase();
const day = z.iso.date().refine((one) => one >= '2000-01-01' && one <= '9999-01-01', 'from 2000-01-01 to 9999-01-01');
const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'holds an invisible character');
const share = z.number().int().min(1).max(WHOLE);
const part = z.number().int().min(0).max(WHOLE);

const isCurrency = (code: string) => Intl.supportedValuesOf('currency').includes(code);
const amountSchema = z.object({
  /** Hundredths of the currency's unit. */
  cents: z.number().int().min(1).max(1e13),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});

const contactSchema = z.object({
  name: lineSchema(200).nullable(),
  mail: z.email().max(254).nullable(),
  telephone: lineSchema(40).nullable(),
});
export type GrantContact = z.infer<typeof contactSchema>;

const figure = {
  indicator: z.string().min(1).max(80),
  measure: z.string().min(1).max(80),
  better: z.enum(['more', 'less']),
  /** In the unit of the measure: seconds for time, 0 to 1 for shares. Null: an amount, where none is shown. */
  value: z.number().min(-1e12).max(1e12).nullable(),
};

const newPromiseSchema = z.strictObject({
  /** Of one that the grant already has; null: a new one. */
  id: id.nullable().default(null),
  words: words(400),
  /** Null: what comes of it is told in words. */
  figure: z.strictObject({ ...figure, filters: sliceFiltersSchema.default([]) }).nullable(),
});
export type NewPromise = z.infer<typeof newPromiseSchema>;

const missionSchema = z.strictObject({ missionId: id, share, part });

const isSet = (ids: readonly string[]) => new Set(ids).size === ids.length;

export const newGrantSchema = z
  .strictObject({
    title: lineSchema(200),
    funder: lineSchema(200),
    reference: lineSchema(100).nullable(),
    /** Null: unknown; where amounts are hidden, the one kept stays. */
    amount: z
      .strictObject(amountSchema.shape)
      .refine(({ currency }) => isCurrency(currency), { path: ['currency'], message: 'no ISO 4217 currency' })
      .nullable(),
    /** Days in the association's zone; the last one is excluded. */
    fromDay: day,
    toDay: day,
    purpose: words(4000).nullable(),
    missions: z.array(missionSchema).min(1).max(200),
    promises: z.array(newPromiseSchema).max(60),
    contact: z.strictObject(contactSchema.shape).nullable(),
  })
  .refine(({ fromDay, toDay }) => fromDay < toDay, { path: ['toDay'], message: 'ends before it begins' })
  .refine(({ missions }) => isSet(missions.map(({ missionId }) => missionId)), {
    path: ['missions'],
    message: 'names a mission twice',
  })
  .refine(({ promises }) => isSet(promises.flatMap((one) => one.id ?? [])), {
    path: ['promises'],
    message: 'names a promise twice',
  });
export type NewGrant = z.infer<typeof newGrantSchema>;

/** The first day without it. */
export const endGrantSchema = z.strictObject({ day });
export type EndGrant = z.infer<typeof endGrantSchema>;

export const grantStateSchema = z.enum(['running', 'to-come', 'over']);
export type GrantState = z.infer<typeof grantStateSchema>;

const grantMissionSchema = z.object({
  missionId: z.string(),
  title: z.string(),
  share: z.number().int(),
  part: z.number().int(),
});

const summary = {
  id: z.string(),
  title: z.string(),
  funder: z.string(),
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  state: grantStateSchema,
  /** Null: unknown, or hidden where the association shows hours only. */
  amount: amountSchema.nullable(),
  /** Those the reader answers for. */
  missions: z.array(grantMissionSchema),
  /** How many others there are. */
  otherMissions: z.number().int(),
};

const promiseSchema = z.object({
  id: z.string(),
  words: z.string(),
  figure: z
    .object({
      ...figure,
      /** Null when the figure has no file any more. */
      title: bilingual.nullable(),
      label: bilingual.nullable(),
      unit: unit.nullable(),
      /** `name`: of a mission, its title; else the value. */
      filters: z.array(sliceFilterSchema.extend({ label: bilingual, name: z.string() })),
      /** It is an amount, and the association shows none. */
      isHidden: z.boolean(),
    })
    .nullable(),
});
export type PromiseView = z.infer<typeof promiseSchema>;

const alsoReportedSchema = z.object({
  grantId: z.string(),
  title: z.string(),
  funder: z.string(),
  missionId: z.string(),
  missionTitle: z.string(),
  /** The days that both grants cover; the last one is excluded. */
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  /** Of the mission's results, that the other grant answers for. */
  part: z.number().int(),
});
export type AlsoReported = z.infer<typeof alsoReportedSchema>;

const agreementSchema = z.object({
  ...summary,
  reference: z.string().nullable(),
  purpose: z.string().nullable(),
  promises: z.array(promiseSchema),
  /** Other grants to which results of the same missions on the same days are reported. */
  alsoReportedTo: z.array(alsoReportedSchema),
  amountsHidden: z.boolean(),
});
/** What is told of a grant to its own funder. */
export type ReportedAgreement = Omit<z.infer<typeof agreementSchema>, 'state'>;

export const grantSchema = agreementSchema.extend({
  /** For directors only. Null: nobody is named, or the reader is no director. */
  contact: contactSchema.nullable(),
  author: z.string(),
  writtenAt: z.string(),
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
  mayWrite: z.boolean(),
});
export type GrantView = z.infer<typeof grantSchema>;

export const grantsSchema = z.object({
  /** The association's current day. */
  today: z.iso.date(),
  /** The association shows hours only. */
  amountsHidden: z.boolean(),
  mayWrite: z.boolean(),
  /** The one that begins last comes first. */
  grants: z.array(z.object({ ...summary, promises: z.number().int() })),
  /** What a grant can be for, by title. */
  missions: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type Grants = z.infer<typeof grantsSchema>;
export type GrantSummary = Grants['grants'][number];

export const grantChangedSchema = z.object({ id: z.string() });
