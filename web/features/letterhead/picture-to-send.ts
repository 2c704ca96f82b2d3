import { LARGEST_PICTURE } from '../../../server/settings/letterhead/letterhead.schemas.js';

const WIDEST = 900;
const SMALLEST = 200;

/**
 * A picture as the server takes it, in base 64: as it is when it is small, else drawn again smaller as a PNG, which keeps
 * what is see-through. Null when it cannot be shown here, or stays too large.
 */
export async function pictureToSend(file: File): Promise<string | null> {
  const asIs = await base64Of(file);
  if (asIs.length <= LARGEST_PICTURE) return asIs;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  for (let width = Math.min(WIDEST, picture.width); width >= SMALLEST; width = Math.floor(width * 0.75)) {
    const drawn = await base64Of(await drawnAt(picture, width));
    if (drawn.length <= LARGEST_PICTURE) return drawn;
  }
  return null;
}

async function drawnAt(picture: ImageBitmap, width: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.max(1, Math.round((picture.height * width) / picture.width));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/png'));
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(new Error('This file cannot be read'));
    reader.readAsDataURL(blob);
  });
}
