/** What the template lays out: sentences ready to be read, in the certificate's language. It computes nothing. */
export interface Printed {
  language: 'fr' | 'en';
  title: string;
  author: string;
  accent: string;
  heading: string;
  /** Between a label and what it says. */
  colon: string;
  /** A specimen, or a preview: the mark across its pages, and why. */
  specimen: { mark: string; sentence: string } | null;
  organisation: { name: string; lines: string[]; logo: string | null };
  number: string;
  lead: string;
  name: string;
  bornOn: string | null;
  statement: { before: string; time: string; after: string };
  missions: PrintedMissions;
  role: PrintedFact[];
  lists: PrintedList[];
  months: { heading: string; columns: string[]; rows: { year: string; cells: string[] }[] } | null;
  note: string;
  verification: {
    heading: string;
    sentence: string;
    address: string;
    qr: string;
    /** Of the code with its white edges, mm; and of one such edge. */
    width: number;
    edge: number;
    alternative: string;
  };
  signature: { madeAt: string; name: string; lines: string[]; picture: string | null; alternative: string };
  footer: { line: string; page: string; of: string };
}

export interface PrintedMissions {
  heading: string;
  columns: [string, string, string];
  rows: { title: string; language: string; lines: PrintedFact[]; results: string[]; days: string; time: string }[];
  total: string;
  time: string;
}

export interface PrintedFact {
  label: string;
  text: string;
}

/** Things with what is known of each: declared, or confirmed. */
export interface PrintedList {
  heading: string;
  items: { text: string; state: string; isConfirmed: boolean }[];
}
