import { AppError } from '../shared/app-error.js';
import type { Archive } from './archive.js';
import { builtInKind, kindOfFormat, type NumberKind } from './number-formats.js';
import { readXml } from './xml-events.js';

/** A workbook has 64,000 at most. */
const MOST_STYLES = 100_000;

/** What numbers stand for, by style of their cell (its place in `cellXfs`). */
export async function numberKinds(archive: Archive, part: string | null): Promise<NumberKind[]> {
  const custom = new Map<number, NumberKind>();
  const ids: number[] = [];
  let isInCells = false;
  if (part === null) return [];
  await readXml(archive.part(part), {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), kindOfFormat(attributes['formatCode'] ?? ''));
      if (name === 'xf' && isInCells) ids.push(Number(attributes['numFmtId'] ?? 0));
      if (ids.length > MOST_STYLES || custom.size > MOST_STYLES) throw new AppError('corrupt-file');
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return ids.map((id) => custom.get(id) ?? builtInKind(id));
}
