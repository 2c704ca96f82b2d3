import { OutgoingMail } from '../../mail/outgoing-mail.entity.js';
import { theirRows, traceOf } from '../../people/person-traces.js';
import { SummaryMail } from './summary-mail.entity.js';

/** Who asked for a summary by mail, and is erased, is sent none. What waits to leave goes with their address. */
export const erasedSummaryMail = traceOf(async (em, person) => {
  const summaries = await em.nativeDelete(SummaryMail, theirRows(person));
  // Another process may have written one since accounts were closed; from here on it finds nobody who asked.
  const messages = await em.nativeDelete(OutgoingMail, { recipient: { $in: person.marks.emails } });
  return { summaries, messages };
});
