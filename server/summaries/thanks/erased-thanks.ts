import { theirRows, traceOf } from '../../people/person-traces.js';
import { Thanks } from './thanks.entity.js';

/** What was written to the person goes; what they wrote to others stays, without their name. */
export const erasedThanks = traceOf(async (em, person) => {
  const thanks = await em.nativeDelete(Thanks, theirRows(person));
  const byThem = { accountId: { $in: person.accounts.map(({ id }) => id) } };
  await em.nativeUpdate(Thanks, byThem, { writtenBy: null, accountId: null });
  return { thanks };
});
