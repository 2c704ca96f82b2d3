import { Injectable } from '@nestjs/common';
import { Registry } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Lease } from './lease.entity.js';

/** One holder at a time for each named job. */
@Injectable()
export class Leases {
  readonly #holder: string;

  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {
    this.#holder = newId(clock.now());
  }

  /** The fence under which to work, or null while somebody else holds the job. */
  take(name: string, forMs: number): Promise<number | null> {
    return this.registry.everywhere().transactional(async (manager) => {
      const now = this.clock.now();
      const expiresAt = new Date(now.getTime() + forMs);
      const held = await manager.findOne(Lease, { name });
      if (!held) {
        manager.create(Lease, { name, holder: this.#holder, fence: 1, expiresAt });
        return 1;
      }
      if (held.holder !== this.#holder && held.expiresAt > now) return null;
      const fence = held.fence + 1;
      const taken = await manager.nativeUpdate(
        Lease,
        { name, fence: held.fence },
        { holder: this.#holder, fence, expiresAt },
      );
      return taken === 1 ? fence : null;
    });
  }

  /** False once another holder took over: the work must then be thrown away. */
  async holds(name: string, fence: number): Promise<boolean> {
    return (await this.registry.everywhere().count(Lease, { name, holder: this.#holder, fence })) === 1;
  }

  async release(name: string, fence: number): Promise<void> {
    await this.registry
      .everywhere()
      .nativeUpdate(Lease, { name, holder: this.#holder, fence }, { expiresAt: this.clock.now() });
  }
}
