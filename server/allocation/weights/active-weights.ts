import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../../registry/registry.js';
import { AllocationWeights } from './allocation-weights.entity.js';
import { ordinaryValues, type WeightValues } from './weight-values.js';

/** The weights in force, or those of one version. */
@Injectable()
export class ActiveWeights {
  async of(em: RegistryManager, version?: number): Promise<{ version: number; values: WeightValues }> {
    const which = version === undefined ? {} : { version };
    const found = { orderBy: { version: 'desc' }, limit: 1, disableIdentityMap: true } as const;
    const [row] = version === 0 ? [] : await em.find(AllocationWeights, which, found);
    return row ? { version: row.version, values: row.values } : { version: 0, values: ordinaryValues };
  }
}
