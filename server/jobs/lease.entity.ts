import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Who may run a job now. `fence` only grows: work begun under an older one is refused. */
export const Lease = defineEntity({
  name: 'Lease',
  tableName: 'lease',
  properties: {
    name: p.string().length(120).primary(),
    holder: p.string().length(80),
    fence: p.integer(),
    expiresAt: p.datetime(),
  },
});
export type Lease = InferEntity<typeof Lease>;
