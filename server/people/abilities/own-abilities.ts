import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { Language } from '../../shared/language.js';
import { PersonLanguage } from '../person-language.entity.js';
import { PersonSkill } from '../person-skill.entity.js';
import { PersonTraining } from '../person-training.entity.js';
import { SkillNames } from '../skill-names.js';
import { SkillUses } from '../skill-uses.js';
import { unlooked } from '../standing.js';
import type { Abilities, SayLanguage, SaySkill, SayTraining, SkillChoices } from './abilities.schemas.js';
import { abilitiesOf, entriesOf, sameTraining } from './abilities-of.js';
import { curatedSkills, skillNameIn } from './curated/curated-skills.js';

/** More than anybody could mean of each kind. */
const MOST = 200;

interface Saying {
  em: RegistryManager;
  /** On which a new row is written. */
  own: { organisationId: string; personId: string };
  /** Rows of every entry that counts as the same person. */
  mine: { personId: { $in: string[] } };
  at: Date;
}

/**
 * What a volunteer says they can do. Said again as it was confirmed, it stays confirmed; said otherwise, it is declared
 * and waits to be looked at. Throws `account-without-person`, `too-much-said`.
 */
@Injectable()
export class OwnAbilities {
  constructor(
    private readonly registry: Registry,
    private readonly uses: SkillUses,
    private readonly clock: Clock,
  ) {}

  async read({ organisationId, personId }: Caller, language: Language): Promise<Abilities> {
    if (personId === null) return { skills: [], trainings: [], languages: [] };
    return abilitiesOf(this.registry.of(organisationId), personId, language);
  }

  /** The list, and the names that the association took up: not what one volunteer wrote of themselves. */
  async choices({ organisationId }: Caller, language: Language): Promise<SkillChoices> {
    const own = await this.uses.taken(this.registry.of(organisationId));
    const names = new Set([...own.map((name) => skillNameIn(name, language)), ...listed(language)]);
    return [...names].toSorted((a, b) => a.localeCompare(b, language));
  }

  saySkill(caller: Caller, { name, level }: SaySkill, language: Language): Promise<Abilities> {
    return this.#say(caller, language, async ({ em, own, mine, at }) => {
      const names = await SkillNames.read(em);
      const skillId = await names.idOf(em, own.organisationId, names.known(name), at);
      const known = await em.find(PersonSkill, { ...mine, skillId });
      for (const row of known) sayAgain(row, row.level === level, { level }, at);
      if (known.length > 0) return;
      requireRoom(await em.count(PersonSkill, mine));
      em.create(PersonSkill, { id: newId(at), ...own, skillId, level, ...unlooked, saidAt: at, createdAt: at });
    });
  }

  sayLanguage(caller: Caller, { language: tag, cefr }: SayLanguage, language: Language): Promise<Abilities> {
    return this.#say(caller, language, async ({ em, own, mine, at }) => {
      const [spoken = tag] = Intl.getCanonicalLocales(tag);
      const known = await em.find(PersonLanguage, { ...mine, language: spoken });
      for (const row of known) sayAgain(row, row.cefr === cefr, { cefr }, at);
      if (known.length > 0) return;
      requireRoom(await em.count(PersonLanguage, mine));
      em.create(PersonLanguage, { id: newId(at), ...own, language: spoken, cefr, ...unlooked, saidAt: at });
    });
  }

  /** The same one twice is said once. */
  sayTraining(caller: Caller, said: SayTraining, language: Language): Promise<Abilities> {
    return this.#say(caller, language, async ({ em, own, mine, at }) => {
      const all = await em.find(PersonTraining, mine);
      if (all.some((row) => sameTraining(row) === sameTraining(said))) return;
      requireRoom(all.length);
      em.create(PersonTraining, { id: newId(at), ...own, ...said, ...unlooked, saidAt: at, createdAt: at });
    });
  }

  /** Throws `not-found`, also for somebody else's. */
  correctTraining(caller: Caller, id: string, said: SayTraining, language: Language): Promise<Abilities> {
    return this.#say(caller, language, async ({ em, mine, at }) => {
      const row = await em.findOne(PersonTraining, { ...mine, id });
      if (!row) throw new AppError('not-found');
      const alike = (await em.find(PersonTraining, mine)).filter((one) => sameTraining(one) === sameTraining(row));
      const isSame = row.title === said.title && sameTraining(row) === sameTraining(said);
      for (const one of alike) sayAgain(one, isSame, said, at);
    });
  }

  /** Takes it away, from every entry of the person. Throws `not-found`, also for somebody else's. */
  async forgetSkill(caller: Caller, id: string, language: Language): Promise<Abilities> {
    return this.#say(caller, language, async ({ em, mine }) => {
      const row = await em.findOne(PersonSkill, { ...mine, id });
      if (!row) throw new AppError('not-found');
      await em.nativeDelete(PersonSkill, { ...mine, skillId: row.skillId });
      await this.uses.forgetUnused(em, [row.skillId]);
    });
  }

  async forgetLanguage(caller: Caller, id: string, language: Language): Promise<Abilities> {
    return this.#say(caller, language, async ({ em, mine }) => {
      const row = await em.findOne(PersonLanguage, { ...mine, id });
      if (!row) throw new AppError('not-found');
      await em.nativeDelete(PersonLanguage, { ...mine, language: row.language });
    });
  }

  async forgetTraining(caller: Caller, id: string, language: Language): Promise<Abilities> {
    return this.#say(caller, language, async ({ em, mine }) => {
      const all = await em.find(PersonTraining, mine);
      const row = all.find((one) => one.id === id);
      if (!row) throw new AppError('not-found');
      const alike = all.filter((one) => sameTraining(one) === sameTraining(row)).map((one) => one.id);
      await em.nativeDelete(PersonTraining, { id: { $in: alike } });
    });
  }

  async #say(caller: Caller, language: Language, work: (saying: Saying) => Promise<void>): Promise<Abilities> {
    const { organisationId, personId } = caller;
    if (personId === null) throw new AppError('account-without-person');
    await this.registry.transaction(organisationId, async (em) => {
      const mine = { personId: { $in: await entriesOf(em, personId) } };
      await work({ em, own: { organisationId, personId }, mine, at: this.clock.now() });
    });
    return this.read(caller, language);
  }
}

const listed = (language: Language): string[] => curatedSkills.map(([fr, en]) => (language === 'fr' ? fr : en));

/** What was confirmed as it is said stays so; a word back was read, and it may be looked at again. */
function sayAgain<Row extends { standing: string }>(row: Row, isSame: boolean, said: object, at: Date): void {
  if (isSame && row.standing === 'confirmed') return;
  Object.assign(row, said, unlooked, { saidAt: at });
}

function requireRoom(count: number): void {
  if (count >= MOST) throw new AppError('too-much-said', { most: MOST });
}
