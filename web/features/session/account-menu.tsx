import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.js';
import { useSession } from '../../lib/session.js';
import styles from './account-menu.module.css';
import { signOut } from './sign-in.js';

/** Who is signed in, as what, and the way out. */
export function AccountMenu({ onLeft }: { onLeft: () => Promise<void> }) {
  const { t } = useTranslation();
  const { account, roles, organisation } = useSession();
  const leave = useMutation({ mutationFn: signOut, onSuccess: onLeft });
  if (!account) return null;
  return (
    <Menu position="bottom-end" width={280} withinPortal>
      <Menu.Target>
        <Button variant="default" size="sm" px="xs" aria-label={`${t('account.menu')}, ${account.name}`}>
          <Icon name="person" />
          <span className={styles.name}>{account.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={styles.who}>{account.name}</span>
          {roles.map((role) => t(`account.role.${role}`)).join(', ')}
          <br />
          {organisation.name}
        </Menu.Label>
        <Menu.Item onClick={() => leave.mutate()}>{t(organisation.isDemo ? 'app.demoChange' : 'account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
