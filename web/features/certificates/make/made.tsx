import { useTranslation } from 'react-i18next';
import type { OwnCertificate } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { PageTitle } from '../../../components/page-title.js';
import { OwnCard } from '../own-card.js';

/** Done: the certificate is there, or waits for who signs. */
export function Made({ certificates }: { certificates: readonly OwnCertificate[] }) {
  const { t } = useTranslation();
  const isWaiting = certificates.some(({ state }) => state === 'waiting');
  const count = certificates.length;
  return (
    <>
      <div role="status">
        <PageTitle title={t(isWaiting ? 'certificates.make.asked' : 'certificates.make.made', { count })} />
      </div>
      {certificates.map((one) => (
        <OwnCard key={one.id} certificate={one} />
      ))}
    </>
  );
}
