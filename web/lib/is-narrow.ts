import { useMediaQuery } from '@mantine/hooks';

/** As wide as a phone. */
export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
