import { Button } from '@mantine/core';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateChoices } from '../../../../server/certificates/choices.schemas.js';
import type { OwnCertificate } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { Card } from '../../../components/card.js';
import { Failure } from '../../../components/failure.js';
import styles from '../certificates.module.css';
import { ownCertificatesQuery } from '../get-own-certificates.js';
import { CertifiedSentence } from './certified-sentence.js';
import { choicesOf, sumOf } from './certificate-draft.js';
import type { CertifiedPeriod } from '../certificate-period.js';
import type { ChoicesProps } from './choices-props.js';
import { askFor, previewQuery } from './get-making.js';
import { Preview } from './preview.js';

export interface LookFirstProps extends ChoicesProps {
  period: CertifiedPeriod;
  /** What may be chosen is that of other days: the right one is on its way. */
  isStale: boolean;
  onMade: (certificates: readonly OwnCertificate[]) => void;
}

/** The time in a sentence, then the paper itself; only what was looked at can be asked for. */
export function LookFirst({ options, draft, period, isStale, onMade }: LookFirstProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [looked, setLooked] = useState<CertificateChoices | null>(null);
  const choices = choicesOf(draft, period, options);
  const sum = sumOf(draft, options);
  const isSame = looked !== null && JSON.stringify(looked) === JSON.stringify(choices);
  const shown = isSame ? choices.languages : [];
  const previews = useQueries({ queries: shown.map((language) => previewQuery(language, choices)) });
  const make = useMutation({
    mutationFn: askFor,
    onSuccess: ({ certificates }) => {
      // The latest come first.
      onMade(certificates.slice(0, choices.languages.length));
      return client.invalidateQueries({ queryKey: ownCertificatesQuery.queryKey, exact: true });
    },
  });
  const isPlain = choices.printedName === null && choices.bornOn === null;
  const isAtOnce = isPlain && options.signatories.find(({ id }) => id === choices.signatoryId)?.approvesValidated;
  const isReady = isSame && previews.every(({ isSuccess }) => isSuccess);
  return (
    <Card aria-labelledby="look-first" className={`${styles.part} ${styles.look}`}>
      <h2 id="look-first">{t('certificates.make.look')}</h2>
      <CertifiedSentence sum={sum} options={options} />
      {!isSame && (
        <Button size="lg" fullWidth disabled={sum === null || isStale} onClick={() => setLooked(choices)}>
          {t('certificates.make.preview')}
        </Button>
      )}
      {looked !== null && !isSame && <p className={styles.quiet}>{t('certificates.make.changed')}</p>}
      {shown.map((language, at) => {
        const preview = previews[at];
        return preview && <Preview key={language} language={language} preview={preview} />;
      })}
      {make.error && <Failure error={make.error} />}
      {isReady && (
        <Button size="lg" fullWidth loading={make.isPending} onClick={() => make.mutate(choices)}>
          {t(isAtOnce ? 'certificates.make.make' : 'certificates.make.ask')}
        </Button>
      )}
    </Card>
  );
}
