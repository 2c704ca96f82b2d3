import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Telephone } from '../../../server/people/telephone/telephone.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { useLanguage } from '../../lib/language.js';
import styles from './availability.module.css';
import { availabilityQuery, tellTelephone } from './get-availability.js';

/** At which number to call: one's own (`personId` null), or somebody's whose missions the reader coordinates. */
export function TelephonePart({ personId, telephone }: { personId: string | null; telephone: Telephone | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [typed, setTyped] = useState(telephone?.text ?? '');
  const tell = useMutation({
    mutationFn: () => tellTelephone(personId, typed.trim() || null),
    onSuccess: (view) => {
      client.setQueryData(availabilityQuery(personId, language).queryKey, view);
      setTyped(view.telephone?.text ?? '');
    },
  });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate();
  };
  const isOwn = personId === null;
  return (
    <Card aria-labelledby="telephone" className={styles.part}>
      <h2 id="telephone">{t(isOwn ? 'availability.telephone.mine' : 'availability.telephone.title')}</h2>
      <p className={styles.quiet}>{t(isOwn ? 'availability.telephone.mineText' : 'availability.telephone.text')}</p>
      {!isOwn &&
        (telephone ? (
          <a href={`tel:${telephone.number}`} className={styles.go}>
            {t('availability.telephone.call', { number: telephone.text })}
          </a>
        ) : (
          <p>{t('availability.telephone.none')}</p>
        ))}
      <form noValidate className={styles.part} onSubmit={keep}>
        <TextInput
          size="md"
          type="tel"
          autoComplete={isOwn ? 'tel' : 'off'}
          label={t('availability.telephone.label')}
          description={t('availability.telephone.hint')}
          maxLength={60}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            tell.reset();
            setTyped(value);
          }}
        />
        {tell.error && <Failure error={tell.error} />}
        <div role="status">
          {tell.isSuccess && (
            <Notice role="note" good>
              {tell.data.telephone
                ? t('availability.telephone.kept', { number: tell.data.telephone.text })
                : t('availability.telephone.keptNone')}
            </Notice>
          )}
        </div>
        <div className={styles.send}>
          <Button type="submit" size="md" variant="default" loading={tell.isPending}>
            {t('availability.telephone.keep')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
