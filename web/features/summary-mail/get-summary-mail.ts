import { queryOptions } from '@tanstack/react-query';
import { type SummaryMailAsked, summaryMailSchema } from '../../../server/summaries/by-mail/by-mail.schemas.js';
import type { Language } from '../../lib/language.js';
import { request } from '../../lib/http.js';

const PATH = '/api/me/summary-mail';

/** What the reader asked for, and their last summary in the language they read. */
export const summaryMailQuery = (language: Language) =>
  queryOptions({
    queryKey: ['summary-mail', language],
    queryFn: ({ signal }) => request(PATH, { schema: summaryMailSchema, signal }),
  });

export const askSummaryMail = (body: SummaryMailAsked) =>
  request(PATH, { schema: summaryMailSchema, method: 'PUT', body });
