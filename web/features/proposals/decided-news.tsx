import { useTranslation } from 'react-i18next';
import type { Decided } from '../../../server/allocation/decisions/decisions.schemas.js';
import { Notice } from '../../components/notice.js';

/** What the last decision did: who was written to, who must be rung, and what became of the other proposals. */
export function DecidedNews({ decided: { state, insteadId, invitations, others } }: { decided: Decided }) {
  const { t } = useTranslation();
  const names = (isByMail: boolean) =>
    invitations.filter(({ way }) => (way === 'mail') === isByMail).map(({ person }) => person.name);
  const [written, rung] = [names(true), names(false)];
  return (
    <Notice good role="status">
      <p>
        {insteadId ? t('decide.done.instead') : t(`decide.done.${state === 'open' ? 'later' : state}`)}{' '}
        {written.length > 0 && t('decide.written', { names: written.join(', ') })}{' '}
        {rung.length > 0 && t('decide.ring', { names: rung.join(', ') })}
      </p>
      {others === null && <p>{t('decide.notLookedAt')}</p>}
      {others !== null && others.changed > 0 && <p>{t('decide.changed', { count: others.changed })}</p>}
      {others !== null && others.withdrawn > 0 && <p>{t('decide.withdrawn', { count: others.withdrawn })}</p>}
    </Notice>
  );
}
