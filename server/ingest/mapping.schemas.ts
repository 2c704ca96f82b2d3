import { z } from 'zod';
import { gridAnswersSchema } from './grid/grid.schemas.js';
import { listFields, nounWhats } from './nouns/list-fields.schemas.js';
import { zoneSchema } from '../shared/zone.schemas.js';

/** `canonical`: the names of the log itself, and their synonyms. */
export const presetNames = [
  'canonical',
  'rosterfy',
  'signupgenius',
  'volgistics',
  'volunteermatters',
  'vic',
  'zooniverse',
  'pybossa',
  'timecounts',
  'dtv-tracker',
  'civivolunteer',
  'restarters',
  'steward',
] as const;
export type PresetName = (typeof presetNames)[number];

export const durationUnits = ['seconds', 'minutes', 'hours'] as const;
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export const decimalSigns = [',', '.'] as const;
/** How a bare number says a date. `written`: it does not. */
/** `utc`: times without an offset are of UTC. */
export const dateWritings = [
  'written',
  'utc',
  'epoch-seconds',
  'epoch-milliseconds',
  'serial-1900',
  'serial-1904',
] as const;
const statuses = ['declared', 'validated', 'disputed', 'refused', 'no_show'] as const;

/** The fields a column may be tied to, besides `outcome_TYPE`. */
export const mappableFields = [
  'external_id',
  'volunteer',
  'volunteer_email',
  'volunteer_name',
  'volunteer_first_name',
  'mission_id',
  'mission_title',
  'activity_type',
  'day',
  'started_at',
  'ended_at',
  'end_day',
  'utc_offset',
  'person_seconds',
  'headcount',
  'provenance',
  'status',
  'no_show_mark',
  'refused_by',
  'site',
  'territory',
  'funder',
  'remote',
  'language',
  'beneficiaries',
  'demand',
  'outcomes',
  'recorded_at',
  'year',
  'outcome_type',
  'quantity',
  'unit',
  'method',
] as const;

const header = z.string().max(1000);
const fieldName = z
  .string()
  .max(200)
  .refine((name) => isMappable(name) || isListField(name), 'unknown field');

/** Of activities and outcomes. */
export function isMappable(name: string): boolean {
  return (mappableFields as readonly string[]).includes(name) || /^outcome_./.test(name);
}

function isListField(name: string): boolean {
  return Object.values(listFields).some((fields) => (fields as readonly string[]).includes(name));
}

/** A column of the file, and how its cells are written. */
const columnSchema = z.strictObject({
  /** Its header; case, accents and spaces do not count. */
  column: header.optional(),
  /** Its place from 1, where it has no header or shares one. */
  position: z.number().int().min(1).max(1000).optional(),
  /** Where the value stands in a cell of JSON: names joined by points. */
  path: z.string().min(1).max(200).optional(),
  /** Of bare numbers: seconds, minutes or hours; for an outcome, what is counted. */
  unit: z.string().min(1).max(80).optional(),
  /** `total`: the duration is the group's; `each`: every person's, multiplied by the headcount. */
  holds: z.enum(['total', 'each']).optional(),
  /** An outcome of several people together. */
  shared: z.boolean().optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimal: z.enum(decimalSigns).optional(),
  /** How bare numbers say a date. */
  dates: z.enum(dateWritings).optional(),
  /** What each word of the column means: `{"Terminé": "validated"}`. */
  values: z.record(z.string().max(200), z.string().max(80)).optional(),
});
export type ColumnSpec = z.infer<typeof columnSchema>;

const alwaysFields = [
  'volunteer',
  'volunteer_email',
  'volunteer_name',
  'mission_id',
  'mission_title',
  'activity_type',
  'site',
  'territory',
  'funder',
  'language',
] as const;

const known = z.string().trim().min(1).max(200);

/** How one kind of file is read: the JSON that is sent as `mapping`, saved, and given back by a preview. */
export const mappingSpecSchema = z.strictObject({
  /** The list it is of; absent: activities, or outcomes. Of a list only `fields`, `ignored`, `zone` and `dateOrder` count. */
  what: z.enum(nounWhats).optional(),
  /** The known export whose further rules apply (who counts, what is estimated). */
  preset: z.enum(presetNames).optional(),
  /** Field → column; two columns of no-show marks are a list. */
  fields: z.record(fieldName, z.union([header, columnSchema, z.array(z.union([header, columnSchema])).max(20)])),
  /** Columns left out on purpose, by header or place: no question is asked about them. */
  ignored: z
    .array(z.union([header, z.number().int().min(1).max(1000)]))
    .max(1000)
    .optional(),
  /** What every line of the file says, although no column does. */
  always: z.partialRecord(z.enum(alwaysFields), known).optional(),
  /** IANA zone of times written without one. */
  zone: zoneSchema.optional(),
  /** `written`: the day as the file writes it; `zone`: the day in the zone, always. */
  dayRule: z.enum(['written', 'zone']).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimal: z.enum(decimalSigns).optional(),
  /** Of lines that state none. */
  status: z.enum(statuses).optional(),
  /** Of a grid, people down and days across: what only the sender can tell. */
  grid: gridAnswersSchema.optional(),
});
export type MappingSpec = z.infer<typeof mappingSpecSchema>;

/** A mapping to keep, with the header it was made for: without one, a file needs the columns it names. */
export const saveMappingSchema = mappingSpecSchema.extend({ headers: z.array(header).max(1000).optional() });
export type SaveMapping = z.infer<typeof saveMappingSchema>;

export const savedMappingSchema = z.object({
  source: z.string(),
  name: z.string(),
  version: z.number().int(),
  /** In plain letters, as headers are compared. */
  headers: z.array(z.string()),
  mapping: mappingSpecSchema,
  savedBy: z.string(),
  savedAt: z.string(),
});
export type SavedMappingView = z.infer<typeof savedMappingSchema>;
export const savedMappingsSchema = z.array(savedMappingSchema);

const encodingNames = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'macintosh',
] as const;

/** What a person says about how a text file is written; what is absent is found out. */
export const dialectAnswersSchema = z.strictObject({
  encoding: z.enum(encodingNames).optional(),
  delimiter: z.string().min(1).max(2).optional(),
  quote: z.enum(['"', "'"]).nullable().optional(),
  escape: z.enum(['doubled', 'backslash']).optional(),
  /** Physical line of the names of the columns, from 1; null: there is none. */
  headerLine: z.number().int().min(1).max(1000).nullable().optional(),
});
export type DialectAsked = z.infer<typeof dialectAnswersSchema>;
