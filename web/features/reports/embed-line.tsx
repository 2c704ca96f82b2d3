import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmbedView } from '../../../server/reports/embed/embeds.schemas.js';
import { CopyButton } from '../../components/copy-button.js';
import { Failure } from '../../components/failure.js';
import { dayText, instantDayText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { useForm } from '../../lib/use-form.js';
import { sitesIn, useSitesFault } from './embed-sites.js';
import { useMoveEmbed, useStopEmbed } from './get-embeds.js';
import styles from './reports.module.css';
import { SitesField } from './sites-field.js';

interface EmbedLineProps {
  editionId: string;
  embed: EmbedView;
  /** Of its title. */
  language: string;
  zone: string;
}

/** One figure that sites show: where, until when, and what to copy there. */
export function EmbedLine({ editionId, embed, language: of, zone }: EmbedLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, origins, state, stoppedAt, expiresOn, snippet } = embed;
  const said = {
    open: expiresOn === null ? '' : t('embeds.until', { day: dayText(addDays(expiresOn, -1), language) }),
    over: t('embeds.over'),
    stopped: t('embeds.stopped', { day: stoppedAt === null ? '' : instantDayText(stoppedAt, zone, language) }),
    withdrawn: t('embeds.withdrawn'),
  }[state];
  return (
    <li className={styles.form}>
      <div>
        <h3 lang={of}>{title}</h3>
        <p className={styles.quiet}>
          {t('embeds.shownOn', { sites: origins.join(', ') })} {said}
        </p>
      </div>
      {state === 'open' && (
        <>
          <div className={styles.address}>
            <code>{snippet}</code>
            <CopyButton text={snippet} name={t('embeds.snippetOf', { title })} />
          </div>
          <EmbedActs editionId={editionId} embed={embed} />
        </>
      )}
    </li>
  );
}

/** Other sites at once; stopping is asked twice. */
function EmbedActs({ editionId, embed }: Pick<EmbedLineProps, 'editionId' | 'embed'>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'sites' | 'stop' | null>(null);
  const stop = useStopEmbed(editionId, embed.id);
  const close = () => setAsked(null);
  if (asked === 'sites') return <SitesForm editionId={editionId} embed={embed} onClose={close} />;
  const names = { title: embed.title };
  return (
    <div className={styles.form}>
      {asked === 'stop' && <p>{t('embeds.stopText')}</p>}
      {stop.error && <Failure error={stop.error} />}
      <div className={styles.actions}>
        {asked === 'stop' ? (
          <>
            <Button loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
              {t('embeds.stopSure')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" aria-label={t('embeds.moveOf', names)} onClick={() => setAsked('sites')}>
              {t('embeds.move')}
            </Button>
            <Button variant="default" aria-label={t('embeds.stopOf', names)} onClick={() => setAsked('stop')}>
              {t('embeds.stop')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function SitesForm({ editionId, embed, onClose }: Omit<EmbedLineProps, 'language' | 'zone'> & { onClose: () => void }) {
  const { t } = useTranslation();
  const move = useMoveEmbed(editionId, embed.id);
  const faultIn = useSitesFault();
  const { form, field, submit } = useForm<'sites'>({ sites: embed.origins.join('\n') }, { sites: faultIn });
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('embeds.moveOf', { title: embed.title })}
      onSubmit={submit(({ sites }) => move.mutate({ origins: sitesIn(sites) }, { onSuccess: onClose }))}
    >
      <SitesField field={field('sites')} />
      {move.error && <Failure error={move.error} />}
      <div className={styles.actions}>
        <Button type="submit" loading={move.isPending}>
          {t('embeds.moveSure')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
