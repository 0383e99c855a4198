//! The thoughts, against what is obvious.

mod model;

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::matching::{Someone, Thought, thoughts};

/// Somebody with what they work on and are remembered for; nothing where the text is empty.
fn someone<'t>(name: &'t str, working_on: &'t str, remember_for: &'t str) -> Someone<'t> {
    let some = |text: &'t str| Some(text).filter(|text| !text.is_empty());
    Someone { name, working_on: some(working_on), remember_for: some(remember_for), may_be_thought_of: true }
}

/// The first names of the two, and the words, of every thought.
fn named(people: &[Someone<'_>], thoughts: &[Thought]) -> Vec<String> {
    let first = |at: usize| people[at].name.split(' ').next().unwrap();
    let one = |t: &Thought| format!("{} {}: {}", first(t.a), first(t.b), t.because.join(", "));
    thoughts.iter().map(one).collect()
}

fn thought_of(people: &[Someone<'_>]) -> Vec<String> {
    named(people, &thoughts(people, |_, _| false, 5))
}

#[test]
fn those_of_the_drawing_are_thought_of() {
    let people = [
        someone(
            "Amara Okafor",
            "A lease for the old bakery on Calder Street.",
            "Turns an empty building into a working one",
        ),
        someone("Dariusz Zieliński", "", "Reading leases without panic."),
        someone(
            "Leila Haddad",
            "A guide for clinics on asking for overdue grants.",
            "Writes the email you have been avoiding",
        ),
        someone("Noor Rahimi", "", "Keeping a clinic’s books calm for eleven years."),
        someone(
            "Wren Callahan",
            "A printed almanac, two hundred copies.",
            "Makes spreadsheets that admit what they don’t know",
        ),
        someone("Ines Castellanos", "", "Knowing which printer will say yes."),
        someone("Thandiwe Mokoena", "", "Asks the second question."),
    ];
    assert_eq!(thought_of(&people), ["Amara Dariusz: lease", "Leila Noor: clinics", "Wren Ines: printed"]);
}

#[test]
fn a_rare_word_goes_before_a_common_one_and_two_before_one() {
    let people = [
        someone("Ana", "a garden behind the school", "cooks"),
        someone("Ben", "", "plans a garden"),
        someone("Cem", "", "weeds any garden"),
        someone("Dora", "", "paints the school"),
        someone("Eve", "", "built a garden with a school"),
    ];
    assert_eq!(
        thought_of(&people),
        ["Ana Eve: school, garden", "Ana Dora: school", "Ana Ben: garden", "Ana Cem: garden",]
    );
}

#[test]
fn nobody_is_thought_of_for_their_own_work_or_for_a_name() {
    let people = [
        someone("Mara Bell", "a book on bread, with Otis", "bakes bread"),
        someone("Otis Reed", "", "the one who knows Otis best, and bell after bell"),
    ];
    assert_eq!(thought_of(&people), [""; 0]);
}

#[test]
fn two_people_are_thought_of_once() {
    let people = [
        someone("Ana", "a choir for the harbour", "sings tenor"),
        someone("Ben", "tenor, alone", "a choir, and the harbour"),
    ];
    assert_eq!(thought_of(&people), ["Ana Ben: choir, harbour"]);
}

#[test]
fn nobody_left_in_peace_and_no_two_who_are_apart_are_thought_of() {
    let ana = someone("Ana", "a lease", "");
    let ben = someone("Ben", "", "leases");
    let left = |one: Someone<'static>| Someone { may_be_thought_of: false, ..one };
    assert_eq!(thought_of(&[ana, ben]), ["Ana Ben: lease"]);
    assert_eq!(thought_of(&[left(ana), ben]), [""; 0]);
    assert_eq!(thought_of(&[ana, left(ben)]), [""; 0]);
    assert_eq!(thoughts(&[ana, ben], |a, b| (a, b) == (0, 1), 5), []);
}

#[test]
fn there_are_at_most_five() {
    let names = ["Ben", "Cem", "Dora", "Eve", "Finn", "Gus", "Hal"];
    let mut people = vec![someone("Ana", "pricing", "")];
    people.extend(names.map(|name| someone(name, "", "explains prices")));
    assert_eq!(
        thought_of(&people),
        ["Ben", "Cem", "Dora", "Eve", "Finn"].map(|name| format!("Ana {name}: pricing"))
    );
}

/// Texts in which much is shared: forms of few words, stop words, and names.
fn any_text() -> impl Strategy<Value = String> {
    let words = [
        "lease", "leases", "Leasing", "the", "and", "garden", "gardens", "printer", "printed", "clinic's",
        "Otis", "otis", "AI", "ai", "2026", "Küche", "choir", "tenor", "asks", "Mara",
    ];
    vec(select(words.to_vec()), 0..6).prop_map(|words| words.join(" "))
}

fn any_people() -> impl Strategy<Value = Vec<(&'static str, Option<String>, Option<String>, bool)>> {
    let names = vec!["Mara Lease", "Otis Reed", "Ana", "Ben Küche", "Cem", "Garden Smith"];
    let one = (select(names), option::of(any_text()), option::of(any_text()), prop::bool::weighted(0.9));
    vec(one, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_thoughts_are_those_of_a_slow_and_obvious_model(
        people in any_people(),
        apart in vec((0_usize..12, 0_usize..12), 0..6),
        most in 1_usize..7,
    ) {
        let people: Vec<_> = people
            .iter()
            .map(|(name, working_on, remember_for, may_be_thought_of)| Someone {
                name,
                working_on: working_on.as_deref(),
                remember_for: remember_for.as_deref(),
                may_be_thought_of: *may_be_thought_of,
            })
            .collect();
        let apart = |a, b| apart.contains(&(a, b)) || apart.contains(&(b, a));
        prop_assert_eq!(thoughts(&people, apart, most), model::thoughts(&people, apart, most));
    }
}
