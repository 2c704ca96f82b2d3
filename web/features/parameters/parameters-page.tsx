import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParametersView } from '../../../server/settings/parameters/parameters.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { dayOf, yearOf } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { percentText, quantityText } from '../../lib/numbers.js';
import { AmountsSection } from './amounts-section.js';
import { DatedValues } from './dated-values.js';
import { exactText, shareText } from './exact-text.js';
import { parametersQuery } from './get-parameters.js';
import { LeastSection } from './least-section.js';
import styles from './parameters.module.css';
import { ValueStatement } from './value-statement.js';

/** The dated values that figures are made with, each with who decided it. */
export function ParametersPage() {
  const { t } = useTranslation();
  const parameters = useQuery(parametersQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('parameters.title')} below={t('parameters.text')} />
      <Card aria-labelledby="papers" className={styles.part}>
        <h2 id="papers">
          <Link to="/letterhead">{t('letterhead.link')}</Link>
        </h2>
        <p className={styles.quiet}>{t('letterhead.linkText')}</p>
      </Card>
      <Card aria-labelledby="cec-link" className={styles.part}>
        <h2 id="cec-link">
          <Link to="/cec">{t('cec.deskLink')}</Link>
        </h2>
        <p className={styles.quiet}>{t('cec.deskLinkText')}</p>
      </Card>
      <Card aria-labelledby="rules-link" className={styles.part}>
        <h2 id="rules-link">
          <Link to="/rules/change">{t('rules.title')}</Link>
        </h2>
        <p className={styles.quiet}>{t('rules.linkText')}</p>
      </Card>
      {parameters.isPending && <Skeleton height="16rem" radius="lg" />}
      {parameters.error && <Failure error={parameters.error} onRetry={() => void parameters.refetch()} />}
      {parameters.data && <Parts parameters={parameters.data} />}
    </div>
  );
}

function Parts({ parameters }: { parameters: ParametersView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [year] = useState(() => yearOf(dayOf(Date.now())) - 1);
  const { amounts, annualHours, leastOutside, defaultAnnualHours, rates, conversions } = parameters;
  const number = (text: string) => quantityText(Number(text), language, 10);
  const exact = { read: exactText };
  return (
    <>
      <DatedValues
        kind="annual-hours"
        title={t('parameters.annualHours')}
        text={t('parameters.annualHoursText', { hours: number(defaultAnnualHours) })}
        values={annualHours.map((one) => ({ ...one, text: `${number(one.hours)} h` }))}
        fields={[{ name: 'hours', label: t('parameters.hours'), ...exact }]}
      />
      <DatedValues
        kind="conversions"
        title={t('parameters.conversions')}
        text={t('parameters.conversionsText')}
        values={conversions.map((one) => ({
          ...one,
          text: `${one.name} : 1 ${one.fromUnit} = ${number(one.factor)} ${one.toUnit}`,
        }))}
        fields={[
          { name: 'name', label: t('parameters.name') },
          ...(['fromType', 'fromUnit', 'toType', 'toUnit'] as const).map((name) => ({
            name,
            label: t(`parameters.${name}`),
          })),
          { name: 'factor', label: t('parameters.factor'), ...exact },
        ]}
      />
      <LeastSection least={leastOutside} />
      <AmountsSection amounts={amounts} />
      {!amounts.isHoursOnly && (
        <DatedValues
          kind="rates"
          title={t('parameters.rates')}
          text={t('parameters.ratesText')}
          values={rates.map((one) => ({
            ...one,
            text: t('parameters.rate', {
              category: one.category ?? t('parameters.everyCategory'),
              amount: number(one.amount),
              charges: percentText(Number(one.charges), language, 2),
              coefficient: number(one.coefficient),
              rate: number(one.rate),
              currency: one.currency,
            }),
          }))}
          fields={[
            {
              name: 'category',
              label: t('parameters.category'),
              description: t('parameters.categoryHint'),
              isOptional: true,
            },
            { name: 'amount', label: t('parameters.amount'), ...exact },
            { name: 'charges', label: t('parameters.charges'), initial: '0', read: shareText },
            { name: 'coefficient', label: t('parameters.coefficient'), initial: '1', ...exact },
            { name: 'currency', label: t('parameters.currency'), initial: 'EUR' },
          ]}
        />
      )}
      {amounts.valuesTime && !amounts.isHoursOnly && <ValueStatement year={year} />}
    </>
  );
}
