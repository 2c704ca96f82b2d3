import { createHash } from 'node:crypto';
import type { CertificateContent, CertificateRole } from '../content.schemas.js';
import type {
  ContentAchievement,
  ContentOrigin,
  ContentOutcome,
  ContentRole,
} from '../credential/credential-content.js';
import type { ContentToSign } from '../credential-issue.js';

export interface IssuingPlace {
  /** Where this server is reached, without a final slash; null when nobody said. */
  publicUrl: string | null;
  /** Of the association. */
  slug: string;
}

const origin = (isConfirmed: boolean): ContentOrigin => (isConfirmed ? 'confirmed' : 'declared');

/** A certificate's content as it is signed: all that its paper says of the person and their time. */
export function toSign(content: CertificateContent, place: IssuingPlace): ContentToSign {
  const { language, number, organisation, volunteer, from, to, time, missions, months } = content;
  return {
    language,
    number,
    issuer: { name: organisation.name, url: place.publicUrl, identifiers: identifiersOf(organisation) },
    personName: volunteer.name,
    bornOn: volunteer.bornOn,
    role: content.role && roleOf(content.role),
    period: { from, to },
    seconds: time,
    achievement: achievementOf(content, place),
    outcomes: missions.flatMap(({ results }) => results.map(outcomeOf)),
    skills: content.skills.map(({ name, isConfirmed }) => ({ name, origin: origin(isConfirmed), esco: null })),
    trainings: content.trainings.map(({ title, on, isConfirmed }) => ({ title, on, origin: origin(isConfirmed) })),
    languages: content.languages.map(({ name, level, isConfirmed }) => ({ name, level, origin: origin(isConfirmed) })),
    missions: missions.map((mission) => ({
      title: mission.title,
      from: mission.from,
      to: mission.to,
      seconds: mission.seconds,
    })),
    months,
  };
}

function identifiersOf({ rna, siren }: CertificateContent['organisation']) {
  const all = [
    { type: 'RNA' as const, value: rna },
    { type: 'SIREN' as const, value: siren },
  ];
  return all.flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]));
}

function roleOf({ isConfirmed, ...said }: CertificateRole): ContentRole {
  return { ...said, origin: origin(isConfirmed) };
}

function outcomeOf({
  label,
  amount,
  unit,
  team,
}: CertificateContent['missions'][number]['results'][number]): ContentOutcome {
  return { label, quantity: String(amount), unit, team };
}

/**
 * What was done, in the words of the missions. Its address is ours and the same for everybody who did the same: it
 * comes from those words alone.
 */
function achievementOf(
  { missions, language }: CertificateContent,
  { publicUrl, slug }: IssuingPlace,
): ContentAchievement {
  const title = missions.map((mission) => mission.title).join(', ');
  const [first, ...others] = missions;
  const description =
    first && others.length === 0
      ? (first.tasks ?? first.title)
      : missions.map((one) => (one.tasks === null ? one.title : `${one.title} (${one.tasks})`)).join('\n');
  const words = createHash('sha256')
    .update(JSON.stringify([language, title, description]))
    .digest('hex');
  const address = `${publicUrl ?? 'http://localhost'}/o/${slug}/achievements/${words.slice(0, 16)}/v1`;
  return { id: address, title, description };
}
