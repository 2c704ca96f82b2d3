import { useTranslation } from 'react-i18next';
import type { FaultCode, Faults } from './faults.js';

/** What to do about a wrong field; null where nothing is. Shown once somebody tried to send. */
export function useFaultText(faults: Faults, isShown: boolean) {
  const { t } = useTranslation();
  return (field: string): string | null => {
    const code: FaultCode | undefined = isShown ? faults[field] : undefined;
    return code === undefined ? null : t(`need.fault.${code}`);
  };
}

export type FaultText = ReturnType<typeof useFaultText>;
