import { z } from 'zod';

const address = z
  .email()
  .max(254)
  .overwrite((text) => text.toLowerCase());
const MOST_ADDRESSES = 20;

const oldFigureSchema = z.object({
  title: z.object({ fr: z.string(), en: z.string() }),
  /** When it was last worked out, instant in UTC; null: never. */
  asOf: z.string().nullable(),
});
export type OldFigure = z.infer<typeof oldFigureSchema>;

export const newSubscriptionSchema = z
  .strictObject({
    reportId: z.uuid().toLowerCase(),
    frequency: z.enum(['weekly', 'monthly']),
    /** Of the week (1: Monday) or of the month (1 to 28). */
    day: z.number().int().min(1).max(28),
    addresses: z.array(address).min(1).max(MOST_ADDRESSES),
  })
  .refine(({ frequency, day }) => frequency === 'monthly' || day <= 7, {
    path: ['day'],
    message: 'is no day of a week',
  });
export type NewSubscription = z.infer<typeof newSubscriptionSchema>;

export const newRecipientSchema = z.strictObject({ address });
export type NewRecipient = z.infer<typeof newRecipientSchema>;

const recipientSchema = z.object({
  id: z.string(),
  address: z.string(),
  /** `asked`: nothing goes there until it is accepted. */
  state: z.enum(['asked', 'accepted', 'stopped']),
});

const sendingSchema = z.object({
  id: z.string(),
  /** `[from, to)`, days in the association's zone. */
  from: z.string(),
  to: z.string(),
  at: z.string(),
  outcome: z.enum(['report', 'old', 'nothing', 'refused', 'failed']),
  /** Code of a refusal or a failure. */
  reason: z.string().nullable(),
  oldFigures: z.array(oldFigureSchema),
  edition: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** Its messages. */
  messages: z.array(
    z.object({
      address: z.string(),
      state: z.enum(['waiting', 'sent', 'failed']),
      /** Codes of the mail server, where it refused. */
      fault: z.string().nullable(),
    }),
  ),
});
export type SendingView = z.infer<typeof sendingSchema>;

export const subscriptionSchema = z.object({
  id: z.string(),
  report: z.object({ id: z.string(), title: z.string(), language: z.enum(['fr', 'en']) }),
  frequency: z.enum(['weekly', 'monthly']),
  day: z.number().int(),
  decidedBy: z.string(),
  decidedAt: z.string(),
  paused: z.object({ at: z.string(), why: z.enum(['asked', 'decider-left']) }).nullable(),
  /** When it falls due next, and the days it will tell; null while it is paused. */
  next: z.object({ at: z.string(), from: z.string(), to: z.string() }).nullable(),
  /** Why what is due has not left yet. */
  waitsFor: z.enum(['figures', 'fault']).nullable(),
  recipients: z.array(recipientSchema),
  /** The latest first. */
  sendings: z.array(sendingSchema),
});
export type SubscriptionView = z.infer<typeof subscriptionSchema>;

export const subscriptionsSchema = z.object({
  subscriptions: z.array(subscriptionSchema),
  /** Whether messages reach anybody: a mail server, and an address of this server for links in them. */
  mail: z.object({ hasServer: z.boolean(), hasAddress: z.boolean() }),
});
export type Subscriptions = z.infer<typeof subscriptionsSchema>;

/** Where a trial went. */
export const trialSchema = z.object({ address: z.string(), outcome: z.enum(['report', 'old', 'nothing', 'refused']) });
export type Trial = z.infer<typeof trialSchema>;
