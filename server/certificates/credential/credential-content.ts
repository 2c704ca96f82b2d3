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
  /** `YYYY-MM-DD`; null unless the person wants it on the paper. */
  bornOn: string | null;
  role: ContentRole | null;
  /** First and last day, `YYYY-MM-DD`. */
  period: { from: string; to: string };
  seconds: SecondsByOrigin;
  achievement: ContentAchievement;
  outcomes: readonly ContentOutcome[];
  skills: readonly ContentSkill[];
  trainings: readonly ContentTraining[];
  languages: readonly ContentLanguage[];
  missions: readonly ContentMission[];
  /** Null: the person asked for no table of months. */
  months: readonly { month: string; seconds: number }[] | null;
}

export type ContentOrigin = 'declared' | 'confirmed';

/** In the person's own words. */
export interface ContentRole {
  title: string;
  responsibilities: string | null;
  autonomy: string | null;
  origin: ContentOrigin;
}

export interface ContentTraining {
  title: string;
  /** `YYYY-MM-DD` */
  on: string | null;
  origin: ContentOrigin;
}

export interface ContentLanguage {
  name: string;
  /** Of the Common European Framework, such as `B2`. */
  level: string | null;
  origin: ContentOrigin;
}

/** Together they are the validated time. */
export interface ContentMission {
  title: string;
  /** First and last day. */
  from: string;
  to: string;
  seconds: number;
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
  origin: ContentOrigin;
  /** Only as read from the source. */
  esco: string | null;
}

/** Where a verifier asks whether it was revoked. */
export interface StatusPlace {
  listUrl: string;
  index: number;
}
