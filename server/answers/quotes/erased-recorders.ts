import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../../people/erasures.js';
import { signature, signaturesTrace } from '../../people/person-traces.js';
import { QuoteConsent } from './quote-consent.entity.js';
import { Quote } from './quote.entity.js';

/** Words stay, and what was agreed: recorded by “erased person n”, and heard by them too. */
@Injectable()
export class ErasedRecorders implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.knowTrace(
      signaturesTrace(
        signature(Quote, 'recordedBy', 'recordedById'),
        signature(Quote, 'changedBy', 'changedById'),
        signature(QuoteConsent, 'recordedBy', 'recordedById'),
        (em, { names, name }) => em.nativeUpdate(QuoteConsent, { presence: { $in: names } }, { presence: name }),
      ),
    );
  }
}
