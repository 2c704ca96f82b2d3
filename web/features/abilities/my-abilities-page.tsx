import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useLanguage } from '../../lib/language.js';
import { AbilityPart } from './ability-part.js';
import styles from './abilities.module.css';
import { abilitiesQuery, type Kind, say, type Saying } from './get-abilities.js';
import { LanguageDialog } from './language-dialog.js';
import { type Line, useLines } from './lines.js';
import { SkillDialog } from './skill-dialog.js';
import { TrainingDialog } from './training-dialog.js';

const KINDS = ['skill', 'training', 'language'] as const;
const dialogs = { skill: SkillDialog, training: TrainingDialog, language: LanguageDialog } as const;

/** What a volunteer can do, learnt and speaks: said, corrected, taken away; each declared or confirmed. */
export function MyAbilitiesPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const mine = useQuery(abilitiesQuery(language));
  const lines = useLines(mine.data);
  const [open, setOpen] = useState<{ kind: Kind; line: Line | null } | null>(null);
  const send = useMutation({
    mutationFn: say,
    onSuccess: async (all) => {
      client.setQueryData(abilitiesQuery(language).queryKey, all);
      setOpen(null);
      await client.invalidateQueries({ queryKey: ['my-summary'] });
    },
  });
  const begin = (kind: Kind, line: Line | null) => {
    send.reset();
    setOpen({ kind, line });
  };
  const Form = open && dialogs[open.kind];
  const gone = (of: Kind, id: string) => send.mutate({ kind: 'gone', of, id });
  return (
    <div className={styles.page}>
      {children}
      <PageTitle title={t('abilities.title')} below={t('abilities.text')} />
      {mine.isPending && <Skeleton height="14rem" radius="lg" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {send.error && !open && <Failure error={send.error} />}
      {mine.data &&
        KINDS.map((kind) => (
          <AbilityPart
            key={kind}
            kind={kind}
            lines={lines[kind]}
            onAdd={() => begin(kind, null)}
            onChange={(line) => begin(kind, line)}
            onRemove={({ id }) => gone(kind, id)}
          />
        ))}
      {open && Form && (
        <Form
          line={open.line}
          error={send.error}
          isSending={send.isPending}
          onSay={(saying: Saying) => send.mutate(saying)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
