import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Somebody who can sign in. Accounts stand above organisations; memberships tie them to one. */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    /** Lower case. */
    email: p.string().length(254).unique(),
    name: p.string().length(200),
    language: p.enum(['fr', 'en']),
    /** argon2id; null for the fictional accounts of the demo, which no password opens. */
    passwordHash: p.string().length(300).nullable(),
    createdAt: p.datetime(),
  },
});
export type Account = InferEntity<typeof Account>;
