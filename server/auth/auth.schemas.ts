import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

export const roleSchema = z.enum(['director', 'coordinator', 'volunteer', 'administrator']);

export const sessionSchema = z.object({
  account: z.object({ name: z.string(), email: z.string().nullable(), language: z.enum(['fr', 'en']) }).nullable(),
  organisation: z.object({ slug: z.string(), name: z.string(), zone: z.string(), isDemo: z.boolean() }),
  /** The other associations where this account has a role. */
  elsewhere: z.array(z.object({ slug: z.string(), name: z.string() })),
  roles: z.array(roleSchema),
  /** What this caller may do, by name of right, so that the screens show nothing that would be refused. */
  rights: z.array(z.string()),
  /** No account exists yet: the set-up link of the log must be used first. */
  setUpNeeded: z.boolean(),
});
export type SessionView = z.infer<typeof sessionSchema>;

const password = z.string().min(12).max(200);
const email = z.email().max(254);
const name = lineSchema(200);

export const signInSchema = z.strictObject({ email, password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof signInSchema>;

export const moveSchema = z.strictObject({ slug: lineSchema(63) });

export const demoSignInSchema = z.strictObject({ role: z.enum(['director', 'coordinator', 'volunteer']) });

export const setUpSchema = z.strictObject({
  token: z.string().min(1).max(200),
  organisationName: name,
  name,
  email,
  password,
  language: z.enum(['fr', 'en']),
});
export type SetUp = z.infer<typeof setUpSchema>;

export const inviteSchema = z.strictObject({
  role: roleSchema,
  /** `mail` sends each person a link; `card` gives a code to print. */
  deliver: z.enum(['mail', 'card']),
  people: z
    .array(
      z.strictObject({
        name,
        email: email.optional(),
        /** The person whose own data the new account may see. */
        personId: z.uuid().optional(),
      }),
    )
    .min(1)
    .max(500),
  language: z.enum(['fr', 'en']),
});
export type Invite = z.infer<typeof inviteSchema>;

export const invitationSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  deliver: z.enum(['mail', 'card']),
  state: z.enum(['open', 'accepted', 'expired', 'revoked']),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type InvitationView = z.infer<typeof invitationSchema>;

/** Shown once, when made: the code is not kept, only its hash. */
export const madeInvitationSchema = invitationSchema.extend({
  code: z.string().nullable(),
  link: z.string().nullable(),
  /** QR of the link as an SVG document. */
  qrSvg: z.string().nullable(),
});
export type MadeInvitation = z.infer<typeof madeInvitationSchema>;
export const madeInvitationsSchema = z.object({ invitations: z.array(madeInvitationSchema) });
export const invitationsSchema = z.object({ invitations: z.array(invitationSchema) });

export const renewSchema = z.strictObject({ email });

export const openInvitationSchema = z.strictObject({ code: z.string().min(1).max(200) });
export const openedInvitationSchema = z.object({ organisation: z.string(), name: z.string(), role: roleSchema });
export const acceptInvitationSchema = z.strictObject({
  code: z.string().min(1).max(200),
  name,
  email,
  password,
  language: z.enum(['fr', 'en']),
});
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export type OpenInvitation = z.infer<typeof openInvitationSchema>;
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>;
