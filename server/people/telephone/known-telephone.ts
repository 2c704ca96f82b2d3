import type { RegistryManager } from '../../registry/registry.js';
import { Person } from '../person.entity.js';
import type { Telephone } from './telephone.schemas.js';
import { telephoneText } from './telephone-number.js';
import { zoneCountry } from './zone-country.js';

/** Of every entry of a person, the one that counts first: the first number that is known. */
export async function knownTelephone(
  em: RegistryManager,
  entries: readonly string[],
  zone: string,
): Promise<Telephone | null> {
  const rows = await em.find(Person, { id: { $in: [...entries] } }, { disableIdentityMap: true });
  const numbers = new Map(rows.map(({ id, telephone }) => [id, telephone]));
  const number = entries.map((id) => numbers.get(id)).find((one) => typeof one === 'string');
  return number ? toldTelephone(number, zone) : null;
}

export const toldTelephone = (number: string, zone: string): Telephone => ({
  number,
  text: telephoneText(number, zoneCountry(zone)),
});
