import type { CertificateContent } from '../content.schemas.js';
import type { ContentToSign } from '../credential-issue.js';

/** What is signed of a content. `site`: the address under which the association is known. */
export function contentToSign(content: CertificateContent, site: string, url: string | null): ContentToSign {
  const { language, number, organisation, volunteer, from, to, time, missions, skills, role } = content;
  const titles = missions.map(({ title }) => title).join(', ');
  const identifiers = (['RNA', 'SIREN'] as const).flatMap((type) => {
    const value = type === 'RNA' ? organisation.rna : organisation.siren;
    return value === null ? [] : [{ type, value }];
  });
  return {
    language,
    number,
    issuer: { name: organisation.name, url, identifiers },
    personName: volunteer.name,
    role: role?.title ?? null,
    period: { from, to },
    seconds: time,
    achievement: { id: `${site}/achievements/volunteering/v1`, title: titles, description: tasksOf(content) ?? titles },
    outcomes: missions.flatMap(({ results }) =>
      results.map(({ label, amount, unit, team }) => ({ label, quantity: String(amount), unit, team })),
    ),
    skills: skills.map(({ name, isConfirmed }) => ({
      name,
      origin: isConfirmed ? 'confirmed' : 'declared',
      esco: null,
    })),
  };
}

function tasksOf({ missions }: CertificateContent): string | null {
  const tasks = missions.flatMap((mission) => mission.tasks ?? []);
  return tasks.length === 0 ? null : [...new Set(tasks)].join(' ');
}
