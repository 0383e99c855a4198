//! Words that say nothing of what somebody works on or is remembered for.

use std::{collections::HashSet, sync::LazyLock};

/// Folded, by kind: a word that is in none of them may be a reason to introduce two people.
const STOP_WORDS: [&str; 9] = [
    // What holds an English sentence together.
    "a about above across after again against all almost along already also although always am among an and
     another any are around as at away back be because been before behind being below beneath beside between
     beyond both but by can cannot could despite did do does doing done down during each either else enough
     even ever every except few for from had has have having he her here hers herself him himself his how
     however i if in indeed inside instead into is it its itself least less lest like many may maybe me might
     mine more most much must my myself near neither never no nobody none nor not nothing now of off often on
     once one only onto or other others otherwise ought our ours ourselves out outside over own per perhaps
     quite rather really same shall she should since so some somebody someone something sometimes somewhere
     soon still such than that the their theirs them themselves then there these they this those though through
     throughout to together too toward towards under unless until up upon us very was we were what whatever
     when whenever where wherever whether which whichever while who whoever whole whom whose why will with
     within without would yes yet you your yours yourself",
    // What an apostrophe leaves behind.
    "aren couldn didn doesn don hadn hasn haven isn ll mightn mustn re shouldn ve wasn weren won wouldn",
    // What everybody does all day.
    "ask asked asking asks avoid avoided avoiding avoids became become becomes becoming began begin beginning
     begins begun being bring bringing brings brought build builds built call called calling calls came carried
     carries carry carrying change changed changes changing choose chooses choosing chose closed closes closing
     come comes coming end ended ending ends explain explained explaining explains feel feeling feels felt find
     finding finds finish finished finishing finishes fit fits fitted fitting forget forgets forgot found gave
     get gets getting give given gives giving go goes going gone got happen happened happens hear heard help
     helped helpful helping helps hold holding holds hope hopes keep keeping keeps kept knew know knowing known
     knows lead leading leads leave leaves leaving led left let lets listen listened listens live lived lives
     living look looked looking looks lose loses losing lost love loved loves made make makes making mean means
     meet meeting meets mention mentioned met move moved moves moving need needed needing needs offer offered
     offers opened opening opens plan planned planning plans put puts putting remember remembered remembering
     remembers run running runs said saw say saying says see seeing seen sees send sending sends sent set sets
     setting share shared shares sharing show showed showing shown shows spend spent stand standing stands
     start started starting starts stay stayed stays stop stopped stops stuck take taken takes taking talk
     talked talking talks tell telling tells think thinking thinks thought told took tried tries try trying
     turn turned turning turns understand understands understood use used useful uses using wait waited waiting
     waits want wanted wanting wants went wish wished wishes work worked working works",
    // How anything may be.
    "able bad best better big bigger biggest bit calm calmly careful carefully certain clear clearly close
     common different difficult easily easy empty fairly far fast fine first free full good great hard high
     important kind kindest kindly large last late later little local long longer low main new next nice old
     older open patient patiently possible quick quickly quiet quietly ready real right second short simple
     simply slow slowly small sure third true well wrong young",
    // What anything may be.
    "anybody anyone anything area areas bunch case couple draft drafts everybody everyone everything example
     fact friend friends group guide guides half idea ideas kinds life list lists lot lots matter matters name
     names note notes number page pages part parts people person piece pieces place places point problem
     problems project projects question questions reason rest result results side someone sort sorts step steps
     stuff subject subjects thing things topic topics type types version versions way ways word words world",
    // How many, how often and when.
    "afternoon afternoons day days dozen eight eighteen eighty eleven evening evenings fifteen fifty five forty
     four fourteen friday hour hours hundred hundreds january february march april june july august september
     october november december minute minutes moment monday month months morning mornings night nights nine
     nineteen ninety quarter saturday seven seventeen seventy six sixteen sixty spring summer autumn winter
     sunday ten thirteen thirty thousand thousands thursday time times today tomorrow tuesday twelve twenty
     twice two three wednesday week weekend weeks year years yesterday",
    // The same in German and Dutch, where the word is hardly a subject in English.
    "aber als auch auf aus bei bis das dass dem den der des deren dessen dich doch du durch ein eine einem
     einen einer eines einfach er es etwas fur gegen haben hatte hier ich ihm ihn ihr ihre ihren immer ist jede
     jeden jeder jetzt kann kein keine mehr mein meine mich mir mit nach nicht noch nur oder ohne schon sehr
     sein seine seinen sich sie sind uber und uns unser unter viel vom von vor wann weil wenn werden wie wieder
     wir wird wo zu zum zur aan dat deze dit een haar heb heeft het hoe hun ik ingen jij kan maar met mijn naar
     niet nog ons ook op te uit van veel voor wat wij zijn zo",
    // In French, Italian, Spanish and Portuguese.
    "au aux avec ce ces cette chez dans de del della delle dello dei di du elle elles en est et etre eux il ils
     je la las le les leur leurs lo los lui mais mes meme moi mon ne nos notre nous ont ou par pas plus pour qu
     que qui sa sans ses son sont sur ta tes toi ton tous tout toute tres tu un una une uno vos votre vous al
     alla anche che chi ci come cosa da dal dalla degli gli ha hanno ho io lavora loro ma mi mio nel nella non
     per piu quando questa questo sei si sono su sul sulla tra tutti tutto ao aos com como das dela dele do dos
     ela ele eles essa esse esta estas este estos foi gracias hasta isso isto mas meu minha muito muy na nas no
     nosotros nossa nosso o os para pela pelo pero por porque quien se sem ser sin sobre sua suas su sus
     tambien tem todo todos uma um y yo",
    // In Polish and the Scandinavian languages.
    "aby albo ale bardzo bez byc czy dla gdy gdzie ich ja jak jako je jego jej jest juz kiedy ktora ktore ktory
     lub mam mnie moja moje moj na nad nie niz o od oraz po przed przez przy sie sobie sa tak tam tego tej tem
     ten to tylko tym w we wszystko z za ze zeby att av blir den det eller en ett fran for hans har hon hur
     ikke inte jag jeg kan med meg mig mycket nar och og om pa sig ska skal som till til var vi vid",
];

/// Whether a folded word says nothing.
pub(super) fn is_stop_word(folded: &str) -> bool {
    static ALL: LazyLock<HashSet<&str>> =
        LazyLock::new(|| STOP_WORDS.iter().flat_map(|kind| kind.split_whitespace()).collect());
    ALL.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn they_are_written_as_words_are_folded() {
        for word in STOP_WORDS.iter().flat_map(|kind| kind.split_whitespace()) {
            assert_eq!(text::searched(word), word);
        }
    }

    #[test]
    fn what_people_work_on_says_something() {
        for word in ["lease", "pricing", "book", "garden", "grant", "printer", "law", "music", "choir", "tax"]
        {
            assert!(!is_stop_word(word), "{word}");
        }
        for word in ["the", "asks", "knows", "second", "working", "list", "guides", "und", "avec"] {
            assert!(is_stop_word(word), "{word}");
        }
    }
}
