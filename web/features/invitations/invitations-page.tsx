import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadeInvitation } from '../../../server/auth/auth.schemas.js';
import { Card } from '../../components/card.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { InvitationCards } from './invitation-cards.js';
import { InvitationList } from './invitation-list.js';
import styles from './invitations-page.module.css';
import { InviteForm } from './invite-form.js';

/** Inviting people, in bulk, by message or with printed cards. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const [cards, setCards] = useState<MadeInvitation[]>([]);
  const [sent, setSent] = useState(0);
  return (
    <div className={styles.page}>
      <div className={styles.notPrinted}>
        <PageTitle title={t('invitations.title')} below={t('invitations.text')} />
        <div role="status" className={styles.told}>
          {sent > 0 && (
            <Notice role="note" good>
              {sent === 1 ? t('invitations.sentOne') : t('invitations.sentMany', { number: sent })}
            </Notice>
          )}
        </div>
      </div>
      {cards.length > 0 ? (
        <InvitationCards made={cards} onDone={() => setCards([])} />
      ) : (
        <Card aria-labelledby="invite" className={styles.new}>
          <h2 id="invite">{t('invitations.newTitle')}</h2>
          <InviteForm
            onMade={(made, deliver) => {
              setCards(deliver === 'card' ? made : []);
              setSent(deliver === 'mail' ? made.length : 0);
            }}
          />
        </Card>
      )}
      <InvitationList />
    </div>
  );
}
