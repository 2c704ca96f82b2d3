/** `a-3a` is what we give; `ua-1` only proves that the same paper can be read aloud. */
export type Standard = 'a-3a' | 'ua-1';

/** A file carried by the paper itself, to be taken out of it unchanged. */
export interface Attachment {
  name: string;
  bytes: Uint8Array;
  mime: string;
  description: string;
}

export interface Draft {
  /** A `.typ` file of the server's folder, such as `certificates/document/certificate.typ`. */
  template: string;
  /** What the template prints: values, never markup. */
  data: object;
  /** Pictures that the template reads as `/given/NAME`. */
  pictures?: Readonly<Record<string, Uint8Array>>;
  attachments?: readonly Attachment[];
  /** Written in the file as the moment when it was made: the same draft gives the same bytes. */
  madeAt: Date;
}

/** What the process that sets type is told. */
export interface TypesetTask {
  template: string;
  /** JSON. */
  data: string;
  files: Readonly<Record<string, Uint8Array>>;
  seconds: number;
  standard: Standard;
}

export type Typeset =
  { kind: 'done'; pdf: Uint8Array; pages: number; residentBytes: number } | { kind: 'refused'; faults: string[] };
