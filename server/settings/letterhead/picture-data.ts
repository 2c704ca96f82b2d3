import { pictureFormat } from '../../shared/picture.js';

const TYPES = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** The bytes of a picture that may stand on a paper. Throws `picture-unusable`. */
export function readPicture(picture: string | null): Buffer | null {
  if (picture === null) return null;
  const bytes = Buffer.from(picture, 'base64');
  pictureFormat(bytes);
  return bytes;
}

/** What a page shows it by. */
export function dataAddress(picture: Uint8Array | null): string | null {
  if (picture === null) return null;
  return `data:${TYPES[pictureFormat(picture)]};base64,${Buffer.from(picture).toString('base64')}`;
}
