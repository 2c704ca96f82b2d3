/**
 * Every public error code with its HTTP status and its sentences: what is wrong, then what to do next.
 * Keep the codes in alphabetical order. Words in braces are filled from the error's parameters.
 */
export const errorTexts = {
  'account-exists': {
    status: 409,
    fr: 'Un compte existe déjà avec cette adresse. Donnez son mot de passe actuel pour y ajouter cet accès.',
    en: 'An account already has this address. Give its present password to add this access to it.',
  },
  'account-unknown': {
    status: 404,
    fr: 'Aucun compte n’a l’adresse {email} ici. Vérifiez-la, ou faites une invitation.',
    en: 'No account has the address {email} here. Check it, or make an invitation.',
  },
  'ambiguous-header': {
    status: 422,
    fr: 'Plusieurs colonnes veulent dire la même chose (« {header} »). Renommez ou retirez l’une d’elles.',
    en: 'Several columns mean the same thing (“{header}”). Rename or remove one of them.',
  },
  'append-only': {
    status: 422,
    fr: 'Ce fichier n’est pas un relevé d’activités, et ne retire rien : choisissez « ajoute ou met à jour », puis renvoyez-le.',
    en: 'This file is no log of activities, and removes nothing: choose “adds or updates”, then send it again.',
  },
  'answers-hold-identity': {
    status: 422,
    fr: 'Un avis ne dit rien de la personne : la colonne « {header} » n’a pas sa place ici, et rien n’a été gardé. Ne laissez que les colonnes {known}, puis renvoyez le fichier.',
    en: 'An answer says nothing of the person: the column “{header}” has no place here, and nothing was kept. Leave only the columns {known}, then send the file again.',
  },
  'audience-not-available': {
    status: 400,
    fr: 'Les chiffres destinés à l’extérieur ne sont pas encore proposés. Retirez audience=external.',
    en: 'Figures for outside readers are not offered yet. Remove audience=external.',
  },
  'campaign-closed': {
    status: 409,
    fr: 'Cette campagne est close et ne prend plus de réponse. Créez-en une autre.',
    en: 'This campaign is closed and takes no more answers. Make another one.',
  },
  'config-invalid': {
    status: 500,
    fr: 'Un réglage de démarrage est inutilisable ({faults}). Corrigez cette variable, puis redémarrez.',
    en: 'A start-up setting cannot be used ({faults}). Correct this variable, then start again.',
  },
  'correction-impossible': {
    status: 422,
    fr: 'Cette correction ne peut pas être : {why}. Changez-la, puis envoyez-la de nouveau.',
    en: 'This correction cannot be: {why}. Change it, then send it again.',
  },
  'corrupt-file': {
    status: 422,
    fr: 'Ce fichier est abîmé ou incomplet ; rien n’a été importé. Enregistrez-le de nouveau et renvoyez-le.',
    en: 'This file is damaged or cut short; nothing was imported. Save it again and send it again.',
  },
  'data-folder-in-use': {
    status: 409,
    fr: 'Le dossier de données {folder} est déjà utilisé par un autre Sillage (processus {pid}). Arrêtez-le, ou choisissez un autre dossier avec SILLAGE_DATA.',
    en: 'Another Sillage (process {pid}) is using the data folder {folder}. Stop it, or choose another folder with SILLAGE_DATA.',
  },
  'data-folder-unusable': {
    status: 500,
    fr: 'Le dossier de données {folder} est inutilisable ({reason}). Vérifiez les droits et la place sur le disque, puis redémarrez.',
    en: 'The data folder {folder} cannot be used ({reason}). Check its permissions and the disk’s free space, then start again.',
  },
  'database-unreachable': {
    status: 500,
    fr: 'La base de données de DATABASE_URL ne répond pas ou refuse l’accès ({reason}). Vérifiez l’adresse, le nom et le mot de passe, et que PostgreSQL tourne.',
    en: 'The database of DATABASE_URL does not answer or refuses access ({reason}). Check its address, name and password, and that PostgreSQL runs.',
  },
  'decision-already-undone': {
    status: 409,
    fr: 'Cette décision a déjà été annulée. Rechargez la page pour voir où en sont ces activités.',
    en: 'This decision was already undone. Load the page again to see where these activities stand.',
  },
  'day-ahead': {
    status: 422,
    fr: 'Le {day} n’est pas encore venu. Choisissez aujourd’hui ou un jour passé.',
    en: '{day} has not come yet. Choose today or a day gone by.',
  },
  'demo-only': {
    status: 403,
    fr: 'Ce choix n’existe que dans l’association fictive. Connectez-vous avec votre adresse et votre mot de passe.',
    en: 'This choice exists in the fictional association only. Sign in with your address and password.',
  },
  'demo-sends-nothing': {
    status: 403,
    fr: 'L’association fictive n’envoie aucun message. Pour essayer, choisissez une carte à imprimer.',
    en: 'The fictional association sends no message. To try, choose a card to print.',
  },
  'dialect-uncertain': {
    status: 422,
    fr: 'Plusieurs signes peuvent séparer les colonnes de ce fichier ({signs}) ; rien n’a été importé. Enregistrez-le en CSV séparé par des points-virgules, avec des guillemets autour des textes.',
    en: 'Several signs may separate the columns of this file ({signs}); nothing was imported. Save it as CSV separated by semicolons, with quotation marks around texts.',
  },
  'dispute-open': {
    status: 409,
    fr: 'Vous avez déjà signalé une erreur sur cette activité. Attendez la réponse avant d’en signaler une autre.',
    en: 'You already reported an error in this activity. Wait for the answer before reporting another.',
  },
  'empty-file': {
    status: 422,
    fr: 'Ce fichier est vide. Vérifiez l’export et renvoyez-le.',
    en: 'This file is empty. Check the export and send it again.',
  },
  'empty-snapshot': {
    status: 422,
    fr: 'Ce fichier complet ne contient aucune ligne : tout aurait été retiré. Vérifiez l’export, ou choisissez « il ajoute ou met à jour ».',
    en: 'This whole-source file holds no line: everything would have been removed. Check the export, or choose “it adds or updates”.',
  },
  'encoding-uncertain': {
    status: 422,
    fr: 'Les lettres accentuées de ce fichier peuvent se lire de plusieurs façons, ou pas du tout ; rien n’a été importé. Enregistrez-le en CSV UTF-8 et renvoyez-le.',
    en: 'The accented letters of this file can be read in several ways, or not at all; nothing was imported. Save it as CSV UTF-8 and send it again.',
  },
  'encrypted-file': {
    status: 422,
    fr: 'Ce fichier est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe en .xlsx ou en CSV UTF-8, puis renvoyez-le.',
    en: 'This file is protected by a password. Open it, save it without a password as .xlsx or CSV UTF-8, then send it again.',
  },
  'figures-being-rebuilt': {
    status: 503,
    fr: 'Les chiffres sont en cours de reconstruction ; aucune donnée n’est perdue. Réessayez dans quelques instants.',
    en: 'Figures are being rebuilt; no data is lost. Try again in a moment.',
  },
  'file-not-found': {
    status: 404,
    fr: 'Aucun fichier « {file} » ici. Vérifiez le nom et le dossier.',
    en: 'There is no file “{file}” here. Check its name and folder.',
  },
  'file-takes-too-long': {
    status: 422,
    fr: 'Lire ce fichier prend plus de {minutes} min ; rien n’a été importé. Découpez-le en plusieurs fichiers, ou enregistrez-le en CSV UTF-8, et renvoyez-le.',
    en: 'Reading this file takes more than {minutes} min; nothing was imported. Split it into several files, or save it as CSV UTF-8, and send it again.',
  },
  'file-takes-too-much-memory': {
    status: 422,
    fr: 'Lire ce fichier demande trop de mémoire ; rien n’a été importé. Découpez-le en plusieurs fichiers, ou enregistrez-le en CSV UTF-8, et renvoyez-le.',
    en: 'Reading this file takes too much memory; nothing was imported. Split it into several files, or save it as CSV UTF-8, and send it again.',
  },
  'file-too-large': {
    status: 413,
    fr: 'Ce fichier dépasse {megabytes} Mo. Découpez-le en plusieurs fichiers et envoyez-les l’un après l’autre.',
    en: 'This file is larger than {megabytes} MB. Split it into several files and send them one after the other.',
  },
  forbidden: {
    status: 403,
    fr: 'Votre rôle ne permet pas cette action. Demandez à votre responsable technique.',
    en: 'Your role does not allow this. Ask your technical administrator.',
  },
  'foreign-origin': {
    status: 403,
    fr: 'Cette demande vient d’un autre site. Ouvrez Sillage à son adresse et recommencez.',
    en: 'This request comes from another site. Open Sillage at its own address and try again.',
  },
  'import-already-undone': {
    status: 409,
    fr: 'Cet import a déjà été annulé. Pour le refaire, renvoyez le fichier.',
    en: 'This import was already undone. To make it again, send the file again.',
  },
  'import-cancelled': {
    status: 409,
    fr: 'Cet import a été arrêté ; rien n’a été gardé. Pour le refaire, renvoyez le fichier.',
    en: 'This import was stopped; nothing was kept. To make it again, send the file again.',
  },
  'import-ended': {
    status: 409,
    fr: 'Cet import est déjà terminé : il n’y a plus rien à arrêter. S’il a été accepté, vous pouvez l’annuler.',
    en: 'This import has already ended: there is nothing left to stop. If it was accepted, you can undo it.',
  },
  'indicator-not-refreshed': {
    status: 409,
    fr: 'Le chiffre « {name} » n’a encore jamais été calculé. Attendez le prochain calcul ou demandez à votre responsable technique de le lancer.',
    en: 'The figure “{name}” has never been computed. Wait for the next refresh, or ask your technical administrator to start it.',
  },
  'idempotency-key-invalid': {
    status: 400,
    fr: 'L’en-tête {header} doit tenir en 200 caractères simples, sans accents. Mettez-y un numéro tiré au hasard pour cet envoi.',
    en: 'The header {header} must hold 1 to 200 plain characters, without accents. Put a number there, drawn at random for this sending.',
  },
  'idempotency-key-missing': {
    status: 400,
    fr: 'Des lignes envoyées ainsi demandent l’en-tête {header}, pour n’être comptées qu’une fois même envoyées deux fois. Mettez-y un numéro tiré au hasard, le même à chaque nouvel essai.',
    en: 'Rows sent this way need the header {header}, so that they count once even when sent twice. Put a number there, drawn at random, the same at each new try.',
  },
  'idempotency-key-reused': {
    status: 422,
    fr: 'Ce numéro d’envoi a déjà servi pour un autre contenu ; rien n’a été importé. Prenez un nouveau numéro pour un nouvel envoi.',
    en: 'This sending number was already used for other content; nothing was imported. Take a new number for a new sending.',
  },
  'idempotency-key-running': {
    status: 409,
    fr: 'Ce même envoi est en cours. Attendez un instant, puis renvoyez-le tel quel pour en recevoir le bilan.',
    en: 'This same sending is under way. Wait a moment, then send it again unchanged to receive its receipt.',
  },
  'internal-error': {
    status: 500,
    fr: 'Une erreur est survenue de notre côté. Rien n’est perdu : réessayez, puis donnez le numéro {reference} à votre responsable technique.',
    en: 'Something failed on our side. Nothing is lost: try again, then give number {reference} to your technical administrator.',
  },
  'invalid-request': {
    status: 400,
    fr: 'La demande contient une valeur inutilisable ({faults}). Corrigez-la et recommencez.',
    en: 'The request holds a value that cannot be used ({faults}). Correct it and try again.',
  },
  'invitation-dead': {
    status: 410,
    fr: 'Cette invitation n’est plus valable : déjà utilisée, annulée, expirée, ou mal recopiée. Vérifiez le code ou demandez-en une nouvelle.',
    en: 'This invitation no longer works: already used, taken back, expired, or mistyped. Check the code or ask for a new one.',
  },
  'invitation-email-missing': {
    status: 422,
    fr: 'Il manque l’adresse de {name}. Ajoutez-la, ou imprimez une carte.',
    en: 'The address of {name} is missing. Add it, or print a card.',
  },
  'invitation-role-refused': {
    status: 403,
    fr: 'Vous pouvez inviter des bénévoles. Pour un autre rôle, demandez à votre responsable technique.',
    en: 'You can invite volunteers. For another role, ask your technical administrator.',
  },
  'json-too-deep': {
    status: 422,
    fr: 'La ligne {line} emboîte plus de {most} niveaux ; rien n’a été importé. Exportez une activité par ligne, sans emboîtement.',
    en: 'Line {line} nests more than {most} levels; nothing was imported. Export one activity a line, without nesting.',
  },
  'json-unreadable': {
    status: 422,
    fr: 'La ligne {line} n’est pas un objet JSON complet ; rien n’a été importé. Écrivez un objet par ligne, par exemple {example}.',
    en: 'Line {line} is not a complete JSON object; nothing was imported. Write one object a line, such as {example}.',
  },
  'ledger-damaged': {
    status: 500,
    fr: 'Les lignes enregistrées par l’import {import} (n° {sequence}) sont absentes ou abîmées sur le disque. Restaurez une sauvegarde, puis relancez la vérification.',
    en: 'The rows kept by import {import} (no. {sequence}) are missing or damaged on disk. Restore a back-up, then verify again.',
  },
  'ledger-of-another': {
    status: 500,
    fr: 'Le dossier {folder} appartient à une autre installation que la base de données indiquée. Vérifiez que DATABASE_URL et SILLAGE_DATA vont ensemble, ou restaurez la base de la même sauvegarde.',
    en: 'The folder {folder} belongs to another installation than the database given. Check that DATABASE_URL and SILLAGE_DATA go together, or restore the database of the same back-up.',
  },
  'mapping-name-invalid': {
    status: 422,
    fr: 'Le nom « {name} » ne peut pas être gardé. Écrivez-en un autre, en minuscules, chiffres, - ou _ (40 au plus).',
    en: 'The name “{name}” cannot be kept. Write another one, in lower case, digits, - or _ (40 at most).',
  },
  'mapping-needed': {
    status: 422,
    fr: '{question} L’en-tête lu est : {headers}.',
    en: '{question} The header read is: {headers}.',
  },
  'measure-kind-not-supported': {
    status: 501,
    fr: 'La mesure « {measure} » est d’un genre ({kind}) qui n’est pas encore calculé. Choisissez un autre chiffre.',
    en: 'Measure “{measure}” is of a kind ({kind}) not computed yet. Choose another figure.',
  },
  'nested-value': {
    status: 422,
    fr: 'À la ligne {line}, « {column} » contient une liste ou un objet ; rien n’a été importé. Seul « outcomes » peut en contenir : donnez une valeur simple ou retirez ce champ.',
    en: 'On line {line}, “{column}” holds a list or an object; nothing was imported. Only “outcomes” may hold one: give a simple value or remove this field.',
  },
  'not-an-activity-log': {
    status: 422,
    fr: 'Ce fichier liste des personnes et ne dit pas quand elles sont venues. Exportez plutôt le relevé des venues ou des heures, avec une date par ligne, puis envoyez-le.',
    en: 'This file lists people and does not say when they came. Export the record of attendance or hours instead, with a date on each line, then send it.',
  },
  'merge-already-undone': {
    status: 409,
    fr: 'Ces deux fiches ont déjà été séparées. Rechargez la page pour voir où elles en sont.',
    en: 'These two entries were already separated. Load the page again to see where they stand.',
  },
  'merge-needs-all-missions': {
    status: 403,
    fr: 'Réunir deux fiches touche toutes les missions, et vous répondez de certaines. Demandez à une personne de la coordination qui répond de toutes.',
    en: 'Merging two entries concerns every mission, and you answer for some. Ask a coordinator who answers for all of them.',
  },
  'merge-of-erased': {
    status: 409,
    fr: 'L’une de ces personnes a été effacée : on ne peut plus dire lesquelles de ces heures étaient les siennes. Les chiffres restent comme ils sont.',
    en: 'One of these people was erased: nobody can tell any more which of these hours were theirs. The figures stay as they are.',
  },
  'merge-of-oneself': {
    status: 422,
    fr: 'C’est deux fois la même fiche. Choisissez-en une autre.',
    en: 'This is the same entry twice. Choose another one.',
  },
  'not-found': {
    status: 404,
    fr: 'Cette adresse ne mène à rien. Vérifiez-la ou revenez à l’accueil.',
    en: 'Nothing is at this address. Check it, or go back to the first page.',
  },
  'not-what-it-claims': {
    status: 415,
    fr: 'Ce fichier n’est pas un journal d’activité : c’est {kind}. Exportez les activités en .xlsx ou en CSV UTF-8 et envoyez cet export.',
    en: 'This file is not an activity log: it is {kind}. Export the activities as .xlsx or CSV UTF-8 and send that export.',
  },
  'one-column': {
    status: 422,
    fr: 'Une seule colonne a été trouvée. Enregistrez le fichier en CSV séparé par des virgules ou des points-virgules.',
    en: 'Only one column was found. Save the file as CSV separated by commas or semicolons.',
  },
  'organisation-exists': {
    status: 409,
    fr: 'Une association porte déjà le nom court « {slug} ». Choisissez-en un autre.',
    en: 'An association already has the short name “{slug}”. Choose another one.',
  },
  'organisation-slug-invalid': {
    status: 400,
    fr: 'Le nom court « {slug} » est inutilisable. Écrivez-le en minuscules sans accents, avec des chiffres ou des tirets.',
    en: 'The short name “{slug}” cannot be used. Write it in lower case without accents, with digits or hyphens.',
  },
  'organisation-unknown': {
    status: 404,
    fr: 'Aucune association ne porte le nom court « {slug} ». Vérifiez-le.',
    en: 'No association has the short name “{slug}”. Check it.',
  },
  'parser-disagreement': {
    status: 422,
    fr: 'Deux lectures de ce fichier ne trouvent pas le même nombre de lignes ({parser} et {scan}) ; rien n’a été importé. Vérifiez les guillemets.',
    en: 'Two readings of this file do not find the same number of lines ({parser} and {scan}); nothing was imported. Check the quotes.',
  },
  'password-easy': {
    status: 422,
    fr: 'Ce mot de passe se devine trop facilement. Prenez par exemple quatre mots sans rapport entre eux.',
    en: 'This password is too easy to guess. Take four unrelated words, for example.',
  },
  'people-set-apart': {
    status: 409,
    fr: 'On a dit de ces deux fiches que ce sont deux personnes. Revenez d’abord sur ce choix, puis réunissez-les.',
    en: 'Somebody said that these two entries are two different people. Take that back first, then merge them.',
  },
  'person-already-merged': {
    status: 409,
    fr: 'La fiche « {name} » est déjà réunie à une autre. Rechargez la page, puis choisissez la fiche gardée.',
    en: 'The entry “{name}” is already merged with another one. Load the page again, then choose the entry that was kept.',
  },
  'port-in-use': {
    status: 500,
    fr: 'Le port {port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port avec PORT.',
    en: 'Another program already uses port {port}. Stop it, or choose another port with PORT.',
  },
  'port-refused': {
    status: 500,
    fr: 'Le système refuse le port {port}. Choisissez un port au-dessus de 1024 avec PORT.',
    en: 'The system refuses port {port}. Choose a port above 1024 with PORT.',
  },
  'query-too-long': {
    status: 503,
    fr: 'Ce calcul a dépassé {seconds} s et a été arrêté. Choisissez une période plus courte ou moins de détails.',
    en: 'This calculation took more than {seconds} s and was stopped. Choose a shorter period or fewer details.',
  },
  'quantity-unreadable': {
    status: 422,
    fr: '« {value} » n’est pas une quantité sûre. Écrivez-la en chiffres, zéro ou plus, par exemple 12,5 ou 1234.',
    en: '“{value}” is not a quantity one can be sure of. Write it in digits, zero or more: 12.5 or 1234, for example.',
  },
  'quote-misplaced': {
    status: 422,
    fr: 'Un guillemet est mal placé à la ligne {line} ; rien n’a été importé. Corrigez-le ou exportez de nouveau.',
    en: 'A quotation mark is misplaced on line {line}; nothing was imported. Correct it or export again.',
  },
  'reading-interrupted': {
    status: 503,
    fr: 'La lecture de ce fichier s’est arrêtée avant la fin ; rien n’a été importé. Renvoyez-le ; si cela se répète, prévenez votre responsable technique.',
    en: 'The reading of this file stopped before its end; nothing was imported. Send it again; if it happens again, tell your technical administrator.',
  },
  'request-too-large': {
    status: 413,
    fr: 'Cette demande est trop grande. Envoyez-la en plusieurs fois.',
    en: 'This request is too large. Send it in several parts.',
  },
  'request-unreadable': {
    status: 400,
    fr: 'La demande n’a pas pu être lue : elle est incomplète ou mal formée. Vérifiez-la et renvoyez-la.',
    en: 'The request could not be read: it is incomplete or malformed. Check it and send it again.',
  },
  'secret-differs': {
    status: 500,
    fr: 'Le fichier secret {file} n’est pas celui avec lequel ces données ont été commencées : chaque personne connue paraîtrait nouvelle. Remettez l’ancien fichier, ou indiquez-le avec SILLAGE_SECRET_FILE.',
    en: 'The secret file {file} is not the one these data were begun with: every known person would look new. Put the former file back, or name it with SILLAGE_SECRET_FILE.',
  },
  'set-up-link-dead': {
    status: 410,
    fr: 'Ce lien a déjà servi ou n’est plus le dernier. Redémarrez Sillage : un nouveau lien s’affichera dans le journal.',
    en: 'This link was already used or is no longer the latest. Restart Sillage: a new link will appear in the log.',
  },
  'sheet-needed': {
    status: 422,
    fr: 'Ce classeur contient plusieurs feuilles ({sheets}). Indiquez le nom exact de celle qui contient les activités.',
    en: 'This workbook holds several sheets ({sheets}). Give the exact name of the one that holds the activities.',
  },
  'sign-in-needed': {
    status: 401,
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
  },
  'sign-in-refused': {
    status: 401,
    fr: 'Adresse ou mot de passe incorrect. Vérifiez les deux, ou demandez une nouvelle invitation.',
    en: 'Wrong address or password. Check both, or ask for a new invitation.',
  },
  'snapshot-of-rejections': {
    status: 422,
    fr: 'Ce fichier ne contient que des lignes refusées puis corrigées : pris pour le tout de sa source, il ôterait le reste. Envoyez-le de nouveau comme un ajout.',
    en: 'This file holds only rejected lines that were corrected: taken for the whole of its source, it would remove the rest. Send it again as an addition.',
  },
  'snapshot-shrinks': {
    status: 422,
    fr: 'Ce fichier retirerait {removed} activités sur {known}. Vérifiez qu’il est complet, puis confirmez les retraits.',
    en: 'This file would remove {removed} activities of {known}. Check that it is complete, then confirm the removals.',
  },
  'source-invalid': {
    status: 422,
    fr: 'Le nom de source « {source} » est inutilisable. Écrivez-le en minuscules, chiffres, - ou _ (64 au plus).',
    en: 'The source name “{source}” cannot be used. Write it in lower case, digits, - or _ (64 at most).',
  },
  'source-key-only-sends': {
    status: 403,
    fr: 'Un code d’envoi permet seulement d’envoyer des activités à sa source (POST /api/imports). Connectez-vous pour le reste.',
    en: 'A sending code only lets you send activities to its source (POST /api/imports). Sign in for anything else.',
  },
  'source-key-refused': {
    status: 401,
    fr: 'Ce code d’envoi ne vaut pas, ou plus. Vérifiez qu’il est recopié en entier, ou demandez-en un autre au responsable technique.',
    en: 'This sending code does not work, or no longer. Check that all of it was copied, or ask the technical administrator for another.',
  },
  'source-not-yours': {
    status: 403,
    fr: 'Ce code d’envoi ne vaut que pour la source « {source} ». Envoyez à cette source, ou demandez un autre code au responsable technique.',
    en: 'This sending code works for the source “{source}” only. Send to that source, or ask the technical administrator for another code.',
  },
  'storage-failing': {
    status: 503,
    fr: 'Le disque fonctionne mal ; rien n’a été enregistré. Prévenez votre responsable technique, puis recommencez quand le disque va bien.',
    en: 'The disk is failing; nothing was kept. Tell your technical administrator, then try again once the disk is well.',
  },
  'storage-full': {
    status: 507,
    fr: 'Le disque est plein ; rien n’a été enregistré. Libérez de la place, puis recommencez.',
    en: 'The disk is full; nothing was kept. Free some space, then try again.',
  },
  'storage-unsure': {
    status: 503,
    fr: 'Le disque a lâché au moment d’enregistrer : c’est peut-être gardé, peut-être pas. Prévenez votre responsable technique. Quand le disque va bien, regardez ce qui est là ; un fichier renvoyé ne compte pas deux fois.',
    en: 'The disk failed at the moment of keeping this: it may be kept, or not. Tell your technical administrator. Once the disk is well, look at what is there; a file sent again does not count twice.',
  },
  'tally-changed': {
    status: 409,
    fr: 'Cette feuille a déjà été saisie avec d’autres nombres. Retirez la première saisie, puis recommencez.',
    en: 'This sheet was already entered with other numbers. Take the first entry back, then start again.',
  },
  'tally-outside-campaign': {
    status: 422,
    fr: 'Cette feuille ne va pas avec la campagne : vérifiez le jour, la mission, la question et les notes.',
    en: 'This sheet does not fit the campaign: check its day, mission, question and scores.',
  },
  'too-many-cells': {
    status: 400,
    fr: 'Cette demande donne {cells} cases, au-delà de 50 000. Choisissez une période plus courte ou moins de détails.',
    en: 'This request gives {cells} cells, more than 50,000. Choose a shorter period or fewer details.',
  },
  'too-many-columns': {
    status: 422,
    fr: 'Ce fichier a plus de {most} colonnes. Retirez celles qui ne servent pas.',
    en: 'This file has more than {most} columns. Remove those you do not need.',
  },
  'too-many-entries': {
    status: 413,
    fr: 'Ce fichier contient plus de {most} parties. Enregistrez la feuille seule en CSV UTF-8 et renvoyez-la.',
    en: 'This file holds more than {most} parts. Save the sheet alone as CSV UTF-8 and send it again.',
  },
  'too-many-imports': {
    status: 429,
    fr: 'Trop d’imports attendent déjà ({most}) ; rien n’a été importé. Attendez que l’un d’eux se termine, puis renvoyez ce fichier.',
    en: 'Too many imports are waiting already ({most}); nothing was imported. Wait until one of them ends, then send this file again.',
  },
  'too-many-lines': {
    status: 422,
    fr: 'Ce fichier a plus de {most} lignes. Découpez-le et envoyez les parties l’une après l’autre.',
    en: 'This file has more than {most} lines. Split it and send the parts one after the other.',
  },
  'too-many-rows': {
    status: 413,
    fr: 'Cet envoi compte plus de {most} lignes ; rien n’a été importé. Envoyez-les en plusieurs fois, ou dans un fichier.',
    en: 'This sending holds more than {most} rows; nothing was imported. Send them in several parts, or in a file.',
  },
  'too-many-tries': {
    status: 429,
    fr: 'Trop d’essais. Attendez {seconds} secondes, puis réessayez.',
    en: 'Too many tries. Wait {seconds} seconds, then try again.',
  },
  'unclosed-quote': {
    status: 422,
    fr: 'Un guillemet ouvert à la ligne {line} n’est jamais fermé ; rien n’a été importé. Fermez-le ou exportez de nouveau.',
    en: 'A quotation mark opened on line {line} is never closed; nothing was imported. Close it or export again.',
  },
  'unknown-column': {
    status: 422,
    fr: 'Aucune colonne « {column} » dans ce fichier. Vérifiez son nom, ou retirez-la de la lecture demandée.',
    en: 'This file has no column “{column}”. Check its name, or remove it from the reading asked for.',
  },
  'unknown-dimension': {
    status: 400,
    fr: '« {dimension} » ne peut pas découper ce chiffre. Choisissez parmi : {known}.',
    en: '“{dimension}” cannot slice this figure. Choose among: {known}.',
  },
  'unknown-field': {
    status: 422,
    fr: 'La ligne {line} a un champ inconnu, « {field} » ; rien n’a été importé. Corrigez-le ou retirez-le. Champs connus : {known}.',
    en: 'Line {line} has an unknown field, “{field}”; nothing was imported. Correct or remove it. Known fields: {known}.',
  },
  'unknown-indicator': {
    status: 404,
    fr: 'Aucun chiffre ne s’appelle « {name} ». Noms proches : {nearest}.',
    en: 'No figure is called “{name}”. Near names: {nearest}.',
  },
  'unknown-preset': {
    status: 422,
    fr: 'Aucune lecture ne s’appelle « {name} » pour cette source. Vérifiez le nom, ou laissez Sillage reconnaître le fichier.',
    en: 'No reading is called “{name}” for this source. Check the name, or let Sillage recognise the file.',
  },
  'unpacked-too-large': {
    status: 413,
    fr: 'Une fois décompressé, ce fichier est trop grand. Découpez-le en plusieurs fichiers.',
    en: 'Once unpacked, this file is too large. Split it into several files.',
  },
  'unsafe-archive': {
    status: 422,
    fr: 'Ce classeur contient ce qu’un tableur n’écrit pas ({what}) ; rien n’a été importé. Ouvrez-le dans un tableur, enregistrez la feuille en CSV UTF-8 et renvoyez-la.',
    en: 'This workbook holds what no spreadsheet program writes ({what}); nothing was imported. Open it in a spreadsheet program, save the sheet as CSV UTF-8 and send it again.',
  },
  'unsupported-format': {
    status: 415,
    fr: 'Ce format de fichier n’est pas lu. Ouvrez-le dans un tableur, enregistrez-le en .xlsx ou en CSV UTF-8, puis renvoyez-le.',
    en: 'This file format cannot be read. Open it in a spreadsheet program, save it as .xlsx or CSV UTF-8, then send it again.',
  },
  'workbook-too-large': {
    status: 413,
    fr: 'Ce classeur contient plus de {megabytes} Mo de textes différents. Enregistrez la feuille en CSV UTF-8 et renvoyez-la.',
    en: 'This workbook holds more than {megabytes} MB of different texts. Save the sheet as CSV UTF-8 and send it again.',
  },
} satisfies Record<string, { status: number; fr: string; en: string }>;

export type ErrorCode = keyof typeof errorTexts;
