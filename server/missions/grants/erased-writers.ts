import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../../people/erasures.js';
import { signature, signaturesTrace } from '../../people/person-traces.js';
import { Grant } from './grant.entity.js';

/** Grants that an erased person wrote or changed stay, by “erased person n”. */
@Injectable()
export class ErasedWriters implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    const written = signature(Grant, 'author', 'authorId');
    this.erasures.knowTrace(signaturesTrace(written, signature(Grant, 'changedBy', 'changedById')));
  }
}
