import { useMutation } from '@tanstack/react-query';
import type { NeedChanged } from '../../../server/missions/needs/needs.schemas.js';
import { useFailureText } from '../../components/failure.js';
import { RequestError } from '../../lib/http.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';

interface KeptFormOptions<Draft> {
  /** Under which what is typed survives. */
  name: string;
  start: () => Draft;
  send: (draft: Draft) => Promise<NeedChanged>;
  /** What the server answers when the day that was typed is over: told beside the day. */
  overCode: 'need-over' | 'slot-over';
  onDone: (changed: NeedChanged) => void;
  onLeave: () => void;
}

/** What is typed, kept until it is sent or left, and what `FormFrame` asks of it. */
export function useKeptForm<Draft extends object>(options: KeptFormOptions<Draft>) {
  const { name, start, send, overCode, onDone, onLeave } = options;
  const { draft, set, isKept, startAgain, forget } = useKeptDraft(name, start);
  const keep = useMutation({
    networkMode: 'always',
    mutationFn: () => send(draft),
    onSuccess: (changed) => {
      forget();
      onDone(changed);
    },
  });
  const isOver = keep.error instanceof RequestError && keep.error.code === overCode;
  const why = useFailureText(keep.error);
  const frame = {
    isKept,
    onStartAgain: startAgain,
    error: isOver ? null : keep.error,
    isSending: keep.isPending,
    onSend: () => keep.mutate(),
    onLeave: () => {
      forget();
      onLeave();
    },
  };
  return { draft, set, over: isOver ? why : null, frame };
}
