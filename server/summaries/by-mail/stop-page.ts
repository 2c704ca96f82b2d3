import type { Language } from '../../shared/language.js';

const texts = {
  fr: {
    title: 'Ne plus recevoir le bilan',
    asked: 'Vous ne recevrez plus de bilan par courriel. Ce que vous avez donné reste sur votre page.',
    go: 'Ne plus le recevoir',
    doneTitle: 'C’est fait',
    done: 'Aucun bilan ne partira plus vers cette adresse par ce lien. Vous pouvez en demander un nouveau sur votre page.',
    other: 'English',
  },
  en: {
    title: 'Stop the summary',
    asked: 'You will receive no summary by mail any more. What you gave stays on your page.',
    go: 'Stop it',
    doneTitle: 'Done',
    done: 'No summary will leave by this link any more. You can ask for a new one on your page.',
    other: 'Français',
  },
} as const;

/** Asks once: programs that look at the links of a mail must stop nothing. */
export function askingPage(code: string, language: Language): string {
  const text = texts[language];
  const form = `<form method="post" action="${addressOf(code, language)}"><button class="go" type="submit">${text.go}</button></form>`;
  return page(code, language, text.title, `<p>${text.asked}</p>${form}`);
}

/** The same for a code that stops something and for one that nobody has. */
export function stoppedPage(code: string, language: Language): string {
  const text = texts[language];
  return page(code, language, text.doneTitle, `<p>${text.done}</p>`);
}

function page(code: string, language: Language, title: string, body: string): string {
  const other = language === 'fr' ? 'en' : 'fr';
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/a/look.css"></head><body>`,
    `<header><a href="${addressOf(code, other)}" lang="${other}" hreflang="${other}">${texts[language].other}</a></header>`,
    `<main><h1>${title}</h1>${body}</main></body></html>`,
  ].join('\n');
}

const addressOf = (code: string, language: Language): string => `/stop/${encodeURIComponent(code)}?lang=${language}`;
