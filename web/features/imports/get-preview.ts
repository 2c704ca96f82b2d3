import { queryOptions } from '@tanstack/react-query';
import { previewSchema, type Preview } from '../../../server/ingest/preview.schemas.js';
import { RequestError } from '../../lib/http.js';
import type { Language } from '../../lib/language.js';
import { upload } from '../../lib/upload.js';
import { setReading, type ReadingAnswers } from './reading-answers.js';
import { isSourceName } from './source-name.js';

/** How a file would be read with these answers; nothing is kept of it. */
export const previewQuery = (id: string, file: File, source: string, answers: ReadingAnswers, language: Language) =>
  queryOptions({
    queryKey: ['preview', id, source, answers, language],
    queryFn: ({ signal }) => preview(file, source, answers, signal),
    staleTime: Infinity,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  });

async function preview(file: File, source: string, answers: ReadingAnswers, signal: AbortSignal): Promise<Preview> {
  const form = new FormData();
  if (isSourceName(source)) form.set('source', source);
  setReading(form, answers);
  form.set('file', file);
  const { status, body } = await upload('/api/imports/preview', form, { signal });
  const read = previewSchema.safeParse(body);
  if (!read.success) throw new RequestError(status, 'unexpected-answer', '');
  return read.data;
}
