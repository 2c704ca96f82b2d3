import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NeedWeek } from '../../../server/missions/needs/week.schemas.js';
import { Failure } from '../../components/failure.js';
import { capital } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { CoverageTable } from './coverage-table.js';
import { capacityQuery } from './get-week.js';
import styles from './needs.module.css';

/** Needs against what was agreed to and what could still be given: by mission, by skill and by language. */
export function WeekTables({ week: { from, to, today, missions, skills, languages } }: { week: NeedWeek }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAhead = to > today;
  const found = useQuery({ ...capacityQuery(from), enabled: isAhead });
  const capacity = found.data;
  /** Nobody could: zero. Not worked out yet: unknown. */
  const possibleOf = <Line extends { seconds: number }>(
    lines: readonly Line[] | undefined,
    is: (line: Line) => boolean,
  ) => (lines === undefined ? undefined : (lines.find(is)?.seconds ?? 0));
  return (
    <>
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {isAhead && <p className={styles.quiet}>{t('needs.possibleText')}</p>}
      <CoverageTable
        title={t('needs.byMission')}
        name={t('needs.mission')}
        below={t('needs.balanceText')}
        withPossible={isAhead}
        lines={missions.map(({ id, title, coverage }) => ({
          key: id,
          name: (
            <Link to="/missions/$missionId/needs" params={{ missionId: id }}>
              {title}
            </Link>
          ),
          coverage,
          possible: possibleOf(capacity?.missions, (line) => line.id === id),
        }))}
      />
      {skills.length > 0 && (
        <CoverageTable
          title={t('needs.bySkill')}
          name={t('needs.skill')}
          below={t('needs.bySkillText')}
          withPossible={isAhead}
          lines={skills.map(({ name, coverage }) => ({
            key: name,
            name,
            coverage,
            possible: possibleOf(capacity?.skills, (line) => line.name === name),
          }))}
        />
      )}
      {languages.length > 0 && (
        <CoverageTable
          title={t('needs.byLanguage')}
          name={t('needs.language')}
          below={t('needs.byLanguageText')}
          withPossible={isAhead}
          lines={languages.map(({ language: tag, coverage }) => ({
            key: tag,
            name: capital(languageName(tag, language)),
            coverage,
            possible: possibleOf(capacity?.languages, (line) => line.language === tag),
          }))}
        />
      )}
    </>
  );
}
