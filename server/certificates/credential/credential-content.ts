/** What a certificate says, as plain values: the credential is built from nothing else. */
export interface CredentialContent {
  language: 'fr' | 'en';
  /** Of the fictional association: the credential says SPECIMEN. */
  isSpecimen: boolean;
  /** `LDQ-2026-7K4QX-11` */
  number: string;
  /** The instant of issue. */
  issuedAt: Date;
  issuer: ContentIssuer;
  /** As the person writes it. */
  personName: string;
  role: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  period: { from: string; to: string };
  seconds: SecondsByOrigin;
  achievement: ContentAchievement;
  outcomes: readonly ContentOutcome[];
  skills: readonly ContentSkill[];
}

export interface ContentIssuer {
  /** `did:web:…` or `did:key:…` */
  did: string;
  name: string;
  url: string | null;
  identifiers: readonly { type: 'RNA' | 'SIREN'; value: string }[];
}

/** Validated time, exact. Null: left out by the volunteer's choice; it is then in no total. */
export interface SecondsByOrigin {
  measured: number;
  declared: number;
  estimated: number | null;
}

export interface ContentAchievement {
  /** An address that names what was done, and its version. */
  id: string;
  /** Such as “atelier de lecture”. */
  title: string;
  description: string;
}

export interface ContentOutcome {
  label: string;
  /** A number, written exactly. */
  quantity: string;
  unit: string | null;
  /** How many volunteers share it; null: the person's own. */
  team: number | null;
}

export interface ContentSkill {
  name: string;
  origin: 'declared' | 'confirmed';
  /** Only as read from the source. */
  esco: string | null;
}

/** Where a verifier asks whether it was revoked. */
export interface StatusPlace {
  listUrl: string;
  index: number;
}
