import type { Config } from '../../shared/config.js';

/** Where this server is reached. */
export const here = ({ publicUrl, host, port }: Config): string => publicUrl ?? `http://${host}:${port}`;

/** Where a donor reads an edition. */
export const readingAddress = (config: Config, code: string): string => `${here(config)}/report/${code}`;

/** Where a figure of an edition stands alone, for pages of other sites. */
export const embedAddress = (config: Config, code: string): string => `${here(config)}/embed/${code}`;

/** Where anybody who holds its number learns whether it still holds. */
export const checkAddress = (config: Config, number: string): string => `${here(config)}/r/${number}`;
