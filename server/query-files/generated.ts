import { z } from 'zod';
import { indicatorHeaderSchema } from './header.schemas.js';
import { readLibrary } from './library.js';
import { versionsOf } from './versions.js';

/** Committed files made from others, by name in the queries folder: tests say when they have drifted. */
export async function generatedFiles(queriesFolder: string): Promise<Record<string, string>> {
  const { indicators } = await readLibrary(queriesFolder, { given: false });
  const schema = z.toJSONSchema(indicatorHeaderSchema, { io: 'input' });
  return {
    'versions.json': asText(versionsOf(indicators.values())),
    'header.schema.json': asText(schema),
  };
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
