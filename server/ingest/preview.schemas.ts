import { z } from 'zod';
import { gridReadingSchema } from './grid/grid.schemas.js';
import { importWhatSchema } from './ingest.schemas.js';
import { dialectAnswersSchema, mappingSpecSchema } from './mapping.schemas.js';

const inBothLanguages = z.object({ fr: z.string(), en: z.string() });

/** What only the person who brings the file can tell. */
export const questionSchema = z.object({
  id: z.enum([
    'encoding',
    'delimiter',
    'sheet',
    'day',
    'column',
    'repeated',
    'unit',
    'holds',
    'date-order',
    'decimal',
    'volunteer',
    'status',
    // About a grid.
    'layout',
    'sheets',
    'year',
    'month',
    'month-day',
    'hours-range',
    'mark',
    'colour',
    'group',
    'same-names',
    'session',
    'titles',
  ]),
  /** Header of the column it is about; null: the whole file. */
  column: z.string().nullable(),
  question: inBothLanguages,
  /** Each with what `path` becomes when it is chosen; empty: any text answers. */
  choices: z.array(z.object({ value: z.json(), label: inBothLanguages })),
  /** Which JSON takes the answer: the `mapping`, the `dialect` or the `sheet` of the next request. */
  into: z.enum(['mapping', 'dialect', 'sheet']),
  /** Where in that JSON the answer goes, outermost name first: `["fields", "person_seconds", "unit"]`; empty: all of it. */
  path: z.array(z.string()),
  /** An import is refused until it is answered. Others may stay open: lines they touch are rejected, or nothing changes. */
  isRequired: z.boolean(),
});
export type Question = z.infer<typeof questionSchema>;

/** What the cells of a column look like, whatever they mean. */
const columnKinds = [
  'empty',
  'number',
  'date',
  'instant',
  'time',
  'duration',
  'boolean',
  'email',
  'json',
  'text',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

const columnViewSchema = z.object({
  /** Place in the file, from 1. */
  at: z.number().int().min(1),
  /** Empty when the column has no name. */
  header: z.string(),
  /** The first different contents. */
  examples: z.array(z.string()),
  kind: z.enum(columnKinds),
  /** Cells with content in the whole file. */
  filled: z.number().int(),
  /** What it is read as (a cell of JSON may say several things, joined by commas); null: its content stays in the original only. */
  field: z.string().nullable(),
  /** Of a duration: seconds, minutes, hours; of an outcome: what is counted. */
  unit: z.string().nullable(),
  /** Not read, and nobody said that it should not be. */
  ignored: z.boolean(),
  /** How its figures and dates are written, as the whole column shows. */
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  decimal: z.enum([',', '.']).nullable(),
});
export type ColumnView = z.infer<typeof columnViewSchema>;

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A line as it would be kept. Instants are in UTC; durations in seconds for all the people of the line. */
const mappedRowSchema = z.object({
  line: z.number().int(),
  /** Null when the line is rejected. */
  values: z.record(z.string(), cellValue).nullable(),
  flags: z.array(z.string()),
  rejection: z
    .object({ column: z.string().nullable(), code: z.string(), message: z.string(), value: z.string().nullable() })
    .nullable(),
});
export type MappedRow = z.infer<typeof mappedRowSchema>;

export const previewSchema = z.object({
  what: importWhatSchema,
  format: z.enum(['text', 'workbook', 'json', 'parquet']),
  /** Of a workbook. */
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  /** The one that is read; null: there is none, or it is not known which. */
  sheet: z.string().nullable(),
  /** How a text file is written; null for the others, and while it is not known. */
  dialect: dialectAnswersSchema
    .required()
    .extend({
      /** 0…1: how far the second best reading is behind; 1 when somebody said so. */
      confidence: z.number(),
    })
    .nullable(),
  /** The known export, or the saved mapping, that the header is. */
  preset: z.string().nullable(),
  /** Those it nearly is: proposed, never applied. */
  nearPresets: z.array(z.object({ name: z.string(), missing: z.array(z.string()) })),
  columns: z.array(columnViewSchema),
  /** All that is known of how to read it: to be completed and sent back as `mapping`. Null while columns are unknown. */
  mapping: mappingSpecSchema.nullable(),
  lines: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  /** The first 50 lines. Columns with an open question are not in them; without a day there are none. */
  rows: z.array(mappedRowSchema),
  /** Rejections (`isRejection`) and flags, each with how many lines it touches and the first of them. */
  problems: z.array(
    z.object({
      code: z.string(),
      count: z.number().int(),
      message: z.string(),
      line: z.number().int(),
      isRejection: z.boolean(),
    }),
  ),
  questions: z.array(questionSchema),
  /** How a grid was read; null: the file is a list. */
  grid: gridReadingSchema.nullable(),
});
export type Preview = z.infer<typeof previewSchema>;
