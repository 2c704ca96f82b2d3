import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ColourSwitch } from '../components/colour-switch.js';
import { LanguageSwitch } from '../components/language-switch.js';
import { AccountMenu } from '../features/session/account-menu.js';
import { homeOf, useSession } from '../lib/session.js';
import { useEnter } from './enter.js';
import styles from './layout.module.css';
import { Navigation } from './navigation.js';
import { places } from './places.js';
import { ForbiddenPage } from './problem-pages.js';
import { useShownOut } from './shown-out.js';

/** What surrounds every page: the way to the content, the banner, the places this person may go. */
export function Layout() {
  const { t } = useTranslation();
  useShownOut();
  const refused = useMatches({
    select: (matches) => matches.some((match) => 'refused' in match.context && match.context.refused),
  });
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('app.skip')}
      </a>
      <Header />
      <main id="content" className={styles.main} tabIndex={-1}>
        {refused ? <ForbiddenPage /> : <Outlet />}
      </main>
    </>
  );
}

function Header() {
  const { t } = useTranslation();
  const session = useSession();
  const enter = useEnter();
  const open = places.filter((place) => session.account && session.rights.includes(place.right));
  return (
    <header className={styles.header}>
      {session.organisation.isDemo && <p className={styles.demo}>{t('app.demo')}</p>}
      <div className={styles.bar}>
        <Link to={homeOf(session)} className={styles.brand}>
          <img src="/icon.svg" alt="" width="30" height="30" />
          <span className={styles.name}>{t('app.name')}</span>
        </Link>
        {open.length > 0 && <Navigation places={open} />}
        <div className={styles.tools}>
          <LanguageSwitch />
          <ColourSwitch />
          <AccountMenu onLeft={() => enter()} />
        </div>
      </div>
    </header>
  );
}
