import type { Abilities } from '../../../server/people/abilities/abilities.schemas.js';
import { PersonSkill } from '../../../server/people/person-skill.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { Engine } from '../../support/registry.js';
import { Office } from '../validation/office.js';

interface Answer<T> {
  status: number;
  body: T & { code?: string };
}

/** An association where Zoé helps at the soup kitchen and Ali in the garden, and both say what they can do. */
export class AbilityDesk {
  private constructor(
    readonly office: Office,
    readonly zoe: string,
    readonly ali: string,
  ) {}

  static async open(engine: Engine = 'SQLite'): Promise<AbilityDesk> {
    const office = await Office.open(engine);
    const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Ali,Jardin,2026-03-03,3600', 'c,Noé,Jardin,2026-03-03,60'];
    await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
    return new AbilityDesk(office, await office.volunteer('Zoé', 'desk'), await office.volunteer('Ali', 'desk'));
  }

  async ask<T = Abilities>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    cookie: string,
    body?: unknown,
    language = 'fr',
  ): Promise<Answer<T>> {
    const headers = {
      cookie,
      'accept-language': language,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${this.office.application.url}/api${path}`, { method, headers, ...sent });
    return { status: response.status, body: (await response.json()) as Answer<T>['body'] };
  }

  async said(cookie: string, language = 'fr'): Promise<Abilities> {
    return (await this.ask('GET', '/me/abilities', cookie, undefined, language)).body;
  }

  saySkill(cookie: string, name: string, level: number, language = 'fr') {
    return this.ask('PUT', '/me/abilities/skills', cookie, { name, level }, language);
  }

  sayLanguage(cookie: string, language: string, cefr: number) {
    return this.ask('PUT', '/me/abilities/languages', cookie, { language, cefr });
  }

  sayTraining(cookie: string, training: object) {
    return this.ask('POST', '/me/abilities/trainings', cookie, training);
  }

  /** As if a coordinator had confirmed every skill. */
  async allSkillsConfirmed(): Promise<void> {
    const confirmedAt = new Date('2026-03-05T10:00:00Z');
    await this.office.application.app
      .get(Registry)
      .of(this.office.house.id)
      .nativeUpdate(PersonSkill, {}, { standing: 'confirmed', confirmedBy: 'Karim', confirmedAt });
  }
}
