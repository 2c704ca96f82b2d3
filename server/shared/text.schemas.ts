import { z } from 'zod';

const noControl = /^[^\p{Cc}]*$/u;

/** One line that a person typed: trimmed, not empty, without invisible control characters. */
export const lineSchema = (longest: number) =>
  z.string().trim().min(1).max(longest).regex(noControl, 'holds an invisible character');
