import type { LetterheadView, SignatoryView } from '../../settings/letterhead/letterhead.schemas.js';
import { AppError } from '../../shared/app-error.js';

export function whoSigns({ signatories }: LetterheadView): SignatoryView[] {
  return signatories.filter(({ signsToday }) => signsToday);
}

/**
 * The one who was chosen, or the only one. Throws `certificate-signatory-missing`, `certificate-signatory-over` and
 * `certificate-signatory-needed`.
 */
export function signingPerson(letterhead: LetterheadView, chosen: string | null): SignatoryView {
  const signing = whoSigns(letterhead);
  if (signing.length === 0) throw new AppError('certificate-signatory-missing');
  const found = chosen === null ? signing[0] : signing.find(({ id }) => id === chosen);
  if (!found) throw new AppError('certificate-signatory-over');
  if (chosen === null && signing.length > 1) throw new AppError('certificate-signatory-needed');
  return found;
}
