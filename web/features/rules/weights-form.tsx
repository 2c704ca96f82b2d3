import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { FIT_TOTAL, MOST_POINTS } from '../../../server/allocation/weights/weights.schemas.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { type Check, useForm } from '../../lib/use-form.js';
import { Effect } from './effect.js';
import { effectOf, type Values } from './get-rules.js';
import { fitCodes, planCodes, readValues, typedValues, type WeightCode, weightCodes } from './weight-codes.js';
import styles from './rules.module.css';

type Typed = Record<WeightCode, string>;

/** Every weight, with what it means. What a change does is shown before it can be kept. */
export function WeightsForm({ values }: { values: Values }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const effect = useMutation({
    mutationFn: async (asked: Values) => ({ asked, seen: await effectOf(asked) }),
  });
  const { form, field, submit, values: typed } = useForm<WeightCode>(typedValues(values), checksOf(t));
  const total = fitCodes.reduce((sum, code) => sum + (Number(typed[code]) || 0), 0);
  const isSeen = effect.data !== undefined && JSON.stringify(effect.data.asked) === JSON.stringify(readValues(typed));
  return (
    <>
      <form ref={form} className={styles.part} noValidate onSubmit={submit((sent) => effect.mutate(readValues(sent)))}>
        <h3>{t('rules.fitTitle')}</h3>
        <p className={styles.quiet}>
          {t('rules.fitText', { total: numberText(total, language), wanted: numberText(FIT_TOTAL, language) })}
        </p>
        <div className={styles.fields}>
          {fitCodes.map((code) => (
            <TextInput key={code} label={t(`rules.fit.${code}`)} inputMode="numeric" {...field(code)} />
          ))}
        </div>
        <h3>{t('rules.planTitle')}</h3>
        <div className={styles.fields}>
          {planCodes.map((code) => (
            <TextInput key={code} label={t(`rules.plan.${code}`)} inputMode="numeric" {...field(code)} />
          ))}
        </div>
        {effect.error && <Failure error={effect.error} />}
        <div>
          <Button type="submit" size="md" variant={isSeen ? 'default' : 'filled'} loading={effect.isPending}>
            {t('rules.showEffect')}
          </Button>
        </div>
      </form>
      {isSeen && effect.data && (
        <Effect key={effect.data.seen.shown} values={effect.data.asked} effect={effect.data.seen} />
      )}
    </>
  );
}

function checksOf(t: TFunction): Record<WeightCode, Check<Typed>> {
  const isPoints = (typed: string) => /^\d{1,5}$/.test(typed.trim()) && Number(typed) <= MOST_POINTS;
  const sumOf = (typed: Typed) => fitCodes.reduce((sum, code) => sum + Number(typed[code]), 0);
  const checks = weightCodes.map((code): [WeightCode, Check<Typed>] => [
    code,
    (value, typed) => {
      if (!isPoints(value)) return t('rules.wrong', { most: MOST_POINTS });
      if (code === 'skills' && sumOf(typed) !== FIT_TOTAL) return t('rules.wrongTotal', { wanted: FIT_TOTAL });
      if (code === 'averageFit' && Number(value) > FIT_TOTAL) return t('rules.wrong', { most: FIT_TOTAL });
      return code === 'belowMinimum' && Number(value) < Number(typed.toTarget) ? t('rules.wrongOrder') : null;
    },
  ]);
  return Object.fromEntries(checks) as Record<WeightCode, Check<Typed>>;
}
