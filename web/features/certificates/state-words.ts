import { useTranslation } from 'react-i18next';
import type { CertificateView, OwnCertificate } from '../../../server/certificates/life/certificate-life.schemas.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';

/** What somebody must do about it, or that nothing has to be done. */
type Standing = 'good' | 'waits' | 'ended';
export interface StateWords {
  standing: Standing;
  sentence: string;
  /** Why it should be replaced; null when it says what is so. */
  toReplace: string | null;
}

/** Where a certificate stands, in whole sentences. */
export function useStateWords(one: OwnCertificate | CertificateView): StateWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const day = (instant: string | null) => (instant === null ? '' : instantDayText(instant, zone, language));
  const since = one.toReplaceSince;
  const sentences = {
    waiting: () =>
      t('person' in one ? 'certificates.staff.waitingState' : 'certificates.state.waiting', {
        day: day(one.askedAt),
        name: one.signatory.name,
      }),
    valid: () => t('certificates.state.valid', { day: day(one.issuedAt), name: one.signatory.name }),
    replaced: () =>
      one.replacedBy?.number
        ? t('certificates.state.replaced', { number: one.replacedBy.number })
        : t('certificates.state.replacedByUnknown'),
    revoked: () =>
      one.revocation
        ? t('certificates.state.revoked', {
            day: day(one.revocation.at),
            category: t(`certificates.category.${one.revocation.category}`),
          })
        : '',
    refused: () =>
      one.refusal === null
        ? t('person' in one ? 'certificates.staff.withdrawnState' : 'certificates.state.withdrawn')
        : t('certificates.state.refused', { reason: one.refusal }),
  };
  return {
    standing: one.state === 'valid' ? (since === null ? 'good' : 'waits') : one.state === 'waiting' ? 'waits' : 'ended',
    sentence: sentences[one.state](),
    toReplace: one.state === 'valid' && since !== null ? t('certificates.toReplaceWhy', { day: day(since) }) : null,
  };
}
