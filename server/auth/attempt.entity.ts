import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Wrong tries of one account or one address since the last right one. */
export const Attempt = defineEntity({
  name: 'Attempt',
  tableName: 'attempt',
  properties: {
    /** SHA-256 of `account:e-mail` or `address:IP`: neither is kept in clear. */
    subjectHash: p.string().length(64).primary(),
    wrong: p.integer(),
    lastAt: p.datetime(),
  },
});
export type Attempt = InferEntity<typeof Attempt>;
