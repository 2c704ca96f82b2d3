export interface Round {
  ms: number;
  rows: number;
  /** Of the counted rows whose duration is stated. */
  seconds: number;
}

export interface OurRound extends Round {
  /** Resident memory of the server and of the processes it started, at the moment when their sum was greatest. */
  peak: number;
  /** From the first byte sent until every line can be looked at, ms. */
  followed: number;
  /** How long each request of somebody else took meanwhile, ms; empty when nobody asked. */
  others: number[];
}
