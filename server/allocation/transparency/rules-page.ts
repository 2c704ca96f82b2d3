import type { Language } from '../../shared/language.js';
import { escaped, filled, plainPage } from '../../shared/plain-page.js';
import { rulesAddress } from './rules-address.js';
import { rulesTexts } from './rules-texts.js';
import { rulesWords } from './rules-words.js';
import type { Transparency } from './transparency.schemas.js';

type Texts = (typeof rulesTexts)[Language];

/** The rules as anybody reads them: plain HTML, made from what is in force. `slug`: of the association asked for by name. */
export function rulesPage(rules: Transparency, language: Language, slug?: string): string {
  const [text, words] = [rulesTexts[language], rulesWords[language]];
  const { fit, plan } = rules.values;
  const other = language === 'fr' ? 'en' : 'fr';
  const total = Object.values(fit).reduce((sum, one) => sum + one, 0);
  const body = [
    `<p class="about">${text.about}</p><p class="said">${text.said}</p><p>${text.decides}</p>`,
    `<h2>${text.usedTitle}</h2>${list(rules.dataUsed, words.data)}`,
    `<h2>${text.neverTitle}</h2>${list(rules.dataNeverUsed, words.never)}`,
    `<h2>${text.limitsTitle}</h2><p>${text.limitsText}</p>${list(rules.limits, words.limits, 'ol')}`,
    `<h2>${text.fitTitle}</h2><p>${filled(text.fitText, { total: numbers[language].format(total) })}</p>`,
    table(text, fit, words.fit, language),
    `<h2>${text.planTitle}</h2><p>${text.planText}</p>`,
    table(text, plan, words.plan, language),
    versions(rules, text, language),
    `<h2>${text.whenTitle}</h2><p>${when(rules, text)}</p>`,
    `<h2>${text.lastTitle}</h2>${last(rules, text, language)}`,
    `<h2>${text.yoursTitle}</h2><ul>${text.yours.map((one) => `<li>${one}</li>`).join('')}</ul>`,
    `<p><a href="/me/availability">${text.toAvailability}</a></p>`,
  ].join('\n');
  return plainPage({
    language,
    title: text.title,
    body,
    house: escaped(rules.association),
    look: '/rules/look.css',
    other: { address: escaped(rulesAddress(other, slug)), text: text.otherLanguage },
  });
}

const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };

function list(codes: readonly string[], words: Readonly<Record<string, string>>, kind: 'ul' | 'ol' = 'ul'): string {
  return `<${kind}>${codes.map((code) => `<li>${words[code] ?? escaped(code)}</li>`).join('')}</${kind}>`;
}

function table(
  text: Texts,
  values: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
  language: Language,
): string {
  const rows = Object.entries(values)
    .map(
      ([code, points]) =>
        `<tr><th scope="row">${words[code] ?? code}</th><td>${numbers[language].format(points)}</td></tr>`,
    )
    .join('');
  return `<table><thead><tr><th scope="col">${text.reason}</th><th scope="col">${text.points}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function versions({ history, schedule: { zone } }: Transparency, text: Texts, language: Language): string {
  const [current, ...earlier] = history;
  if (!current) return `<h2>${text.versionTitle}</h2><p>${text.ordinary}</p>`;
  const said = (sentence: string, { version, at, by, note }: typeof current) => {
    const date = dateText(at, zone, language);
    const why = note === null ? '' : ` ${filled(text.note, { note })}`;
    return `${filled(sentence, { version: String(version), date, by })}${why}`;
  };
  const before = [...earlier.map((one) => said(text.version, one)), text.first];
  return [
    `<h2>${text.versionTitle}</h2><p>${said(text.current, current)}</p><h3>${text.earlier}</h3>`,
    `<ul>${before.map((one) => `<li>${one}</li>`).join('')}</ul>`,
  ].join('');
}

function when({ schedule: { isOn, weekday, hour, weeks, zone } }: Transparency, text: Texts): string {
  if (!isOn) return text.never;
  const which = weeks === 1 ? text.nextWeek : filled(text.nextWeeks, { count: String(weeks) });
  return filled(text.when, { day: text.days[weekday - 1] ?? '', hour: String(hour), zone, weeks: which });
}

function last(rules: Transparency, text: Texts, language: Language): string {
  const { lastRun, decided, followed, leastOutside, schedule } = rules;
  const hidden = filled(text.hidden, { least: String(leastOutside) });
  const value = (count: number | null) => ({ value: count === null ? hidden : numbers[language].format(count) });
  const choices = [filled(text.decided, value(decided)), filled(text.followed, value(followed))];
  const shown = lastRun
    ? [
        filled(text.people, value(lastRun.people)),
        filled(text.touched, value(lastRun.peopleTouched)),
        lastRun.isProven ? text.isProven : text.notProven,
      ]
    : [];
  const week = lastRun && dateText(`${lastRun.week}T12:00:00Z`, 'UTC', language);
  const head =
    lastRun && week ? filled(text.last, { date: dateText(lastRun.endedAt, schedule.zone, language), week }) : text.none;
  return `<p>${head}</p><ul>${[...shown, ...choices].map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

function dateText(instant: string, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone });
  return format.format(new Date(instant));
}
