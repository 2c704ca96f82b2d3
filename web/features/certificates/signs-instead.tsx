import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Signing {
  id: string;
  name: string;
  function: string;
}

export interface SignsInstead {
  among: readonly Signing[];
  /** Undefined: nobody has to be named. */
  chosen: string | undefined;
  choose: (id: string) => void;
}

/** Who signs a certificate made again whose signatory signs no more, where several others do. */
export function useSignsInstead(before: Signing, signing: readonly Signing[]): SignsInstead {
  const [picked, setPicked] = useState<string>();
  const isNeeded = signing.length > 1 && !signing.some(({ id }) => id === before.id);
  return { among: signing, chosen: isNeeded ? (picked ?? signing[0]?.id) : undefined, choose: setPicked };
}

export function SignatoryInstead({ name, instead }: { name: string; instead: SignsInstead }) {
  const { t } = useTranslation();
  if (instead.chosen === undefined) return null;
  return (
    <NativeSelect
      size="md"
      label={t('certificates.make.signatory')}
      description={t('certificates.signsNoMore', { name })}
      value={instead.chosen}
      onChange={({ currentTarget: { value } }) => instead.choose(value)}
      data={instead.among.map(({ id, name: of, function: as }) => ({ value: id, label: `${of}, ${as}` }))}
    />
  );
}
