import { Injectable } from '@nestjs/common';
import { type OpenedCertificate, PublicCertificates } from './public-certificates.js';
import { VerificationPace } from './verification-pace.js';

/** Visits to addresses of certificates: at a bearable pace, and counted for the holder. */
@Injectable()
export class Visits {
  constructor(
    private readonly certificates: PublicCertificates,
    private readonly pace: VerificationPace,
  ) {}

  /** `address`: where it comes from. `isRead`: somebody sees the page. A code that is none is null. */
  async visit(address: string, code: string | null, isRead: boolean): Promise<OpenedCertificate | 'busy' | 'unknown'> {
    if (!this.pace.allowsPage(address, code)) return 'busy';
    const opened = await this.certificates.open(code);
    if (!opened) {
      this.pace.countWrong(address, code);
      return 'unknown';
    }
    if (isRead) await this.certificates.count(opened);
    return opened;
  }
}
