import { z } from 'zod';
import { fileNames, nameOf, versionsIn, versionsText } from './folder.js';
import { indicatorHeaderSchema } from './header.schemas.js';
import { readLibrary } from './library.js';
import type { QueryProblem } from './query-problem.js';
import { type Versions, versionsOf } from './versions.js';

export interface Generated {
  /** By name in the queries folder. */
  files: Record<string, string>;
  problems: QueryProblem[];
}

/**
 * Committed files made from others: tests say when they have drifted. A file that is to be corrected keeps what was
 * recorded of it, so that a SELECT that changed is never recorded under its earlier version.
 */
export async function generatedFiles(queriesFolder: string): Promise<Generated> {
  const { indicators, problems } = await readLibrary(queriesFolder, { given: false });
  const schema = z.toJSONSchema(indicatorHeaderSchema, { io: 'input' });
  const present = new Set(fileNames(queriesFolder, 'indicators', '.sql').map(nameOf));
  const known = Object.entries(versionsIn(queriesFolder)).filter(([name]) => present.has(name));
  const versions: Versions = { ...Object.fromEntries(known), ...versionsOf(indicators.values()) };
  const files = {
    'versions.json': versionsText(versions),
    'header.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  };
  return { files, problems };
}
