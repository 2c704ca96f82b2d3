import { Segment } from './ledger/segment.entity.js';
import { MissionReference } from './missions/mission-reference.entity.js';
import { Mission } from './missions/mission.entity.js';
import { PersonReference } from './people/person-reference.entity.js';
import { Person } from './people/person.entity.js';
import { VolunteerKey } from './people/volunteer-key.entity.js';
import { Organisation } from './registry/organisation.entity.js';
import { Setting } from './settings/setting.entity.js';

/** Every entity of the registry: the only place that lists them all. */
export const entities = [Organisation, Segment, Setting, Mission, MissionReference, Person, PersonReference, VolunteerKey];
