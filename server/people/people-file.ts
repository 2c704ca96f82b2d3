import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../registry/registry.js';
import { peopleByEmail } from './known-people.js';
import { People } from './people.js';
import type { PersonMention } from './person-mention.js';
import { type PersonSaid, type PersonState, told } from './person-state.js';
import { PersonStates, same } from './person-states.js';
import { SkillNames } from './skill-names.js';
import { mergedPeople, standingMerges } from './standing-merges.js';

export interface PersonLine {
  line: number;
  mention: PersonMention;
  said: PersonSaid;
}

interface FileOrigin {
  organisationId: string;
  source: string;
  zone: string;
  /** 'YYYY-MM-DD' in the zone. */
  today: string;
  /** The account that sent the file; null: a program did. */
  typedById: string | null;
}

/** What came of a line. `erased`: the person asked to be forgotten, and stays so. */
type PersonOutcome =
  | { line: number; fault: 'duplicate-id' | 'email-of-another' | 'comfort-over-cap' }
  | { line: number; operation: 'erased' }
  | {
      line: number;
      operation: 'insert' | 'change' | 'same';
      id: string;
      before: PersonState | null;
      after: PersonState;
    };

/** Keeps what a file says of people: who they are is told by the source's reference, then by e-mail; never by name. */
@Injectable()
export class PeopleFile {
  constructor(
    private readonly people: People,
    private readonly states: PersonStates,
  ) {}

  /** Inside the caller's transaction. One line per person: a second one is refused. */
  async keep(em: RegistryManager, origin: FileOrigin, lines: readonly PersonLine[]): Promise<PersonOutcome[]> {
    const { organisationId, source } = origin;
    const known = await this.people.persons(em, organisationId, source, mentionsOf(lines));
    const { faults, heldElsewhere } = await addressesOf(em, organisationId, lines, known);
    const sound = lines.filter(({ line }) => !faults.has(line));
    const ids = await this.people.bring(em, organisationId, source, mentionsOf(sound));
    const before = await this.states.read(
      em,
      [...ids.values()].filter((id) => id !== null),
    );
    const skills = await SkillNames.read(em);
    const outcomes: PersonOutcome[] = [];
    for (const one of lines) {
      const fault = faults.get(one.line);
      const id = ids.get(one.mention.reference);
      const state = before.get(id ?? '');
      if (fault) outcomes.push({ line: one.line, fault });
      else if (!id || !state) outcomes.push({ line: one.line, operation: 'erased' });
      else {
        const said = heldElsewhere.has(one.line) ? { ...one.said, email: state.email } : one.said;
        const heard = { ...one, said };
        outcomes.push(await this.#tell(em, origin, heard, id, state, known.has(one.mention.reference), skills));
      }
    }
    return outcomes;
  }

  async #tell(
    em: RegistryManager,
    origin: FileOrigin,
    { line, said }: PersonLine,
    id: string,
    state: PersonState,
    isKnown: boolean,
    skills: SkillNames,
  ): Promise<PersonOutcome> {
    const named = said.skills?.map((skill) => ({ ...skill, name: skills.known(skill.name) }));
    const { told: whole, ...bare } = state;
    const before: PersonState = said.told && whole ? { ...bare, told: whole } : bare;
    const after = told(before, named ? { ...said, skills: named } : said, origin);
    if (isOverCap(after)) return { line, fault: 'comfort-over-cap' };
    if (!same(before, after)) await this.states.write(em, origin.organisationId, id, after);
    if (!isKnown) return { line, operation: 'insert', id, before: null, after };
    return { line, operation: same(before, after) ? 'same' : 'change', id, before, after };
  }
}

/** Of somebody new, a line that says so was refused when it was read. */
function isOverCap({ told: whole }: PersonState): boolean {
  const { comfortSecondsPerWeek: comfort = null, capSecondsPerWeek: cap = null } = whole?.limits ?? {};
  return comfort !== null && cap !== null && comfort > cap;
}

function mentionsOf(lines: readonly PersonLine[]): PersonMention[] {
  return lines.map(({ mention }) => mention);
}

/**
 * Lines about somebody spoken of above, and addresses that are another person's. An address that another entry of the
 * same person holds stays there.
 */
async function addressesOf(
  em: RegistryManager,
  organisationId: string,
  lines: readonly PersonLine[],
  known: ReadonlyMap<string, string | null>,
) {
  const emails = [...new Set(lines.flatMap(({ mention }) => mention.email ?? []))];
  const owners = await peopleByEmail(em, organisationId, emails);
  const merged = mergedPeople(await standingMerges(em));
  const faults = new Map<number, 'duplicate-id' | 'email-of-another'>();
  const heldElsewhere = new Set<number>();
  const seen = new Set<string>();
  for (const { line, mention } of lines) {
    const id = known.get(mention.reference);
    const owner = owners.get(mention.email ?? '');
    const names = [`reference ${mention.reference}`, mention.email && `email ${mention.email}`, id && `person ${id}`];
    const marks = names.filter((name) => typeof name === 'string' && name !== '') as string[];
    if (marks.some((mark) => seen.has(mark))) faults.set(line, 'duplicate-id');
    else if (id && owner !== undefined && owner !== id) {
      if (merged.countsAs(owner) === merged.countsAs(id)) heldElsewhere.add(line);
      else faults.set(line, 'email-of-another');
    }
    for (const mark of marks) seen.add(mark);
  }
  return { faults, heldElsewhere };
}
