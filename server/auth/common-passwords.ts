/**
 * What guessers try first, lower case, without signs between, in French and in English: words, names and
 * teams, rows of keys, and phrases known from leaked lists. Shorter than 12 letters: found inside a
 * password that is hardly more than them.
 */
export const COMMON_WORDS: readonly string[] = words(`
password passwort motdepasse mdp passe secret secrete admin administrateur administrator root user utilisateur
test tester demo default changeme changezmoi change modifier letmein ouvretoi sesame welcome bienvenue bonjour
bonsoir coucou salut hello hola merci please soleil sunshine lune moon etoile star starwars fleur flower rose
iloveyou jetaime jetadore amour love lovely lover bisous kisses bebe baby cheri cherie chouchou doudou loulou
princesse princess prince king queen reine roi dragon tigre tiger lion monkey singe chat chaton kitty minou
chien toutou lapin licorne unicorn pokemon pikachu naruto batman superman spiderman harrypotter minecraft
football soccer basket baseball rugby tennis hockey marseille paris paris75 parissg psgpsg lyon bordeaux
toulouse nantes lille bretagne corse france allezlesbleus allezlom liverpool arsenal chelsea london england
america freedom liberte egalite fraternite vivelafrance
nicolas thomas julien camille marie sophie jessica michael michelle jordan jennifer daniel charlie ashley
andrew joshua matthew robert william alexandre maxime antoine pauline isabelle nathalie caroline chocolat
chocolate vanille caramel nutella doliprane internet computer ordinateur samsung iphone google facebook
whatsapp instagram windows microsoft linux apple android orange bouygues soleil123 azerty azertyuiop qwerty
qwertyuiop qwertz qwertzuiop qsdfghjklm asdfghjkl asdfgh wxcvbn zxcvbnm zxcvbn qazwsx qazwsxedc poiuytreza
poiuytrewq motdepass pass word trustno whatever nothing master shadow superstar blink mustang ferrari porsche
janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre printemps automne hiver
january february march april june july august september october november december spring summer autumn winter
lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
benevole benevoles benevolat volunteer volunteers volunteering association asso associatif charity
coordinateur coordinatrice coordinator directeur directrice director president presidente tresorier tresoriere
secretaire secretary croixrouge restosducoeur secourspopulaire emmaus
`);

/** Whole passwords, signs included, that mix rows of figures and letters. */
export const COMMON_ROWS: readonly string[] = words(`
1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 1a2z3e4r5t6y 1a2z3e4r5t6y7u
q1w2e3r4t5y6 q1w2e3r4t5y6u7 a1z2e3r4t5y6 a1b2c3d4e5f6 a1b2c3d4e5f6g7 1a2b3c4d5e6f 1a2b3c4d5e6f7g aqwzsxedcrfv
aqwzsxedcrfvtgb qazwsxedcrfv qazwsxedcrfvtgb 123qweasdzxc 123azeqsdwxc qwe123asd456 abc123abc123 abcd1234abcd
abcd12345678 abc123456789 a123456789012 aa1234567890 1234567890ab 123456789abc 123abc456def 123123123123
112233445566 111222333444 121212121212 987654321098 0987654321098 147258369147 159753159753 741852963741
azerty123456 qwerty123456 azertyqsdfgh qwertyasdfgh azerqsdfwxcv qwerasdfzxcv asdf1234asdf qwer1234qwer
`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
