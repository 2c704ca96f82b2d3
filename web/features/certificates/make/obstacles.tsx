import { useTranslation } from 'react-i18next';
import type { CertificateOptions } from '../../../../server/certificates/choices.schemas.js';
import { EmptyState } from '../../../components/empty-state.js';

/** Why no certificate can be made of these days, and what to do next. */
export function Obstacles({ obstacles }: { obstacles: CertificateOptions['obstacles'] }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('certificates.make.obstacle')}>
      {obstacles.map(({ code, detail }) => (
        <p key={code}>{detail}</p>
      ))}
    </EmptyState>
  );
}
