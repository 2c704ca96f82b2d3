import type { Receipt } from '../../../server/ingest/ingest.schemas.js';

export interface ReceiptProps {
  receipt: Receipt;
  isTrial: boolean;
  /** Of its parts: a page of its own has nothing above them but its title. */
  heading: 'h2' | 'h4';
}
