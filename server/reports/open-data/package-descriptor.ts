import type { ResultColumn } from '../../indicators/indicators.schemas.js';
import { sha256 } from './sha256.js';
import type { ToldEdition, ToldFigure } from './told-edition.js';
import { unitTexts } from './unit-texts.js';

/** A table and where its files stand in the package. */
export interface Described extends ToldFigure {
  name: string;
  path: string;
  csv: string;
  query: string;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** As Table Schema calls the types of our columns. */
const TYPES = {
  date: 'date',
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  number: 'number',
  boolean: 'boolean',
} as const satisfies Record<ResultColumn['type'], string>;

/** `datapackage.json` (Data Package 2.0): each table with its columns, their units, its days, its total and its sum. */
export function packageDescriptor(edition: ToldEdition, tables: readonly Described[]): string {
  const { number, title, house, from, to, publishedAt, checkAddress, digest } = edition;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: number.toLowerCase(),
    id: checkAddress,
    title,
    homepage: checkAddress,
    created: publishedAt.toISOString(),
    contributors: [{ title: house, roles: ['publisher'] }],
    temporal: { from, to },
    digest: `sha256:${digest}`,
    resources: tables.map((one) => resourceOf(one, edition)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resourceOf({ table, limits, sums, name, path, csv, query }: Described, { language }: ToldEdition) {
  const { card, columns, total, request } = table;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: 'table',
    path,
    title: card.title[language],
    description: `${card.description[language]} ${card.formula[language]}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${sha256(csv)}`,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map(({ name: column, type, unit, label }) => ({
        name: column,
        type: TYPES[type],
        title: label[language],
        ...(unit === null ? {} : { unit, description: unitTexts[language][unit] }),
      })),
      missingValues: [''],
    },
    temporal: { from: card.period.from, to: card.period.to, zone: card.period.zone },
    slicedBy: (request.by ?? '').split(',').filter(Boolean),
    limits,
    total,
    addUp: sums,
    query,
    version: card.version,
  };
}
