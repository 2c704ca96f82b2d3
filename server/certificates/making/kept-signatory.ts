import { Injectable } from '@nestjs/common';
import { Letterheads } from '../../settings/letterhead/letterheads.js';
import { whoSigns } from './signing-person.js';

/** Who signs what is made again. */
@Injectable()
export class KeptSignatory {
  constructor(private readonly letterheads: Letterheads) {}

  /** The same person while they sign; null afterwards: the only one who does, if there is one only. */
  async today(
    organisationId: string,
    { signatoryId }: { signatoryId?: string | null | undefined },
  ): Promise<string | null> {
    const signing = whoSigns(await this.letterheads.read(organisationId));
    return signing.some(({ id }) => id === signatoryId) ? (signatoryId ?? null) : null;
  }
}
