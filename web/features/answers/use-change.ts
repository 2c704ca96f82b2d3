import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ANSWERS } from './get-answers.js';

/** A change of answers, after which what the page shows is asked for again. */
export function useChange<Given, Made>(change: (given: Given) => Promise<Made>, onDone?: (made: Made) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ANSWERS });
      onDone?.(made);
    },
  });
}
