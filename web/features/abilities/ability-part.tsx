import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import styles from './abilities.module.css';
import type { Kind } from './get-abilities.js';
import type { Line } from './lines.js';
import { StandingText } from './standing-text.js';

interface AbilityPartProps {
  kind: Kind;
  lines: readonly Line[];
  onAdd: () => void;
  onChange: (line: Line) => void;
  onRemove: (line: Line) => void;
}

/** What was said of one kind, and what can be done about it. */
export function AbilityPart({ kind, lines, onAdd, onChange, onRemove }: AbilityPartProps) {
  const { t } = useTranslation();
  return (
    <Card aria-labelledby={`abilities-${kind}`} className={styles.part}>
      <h2 id={`abilities-${kind}`}>{t(`abilities.kinds.${kind}`)}</h2>
      {lines.length === 0 && <p className={styles.quiet}>{t(`abilities.none.${kind}`)}</p>}
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.id} className={styles.line}>
              <div className={styles.words}>
                <span>
                  <b>{line.name}</b> {line.detail !== '' && <span className={styles.quiet}>· {line.detail}</span>}
                </span>
                <StandingText line={line} />
              </div>
              <div className={styles.buttons}>
                <Button
                  variant="default"
                  aria-label={t('abilities.changeOf', { name: line.name })}
                  onClick={() => onChange(line)}
                >
                  {t('abilities.change')}
                </Button>
                <Button
                  variant="default"
                  aria-label={t('abilities.removeOf', { name: line.name })}
                  onClick={() => onRemove(line)}
                >
                  {t('abilities.remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="md" onClick={onAdd}>
          {t(`abilities.add.${kind}`)}
        </Button>
      </div>
    </Card>
  );
}
