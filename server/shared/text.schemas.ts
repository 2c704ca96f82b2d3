import { z } from 'zod';

const noControl = /^[^\p{Cc}]*$/u;

/** One line that a person typed: trimmed, not empty, without invisible control characters. */
export const lineSchema = (longest: number) =>
  z.string().trim().min(1).max(longest).regex(noControl, 'holds an invisible character');

const noControlButLines = /^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u;

/** Several lines or none: trimmed, line ends of any system made one. */
export const textSchema = (longest: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
    .max(longest)
    .regex(noControlButLines, 'holds an invisible character');
