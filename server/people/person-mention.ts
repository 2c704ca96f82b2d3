import type { Person } from './person.entity.js';

/** What may be known of a newcomer beside name and address. */
export type Profile = Partial<Pick<Person, 'kind' | 'leftOn' | 'homeCellX' | 'homeCellY' | 'language' | 'telephone'>>;

/** How a file speaks of a person. Name and profile serve only when the person is new. */
export interface PersonMention {
  /** The source's own reference: a number, an e-mail address, or a name when there is nothing better. */
  reference: string;
  email?: string | null;
  name?: string | null;
  profile?: Profile;
}

/** A mention read once: what identifies the person within the source, and across sources. */
export interface ReadMention {
  /** As the caller wrote it. */
  given: string;
  /** As it is compared: NFC, trimmed, lower case when it is an e-mail address. */
  reference: string;
  email: string | null;
  displayName: string;
  profile: Profile;
}

/** A mention with the keyed hash of its reference. */
export type HashedMention = ReadMention & { hash: string };

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

export function readMention(mention: PersonMention | string): ReadMention {
  const {
    reference,
    email,
    name,
    profile = {},
  }: PersonMention = typeof mention === 'string' ? { reference: mention } : mention;
  const tidy = reference.normalize('NFC').trim();
  const address = emailIn(email) ?? emailIn(tidy);
  const displayName = name?.normalize('NFC').trim() || tidy;
  return {
    given: reference,
    reference: emailIn(tidy) ?? tidy,
    email: address,
    displayName: displayName.slice(0, 200),
    profile,
  };
}

/** The address in lower case, or null when the text is not one. */
export function emailIn(text: string | null | undefined): string | null {
  const address = text?.normalize('NFC').trim().toLowerCase() ?? '';
  return address.length <= 254 && EMAIL.test(address) ? address : null;
}
