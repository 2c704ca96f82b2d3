import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MadeInvitation } from '../../../server/auth/auth.schemas.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './invitation-cards.module.css';

/** An address that only this machine can reach. */
function isLocal(link: string | null | undefined): boolean {
  return link ? /^(localhost|127\.|\[::1\])/.test(new URL(link).hostname) : false;
}

/** Cards to cut out of A4 sheets: the only moment at which the codes are seen. */
export function InvitationCards({ made, onDone }: { made: MadeInvitation[]; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.sheet} aria-labelledby="cards">
      <h2 id="cards" className={styles.title}>
        {t('invitations.cardsTitle')}
      </h2>
      <div className={styles.text}>
        <Notice>{t('invitations.cardsText')}</Notice>
        {isLocal(made[0]?.link) && (
          <Notice>{t('invitations.localOnly', { address: new URL(made[0]?.link ?? location.href).host })}</Notice>
        )}
      </div>
      <div className={styles.actions}>
        <Button leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {t('invitations.print')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('invitations.cardsDone')}
        </Button>
      </div>
      <ul className={styles.cards}>
        {made.map((invitation) => (
          <PrintedCard key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function PrintedCard({ invitation: { name, code, link, qrSvg, expiresAt } }: { invitation: MadeInvitation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisation } = useSession();
  const day = instantDayText(expiresAt, organisation.zone, language);
  return (
    <li className={styles.card}>
      {qrSvg && (
        <img
          className={styles.qr}
          alt={t('invitations.cardQr', { name })}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`}
        />
      )}
      <div className={styles.words}>
        <span className={styles.house}>{organisation.name}</span>
        <span className={styles.hello}>{t('invitations.cardHello', { name })}</span>
        <span>{t('invitations.cardText')}</span>
        <span>
          {t('invitations.cardAddress')} : {shortAddress(link)}
        </span>
        <span>
          {t('invitations.cardCode')} : <span className={styles.code}>{code}</span>
        </span>
        <span>{t('invitations.cardExpires', { day })}</span>
      </div>
    </li>
  );
}

/** The page where the code is typed: the link without its code. */
function shortAddress(link: string | null): string {
  return (link ?? `${window.location.origin}/invitation`).replace(/#.*$/, '').replace(/^https?:\/\//, '');
}
