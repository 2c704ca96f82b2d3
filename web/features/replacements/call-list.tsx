import { useTranslation } from 'react-i18next';
import type { ReplacementsView } from '../../../server/allocation/replacements/replacements.schemas.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { AnsweredLines } from './answered-lines.js';
import { AskedLines } from './asked-lines.js';
import { NobodyToCall } from './nobody-to-call.js';
import { reasonsOf } from './person-reasons.js';
import styles from './replacements.module.css';

/** Of reasons on paper: a few words each. */
const FEW = 3;
const BOXES = ['yes', 'no', 'noAnswer'] as const;

/** The same list on paper, with boxes to tick, who was rung already and what was answered: only when printed. */
export function CallList({ view }: { view: ReplacementsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { people, answered, madeAt, zone } = view;
  return (
    <div className={styles.paper}>
      <p>
        {t('replace.madeAt', { when: instantText(madeAt, zone, language) })} <strong>{t('replace.destroy')}</strong>
      </p>
      {people.length === 0 ? <NobodyToCall view={view} /> : <CallTable view={view} />}
      {answered.length > 0 && (
        <>
          <h2>{t('replace.answered')}</h2>
          <AnsweredLines view={view} />
        </>
      )}
    </div>
  );
}

function CallTable({ view: { people, zone } }: { view: ReplacementsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table>
      <caption>{t('replace.callList')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('replace.nameColumn')}</th>
          <th scope="col">{t('availability.telephone.title')}</th>
          <th scope="col">{t('replace.whyColumn')}</th>
          {BOXES.map((box) => (
            <th key={box} scope="col">
              {t(`replace.${box}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.person.id}>
            <th scope="row">{one.person.name}</th>
            <td className={styles.number}>{one.telephone?.text ?? t('replace.noNumber')}</td>
            <td>
              {one.asked && <AskedLines asked={one.asked} zone={zone} />}
              {reasonsOf(t, one, zone, language).slice(0, FEW).join(' ; ')}
            </td>
            {BOXES.map((box) => (
              <td key={box} className={styles.box}>
                ☐
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
