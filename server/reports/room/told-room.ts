import type { ReportDocument } from '../document/report-document.js';
import type { StandingEdition } from '../public/public-editions.js';

/** A published report as it is shown in a room, where there may be no network. */
export interface ToldRoom {
  document: ReportDocument;
  standing: StandingEdition;
  /** Where anybody learns whether it still holds. */
  checkAddress: string;
  /** Day the file is made, in the association's zone. */
  takenOn: string;
  /** Of the association, `#rrggbb`. */
  colour: string | null;
  /** Of the association, as an address of data (`data:`). */
  logo: string | null;
}
