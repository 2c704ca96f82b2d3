import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** An association, or one branch of a federation. One exists by default and its users never see the word. */
export const Organisation = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary(),
    /** Names its folder and its public addresses: `[a-z0-9][a-z0-9-]{0,62}`. */
    slug: p.string().length(63).unique(),
    name: p.string().length(200),
    /** IANA zone in which its days are counted. */
    zone: p.string().length(64),
    language: p.enum(['fr', 'en']),
    /** Month (1–12) whose first day starts a school year. */
    schoolYearStartMonth: p.integer().default(9),
    /** A fictional association: signing in without a password is offered, under a banner. */
    isDemo: p.boolean().default(false),
    /** Time may be shown as money, once rates are entered. */
    valuesTime: p.boolean().default(false),
    /** No amount anywhere, whatever is switched on beside it. */
    isHoursOnly: p.boolean().default(false),
    /** Fewest people behind a figure that is told outside: may be raised, never under the program's own least. */
    leastOutside: p.integer().default(5),
    createdAt: p.datetime(),
  },
});
export type Organisation = InferEntity<typeof Organisation>;
