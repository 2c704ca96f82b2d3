import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Registry } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Lease } from './lease.entity.js';

/** One holder at a time for each named job; a holder that died is replaced once its time is over. */
@Injectable()
export class Leases {
  readonly #holder: string;

  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {
    this.#holder = newId(clock.now());
  }

  /**
   * Works while holding the job, renewing the hold for as long as it takes. Returns null, without working,
   * while somebody else holds it.
   */
  async during<T>(name: string, forMs: number, work: (fence: number) => Promise<T>): Promise<T | null> {
    const fence = await this.take(name, forMs);
    if (fence === null) return null;
    const renewing = setInterval(() => void this.renew(name, fence, forMs).catch(() => false), forMs / 3);
    try {
      return await work(fence);
    } finally {
      clearInterval(renewing);
      await this.release(name, fence);
    }
  }

  /** False once another holder took over. */
  async renew(name: string, fence: number, forMs: number): Promise<boolean> {
    const expiresAt = new Date(this.clock.now().getTime() + forMs);
    const held = { name, holder: this.#holder, fence };
    return (await this.registry.everywhere().nativeUpdate(Lease, held, { expiresAt })) === 1;
  }

  /** The fence under which to work, or null while somebody else holds the job. */
  async take(name: string, forMs: number): Promise<number | null> {
    try {
      return await this.#take(name, forMs);
    } catch (error) {
      // Two took a job nobody had ever held, at the same moment: the other one has it.
      if (error instanceof UniqueConstraintViolationException) return null;
      throw error;
    }
  }

  #take(name: string, forMs: number): Promise<number | null> {
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

  async release(name: string, fence: number): Promise<void> {
    await this.registry
      .everywhere()
      .nativeUpdate(Lease, { name, holder: this.#holder, fence }, { expiresAt: this.clock.now() });
  }
}
