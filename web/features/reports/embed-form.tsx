import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmbedsView } from '../../../server/reports/embed/embeds.schemas.js';
import { Failure } from '../../components/failure.js';
import { useForm } from '../../lib/use-form.js';
import { sitesIn, useSitesFault } from './embed-sites.js';
import { useMakeEmbed } from './get-embeds.js';
import { LinkEnd } from './link-end.js';
import styles from './reports.module.css';
import { SitesField } from './sites-field.js';

interface EmbedFormProps {
  editionId: string;
  figures: EmbedsView['figures'];
  /** Of the titles of the figures. */
  language: string;
  onClose: () => void;
}

/** Which figure, for which sites, until when. */
export function EmbedForm({ editionId, figures, language, onClose }: EmbedFormProps) {
  const { t } = useTranslation();
  const make = useMakeEmbed(editionId);
  const faultIn = useSitesFault();
  const [block, setBlock] = useState(figures[0]?.block ?? '');
  const [days, setDays] = useState<number | null>(null);
  const { form, field, submit } = useForm<'sites'>({ sites: '' }, { sites: faultIn });
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('embeds.make')}
      onSubmit={submit(({ sites }) =>
        make.mutate({ block, origins: sitesIn(sites), expiresInDays: days }, { onSuccess: onClose }),
      )}
    >
      <NativeSelect
        label={t('embeds.figure')}
        lang={language}
        value={block}
        data={figures.map((one) => ({ value: one.block, label: one.title }))}
        onChange={({ currentTarget: { value } }) => setBlock(value)}
      />
      <SitesField field={field('sites')} />
      <LinkEnd days={days} onChange={setDays} label={t('embeds.shown')} description={t('embeds.shownText')} />
      {make.error && <Failure error={make.error} />}
      <div className={styles.actions}>
        <Button type="submit" loading={make.isPending}>
          {t('embeds.makeSure')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
