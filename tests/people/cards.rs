//! Three cards: one occasion, up to three people, one write.

use before_the_ask::api::{self, Card, CardToKeep, Cards};

use crate::{show, support::World};

fn card(name: &str, text: &str) -> Card {
    Card { name: name.to_owned(), text: text.to_owned() }
}

fn new(card: Card) -> CardToKeep {
    CardToKeep { card, add_to: None }
}

/// The evening of the drawings.
fn evening() -> [CardToKeep; 3] {
    [
        new(card("Mara Lindqvist", "explains pricing well; follow up in two weeks")),
        new(card("Samir Bhattacharya", "repairs old radios, and listens the same way")),
        new(card(" ", "\n")),
    ]
}

#[test]
fn whoever_stands_on_a_card_is_kept_with_the_occasion_and_blank_ones_are_nobody() {
    let world = World::new();
    let mut notebook = world.notebook();
    let kept = api::keep_cards(&mut notebook, "at the Tuesday meetup, by the coats", &evening(), None, None)
        .unwrap();
    let names: Vec<_> = kept.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Mara Lindqvist", "Samir Bhattacharya"]);
    let [mara, samir] = [0, 1].map(|at| show(&notebook, &kept.people[at].id));
    assert_eq!(mara.remember_for.as_deref(), Some("explains pricing well"));
    assert_eq!(mara.next.unwrap().on, "2026-12-07");
    assert_eq!(samir.remember_for.as_deref(), Some("repairs old radios, and listens the same way"));
    assert_eq!(samir.next, None);
    for person in [mara.met, samir.met] {
        assert_eq!(person.occasion.as_deref(), Some("at the Tuesday meetup, by the coats"));
    }
}

#[test]
fn it_is_one_act() {
    let world = World::new();
    let mut notebook = world.notebook();
    api::keep_cards(&mut notebook, "at the meetup", &evening(), None, None).unwrap();
    let history = api::history(&notebook, 10).unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].operation, "kept Mara Lindqvist and Samir Bhattacharya");
    api::undo(&mut notebook).unwrap();
    assert_eq!(api::people_list(&notebook, 100).unwrap().len(), 0);
}

#[test]
fn one_card_that_cannot_be_kept_keeps_all_of_them_back() {
    let world = World::new();
    let mut notebook = world.notebook();
    for (bad, code) in
        [(card("", "explains pricing"), "no_name"), (card("Ines", "call on 1 March 2020"), "past")]
    {
        let cards = [new(card("Mara", "explains pricing")), new(bad)];
        assert_eq!(api::keep_cards(&mut notebook, "", &cards, None, None).unwrap_err().code, code);
    }
    assert_eq!(api::keep_cards(&mut notebook, "at the meetup", &[], None, None).unwrap_err().code, "no_name");
    assert_eq!(api::people_list(&notebook, 100).unwrap().len(), 0);
    assert_eq!(api::history(&notebook, 10).unwrap().len(), 0);
}

#[test]
fn a_meeting_of_their_own_goes_before_the_one_they_share() {
    let world = World::new();
    let mut notebook = world.notebook();
    let cards = [new(card("Mara", "met in Leeds")), new(card("Ines", ""))];
    let kept = api::keep_cards(&mut notebook, "Met yesterday at the meetup", &cards, None, None).unwrap();
    let [mara, ines] = [0, 1].map(|at| show(&notebook, &kept.people[at].id).met);
    assert_eq!((mara.place.as_deref(), mara.occasion.as_deref(), mara.on), (Some("Leeds"), None, None));
    assert_eq!(ines.occasion.as_deref(), Some("at the meetup"));
    assert_eq!(ines.on.unwrap().to_string(), "2026-11-22");
}

