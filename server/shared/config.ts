import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './app-error.js';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  SILLAGE_DATA: z.string().min(1).default('data'),
  SILLAGE_DEMO: flag.default(true),
  SILLAGE_DEMO_DAY: z.iso.date().optional(),
  SILLAGE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SILLAGE_QUERIES: z.string().min(1).default('queries'),
  SILLAGE_FIGURE_SECONDS: z.coerce.number().int().min(1).max(9999).default(300),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SILLAGE_MAIL_FROM: z.string().min(3).optional(),
  SILLAGE_SECRET_FILE: z.string().min(1).default(resolve(homedir(), '.config/sillage/secret')),
  SILLAGE_LOG: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
});

/** Everything the environment decides, read once at start. Paths are absolute. */
export abstract class Config {
  /** TCP port; 0 asks the system for a free one. */
  abstract readonly port: number;
  abstract readonly host: string;
  /** The data folder: registry, ledgers, warehouses, quarantine, outgoing mail written to files. */
  abstract readonly dataFolder: string;
  /** On a fresh data folder, load the fictional association. */
  abstract readonly demo: boolean;
  /** The day its log ends before, `YYYY-MM-DD`; undefined for the day it is loaded. */
  abstract readonly demoDay: string | undefined;
  /** Where people reach this server, without a final slash; undefined when never set. */
  abstract readonly publicUrl: string | undefined;
  /** The analyst's folder of query files. */
  abstract readonly queriesFolder: string;
  /** A figure whose computation lasts longer is stopped, unless its file says another limit. */
  abstract readonly figureSeconds: number;
  /** PostgreSQL address of the registry; undefined for the embedded SQLite file. */
  abstract readonly databaseUrl: string | undefined;
  /** Mail server; undefined writes each message to a file of the data folder. */
  abstract readonly smtpUrl: string | undefined;
  abstract readonly mailFrom: string | undefined;
  /** A file outside the data folder that seals keys and hashes references. */
  abstract readonly secretFile: string;
  abstract readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** Reads the environment. Throws `config-invalid`, naming each variable, when one cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new AppError('config-invalid', { faults });
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataFolder: resolve(value.SILLAGE_DATA),
    demo: value.SILLAGE_DEMO,
    demoDay: value.SILLAGE_DEMO_DAY,
    publicUrl: value.SILLAGE_PUBLIC_URL?.replace(/\/+$/, ''),
    queriesFolder: resolve(value.SILLAGE_QUERIES),
    figureSeconds: value.SILLAGE_FIGURE_SECONDS,
    databaseUrl: value.DATABASE_URL,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.SILLAGE_MAIL_FROM,
    secretFile: resolve(value.SILLAGE_SECRET_FILE),
    logLevel: value.SILLAGE_LOG,
  };
}
