import type { Command } from 'commander';
import {
  type ErasedThing,
  type ErasureReceipt,
  erasureReceiptSchema,
  type KeptThing,
} from '../people/erasures.schemas.js';
import { commandLanguage } from './command-language.js';
import { result, resultJson } from './output.js';
import type { Run } from './run.js';

/** `people erase`: what goes and what stays is shown first; nothing changes without `--yes`. */
export function addEraseCommand(people: Command, run: Run): void {
  people
    .command('erase <id>')
    .description('erase a person on written request / effacer une personne, sur demande écrite')
    .option('--dry-run', 'tell what would go and what would stay, change nothing')
    .option('--yes', 'erase: it cannot be undone / effacer : c’est sans retour')
    .option('--json', 'as JSON')
    .action((id: string, { dryRun = false, yes = false, json }: { dryRun?: boolean; yes?: boolean; json?: boolean }) =>
      run(json === true, async (client) => {
        const path = `/api/people/${encodeURIComponent(id)}/erasure`;
        const isShown = dryRun || !yes;
        const receipt = erasureReceiptSchema.parse(await client.post(path, { dryRun: isShown }));
        if (json) return resultJson(receipt);
        return result(receiptText(receipt, commandLanguage()));
      }),
    );
}

type Text = Readonly<Record<'fr' | 'en', string>>;

const goneTexts: Readonly<Record<ErasedThing, Text>> = {
  entries: { fr: 'fiches', en: 'entries' },
  contacts: { fr: 'adresses', en: 'addresses' },
  profile: {
    fr: 'compétences, langues, disponibilités, préférences et limites',
    en: 'skills, languages, availability, preferences and limits',
  },
  consents: { fr: 'réponses sur les propositions de renfort', en: 'answers about suggestions of help' },
  cards: { fr: 'cartes de bénévole', en: 'volunteer cards' },
  accounts: { fr: 'comptes', en: 'accounts' },
  invitations: { fr: 'invitations', en: 'invitations' },
  messages: { fr: 'messages', en: 'messages' },
  thanks: { fr: 'remerciements reçus', en: 'thanks received' },
  elsewhere: { fr: 'temps donnés ailleurs, notés par la personne', en: 'times given elsewhere, noted by the person' },
  summaries: { fr: 'demandes de bilan par courriel', en: 'requests for a summary by mail' },
  certificates: {
    fr: 'attestations, ici ; le fichier de la personne reste vérifiable',
    en: 'certificates, here; the person’s own file still verifies',
  },
  certificateLinks: { fr: 'liens vers des attestations', en: 'links to certificates' },
  absences: { fr: 'absences annoncées', en: 'times they said they could not come' },
  planningNotes: { fr: 'notes de répartition', en: 'notes on who helps where' },
  suggestions: { fr: 'propositions de renfort', en: 'proposals of help' },
  disputes: { fr: 'erreurs signalées', en: 'errors reported' },
  reasons: { fr: 'motifs de décisions', en: 'reasons of decisions' },
  importedStates: { fr: 'états de fiches gardés par les imports', en: 'states of entries kept by imports' },
  rejectedLines: { fr: 'lignes refusées', en: 'rejected lines' },
  blankedOriginals: { fr: 'fichiers d’origine dont des lignes sont vidées', en: 'original files with lines emptied' },
  withheldOriginals: { fr: 'fichiers d’origine retirés en entier', en: 'original files taken away whole' },
};

const staysTexts: Readonly<Record<KeptThing, Text>> = {
  activities: { fr: 'activités, sans personne', en: 'activities, of nobody' },
  days: { fr: 'jours dont les chiffres ne changent pas', en: 'days whose figures do not change' },
  pastPlaces: { fr: 'places prises dans le passé, sans personne', en: 'places taken in the past, of nobody' },
  plannedPlaces: {
    fr: 'places prises sur des dates à venir : personne ne viendra, à proposer à d’autres',
    en: 'places taken on dates to come: nobody will come, to be offered to others',
  },
  references: {
    fr: 'empreintes, pour que les prochains fichiers ne ramènent pas la personne',
    en: 'fingerprints, so that later files do not bring the person back',
  },
  acts: { fr: 'actes du journal, par « personne effacée »', en: 'acts of the record, by “erased person”' },
  statusPlaces: {
    fr: 'places dans les listes d’attestations retirées, dont plus rien ne dit à qui elles sont',
    en: 'places in the lists of withdrawn certificates, with nothing left to say whose they are',
  },
  otherAccounts: {
    fr: 'comptes gardés pour un autre rôle ou une autre association',
    en: 'accounts kept for another role or association',
  },
};

export function receiptText({ number, erasedAt, gone, stays, isUnfinished }: ErasureReceipt, language: 'fr' | 'en') {
  const says = (fr: string, en: string) => (language === 'fr' ? fr : en);
  const head =
    number === null
      ? says('Rien n’a changé. Ceci partirait :', 'Nothing has changed. This would go:')
      : says(`Personne effacée ${number}, ${erasedAt}. Parti :`, `Erased person ${number}, ${erasedAt}. Gone:`);
  const lines = <Name extends string>(counts: Partial<Record<Name, number>>, texts: Readonly<Record<Name, Text>>) =>
    (Object.entries(counts) as [Name, number][]).map(([name, count]) => `  ${count}\t${texts[name][language]}`);
  const kept = number === null ? says('Ceci resterait :', 'This would stay:') : says('Reste :', 'Stays:');
  const again = says(
    'Des fichiers seront vidés au prochain démarrage.',
    'Some files will be emptied at the next start.',
  );
  const next = says('Pour effacer : --yes. C’est sans retour.', 'To erase: --yes. It cannot be undone.');
  const last = [...(isUnfinished ? [again] : []), ...(number === null ? [next] : [])];
  return [head, ...lines(gone, goneTexts), kept, ...lines(stays, staysTexts), ...last, ''].join('\n');
}
