import { z } from 'zod';

/** What a mark, a code or a colour means, as somebody answered it. */
const markAnswerSchema = z.union([
  z.enum(['present', 'absent', 'ignored']),
  z.strictObject({ seconds: z.number().int().min(0).max(31_622_400) }),
]);
export type MarkAnswer = z.infer<typeof markAnswerSchema>;

/** What only the sender can tell about a grid: people down, days across. */
export const gridAnswersSchema = z.strictObject({
  /** Read the file as a grid, or as a list. */
  layout: z.enum(['grid', 'list']).optional(),
  /** The sheets to read. */
  sheets: z.array(z.string().max(255)).max(400).optional(),
  /** Of the first month; months that come after December are of the next one. */
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  /** Of a sheet, `YYYY-MM`: it wins over what the sheet says. */
  months: z.record(z.string(), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)).optional(),
  /**
   * Columns that name months alone: the day their marks count on. `days`: dates that are all the first of a month are
   * days after all.
   */
  monthDay: z.enum(['first', 'last', 'days']).optional(),
  /** `9-12` in a cell: from nine to twelve o’clock, or a mistake. */
  bareRanges: z.enum(['clock', 'unclear']).optional(),
  /** Of headers such as 03/02. */
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  /** Of numbers without one; `presence`: 1 is a person who came. */
  unit: z.enum(['hours', 'minutes', 'presence']).optional(),
  /** How long somebody was there who is only ticked. Not answered: unknown. */
  sessionSeconds: z.number().int().min(0).max(86_400).optional(),
  /** Meanings of marks, by mark. */
  values: z.record(z.string(), markAnswerSchema).optional(),
  /** Meanings of colours of empty cells, by colour. */
  colours: z.record(z.string(), markAnswerSchema).optional(),
  /** Hours beside several names: of all together, of each, or it is one person after all. */
  groups: z.enum(['total', 'each', 'person']).optional(),
  /** A name on two rows of one table. */
  sameNames: z.enum(['same', 'different']).optional(),
  /** What the title of a table stands for; not answered: nothing. */
  titles: z.enum(['mission', 'activity_type']).optional(),
});
export type GridAnswers = z.infer<typeof gridAnswersSchema>;

const cellCountSchema = z.object({
  /** activity, clock, presence, absence, rejected, header, title, name, total, legend, note, ignored */
  role: z.string(),
  reason: z.string().nullable(),
  count: z.number().int(),
  /** The first five places, as `B3`. */
  places: z.array(z.string()),
});

const tableReadingSchema = z.object({
  title: z.string().nullable(),
  orientation: z.enum(['days-across', 'days-down']),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  days: z.number().int(),
  /** Its columns name months and no days: the day they count on; null: days. */
  monthDay: z.enum(['first', 'last']).nullable(),
  /** Every day has a column of arrivals and one of departures. */
  hasArrivals: z.boolean(),
  people: z.number().int(),
  /** Of numbers without one, and the words that say so; null when not needed, or not known. */
  unit: z.enum(['hours', 'minutes', 'presence']).nullable(),
  unitFrom: z.string().nullable(),
});

/** How a grid was read: every cell that holds something is counted once. */
export const gridReadingSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      isHidden: z.boolean(),
      isRead: z.boolean(),
      filledCells: z.number().int(),
      cells: z.array(cellCountSchema),
      tables: z.array(tableReadingSchema),
      hiddenRows: z.number().int(),
      hiddenColumns: z.number().int(),
      /** Totals that differ from the sum of what was read. */
      totals: z.array(z.object({ place: z.string(), stated: z.string(), read: z.string() })),
      /** Empty cells whose colour may mean something. */
      colours: z.array(z.object({ colour: z.string(), count: z.number().int(), places: z.array(z.string()) })),
    }),
  ),
  filledCells: z.number().int(),
  activities: z.number().int(),
  rejected: z.number().int(),
});
export type GridReading = z.infer<typeof gridReadingSchema>;
