import { Textarea, type TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Websites, one a line, as they are typed. `field`: of the form that holds them. */
export function SitesField({ field }: { field: TextareaProps }) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('embeds.sites')}
      description={t('embeds.sitesText')}
      autosize
      minRows={2}
      spellCheck={false}
      autoCapitalize="none"
      inputMode="url"
      {...field}
    />
  );
}
