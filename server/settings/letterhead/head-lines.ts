import type { NewLetterhead } from './letterhead.schemas.js';

type Field = 'address' | 'contact' | 'rna' | 'siren' | 'purpose';
type Head = { [Name in Field]?: NewLetterhead[Name] | undefined };

/** What an association says of itself under its name, at the head of its papers: a line each. */
export function headLines({ address, contact, rna, siren, purpose }: Head): string[] {
  const registered = [rna && `RNA\u00a0${rna}`, siren && `SIREN\u00a0${siren}`].filter(isSaid);
  return [address, contact, registered.join(' · ') || null, purpose].filter(isSaid);
}

const isSaid = (line: string | null | undefined): line is string => line !== null && line !== undefined;
