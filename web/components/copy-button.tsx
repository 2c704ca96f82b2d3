import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Puts a text in the clipboard, and says so. Absent where the page comes without HTTPS: the text stands beside it. */
export function CopyButton({ text, name }: { text: string; name?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  if (!('clipboard' in navigator)) return null;
  const words = t(copied === text ? 'app.copied' : 'app.copy');
  return (
    <Button
      variant="default"
      size="md"
      aria-label={name === undefined ? undefined : `${words}, ${name}`}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      {words}
    </Button>
  );
}
