import { rangeText } from '../document/period-text.js';
import { said } from '../document/report-words.js';
import { dayText } from '../../shared/day-text.js';
import type { ToldEdition } from './told-edition.js';

const texts = {
  fr: `{title}
{house}
{days}
Rapport n° {number}, publié le {published} (jour UTC).

CE QUE C’EST
Les chiffres de ce rapport, tels qu’ils ont été dits, et de quoi les vérifier
sans demander à personne.

  datapackage.json  ce que contient chaque tableau : colonnes, unités, jours, total
                    (Data Package 2.0, https://datapackage.org)
  data/             un fichier CSV pour chaque tableau
  queries/          les calculs, tels qu’ils ont été faits (SQL)
  told.json         tout ce qui a été dit, d’un seul tenant
  SHA256SUMS        l’empreinte de chaque fichier

VÉRIFIER
1. Rien n’a été changé :            sha256sum --check SHA256SUMS
2. C’est bien ce qui a été publié : sha256sum told.json
   doit donner                      {digest}
3. Les totaux : pour chaque mesure nommée dans « addUp » de datapackage.json, la
   somme des lignes du fichier CSV est le « total » du même tableau.
4. Le rapport vaut-il encore ?      {address}

À SAVOIR
Une case vide est inconnue ou masquée : ce n’est jamais zéro. La colonne
« withheld » dit pourquoi une ligne est masquée (trop peu de personnes, ou de
réponses). Les durées sont en secondes. Un texte qu’un tableur prendrait pour une
formule est précédé d’une apostrophe. Les lignes d’où viennent ces chiffres
nomment des personnes : elles ne sortent pas de l’association.
`,
  en: `{title}
{house}
{days}
Report no. {number}, published on {published} (UTC day).

WHAT THIS IS
The figures of this report, as they were told, and what it takes to check them
without asking anybody.

  datapackage.json  what each table holds: columns, units, days, total
                    (Data Package 2.0, https://datapackage.org)
  data/             a CSV file for each table
  queries/          the calculations, as they were done (SQL)
  told.json         all that was told, in one piece
  SHA256SUMS        the sum of each file

TO CHECK
1. Nothing was changed:             sha256sum --check SHA256SUMS
2. This is what was published:      sha256sum told.json
   must give                        {digest}
3. Totals: for each measure named in "addUp" of datapackage.json, the rows of the
   CSV file add up to the "total" of the same table.
4. Does the report still hold?      {address}

GOOD TO KNOW
An empty cell is unknown or hidden: it is never zero. The column "withheld" says
why a row is hidden (too few people, or answers). Durations are in seconds. A text
that a spreadsheet would take for a formula is led by an apostrophe. The rows that
these figures come from name people: they do not leave the association.
`,
} as const;

/** What the files are, and how to check them, in the report's language. */
export function packageReadme(edition: ToldEdition): string {
  const { language, title, house, number, publishedAt, digest, checkAddress: address } = edition;
  const published = dayText(publishedAt.toISOString().slice(0, 10), language);
  return said(texts[language], {
    title,
    house,
    days: rangeText(edition, language),
    number,
    published,
    digest,
    address,
  });
}
