import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerLinkView, CampaignView } from '../../../server/answers/answers.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './answers.module.css';
import { makeLink, stopLink } from './get-answers.js';
import { useChange } from './use-change.js';

interface LinkPanelProps {
  campaign: CampaignView;
  links: AnswerLinkView[];
  onPrint: (link: AnswerLinkView) => void;
}

/** Addresses under which anybody may answer, to print or to show. */
export function LinkPanel({ campaign, links, onPrint }: LinkPanelProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState('30');
  const make = useChange((count: number) => makeLink(campaign.id, count));
  const isOver = campaign.state === 'closed' || campaign.state === 'over';
  return (
    <Card aria-labelledby="links" className={styles.part}>
      <h2 id="links">{t('answers.links')}</h2>
      <Notice role="note">{t('answers.linksHonest')}</Notice>
      {make.error && <Failure error={make.error} />}
      {links.length === 0 && <p className={styles.quiet}>{t('answers.linksNone')}</p>}
      <ul className={styles.links}>
        {links.map((link) => (
          <Line key={link.id} link={link} onPrint={() => onPrint(link)} />
        ))}
      </ul>
      {!isOver && (
        <div className={styles.inline}>
          <NativeSelect
            label={t('answers.linkDays')}
            value={days}
            data={(['30', '90', '366'] as const).map((value) => ({ value, label: t(`answers.days.${value}`) }))}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate(Number(days))}>
            {t('answers.makeLink')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Line({ link, onPrint }: { link: AnswerLinkView; onPrint: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const stop = useChange(() => stopLink(link.id));
  const day = instantDayText(link.expiresAt, zone, language);
  if (link.state !== 'open')
    return (
      <li>
        <span className={styles.address}>{link.address}</span>
        <span className={styles.quiet}>{t(`answers.linkStates.${link.state}`)}</span>
      </li>
    );
  return (
    <li>
      <a className={styles.address} href={link.address}>
        {link.address}
      </a>
      <span className={styles.quiet}>{t('answers.linkUntil', { day })}</span>
      {stop.error && <Failure error={stop.error} />}
      <span className={styles.actions}>
        <Button size="xs" leftSection={<Icon name="print" />} onClick={onPrint}>
          {t('answers.printPoster')}
        </Button>
        <Button size="xs" variant="default" component="a" href={`${link.address}?kiosk=1`}>
          {t('answers.kiosk')}
        </Button>
        <Button size="xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
          {t('answers.stopLink')}
        </Button>
      </span>
    </li>
  );
}
