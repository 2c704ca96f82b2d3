/** A value of the law, from one day on. The latest that began holds. */
export interface DatedRule {
  rule: 'year-hours' | 'one-association-hours' | 'declared-years' | 'declare-until' | 'confirm-until';
  /** Hours, full years, or month and day `MM-DD` of the year that follows. */
  value: number | string;
  fromDay: string;
  /** The text, and where it was read. */
  source: string;
  address: string;
  checkedOn: string;
  /** It was read in a summary of the text, not yet in the text itself. */
  isToCheck: boolean;
}

const CHECKED = '2026-11-29';
const BEGINNING = '2017-01-01';
const DECREE = {
  source: 'Décret n° 2016-1970 du 28 décembre 2016',
  address: 'https://orcom.fr/valoriser-le-benevolat-associatif-par-le-compte-dengagement-citoyen',
};
const SERVICE = {
  source: 'Le Compte Asso, « Traiter les déclarations des activités de bénévolat »',
  address: 'https://lecompteasso.associations.gouv.fr/traiter-les-declarations-des-activites-de-benevolat',
};

/** The civic engagement account, as far as volunteers of associations go. The same for every association: it ships. */
export const datedRules: readonly DatedRule[] = [
  { rule: 'year-hours', value: 200, fromDay: BEGINNING, ...DECREE, checkedOn: CHECKED, isToCheck: true },
  { rule: 'one-association-hours', value: 100, fromDay: BEGINNING, ...DECREE, checkedOn: CHECKED, isToCheck: true },
  {
    rule: 'declared-years',
    value: 3,
    fromDay: BEGINNING,
    source: 'Loi n° 2016-1088 du 8 août 2016, article 39 (article L. 5151-9 du code du travail)',
    address: SERVICE.address,
    checkedOn: CHECKED,
    isToCheck: true,
  },
  {
    rule: 'declared-years',
    value: 1,
    fromDay: '2024-04-16',
    source: 'Loi n° 2024-344 du 15 avril 2024 (article L. 5151-9 du code du travail)',
    address:
      'https://juridica.fr/blog/actualites/engagez-vous-rengagez-vous-quils-disaient-voici-les-dernieres-evolutions-reglementaires-sur-le-benevolat-et-le-mecenat-de-competences',
    checkedOn: CHECKED,
    isToCheck: true,
  },
  { rule: 'declare-until', value: '06-30', fromDay: BEGINNING, ...SERVICE, checkedOn: CHECKED, isToCheck: false },
  { rule: 'confirm-until', value: '12-31', fromDay: BEGINNING, ...SERVICE, checkedOn: CHECKED, isToCheck: false },
];

/** The rule in force on a day; the first one ever for a day before all of them. */
export function ruleOn(rule: DatedRule['rule'], day: string): DatedRule {
  const all = datedRules.filter((one) => one.rule === rule);
  const begun = all.filter(({ fromDay }) => fromDay <= day);
  const found = begun.toSorted((a, b) => b.fromDay.localeCompare(a.fromDay))[0] ?? all[0];
  if (!found) throw new Error(`no rule “${rule}” ships`);
  return found;
}
