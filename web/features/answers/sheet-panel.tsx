import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CampaignView, TallyView } from '../../../server/answers/answers.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './answers.module.css';
import { takeTallyBack } from './get-answers.js';
import { useScoreLabel } from './score-label.js';
import { TallyForm } from './tally-form.js';
import { useChange } from './use-change.js';

interface SheetPanelProps {
  campaign: CampaignView;
  tallies: TallyView[];
  onPrint: () => void;
}

/** The paper sheet: printed, retyped, taken back. */
export function SheetPanel({ campaign, tallies, onPrint }: SheetPanelProps) {
  const { t } = useTranslation();
  return (
    <Card aria-labelledby="sheets" className={styles.part}>
      <h2 id="sheets">{t('answers.sheets')}</h2>
      <p className={styles.quiet}>{t('answers.sheetsText')}</p>
      <div>
        <Button variant="default" leftSection={<Icon name="print" />} onClick={onPrint}>
          {t('answers.printSheet')}
        </Button>
      </div>
      <TallyForm campaign={campaign} />
      {tallies.length > 0 && <Entered tallies={tallies} />}
    </Card>
  );
}

function Entered({ tallies }: { tallies: TallyView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = useScoreLabel();
  const takeBack = useChange(takeTallyBack);
  return (
    <>
      {takeBack.error && <Failure error={takeBack.error} />}
      <DataTable
        caption={t('answers.sheetsEntered')}
        columns={(['day', 'counts', 'enteredBy', 'action'] as const).map((name) => ({
          name,
          label: t(`answers.sheetColumns.${name}`),
        }))}
        rows={tallies.map((tally) => ({
          key: tally.id,
          cells: [
            `${dayText(tally.day, language)}, ${t(`answers.questionNames.${tally.question}`)}`,
            tally.counts.map(({ score, count }) => `${label(tally.scale, score)} : ${count}`).join(', '),
            tally.enteredBy,
            tally.withdrawnAt === null ? (
              <Button
                key="back"
                variant="default"
                size="xs"
                aria-label={t('answers.takeBackOf', { day: dayText(tally.day, language) })}
                loading={takeBack.isPending && takeBack.variables === tally.id}
                onClick={() => takeBack.mutate(tally.id)}
              >
                {t('answers.takeBack')}
              </Button>
            ) : (
              t('answers.takenBack', { name: tally.withdrawnBy ?? '' })
            ),
          ],
        }))}
      />
    </>
  );
}
