/** The language of the terminal: English where the locale says so, else French. */
export function commandLanguage(env: NodeJS.ProcessEnv = process.env): 'fr' | 'en' {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
