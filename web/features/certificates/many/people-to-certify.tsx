import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchPreview } from '../../../../server/certificates/life/many.schemas.js';
import { Card } from '../../../components/card.js';
import { Dialog } from '../../../components/dialog.js';
import { Failure } from '../../../components/failure.js';
import { hoursText } from '../../../lib/hours-text.js';
import { type Language, useLanguage } from '../../../lib/language.js';
import type { CertifiedPeriod } from '../certificate-period.js';
import styles from '../certificates.module.css';
import { LanguagesChoice } from '../languages-choice.js';
import { Picks } from '../picks.js';
import { issueMany, signingQuery } from './get-many.js';

interface PeopleToCertifyProps {
  people: BatchPreview['people'];
  period: CertifiedPeriod;
  onBegun: (id: string) => void;
}

/** Everybody with validated time, but who has a certificate of the same days already. */
export function PeopleToCertify({ people, period, onBegun }: PeopleToCertifyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState(() => people.filter(({ hasOne }) => !hasOne).map(({ id }) => id));
  const [languages, setLanguages] = useState<readonly Language[]>([language]);
  const [isAsked, setAsked] = useState(false);
  const [signatoryId, setSignatory] = useState('');
  const { data: signing = [] } = useQuery(signingQuery);
  const issue = useMutation({ mutationFn: issueMany, onSuccess: ({ id }) => onBegun(id) });
  const count = chosen.length;
  const all = people.map(({ id }) => id);
  return (
    <Card as="div" className={styles.part}>
      <LanguagesChoice languages={languages} onChange={setLanguages} />
      {signing.length > 1 && (
        <NativeSelect
          label={t('certificates.make.signatory')}
          value={signatoryId || signing[0]?.id}
          onChange={({ currentTarget: { value } }) => setSignatory(value)}
          data={signing.map(({ id, name, function: as }) => ({ value: id, label: `${name}, ${as}` }))}
        />
      )}
      <div className={styles.actions}>
        <Button variant="default" size="sm" onClick={() => setChosen(all)}>
          {t('certificates.many.everybody')}
        </Button>
        <Button variant="default" size="sm" onClick={() => setChosen([])}>
          {t('certificates.many.nobodyChosen')}
        </Button>
      </div>
      <div className={styles.people}>
        <Picks
          legend={t('certificates.many.people')}
          among={people.map(({ id, name, personSeconds, hasOne }) => ({
            id,
            label: `${name}, ${hoursText(personSeconds, language)}${hasOne ? ` · ${t('certificates.many.hasOne')}` : ''}`,
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
      </div>
      <Button size="md" disabled={count === 0} onClick={() => setAsked(true)}>
        {t('certificates.many.issue', { count })}
      </Button>
      <Dialog title={t('certificates.many.issue', { count })} opened={isAsked} onClose={() => setAsked(false)}>
        <div className={styles.part}>
          <p>{t('certificates.many.sure', { count: count * languages.length })}</p>
          {issue.error && <Failure error={issue.error} />}
          <div className={styles.actions}>
            <Button
              loading={issue.isPending}
              onClick={() =>
                issue.mutate({
                  ...period,
                  languages: [...languages],
                  signatoryId: signatoryId || (signing[0]?.id ?? null),
                  people: chosen,
                })
              }
            >
              {t('certificates.many.begin')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('app.cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </Card>
  );
}
