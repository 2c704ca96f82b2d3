import type { TableRequest } from '../indicators/publications/publications.schemas.js';
import type { Language } from '../shared/language.js';
import { said } from './document/report-words.js';
import type { ReportBlock } from './reports.schemas.js';

type Family = 'given' | 'people' | 'outcomes' | 'needs' | 'satisfaction';

interface FamilyTables {
  family: Family;
  tables: readonly { table: TableRequest }[];
}

const texts = {
  fr: {
    intro: {
      heading: 'En bref',
      text: 'Ce rapport dit ce que les bénévoles de {house} ont donné, et ce qui en est venu. Sous chaque chiffre, « D’où vient ce chiffre ? » ouvre son calcul et les jours qu’il compte. Un chiffre derrière lequel il y a moins de {least} personnes est masqué, et le dit.',
    },
    given: { heading: 'Le temps donné', text: 'Le temps des bénévoles, tel qu’il a été noté activité par activité.' },
    people: {
      heading: 'Les bénévoles',
      text: 'Chaque personne compte une seule fois dans un total, quel que soit le nombre de ses missions.',
    },
    outcomes: {
      heading: 'Ce qui en est venu',
      text: 'Les résultats notés par les équipes. Des unités différentes ne s’additionnent jamais.',
    },
    needs: {
      heading: 'Là où il manque du monde',
      text: 'Ce dont les missions avaient besoin, et ce qui a pu être couvert.',
    },
    satisfaction: {
      heading: 'Ce qu’en pensent les personnes',
      text: 'Réponses anonymes. L’intervalle dit jusqu’où peut aller le hasard parmi celles et ceux qui ont répondu.',
    },
    nothing: {
      heading: 'Rien à dire encore',
      text: 'Aucun chiffre de cette période ne peut être montré à l’extérieur. Choisissez une période plus longue, ou ajoutez des chiffres un par un.',
    },
  },
  en: {
    intro: {
      heading: 'In short',
      text: 'This report says what the volunteers of {house} gave, and what came of it. Under each figure, “Where does this figure come from?” opens its calculation and the days it counts. A figure with fewer than {least} people behind it is hidden, and says so.',
    },
    given: { heading: 'The time given', text: 'The volunteers’ time, as it was noted activity by activity.' },
    people: {
      heading: 'The volunteers',
      text: 'In a total each person counts once, however many missions they have.',
    },
    outcomes: {
      heading: 'What came of it',
      text: 'Outcomes noted by the teams. Different units are never added up.',
    },
    needs: { heading: 'Where people are missing', text: 'What the missions needed, and what could be covered.' },
    satisfaction: {
      heading: 'What people think',
      text: 'Anonymous answers. The interval says how far chance may reach among those who answered.',
    },
    nothing: {
      heading: 'Nothing to say yet',
      text: 'No figure of this period can be shown outside. Choose a longer period, or add figures one by one.',
    },
  },
} as const;

/** The blocks of a first draft: a word to begin with, then each family of figures under its own heading. */
export function draftTexts(
  language: Language,
  { house, least }: { house: string; least: number },
  families: readonly FamilyTables[],
): ReportBlock[] {
  const words = texts[language];
  const block = ({ heading, text }: { heading: string; text: string }) => ({
    kind: 'text' as const,
    heading,
    text: said(text, { house, least: String(least) }),
  });
  const parts = families.flatMap(({ family, tables }) => [
    block(words[family]),
    ...tables.map(({ table }) => ({ kind: 'figure' as const, table, comment: null })),
  ]);
  const all = parts.length > 0 ? [block(words.intro), ...parts] : [block(words.nothing)];
  return all.map((one, at) => ({ ...one, id: `b${at + 1}` }));
}
