import { useMutation, useQueryClient } from '@tanstack/react-query';
import { writtenAnnotationSchema, type NewAnnotation } from '../../../server/targets/annotations.schemas.js';
import { setTargetSchema, type NewTarget } from '../../../server/targets/targets.schemas.js';
import { request } from '../../lib/http.js';
import { ANNOTATIONS, TARGETS } from '../../lib/targets.js';

const path = (kind: 'targets' | 'annotations', id: string | null) =>
  id === null ? `/api/${kind}` : `/api/${kind}/${encodeURIComponent(id)}`;
const method = (id: string | null) => (id === null ? ('POST' as const) : ('PUT' as const));

/** Null sets a new one. */
export const setTarget = ({ id, body }: { id: string | null; body: NewTarget }) =>
  request(path('targets', id), { schema: setTargetSchema, method: method(id), body });

export const removeTarget = (id: string) => request(path('targets', id), { schema: setTargetSchema, method: 'DELETE' });

/** Null writes a new one. */
export const writeNote = ({ id, body }: { id: string | null; body: NewAnnotation }) =>
  request(path('annotations', id), { schema: writtenAnnotationSchema, method: method(id), body });

export const removeNote = (id: string) =>
  request(path('annotations', id), { schema: writtenAnnotationSchema, method: 'DELETE' });

/** A change after which targets and notes are asked for again, on this page and on the dashboard. */
export function useTargetChange<Given, Made>(change: (given: Given) => Promise<Made>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      for (const queryKey of [TARGETS, ANNOTATIONS]) await client.invalidateQueries({ queryKey });
      onDone();
    },
  });
}
