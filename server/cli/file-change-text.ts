import type { FileChange, MovedNumber } from '../indicators/file-changes/file-changes.schemas.js';

type Language = 'fr' | 'en';

const WORDS = {
  fr: {
    same: (rows: number) => `donne les mêmes chiffres (${rows} lignes comparées).`,
    none: 'n’a rien à comparer : aucune ligne n’est gardée.',
    new: (rows: number) => `est un nouveau chiffre (${rows} lignes).`,
    failed: (why: string) => `ne peut pas être calculé : ${why}`,
    moves: (apart: string) => `donne d’autres chiffres${apart}.`,
    apart: (rows: number, of: number) => ` : ${rows} lignes ne sont pas les mêmes, sur ${of}`,
    version: (version: number) => ` La version ${version} doit augmenter.`,
    more: (count: number) => `  … et ${count} autres différences`,
    whole: 'en tout',
    unknown: 'inconnu',
    hours: 'h',
    old: '  Ce qui est gardé date d’avant les derniers changements : des écarts peuvent venir d’eux. Remettez le fichier d’avant, laissez les chiffres se refaire, puis recommencez.',
    nothing:
      'Aucun fichier ne diffère de celui dont son chiffre est fait. Une version déjà augmentée est déjà suivie : pour la comparer, remettez le fichier d’avant, écrivez le nouveau calcul sans augmenter la version, et recommencez.',
    recorded: (names: string) => `Notés tels quels : ${names}.`,
    nothingRecorded: 'Aucun fichier n’a été noté.',
  },
  en: {
    same: (rows: number) => `gives the same figures (${rows} rows compared).`,
    none: 'has nothing to compare: no row is kept.',
    new: (rows: number) => `is a new figure (${rows} rows).`,
    failed: (why: string) => `cannot be computed: ${why}`,
    moves: (apart: string) => `gives other figures${apart}.`,
    apart: (rows: number, of: number) => `: ${rows} rows are not the same, of ${of}`,
    version: (version: number) => ` Version ${version} must be raised.`,
    more: (count: number) => `  … and ${count} more differences`,
    whole: 'in all',
    unknown: 'unknown',
    hours: 'h',
    old: '  What is kept was computed before the latest changes: differences may come from them. Put the earlier file back, let the figures be computed, then try again.',
    nothing:
      'No file differs from the one its figure is made from. A version already raised is already followed: to compare it, put the earlier file back, write the new calculation without raising the version, and try again.',
    recorded: (names: string) => `Recorded as they are: ${names}.`,
    nothingRecorded: 'No file was recorded.',
  },
} as const;

/** What one edited file would move, in words, one difference a line. */
export function fileChangeText(change: FileChange, language: Language): string {
  const { name, title, moved, movedCount } = change;
  const lines = moved.map((one) => `  ${numberText(one, language)}`);
  const left = movedCount - moved.length;
  const more = left > 0 ? [WORDS[language].more(left)] : [];
  const old = change.isOld && change.state === 'moves' ? [WORDS[language].old] : [];
  return [`${name} (${title[language]}) ${verdict(change, language)}`, ...old, ...lines, ...more]
    .join('\n')
    .concat('\n');
}

function verdict({ state, rows, version, message }: FileChange, language: Language): string {
  const words = WORDS[language];
  if (state === 'failed') return words.failed(message ?? '?');
  if (state === 'new') return words.new(rows.file);
  if (state === 'same') return rows.kept > 0 ? words.same(rows.kept) : words.none;
  const apart = rows.apart === null ? '' : words.apart(rows.apart, rows.kept + rows.file);
  return words.moves(apart) + (version.kept === version.file ? words.version(version.file) : '');
}

function numberText({ by, slice, label, unit, before, after }: MovedNumber, language: Language): string {
  const words = WORDS[language];
  const where =
    by === 'whole' ? words.whole : by === 'month' ? String(slice) : `${by} ${String(slice ?? words.unknown)}`;
  const shown = (value: MovedNumber['before']) => {
    if (value === null) return words.unknown;
    if (typeof value !== 'number') return String(value);
    const inUnit = unit === 'duration' ? value / 3600 : unit === 'percent' ? value * 100 : value;
    const text = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(inUnit);
    return unit === 'duration' ? `${text} ${words.hours}` : unit === 'percent' ? `${text} %` : text;
  };
  return `${where}, ${label[language]}: ${shown(before)} → ${shown(after)}`;
}

export function recordedText(names: readonly string[], language: Language): string {
  const words = WORDS[language];
  return `${names.length > 0 ? words.recorded(names.join(', ')) : words.nothingRecorded}\n`;
}

/** When there is nothing to compare, and why a version raised before is not compared. */
export function nothingEditedText(language: Language): string {
  return `${WORDS[language].nothing}\n`;
}
