import { OutgoingMail } from '../../mail/outgoing-mail.entity.js';
import { signature, signaturesTrace, traceOf } from '../../people/person-traces.js';
import { ReportRecipient } from './report-recipient.entity.js';
import { ReportSubscription } from './report-subscription.entity.js';

/** Addresses of somebody who is erased receive no report; what waits for them goes. */
const theirAddresses = traceOf(async (em, { marks: { emails } }) => {
  await em.nativeDelete(ReportRecipient, { address: { $in: emails.map((one) => one.toLowerCase()) } });
  const messages = await em.nativeDelete(OutgoingMail, { recipient: { $in: emails } });
  return { messages };
});

/** What they had decided names them no more, and stops: nobody directs in their place by itself. */
const theirDecisions = signaturesTrace(signature(ReportSubscription, 'decidedBy', 'decidedById'));

export const erasedRecipients = [theirAddresses, theirDecisions];
