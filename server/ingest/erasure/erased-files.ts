import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import type { House } from '../../ledger/house.js';
import { Ledger } from '../../ledger/ledger.js';
import { closedAccounts } from '../../people/closed-accounts.js';
import type { ErasedPerson, ErasureTrace, Gone, Marks } from '../../people/erasure-trace.js';
import { ReferenceSecret } from '../../people/reference-secret.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { faultPoint } from '../../shared/fault.js';
import { Import } from '../import.entity.js';
import { ImportChange } from '../nouns/import-change.entity.js';
import { blankedFile } from './blanked-lines.js';
import { blankedReceipt, blankedRejections } from './blanked-rejections.js';
import { renameImporters } from './erased-importers.js';
import { PersonMarks } from './person-marks.js';
import { type SpokenLines, spokenLines } from './spoken-lines.js';
import { SpokenRows } from './spoken-rows.js';

const WITHHELD = 'Taken away: it spoke of a person who was erased. / Retiré : il parlait d’une personne effacée.\n';

/** Uploads as they came, and lists of rejected lines: the person's lines are emptied in them, everything else stays. */
@Injectable()
export class ErasedFiles implements ErasureTrace {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    private readonly rows: SpokenRows,
    private readonly secret: ReferenceSecret,
  ) {}

  async look(person: ErasedPerson) {
    const { house, entries, marks } = person;
    const ids = entries.map(({ personId }) => personId);
    const files: Gone = {};
    await this.#each(house, marks, (_, spoken, rejected) => count(files, spoken, rejected?.lines.size));
    return {
      files,
      forget: async (em: RegistryManager) => {
        const closed = await closedAccounts(em, person);
        if (closed) await renameImporters(em, closed);
        return { gone: { importedStates: await em.nativeDelete(ImportChange, { recordId: { $in: ids } }) } };
      },
    };
  }

  /** Doing it again finds nothing left. */
  async finish(house: House, work: Marks): Promise<Gone> {
    const gone: Gone = {};
    await this.#each(house, work, async (one, spoken, rejected, marks) => {
      if (rejected) await this.ledger.replaceRejections(house.slug, one.id, rejected.packed);
      const file = this.ledger.originalFile(house.slug, one.id);
      if (spoken === 'all') await this.ledger.replaceOriginal(house.slug, one.id, [Buffer.from(WITHHELD)]);
      else if (spoken.size > 0) await this.ledger.replaceOriginal(house.slug, one.id, blankedFile(file, spoken));
      await this.#tell(house, one, spoken, rejected?.lines ?? new Set(), marks);
      count(gone, spoken, rejected?.lines.size);
      faultPoint('after-blanked-original');
    });
    return gone;
  }

  async #each(
    house: House,
    work: Marks,
    take: (
      one: Import,
      spoken: SpokenLines,
      rejected: Awaited<ReturnType<typeof blankedRejections>>,
      marks: PersonMarks,
    ) => unknown,
  ): Promise<void> {
    const accepted = await this.rows.of(house, work.volunteerKeys);
    const imports = await this.registry
      .of(house.id)
      .find(Import, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true });
    for (const one of imports) {
      const marks = new PersonMarks(work, one.source, this.secret.keyOf(house.id));
      const file = this.ledger.originalFile(house.slug, one.id);
      const isKept = existsSync(file) && one.originalState !== 'withheld';
      const spoken = isKept ? await spokenLines(file, marks, accepted.get(one.id) ?? new Set()) : new Set<number>();
      const rejected = await blankedRejections(this.ledger.rejectionsFile(house.slug, one.id), marks, spoken);
      await take(one, spoken, rejected, marks);
    }
  }

  async #tell(
    { id: organisationId }: House,
    { id, receipt, fileName, originalState }: Import,
    spoken: SpokenLines,
    rejected: ReadonlySet<number>,
    marks: PersonMarks,
  ): Promise<void> {
    const isBlanked = spoken !== 'all' && spoken.size > 0;
    const state = spoken === 'all' ? 'withheld' : isBlanked ? 'blanked' : (originalState ?? null);
    const lines = new Set([...rejected, ...(spoken === 'all' ? [] : spoken)]);
    const name = marks.isIn([fileName, fileName.replace(/\.[^.]*$/, '')]) ? '—' : fileName;
    await this.registry
      .of(organisationId)
      .nativeUpdate(Import, { id }, { originalState: state, receipt: blankedReceipt(receipt, lines), fileName: name });
  }
}

function count(gone: Gone, spoken: SpokenLines, rejectedLines = 0): void {
  const thing = spoken === 'all' ? 'withheldOriginals' : 'blankedOriginals';
  if (spoken === 'all' || spoken.size > 0) gone[thing] = (gone[thing] ?? 0) + 1;
  gone.rejectedLines = (gone.rejectedLines ?? 0) + rejectedLines;
}
