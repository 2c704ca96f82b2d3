import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TickBox } from '../../../components/tick-box.js';
import { dayText } from '../../../lib/dates.js';
import { useLanguage } from '../../../lib/language.js';
import { quantityText } from '../../../lib/numbers.js';
import styles from '../certificates.module.css';
import type { ChoicesProps } from './choices-props.js';
import { Picks } from '../picks.js';
import { RoleFields } from './role-fields.js';

/** Everything that starts off: only what the person ticks or writes is printed. */
export function MoreToSay(props: ChoicesProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{t('certificates.make.moreText')}</p>
      <Results {...props} />
      <Known {...props} />
      <TickBox
        label={t('certificates.make.months')}
        checked={draft.withMonths}
        onChange={(withMonths) => onChange({ withMonths })}
      />
      <RoleFields {...props} />
      <TextInput
        size="md"
        type="date"
        label={t('certificates.make.bornOn')}
        description={t('certificates.make.bornOnHelp')}
        value={draft.bornOn}
        onChange={({ currentTarget: { value } }) => onChange({ bornOn: value })}
      />
    </div>
  );
}

/** One's own, and those of the team, said as the team's. */
function Results({ options, draft, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Picks
      legend={t('certificates.make.results')}
      among={options.results.map(({ key, missionId, label, amount, unit, team }) => {
        const mission = options.missions.find((one) => one.missionId === missionId)?.title ?? '';
        const what = `${label}, ${quantityText(amount, language)}${unit === null ? '' : ` ${unit}`} · ${mission}`;
        return { id: key, label: team === null ? what : t('certificates.make.ofTeam', { what, count: team }) };
      })}
      chosen={draft.results}
      onChange={(results) => onChange({ results })}
    />
  );
}

/** Skills, trainings and languages, each said or confirmed. */
function Known({ options, draft, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const standing = (isConfirmed: boolean) => t(`me.standing.${isConfirmed ? 'confirmed' : 'declared'}`);
  return (
    <>
      <Picks
        legend={t('certificates.make.skills')}
        among={options.skills.map(({ id, name, isConfirmed }) => ({ id, label: `${name} (${standing(isConfirmed)})` }))}
        chosen={draft.skills}
        onChange={(skills) => onChange({ skills })}
      />
      <Picks
        legend={t('certificates.make.trainings')}
        among={options.trainings.map(({ id, name, on, isConfirmed }) => ({
          id,
          label: `${name}${on === null ? '' : `, ${dayText(on, language)}`} (${standing(isConfirmed)})`,
        }))}
        chosen={draft.trainings}
        onChange={(trainings) => onChange({ trainings })}
      />
      <Picks
        legend={t('certificates.make.spoken')}
        among={options.spoken.map(({ id, name, level, isConfirmed }) => ({
          id,
          label: `${name}${level === null ? '' : `, ${level}`} (${standing(isConfirmed)})`,
        }))}
        chosen={draft.spoken}
        onChange={(spoken) => onChange({ spoken })}
      />
    </>
  );
}
