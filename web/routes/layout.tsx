import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourSwitch } from '../components/colour-switch.js';
import { LanguageSwitch } from '../components/language-switch.js';
import { AccountMenu } from '../features/session/account-menu.js';
import { suggestLanguage } from '../lib/i18n.js';
import { homeOf, useSession } from '../lib/session.js';
import { useEnter } from './enter.js';
import styles from './layout.module.css';
import { ForbiddenPage } from './problem-pages.js';

const places = [
  { to: '/', right: 'figures.read', name: 'navigation.dashboard' },
  { to: '/imports', right: 'imports.read', name: 'navigation.imports' },
  { to: '/entry', right: 'attendance.read', name: 'navigation.attendance' },
  { to: '/invitations', right: 'invitations.write', name: 'navigation.invitations' },
  { to: '/answers', right: 'answers.read', name: 'navigation.answers' },
  { to: '/validation', right: 'hours.validate', name: 'navigation.validation' },
  { to: '/people', right: 'people.merge', name: 'navigation.people' },
  { to: '/outcomes', right: 'outcomes.write', name: 'navigation.counting' },
  { to: '/me', right: 'own-activity.read', name: 'navigation.me' },
] as const;

/** What surrounds every page: the way to the content, the banner, the places this person may go. */
export function Layout() {
  const { t } = useTranslation();
  const session = useSession();
  const refused = useMatches({
    select: (matches) => matches.some((match) => 'refused' in match.context && match.context.refused),
  });
  const accountLanguage = session.account?.language;
  useEffect(() => {
    if (accountLanguage) suggestLanguage(accountLanguage);
  }, [accountLanguage]);
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
          {t('app.name')}
        </Link>
        {open.length > 0 && (
          <nav aria-label={t('app.menu')} className={styles.navigation}>
            {open.map(({ to, name }) => (
              <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
                {t(name)}
              </Link>
            ))}
          </nav>
        )}
        <div className={styles.tools}>
          <LanguageSwitch />
          <ColourSwitch />
          <AccountMenu onLeft={() => enter()} />
        </div>
      </div>
    </header>
  );
}
