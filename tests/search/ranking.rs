//! Who comes first among two hundred people, and why: a table to be read beside `tests/support/people200.txt`.

use before_the_ask::api;

use super::support::{World, people200};

/// What is typed, and whom it finds: each with the place of the first match. "…" means that others follow.
const TABLE: &[(&str, &[(&str, &str)])] = &[
    // Names: from their beginning, then by a later word, the whole word first.
    (
        "lind",
        &[
            ("Linda Quist", "name"),
            ("Tobias Lind", "name"),
            ("Mara Lindqvist", "name"),
            ("Nils Lindberg", "name"),
            ("Vera Lindgren", "name"),
        ],
    ),
    ("ines", &[("Ines Castellanos", "name"), ("Ines Moreau", "name")]),
    ("moreau", &[("Ines Moreau", "name"), ("Luc Moreau", "name")]),
    (
        "mart",
        &[
            ("Marta Kovács", "name"),
            ("Martha Quinn", "name"),
            ("Zoë Martin", "name"),
            ("Eszter Nagy", "met.introduced_by"),
        ],
    ),
    (
        "ziel",
        &[("Dariusz Zieliński", "name"), ("Marek Zielonka", "name"), ("Renée Dubois", "met.introduced_by")],
    ),
    // A name before the same word in somebody else's sentence or meeting.
    ("vog", &[("Catherine Vogt", "name"), ("Katharina Vogel", "name"), ("Stefan Roth", "met.introduced_by")]),
    ("tomas", &[("Tomás Ferreira", "name")]),
    // Accents, strokes and case.
    ("JOSE NANDU", &[("José Ñandú", "name")]),
    ("oyvind", &[("Øyvind Strand", "name")]),
    ("soren kjaer", &[("Søren Kjær", "name")]),
    ("nguyen thi", &[("Nguyễn Thị Lan", "name")]),
    ("weiss", &[("Jürgen Weiß", "name")]),
    ("李", &[("李明", "name")]),
    // The sentence before anything else that is kept.
    ("pric", &[("Mara Lindqvist", "remember_for"), ("Prisca Ndong", "remember_for")]),
    ("lighthouse", &[("Erik Sandberg", "remember_for"), ("Tilda Marsh", "working_on")]),
    ("climb", &[("José Ñandú", "remember_for"), ("Tereza Malá", "remember_for"), ("Vreni Bühler", "groups")]),
    (
        "choir",
        &[
            ("Marta Kovács", "remember_for"),
            ("Rania Khoury", "met.occasion"),
            ("Rhys Morgan", "met.occasion"),
            ("Søren Kjær", "met.occasion"),
        ],
    ),
    // What passed, last.
    ("discounts", &[("Mara Lindqvist", "interactions")]),
    ("boiler", &[("Dariusz Zieliński", "interactions")]),
    ("storms", &[("Erik Sandberg", "interactions")]),
    // Two words, wherever they are.
    ("leila clinic", &[("Leila Haddad", "name"), ("Noor Rahimi", "remember_for")]),
    ("mara landlord", &[]),
    ("letter landlord", &[("Leila Haddad", "interactions")]),
    ("porto wine", &[("Nino Beridze", "remember_for")]),
    (
        "book club",
        &[("Noor Rahimi", "remember_for"), ("Zuzana Kučerová", "remember_for"), ("Jürgen Weiß", "groups")],
    ),
    // A way to reach somebody.
    ("0171", &[("Dragan Petrović", "reach")]),
    ("jose.nandu@example.org", &[("José Ñandú", "name")]),
    // Slips.
    ("zielinksi", &[("Dariusz Zieliński", "name"), ("Renée Dubois", "met.introduced_by")]),
    ("lindkvist", &[("Mara Lindqvist", "name")]),
    ("ktharina", &[("Katharina Vogel", "name"), ("Stefan Roth", "met.introduced_by")]),
    ("pricng", &[("Mara Lindqvist", "remember_for")]),
    ("mara discuonts", &[("Mara Lindqvist", "name")]),
    ("lighthuose", &[("Erik Sandberg", "remember_for"), ("Tilda Marsh", "working_on")]),
    ("brzeczyszczykewicz", &[("Grzegorz Brzęczyszczykiewicz", "name")]),
    // Nobody.
    ("astronaut", &[]),
    ("xyz", &[]),
];

#[test]
fn the_expected_people_stand_at_the_expected_places() {
    let world = World::in_memory();
    let notebook = people200(&world);
    let mut wrong = Vec::new();
    for (query, expected) in TABLE {
        let found = api::find_people(&notebook, query, 50).unwrap();
        let found: Vec<_> =
            found.iter().map(|found| (found.person.name.as_str(), found.matched[0].field)).collect();
        if found != *expected {
            wrong.push(format!("{query}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
