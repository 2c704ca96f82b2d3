import type { Config } from '../../shared/config.js';
import { here } from '../editions/addresses.js';

export const acceptAddressOf = (config: Config, code: string): string => `${here(config)}/report-mail/${code}/accept`;
export const stopAddressOf = (config: Config, code: string): string => `${here(config)}/report-mail/${code}/stop`;

/** How messages of a sending, or of an address, are found among others. */
export const aboutSending = (id: string): string => `report-sending:${id}`;
export const aboutRecipient = (id: string): string => `report-recipient:${id}`;
