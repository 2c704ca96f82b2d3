import type { Config } from '../../shared/config.js';
import { embedAddress } from '../editions/addresses.js';
import type { ReportDocument } from '../document/report-document.js';
import { figureOf } from '../page/report-page.js';
import { embedSnippet } from './embed-snippet.js';
import type { Embed } from './embed.entity.js';
import type { EmbedView } from './embeds.schemas.js';

interface Known {
  document: ReportDocument;
  isWithdrawn: boolean;
  /** Day in the association's zone. */
  today: string;
  config: Config;
}

export function embedView(embed: Embed, { document, isWithdrawn, today, config }: Known): EmbedView {
  const part = figureOf(document, embed.block);
  const address = embedAddress(config, embed.code);
  return {
    id: embed.id,
    title: part?.title ?? '',
    address,
    snippet: part === null ? '' : embedSnippet(address, document, part),
    origins: embed.origins,
    state: embedState(embed, isWithdrawn, today),
    madeAt: embed.madeAt.toISOString(),
    expiresOn: embed.expiresOn ?? null,
    stoppedAt: embed.stoppedAt?.toISOString() ?? null,
  };
}

/** `today`: in the association's zone. */
export function embedState(
  { stoppedAt, expiresOn }: Pick<Embed, 'stoppedAt' | 'expiresOn'>,
  isWithdrawn: boolean,
  today: string,
): EmbedView['state'] {
  if (isWithdrawn) return 'withdrawn';
  if (stoppedAt) return 'stopped';
  return expiresOn && today >= expiresOn ? 'over' : 'open';
}
