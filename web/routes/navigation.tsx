import { useClickOutside } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { useId, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.js';
import { useEscape } from '../lib/use-escape.js';
import styles from './layout.module.css';
import type { Place } from './places.js';

/** On one line beside the sign and the tools; further places stand behind “More”. */
const MOST_SIDE_BY_SIDE = 6;

/** The places, side by side; on a phone, all behind one button where they are more than a line holds. */
export function Navigation({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const { id, button, opened, toggle, close } = useOpened();
  const isShort = places.length <= 2;
  const isLong = places.length > MOST_SIDE_BY_SIDE;
  const first = isLong ? places.slice(0, MOST_SIDE_BY_SIDE - 1) : places;
  return (
    <>
      {!isShort && (
        <button
          ref={button}
          type="button"
          className={styles.menu}
          aria-expanded={opened}
          aria-controls={id}
          onClick={toggle}
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
        <Places places={first} onLeave={close} />
        {isLong && <MorePlaces places={places.slice(first.length)} onLeave={close} />}
      </nav>
    </>
  );
}

/** Further places, in a list under a button; on a phone, in the menu like the others. */
function MorePlaces({ places, onLeave }: { places: readonly Place[]; onLeave: () => void }) {
  const { t } = useTranslation();
  const { id, button, opened, toggle, close } = useOpened();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const whole = useClickOutside<HTMLDivElement>(close);
  const isHere = places.some(({ to }) => to === path);
  return (
    <div ref={whole} className={styles.more}>
      <button
        ref={button}
        type="button"
        className={isHere ? `${styles.moreButton} ${styles.here}` : styles.moreButton}
        aria-expanded={opened}
        aria-controls={id}
        onClick={toggle}
      >
        {t('app.more')}
        <Icon name="down" rem={0.875} />
      </button>
      <div id={id} className={opened ? styles.morePlaces : `${styles.morePlaces} ${styles.closed}`}>
        <Places
          places={places}
          onLeave={() => {
            close();
            onLeave();
          }}
        />
      </div>
    </div>
  );
}

function Places({ places, onLeave }: { places: readonly Place[]; onLeave: () => void }) {
  const { t } = useTranslation();
  return places.map(({ to, name }) => (
    <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} onClick={onLeave}>
      {t(name)}
    </Link>
  ));
}

interface Opened {
  id: string;
  button: RefObject<HTMLButtonElement | null>;
  opened: boolean;
  toggle: () => void;
  close: () => void;
}

/** Opened on one page: it is closed on the next one, and by Escape. */
function useOpened(): Opened {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const opened = openedOn === path;
  useEscape(opened, () => {
    setOpenedOn(null);
    button.current?.focus();
  });
  return { id, button, opened, toggle: () => setOpenedOn(opened ? null : path), close: () => setOpenedOn(null) };
}
