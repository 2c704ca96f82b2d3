import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListedSuggestion } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { openReasons } from './get-decisions.js';
import { PROPOSALS } from './get-proposals.js';

/** Whether the reader opened the reasons, and how they do. `counts`: only who decides is asked to have read them. */
export function useReading({ id, isRead }: ListedSuggestion, counts: boolean): { isRead: boolean; open: () => void } {
  const client = useQueryClient();
  const reading = useMutation({
    mutationFn: openReasons,
    onSuccess: () => client.invalidateQueries({ queryKey: [PROPOSALS, 'week'] }),
  });
  const open = () => {
    if (counts && !isRead && !reading.isPending) reading.mutate(id);
  };
  return { isRead, open };
}
