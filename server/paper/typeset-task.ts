import type { Draft, Standard, TypesetTask } from './typeset.js';

/** Files are told by their place, so that no name is ever a path. */
export function taskOf({ template, data, pictures, attachments = [], madeAt }: Draft, standard: Standard): TypesetTask {
  const files = attachments.map(({ bytes }, at) => [`attachment-${at}`, bytes] as const);
  const told = attachments.map(({ name, mime, description }, at) => ({
    name,
    mime,
    description,
    file: `attachment-${at}`,
  }));
  return {
    template,
    data: JSON.stringify({ ...data, attachments: told }),
    files: { ...pictures, ...Object.fromEntries(files) },
    seconds: Math.floor(madeAt.getTime() / 1000),
    standard,
  };
}
