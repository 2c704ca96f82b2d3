import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type CertificateChoices,
  certificateOptionsSchema,
  LEFT_OUT,
  type LeftOut,
  leftOutSchema,
} from '../../../../server/certificates/choices.schemas.js';
import { ownCertificatesSchema } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { request, requestFile } from '../../../lib/http.js';
import type { Language } from '../../../lib/language.js';
import type { CertifiedPeriod } from '../certificate-period.js';

/** What may stand on a certificate of those days, in the reader's words. */
export const optionsQuery = (period: CertifiedPeriod | null, language: Language) =>
  queryOptions({
    queryKey: ['my-certificates', 'options', period, language],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ lang: language });
      if (period?.from) asked.set('from', period.from);
      if (period?.to) asked.set('to', period.to);
      return request(`/api/me/certificates/options?${asked}`, { schema: certificateOptionsSchema, signal });
    },
    enabled: period !== null,
    placeholderData: keepPreviousData,
  });

export interface PreviewedPaper {
  file: Blob;
  leftOut: LeftOut;
}

/** The paper as it would be, to look at. */
export const previewQuery = (language: Language, choices: CertificateChoices) =>
  queryOptions({
    queryKey: ['my-certificates', 'preview', language, choices],
    queryFn: async ({ signal }): Promise<PreviewedPaper> => {
      const asked = { language, choices };
      const { file, headers } = await requestFile('/api/me/certificates/preview', 'application/pdf', asked, signal);
      const said = headers.get(LEFT_OUT);
      return { file, leftOut: said === null ? [] : leftOutSchema.parse(JSON.parse(decodeURIComponent(said))) };
    },
    retry: false,
    gcTime: 60_000,
  });

/** Made at once, or asked for from who signs. */
export const askFor = (choices: CertificateChoices) =>
  request('/api/me/certificates', { schema: ownCertificatesSchema, method: 'POST', body: { choices } });
