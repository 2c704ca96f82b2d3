/** A whole number as somebody types it, spaces allowed; null when nothing is written, undefined when it is no number. */
export function readCount(text: string): number | null | undefined {
  const digits = text.replace(/\s/g, '');
  if (digits === '') return null;
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
}
