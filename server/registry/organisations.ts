import { MikroORM } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Organisation } from './organisation.entity.js';
import { Registry } from './registry.js';

export interface NewOrganisation {
  slug: string;
  name: string;
  zone?: string;
  language?: 'fr' | 'en';
  isDemo?: boolean;
}

export type Customs = Pick<
  Organisation,
  'zone' | 'schoolYearStartMonth' | 'valuesTime' | 'isHoursOnly' | 'leastOutside'
>;

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;
const DEFAULT_ZONE = 'Europe/Paris';

/** The associations kept in this registry. The first is the default one, and mostly the only one. */
@Injectable()
export class Organisations {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Every organisation, the default one first. */
  list(): Promise<Organisation[]> {
    return this.registry.everywhere().find(Organisation, {}, { orderBy: { createdAt: 'asc', id: 'asc' } });
  }

  /** The organisation served when none is named. */
  async default(): Promise<Organisation> {
    const [first] = await this.registry
      .everywhere()
      .find(Organisation, {}, { orderBy: { createdAt: 'asc', id: 'asc' }, limit: 1 });
    if (!first) throw new AppError('organisation-unknown', { slug: '' });
    return first;
  }

  /** Throws `organisation-unknown`. */
  async bySlug(slug: string): Promise<Organisation> {
    // Signs that no slug holds are not asked for: a database may refuse some of them.
    if (!SLUG.test(slug)) throw new AppError('organisation-unknown', { slug });
    const found = await this.registry.everywhere().findOne(Organisation, { slug });
    if (!found) throw new AppError('organisation-unknown', { slug });
    return found;
  }

  /** Throws `organisation-unknown`. */
  async byId(id: string): Promise<Organisation> {
    const found = await this.registry.everywhere().findOne(Organisation, { id });
    if (!found) throw new AppError('organisation-unknown', { slug: id });
    return found;
  }

  /** What its figures are told by. Throws `organisation-unknown`. */
  async customsOf(id: string): Promise<Customs> {
    // Every answer asks it: said so, it is found ten times as fast.
    const [found] = await this.registry.rows(
      'select zone, school_year_start_month, values_time, is_hours_only, least_outside from organisation where id = ?',
      [id],
    );
    if (!found) throw new AppError('organisation-unknown', { slug: id });
    return {
      zone: String(found['zone']),
      schoolYearStartMonth: Number(found['school_year_start_month']),
      valuesTime: Boolean(found['values_time']),
      isHoursOnly: Boolean(found['is_hours_only']),
      leastOutside: Number(found['least_outside']),
    };
  }

  /** Throws `organisation-exists` and `organisation-slug-invalid`. */
  async create(wanted: NewOrganisation): Promise<Organisation> {
    if (!SLUG.test(wanted.slug)) throw new AppError('organisation-slug-invalid', { slug: wanted.slug });
    const manager = this.registry.everywhere();
    if (await manager.findOne(Organisation, { slug: wanted.slug }))
      throw new AppError('organisation-exists', { slug: wanted.slug });
    const organisation = manager.create(Organisation, {
      id: newId(this.clock.now()),
      zone: DEFAULT_ZONE,
      language: 'fr',
      isDemo: false,
      schoolYearStartMonth: 9,
      createdAt: this.clock.now(),
      ...wanted,
    });
    await manager.flush();
    return organisation;
  }
}

/** Gives a new registry its default organisation, before anything can ask for it. */
export async function ensureDefaultOrganisation(orm: MikroORM, clock: Clock, isDemo: boolean): Promise<void> {
  const manager = orm.em.fork();
  if ((await manager.count(Organisation, {})) > 0) return;
  manager.create(Organisation, {
    id: newId(clock.now()),
    slug: 'association',
    name: 'Mon association',
    zone: DEFAULT_ZONE,
    language: 'fr',
    schoolYearStartMonth: 9,
    isDemo,
    createdAt: clock.now(),
  });
  await manager.flush();
}
