import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { Card } from '../../components/card.js';
import { CopyButton } from '../../components/copy-button.js';
import { Failure } from '../../components/failure.js';
import { dayText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { useNewEditionLink, useStopEditionLink } from './get-editions.js';
import { LinkEnd } from './link-end.js';
import styles from './reports.module.css';
import { useEditionState } from './use-edition-state.js';

interface EditionLinkCardProps {
  edition: EditionView;
  zone: string;
  mayWrite: boolean;
}

/** The address to give: copied, stopped, or another one in its place. */
export function EditionLinkCard({ edition, zone, mayWrite }: EditionLinkCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = useEditionState(zone);
  const { id, link, state } = edition;
  const until = link.expiresOn === null ? null : dayText(addDays(link.expiresOn, -1), language);
  return (
    <Card aria-labelledby="edition-link">
      <div className={styles.form}>
        <h2 id="edition-link">{t('editions.linkTitle')}</h2>
        <p>
          {said.link(edition)} {link.isOpen && until !== null && t('editions.until', { day: until })}
        </p>
        {link.isOpen && (
          <div className={styles.address}>
            <code>{link.address}</code>
            <CopyButton text={link.address} name={link.address} />
          </div>
        )}
        {mayWrite && state !== 'withdrawn' && <LinkActs id={id} isOpen={link.isOpen} />}
      </div>
    </Card>
  );
}

/** Each asked twice: whoever was given the address reads the report no more. */
function LinkActs({ id, isOpen }: { id: string; isOpen: boolean }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'renew' | 'stop' | null>(null);
  const [days, setDays] = useState<number | null>(365);
  const renew = useNewEditionLink(id);
  const stop = useStopEditionLink(id);
  const close = () => setAsked(null);
  if (asked === null)
    return (
      <div className={styles.actions}>
        <Button variant="default" onClick={() => setAsked('renew')}>
          {t('editions.renew')}
        </Button>
        {isOpen && (
          <Button variant="default" onClick={() => setAsked('stop')}>
            {t('editions.stop')}
          </Button>
        )}
      </div>
    );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (asked === 'renew') renew.mutate({ expiresInDays: days }, { onSuccess: close });
    else stop.mutate(undefined, { onSuccess: close });
  };
  const { error, isPending } = asked === 'renew' ? renew : stop;
  return (
    <form className={styles.form} onSubmit={send} aria-label={t(`editions.${asked}`)}>
      <p>{t(`editions.${asked}Text`)}</p>
      {asked === 'renew' && <LinkEnd days={days} onChange={setDays} />}
      {error && <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" loading={isPending}>
          {t(`editions.${asked}Sure`)}
        </Button>
        <Button variant="default" onClick={close}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
