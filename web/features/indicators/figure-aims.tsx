import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import type { TargetView } from '../../../server/targets/targets.schemas.js';
import { AttainedBar } from '../../components/attained-bar.js';
import { periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { aimText, paceText, shareText, stateText, wantedText } from '../../lib/target-text.js';
import { targetsQuery } from '../../lib/targets.js';
import { aimsOf } from './aims.js';
import styles from './figure-tile.module.css';
import type { Scope } from './filters.js';
import { mainMeasure } from './main-measure.js';
import { audienceOf } from './use-marks.js';

/** What the association wants this figure to be, and how far it is; nothing where nobody set a target. */
export function FigureAims({ entry, scope }: { entry: CatalogueEntry; scope: Scope }) {
  const { data } = useQuery(targetsQuery(scope.period, audienceOf(scope)));
  const aims = aimsOf(entry, scope, data?.targets ?? []);
  return aims.map((target) => <FigureAim key={target.id} entry={entry} scope={scope} target={target} />);
}

function FigureAim({ entry, scope, target }: { entry: CatalogueEntry; scope: Scope; target: TargetView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from, to } = scope.period;
  const isHere = target.fromDay === from && target.toDay === to;
  const period = periodText({ from: target.fromDay, to: target.toDay }, language);
  const name = target.measure === mainMeasure(entry)?.name ? '' : ` (${target.label[language]})`;
  const told = { period: period + name, wanted: wantedText(target, t, language) };
  const share = shareText(target, t, language);
  const far = [stateText(target, t), ...(share === null ? [] : [share])].join(' · ');
  const pace = paceText(target, t, language);
  // A figure of a month beside the target of a year: both need their own number.
  const result = isHere || target.result === null ? null : aimText(target.result, target, language);
  return (
    <div className={styles.aim}>
      <p>{t('target.line', told)}</p>
      <AttainedBar target={target} />
      <p className={styles.before}>
        {[far, ...(result === null ? [] : [t('target.resultOf', { result, period })])].join(' · ')}
        {pace !== null && (
          <>
            <br />
            {pace}
          </>
        )}
      </p>
    </div>
  );
}
