import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cecOfferQuery } from './get-cec.js';

/** Its way in, for volunteers of an association of which the account exists. */
export function CecDoor({ children }: { children: ReactNode }) {
  const { data } = useQuery(cecOfferQuery);
  return data?.isOffered ? children : null;
}