#[test]
fn no_word_of_the_meeting_is_lost_whatever_a_line_would_make_of_it() {
    let world = World::new();
    let mut notebook = world.notebook();
    for met in ["at dinner; call Bo tomorrow", "#climbing", "via Ines", "working on a bakery. met yesterday"]
    {
        let kept = api::keep_cards(&mut notebook, met, &[new(card("Mara", ""))], None, None).unwrap();
        let person = show(&notebook, &kept.people[0].id);
        assert_eq!(person.met.occasion.as_deref(), Some(met));
        assert_eq!((person.next, person.also, person.groups), (None, None, vec![]));
    }
}

#[test]
fn a_card_can_add_to_somebody_known() {
    let world = World::new();
    let mut notebook = world.notebook();
    let mara = api::keep(&mut notebook, "Mara Lindqvist - explains pricing well", None).unwrap().person.id;
    let cards = [
        CardToKeep { card: card("Mara Lindqvist", "laughs a lot"), add_to: Some(mara.clone()) },
        new(card("Samir", "repairs radios")),
    ];
    api::keep_cards(&mut notebook, "at the meetup", &cards, None, None).unwrap();
    assert_eq!(api::people_list(&notebook, 100).unwrap().len(), 2);
    let mara = show(&notebook, &mara);
    assert_eq!(mara.remember_for.as_deref(), Some("explains pricing well"));
    assert_eq!(mara.also.as_deref(), Some("laughs a lot"));
    assert_eq!(mara.met.occasion.as_deref(), Some("at the meetup"));
}

#[test]
fn each_card_says_what_is_understood_of_it() {
    let world = World::new();
    let mut notebook = world.notebook();
    api::keep(&mut notebook, "Ines Moreau", None).unwrap();
    let cards = Cards {
        met: String::new(),
        cards: vec![
            card("Mara", "explains pricing; follow up in two weeks"),
            card("ines moreau", "prints"),
            card("", "explains"),
            card("", ""),
        ],
    };
    let read = api::read_cards(&notebook, &cards).unwrap();
    assert_eq!(read.cards[0].lines, ["Follow up: Monday 7 December, in two weeks"]);
    assert_eq!(read.cards[1].lines, ["No follow-up"]);
    assert_eq!(read.cards[1].known.as_ref().unwrap().name, "Ines Moreau");
    assert_eq!(read.cards[2].problem.as_deref(), Some("Who is this? A first name will do."));
    assert_eq!(read.cards[3].lines, ["Or leave this card blank"]);
    assert_eq!(read.keep, "Keep all three");
}

#[test]
fn a_line_becomes_a_card_and_a_card_a_line_again_with_every_word() {
    let world = World::new();
    let notebook = world.notebook();
    let line =
        "Mara Lindqvist \u{2014} explains pricing well; ask about the launch in two weeks; met at the meetup";
    let cards = api::as_cards(&notebook, line).unwrap();
    assert_eq!(cards.met, "at the meetup");
    assert_eq!(
        cards.cards,
        [card("Mara Lindqvist", "explains pricing well; ask about the launch in two weeks")]
    );
    assert_eq!(api::as_line(&cards), line);
    assert_eq!(api::as_cards(&notebook, "").unwrap().cards, [card("", "")]);
    assert_eq!(api::as_line(&Cards::default()), "");
    let (met, cards) = ("at the meetup".to_owned(), vec![card("", ""), card("Ines", "")]);
    assert_eq!(api::as_line(&Cards { met, cards }), "Ines; met at the meetup");
}

#[test]
fn keeping_them_puts_their_draft_away() {
    let world = World::new();
    let mut notebook = world.notebook();
    let cards = Cards { met: "at the meetup".to_owned(), cards: vec![card("Mara", "explains pricing")] };
    api::keep_cards_draft(&mut notebook, &cards, None).unwrap();
    let draft = api::start(&notebook).unwrap().draft.unwrap();
    assert_eq!((draft.about.as_deref(), draft.cards), (Some("Mara"), Some(cards)));
    api::keep_cards(&mut notebook, "at the meetup", &evening(), None, None).unwrap();
    assert_eq!(api::start(&notebook).unwrap().draft, None);
}
