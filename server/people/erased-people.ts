import type { KeyObject } from 'node:crypto';
import type { RegistryManager } from '../registry/registry.js';
import { ErasedVolunteer } from './erased-volunteer.entity.js';
import { politeChunks } from './in-chunks.js';
import { PersonReference } from './person-reference.entity.js';
import { referenceHash } from './reference-hash.js';

/** Stands for a source: any of them may name somebody by an e-mail address. No source can be called so. */
export const BY_EMAIL = '@';

interface Mentioned {
  hash: string;
  email: string | null;
}

/** Of those that no living person matches, hash of the mention → id of the erased volunteer. */
export async function erasedAmong(
  em: RegistryManager,
  key: KeyObject,
  source: string,
  mentions: readonly Mentioned[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (mentions.length === 0 || (await em.count(PersonReference, { erasedId: { $ne: null } })) === 0) return found;
  const wanted = mentions.flatMap(({ hash, email }) => [
    { source, asked: hash, hash },
    ...(email === null ? [] : [{ source: BY_EMAIL, asked: referenceHash(key, BY_EMAIL, email), hash }]),
  ]);
  const byPlace = new Map(wanted.map(({ source: place, asked, hash }) => [`${place} ${asked}`, hash]));
  for await (const chunk of politeChunks(wanted.map(({ asked }) => asked))) {
    const rows = await em.find(
      PersonReference,
      { source: { $in: [source, BY_EMAIL] }, referenceHash: { $in: chunk }, erasedId: { $ne: null } },
      { disableIdentityMap: true },
    );
    for (const { source: place, referenceHash: asked, erasedId } of rows) {
      const hash = byPlace.get(`${place} ${asked}`);
      if (hash !== undefined && erasedId) found.set(hash, erasedId);
    }
  }
  return found;
}

/** Id of an erased volunteer → the key that leads to nobody. */
export async function keysOfErased(em: RegistryManager, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await em.find(ErasedVolunteer, { id: { $in: [...new Set(ids)] } }, { disableIdentityMap: true });
  return new Map(rows.map(({ id, volunteerKey }) => [id, volunteerKey]));
}
