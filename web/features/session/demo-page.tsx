import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import styles from './demo-page.module.css';
import { signInAs, type DemoRole } from './sign-in.js';

const choices = [
  { role: 'director', icon: 'chart' },
  { role: 'coordinator', icon: 'table' },
  { role: 'volunteer', icon: 'person' },
] as const satisfies { role: DemoRole; icon: string }[];

/** Three pairs of eyes on the fictional association. */
export function DemoPage({ onEntered }: { onEntered: () => Promise<void> }) {
  const { t } = useTranslation();
  const enter = useMutation({ mutationFn: signInAs, onSuccess: onEntered });
  return (
    <div className={styles.page}>
      <PageTitle title={t('demo.title')} />
      <p className={styles.text}>{t('demo.text')}</p>
      {enter.error && <Failure error={enter.error} />}
      <div className={styles.choices}>
        {choices.map(({ role, icon }) => (
          <button
            key={role}
            type="button"
            className={styles.choice}
            disabled={enter.isPending}
            onClick={() => enter.mutate(role)}
          >
            <Icon name={icon} rem={1.75} />
            <span className={styles.role}>{t(`demo.${role}`)}</span>
            <span className={styles.what}>{t(`demo.${role}Text`)}</span>
          </button>
        ))}
      </div>
      <div>
        <LinkButton href="/sign-in">{t('demo.withAccount')}</LinkButton>
      </div>
    </div>
  );
}
