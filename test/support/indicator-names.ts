import { readdirSync } from 'node:fs';

/** Every figure that comes with Sillage, by the name of its file. */
export const indicatorNames = readdirSync('queries/indicators')
  .filter((file) => file.endsWith('.sql'))
  .map((file) => file.replace(/\.sql$/, ''))
  .toSorted();
