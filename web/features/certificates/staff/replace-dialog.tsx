import { useQuery } from '@tanstack/react-query';
import { signingQuery } from '../many/get-many.js';
import { SignatoryInstead, useSignsInstead } from '../signs-instead.js';
import { ActDialog, type ActProps } from './act-dialog.js';
import { replace, useChange } from './get-certificates.js';

/** The same choices, counted anew. */
export function ReplaceDialog({ certificate, onClose }: ActProps) {
  const change = useChange(replace, onClose);
  const { id, signatory } = certificate;
  const { data: signing = [] } = useQuery(signingQuery);
  const instead = useSignsInstead(signatory, signing);
  return (
    <ActDialog
      act="replace"
      certificate={certificate}
      error={change.error}
      isPending={change.isPending}
      onAct={() => change.mutate({ id, signatoryId: instead.chosen })}
      onClose={onClose}
    >
      <SignatoryInstead name={signatory.name} instead={instead} />
    </ActDialog>
  );
}
