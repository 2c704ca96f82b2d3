import { Organisation } from './registry/organisation.entity.js';
import { Setting } from './settings/setting.entity.js';

/** Every entity of the registry: the only place that lists them all. */
export const entities = [Organisation, Setting];
