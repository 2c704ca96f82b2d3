import { ActDialog, type ActProps } from './act-dialog.js';
import { replace, useChange } from './get-certificates.js';

/** The same choices, counted anew. */
export function ReplaceDialog({ certificate, onClose }: ActProps) {
  const change = useChange(replace, onClose);
  return (
    <ActDialog
      act="replace"
      certificate={certificate}
      error={change.error}
      isPending={change.isPending}
      onAct={() => change.mutate({ id: certificate.id })}
      onClose={onClose}
    />
  );
}
