import { useTranslation } from 'react-i18next';
import type { TriedCoverage, WhatIfAnswer } from '../../../server/allocation/questions/trying.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { MovedHoursList } from '../../components/moved-hours.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { CoverageBars } from './coverage-bars.js';
import { outcomeSentences } from './outcome-sentences.js';
import styles from './trying.module.css';

/** Before and after: in words first, then a table with bars, then who is concerned. */
export function Outcome({ answer, isTried }: { answer: WhatIfAnswer; isTried: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { missions, otherMissions, languages, people, unnamed, moves, elsewhere, after } = answer;
  const others = otherMissions && {
    id: 'others',
    title: t('trying.otherMissions', { count: otherMissions.count }),
    ...otherMissions,
  };
  const spoken = languages.map(({ language: code, ...both }) => ({
    id: code,
    title: languageName(code, language),
    ...both,
  }));
  return (
    <Card className={styles.part} aria-labelledby="tried-outcome">
      <h2 id="tried-outcome" className={styles.title}>
        {t(isTried ? 'trying.outcome' : 'trying.asItIs')}
      </h2>
      <div role="status" className={styles.tight}>
        {outcomeSentences(t, answer, { language, isTried }).map((text) => (
          <p key={text} className={styles.sentence}>
            {text}
          </p>
        ))}
      </div>
      {people.length > 0 && <Loads people={people} />}
      {unnamed > 0 && <p className={styles.quiet}>{t('trying.unnamed', { count: unnamed })}</p>}
      {(moves.length > 0 || elsewhere > 0) && (
        <details>
          <summary>{t('trying.moves')}</summary>
          <MovedHoursList moves={moves} elsewhere={elsewhere} />
        </details>
      )}
      <Coverage caption={t('trying.byMission')} rows={[...missions, ...(others ? [others] : [])]} />
      {spoken.length > 0 && <Coverage caption={t('trying.byLanguage')} rows={spoken} />}
      <p className={styles.quiet}>
        {t(after.isProven ? 'whyNot.proven' : 'whyNot.notProven')} {t('trying.counted')}
      </p>
    </Card>
  );
}

interface CoverageRow {
  id: string;
  title: string;
  before: TriedCoverage;
  after: TriedCoverage;
}

function Coverage({ caption, rows }: { caption: string; rows: readonly CoverageRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const of = ({ coveredTarget, wantedTarget }: TriedCoverage) =>
    t('trying.ofHours', { covered: hoursText(coveredTarget, language), wanted: hoursText(wantedTarget, language) });
  const wide = (one: CoverageRow) => Math.max(one.before.wantedTarget, one.after.wantedTarget);
  const most = Math.max(1, ...rows.map(wide));
  return (
    <div className={styles.tight}>
      <h3 className={styles.title}>{caption}</h3>
      <DataTable
        caption={caption}
        columns={[
          { name: 'name', label: caption },
          { name: 'before', label: t('trying.before'), numeric: true },
          { name: 'after', label: t('trying.after'), numeric: true },
          { name: 'bars', label: t('trying.bars') },
        ]}
        rows={rows.map((one) => ({
          key: one.id,
          cells: [one.title, of(one.before), of(one.after), <CoverageBars key="bars" {...one} most={most} />],
        }))}
      />
    </div>
  );
}

function Loads({ people }: { people: WhatIfAnswer['people'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = (seconds: number) => hoursText(seconds, language);
  return (
    <div className={styles.tight}>
      <h3 className={styles.title}>{t('trying.people')}</h3>
      <DataTable
        caption={t('trying.people')}
        columns={[
          { name: 'name', label: t('trying.person') },
          { name: 'before', label: t('trying.before'), numeric: true },
          { name: 'after', label: t('trying.after'), numeric: true },
          { name: 'comfort', label: t('trying.comfort'), numeric: true },
        ]}
        rows={people.map(({ person, before, after, comfort }) => ({
          key: person.id,
          cells: [person.name, hours(before), hours(after), comfort === null ? t('proposals.notSaid') : hours(comfort)],
        }))}
      />
    </div>
  );
}
