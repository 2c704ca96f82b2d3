import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MyAvailabilityPage } from '../features/availability/my-availability-page.js';
import { TypePage } from '../features/availability/type-page.js';
import styles from './volunteer.module.css';

export { AvailabilityPage as AvailabilityRoute } from '../features/availability/availability-page.js';

export function MyAvailabilityRoute() {
  const { t } = useTranslation();
  return (
    <MyAvailabilityPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </MyAvailabilityPage>
  );
}

export function TypeAvailabilityRoute() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/availability/$personId' });
  return (
    <TypePage key={personId} personId={personId}>
      <Link to="/availability" className={styles.back}>
        {t('availability.back')}
      </Link>
    </TypePage>
  );
}
