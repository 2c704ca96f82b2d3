import { Link, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourSwitch } from '../components/colour-switch.js';
import { Icon } from '../components/icon.js';
import { LanguageSwitch } from '../components/language-switch.js';
import { AccountMenu } from '../features/session/account-menu.js';
import { suggestLanguage } from '../lib/i18n.js';
import { homeOf, useSession } from '../lib/session.js';
import { useEscape } from '../lib/use-escape.js';
import { useEnter } from './enter.js';
import styles from './layout.module.css';
import { ForbiddenPage } from './problem-pages.js';
import { useShownOut } from './shown-out.js';

const places = [
  { to: '/', right: 'figures.read', name: 'navigation.dashboard' },
  { to: '/imports', right: 'imports.read', name: 'navigation.imports' },
  { to: '/entry', right: 'attendance.read', name: 'navigation.attendance' },
  { to: '/invitations', right: 'invitations.write', name: 'navigation.invitations' },
  { to: '/answers', right: 'answers.read', name: 'navigation.answers' },
  { to: '/validation', right: 'hours.validate', name: 'navigation.validation' },
  { to: '/people', right: 'people.merge', name: 'navigation.people' },
  { to: '/outcomes', right: 'outcomes.write', name: 'navigation.counting' },
  { to: '/comparison', right: 'figures.read', name: 'navigation.comparison' },
  { to: '/targets', right: 'targets.read', name: 'navigation.targets' },
  { to: '/parameters', right: 'parameters.read', name: 'navigation.parameters' },
  { to: '/me', right: 'own-activity.read', name: 'navigation.me' },
] as const;

/** What surrounds every page: the way to the content, the banner, the places this person may go. */
export function Layout() {
  const { t } = useTranslation();
  const session = useSession();
  useShownOut();
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

/** The places, side by side; on a phone, behind a button where they are more than a line holds. */
function Navigation({ places: open }: { places: readonly (typeof places)[number][] }) {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  // Opened on one page: it is closed on the next one.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const opened = openedOn === path;
  useEscape(opened, () => {
    setOpenedOn(null);
    button.current?.focus();
  });
  const isShort = open.length <= 2;
  return (
    <>
      {!isShort && (
        <button
          ref={button}
          type="button"
          className={styles.menu}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpenedOn(opened ? null : path)}
        >
          <Icon name="menu" />
          {t('app.menuButton')}
        </button>
      )}
      <nav
        id={id}
        aria-label={t('app.menu')}
        className={opened || isShort ? styles.navigation : `${styles.navigation} ${styles.folded}`}
      >
        {open.map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            onClick={() => setOpenedOn(null)}
          >
            {t(name)}
          </Link>
        ))}
      </nav>
    </>
  );
}
