import type { FilterQuery } from '@mikro-orm/core';
import { Person } from '../../people/person.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Certificate } from './certificate.entity.js';

/** Those of `wanted` whose person or number has these letters, whatever case and accents; the latest first. */
export async function certificatesNamed(
  em: RegistryManager,
  wanted: FilterQuery<Certificate>,
  search: string,
): Promise<string[]> {
  const all = await em.find(Certificate, wanted, {
    fields: ['personId', 'number'],
    orderBy: { id: 'desc' },
    disableIdentityMap: true,
  });
  const personIds = [...new Set(all.flatMap(({ personId }) => personId ?? []))];
  const people = await em.find(
    Person,
    { id: { $in: personIds } },
    { fields: ['displayName'], disableIdentityMap: true },
  );
  const names = new Map(people.map(({ id, displayName }) => [id, plain(displayName)]));
  const sought = plain(search);
  return all
    .filter(({ personId, number }) =>
      [names.get(personId ?? ''), plain(number ?? '')].some((text) => text?.includes(sought)),
    )
    .map(({ id }) => id);
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
