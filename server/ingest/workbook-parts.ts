import { posix } from 'node:path';
import { AppError } from '../shared/app-error.js';
import type { Archive } from './archive.js';
import { readXml } from './xml-events.js';

export interface Sheet {
  name: string;
  part: string;
  isHidden: boolean;
}

export interface WorkbookParts {
  /** Days are counted from 1904. */
  is1904: boolean;
  /** Sheets of cells only, in their order; sheets of charts are none. */
  sheets: Sheet[];
  strings: string | null;
  styles: string | null;
}

interface Relation {
  type: string;
  part: string;
}

const MOST_LISTED = 10_000;

/** What a workbook is made of. Throws `unsupported-format` when the archive is no workbook, `corrupt-file`. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const root = await workbookPart(archive);
  const relations = await relationsOf(archive, root);
  const { sheets, ...rest } = await readWorkbook(archive, root, relations);
  const partOf = (type: string): string | null =>
    [...relations.values()].find((one) => one.type === type && archive.has(one.part))?.part ?? null;
  return { ...rest, sheets, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

async function workbookPart(archive: Archive): Promise<string> {
  const relations = await relationsOf(archive, '');
  const main = [...relations.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!archive.has(main) || !main.toLowerCase().endsWith('.xml')) throw new AppError('unsupported-format');
  return main;
}

async function readWorkbook(archive: Archive, root: string, relations: ReadonlyMap<string, Relation>) {
  let is1904 = false;
  let isWorkbook = false;
  const sheets: Sheet[] = [];
  await readXml(archive.part(root), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = relations.get(relationIdOf(attributes));
      if (relation?.type !== 'worksheet') return;
      const isHidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden';
      sheets.push({ name: attributes['name'] ?? '', part: relation.part, isHidden });
      if (sheets.length > MOST_LISTED) throw new AppError('corrupt-file');
    },
  });
  if (!isWorkbook) throw new AppError('unsupported-format');
  return { is1904, sheets };
}

/** Relations of a part by id; those that lead out of the file are left out. */
async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.has(list)) return relations;
  await readXml(archive.part(list), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      relations.set(Id, { type, part: resolved(folder, Target) });
      if (relations.size > MOST_LISTED) throw new AppError('corrupt-file');
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const tidy = target.replaceAll('\\', '/');
  return tidy.startsWith('/') ? posix.normalize(tidy.slice(1)) : posix.join(folder, tidy);
}

/** `r:id`, whatever the prefix is called in this file. */
function relationIdOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
