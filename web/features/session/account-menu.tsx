import { Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.js';
import { useSession } from '../../lib/session.js';
import { useEscape } from '../../lib/use-escape.js';
import styles from './account-menu.module.css';
import { moveTo, signOut } from './sign-in.js';

/** Who is signed in, as what, and the way out. */
export function AccountMenu({ onLeft }: { onLeft: () => Promise<void> }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const [opened, setOpened] = useState(false);
  const panelId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const whole = useClickOutside<HTMLDivElement>(() => setOpened(false));
  useEscape(opened, () => {
    setOpened(false);
    button.current?.focus();
  });
  if (!account) return null;
  return (
    <div ref={whole} className={styles.account}>
      <Button
        ref={button}
        variant="default"
        size="sm"
        px="xs"
        aria-expanded={opened}
        aria-controls={panelId}
        aria-label={`${t('account.menu')}, ${account.name}`}
        onClick={() => setOpened(!opened)}
      >
        <Icon name="person" />
        <span className={styles.name}>{account.name}</span>
      </Button>
      <div id={panelId} className={styles.panel} hidden={!opened}>
        <Panel onLeft={onLeft} />
      </div>
    </div>
  );
}

function Panel({ onLeft }: { onLeft: () => Promise<void> }) {
  const { t } = useTranslation();
  const { account, roles, organisation, elsewhere } = useSession();
  const leave = useMutation({ mutationFn: signOut, onSuccess: onLeft });
  const move = useMutation({ mutationFn: moveTo, onSuccess: onLeft });
  return (
    <>
      <p className={styles.who}>{account?.name}</p>
      <p className={styles.what}>
        {roles.map((role) => t(`account.role.${role}`)).join(', ')}
        <br />
        {organisation.name}
      </p>
      {elsewhere.map(({ slug, name }) => (
        <Button
          key={slug}
          variant="default"
          size="sm"
          fullWidth
          mb="xs"
          loading={move.isPending && move.variables === slug}
          onClick={() => move.mutate(slug)}
        >
          {t('account.moveTo', { name })}
        </Button>
      ))}
      <Button variant="default" size="sm" fullWidth loading={leave.isPending} onClick={() => leave.mutate()}>
        {t(organisation.isDemo ? 'app.demoChange' : 'account.signOut')}
      </Button>
    </>
  );
}
