import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MyMissionsPage } from '../features/own-proposals/missions-page.js';
import { MyProposalsPage } from '../features/own-proposals/proposals-page.js';
import styles from './volunteer.module.css';

export { RuleCommentsPage as RuleCommentsRoute } from '../features/rule-comments/comments-page.js';

export function MyMissionsRoute() {
  const navigate = useNavigate({ from: '/me/missions' });
  const { have, all } = useSearch({ from: '/me/missions' });
  return (
    <MyMissionsPage
      have={have ?? null}
      all={all ?? false}
      onHave={(time) =>
        void navigate({ search: time === null ? {} : { have: time }, replace: true, resetScroll: false })
      }
      onAll={() => void navigate({ search: (now) => ({ ...now, all: true }), replace: true, resetScroll: false })}
    >
      <Back />
    </MyMissionsPage>
  );
}

export function MyProposalsRoute() {
  return (
    <MyProposalsPage>
      <Back />
    </MyProposalsPage>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <Link to="/me" className={styles.back}>
      {t('me.back')}
    </Link>
  );
}
