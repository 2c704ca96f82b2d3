import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { savedMappingSchema, savedMappingsSchema, type MappingSpec } from '../../../server/ingest/mapping.schemas.js';
import { request } from '../../lib/http.js';

const addressOf = (source: string, name?: string): string =>
  `/api/sources/${encodeURIComponent(source)}/mappings${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;

/** Readings kept for a source. */
export const savedMappingsQuery = (source: string) =>
  queryOptions({
    queryKey: ['mappings', source],
    queryFn: ({ signal }) => request(addressOf(source), { schema: savedMappingsSchema, signal }),
  });

/** Kept for the source: its next files with this header are read so. */
export const saveMapping = (source: string, name: string, mapping: MappingSpec, headers: string[]) =>
  request(addressOf(source, name), { schema: savedMappingSchema, method: 'PUT', body: { ...mapping, headers } });

export const forgetMapping = (source: string, name: string) =>
  request(addressOf(source, name), { schema: z.null(), method: 'DELETE' });
