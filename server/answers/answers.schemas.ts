import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

export const audienceSchema = z.enum(['volunteer', 'beneficiary']);
export const questionSchema = z.enum(['satisfaction', 'recommendation']);
export const scaleSchema = z.union([z.literal(3), z.literal(5), z.literal(10)]);
const most = z.number().int().min(0).max(100_000_000);

export const newCampaignSchema = z
  .strictObject({
    title: lineSchema(200).nullable().default(null),
    audience: audienceSchema,
    /** Null: the whole association. */
    missionId: z.uuid().nullable(),
    fromDay: z.iso.date(),
    /** First day no longer included. */
    toDay: z.iso.date(),
    asksSatisfaction: z.boolean(),
    /** Highest score of the satisfaction question: faces, five steps or ten. */
    scale: scaleSchema.default(5),
    asksRecommendation: z.boolean().default(false),
    asksWords: z.boolean().default(false),
    /** Null: nobody knows how many people are asked. */
    asked: most.nullable().default(null),
  })
  .refine(({ fromDay, toDay }) => fromDay < toDay, { path: ['toDay'], message: 'ends before it begins' })
  .refine(({ asksSatisfaction, asksRecommendation }) => asksSatisfaction || asksRecommendation, {
    path: ['asksSatisfaction'],
    message: 'asks nothing',
  });
export type NewCampaign = z.infer<typeof newCampaignSchema>;

export const askedSchema = z.strictObject({ asked: most.nullable() });
export type Asked = z.infer<typeof askedSchema>;

const scoresSchema = z.array(z.object({ score: z.number().int(), count: z.number().int() }));

export const campaignSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  audience: audienceSchema,
  mission: z.object({ id: z.string(), title: z.string() }).nullable(),
  fromDay: z.string(),
  toDay: z.string(),
  asksSatisfaction: z.boolean(),
  scale: scaleSchema,
  asksRecommendation: z.boolean(),
  asksWords: z.boolean(),
  state: z.enum(['coming', 'open', 'over', 'closed']),
  asked: z.number().int().nullable(),
  askedBy: z.string().nullable(),
  askedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** People who answered: the answers to the question that most of them answered. */
  answered: z.number().int(),
  results: z.array(
    z.object({ question: questionSchema, scale: scaleSchema, answers: z.number().int(), scores: scoresSchema }),
  ),
});
export type CampaignView = z.infer<typeof campaignSchema>;

export const campaignsSchema = z.object({
  campaigns: z.array(campaignSchema),
  /** Those a new campaign may be about. */
  missions: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type CampaignsView = z.infer<typeof campaignsSchema>;

export const newLinkSchema = z.strictObject({ days: z.number().int().min(1).max(366).default(30) });
export type NewLink = z.infer<typeof newLinkSchema>;

export const answerLinkSchema = z.object({
  id: z.string(),
  /** The address to print, its code readable. */
  address: z.string(),
  qrSvg: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'expired', 'revoked']),
});
export type AnswerLinkView = z.infer<typeof answerLinkSchema>;

export const newTallySchema = z.strictObject({
  /** Made with the empty form: the same sheet sent twice counts once. */
  draft: z.uuid(),
  day: z.iso.date(),
  /** Of a campaign for the whole association: where the sheet hung. */
  missionId: z.uuid().nullable().default(null),
  question: questionSchema,
  counts: z
    .array(z.strictObject({ score: z.number().int().min(0).max(10), count: z.number().int().min(1).max(10_000) }))
    .min(1)
    .max(11),
});
export type NewTally = z.infer<typeof newTallySchema>;

export const tallySchema = z.object({
  id: z.string(),
  day: z.string(),
  question: questionSchema,
  scale: scaleSchema,
  mission: z.object({ id: z.string(), title: z.string() }).nullable(),
  counts: scoresSchema,
  enteredBy: z.string(),
  enteredAt: z.string(),
  withdrawnBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
});
export type TallyView = z.infer<typeof tallySchema>;

export const campaignPartsSchema = z.object({
  campaign: campaignSchema,
  links: z.array(answerLinkSchema),
  tallies: z.array(tallySchema),
});
export type CampaignParts = z.infer<typeof campaignPartsSchema>;

export const wordsSchema = z.object({ words: z.array(z.string()) });
export type Words = z.infer<typeof wordsSchema>;
