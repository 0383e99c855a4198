//! Who is thought of for whom among two hundred people, and by which words: a table to be read beside
//! `tests/support/people200.txt`.

use before_the_ask::{
    api::{self, Step},
    notebook::Notebook,
};

use crate::support::{World, people200};

/// Who works on something, who is remembered for it, and the words that both have, the best thought first.
const TABLE: &[(&str, &str, &str)] = &[
    // Two words before one, the rarer one first.
    ("Patrick O'Connor", "Liisa Tamm", "traffic, lights"),
    ("Lerato Molefe", "Sunita Rao", "law, tenants"),
    // A word that only these two have, whatever its form; among equals, whoever was written down first. "List",
    // "guide" and "page" say nothing, and nobody is thought of for the Moss or the Stone that is a name.
    ("Mara Lindqvist", "Prisca Ndong", "price"),
    ("Leila Haddad", "Ioana Popescu", "grants"),
    ("İpek Yılmaz", "Leilani Kahale", "story"),
    ("Hamish Fraser", "Hélène Girard", "bees"),
    ("Jakub Dvořák", "Ines Castellanos", "printers"),
    ("Tendai Moyo", "Beatriz Souza", "shelter"),
    ("Ingrid Berg", "Anton Bauer", "stairs"),
    ("Luc Moreau", "Zanele Dube", "training"),
    ("Emi Nakamura", "Yuki Tanaka", "film"),
    ("Daichi Kondo", "Charlotte Reed", "chair"),
    ("Tilda Marsh", "Erik Sandberg", "lighthouse"),
    ("Winnie Achebe", "Marko Babić", "wall"),
    // One that three have.
    ("Hélène Girard", "Arjun Mehta", "shop"),
    ("Hélène Girard", "Imran Sheikh", "shop"),
    ("Hamish Fraser", "Wanjiru Kamau", "trees"),
    ("Hamish Fraser", "Friedrich Baum", "trees"),
    ("Patrick O'Connor", "Théo Lambert", "lights"),
    ("Mateo Silva", "Tane Wiremu", "wood"),
    ("Mateo Silva", "Daichi Kondo", "wood"),
    ("Lerato Molefe", "Nadia Rahman", "law"),
    ("Liisa Tamm", "Théo Lambert", "lights"),
    ("Dritan Hoxha", "Çağla Demir", "café"),
    ("Dritan Hoxha", "Haruki Sato", "café"),
    ("Nadia Rahman", "Noor Rahimi", "clinic"),
    ("Amara Okafor", "Sunita Rao", "tenants"),
    ("Renée Dubois", "Sunita Rao", "tenants"),
    // One that four have.
    ("Siobhán Kelly", "Somchai Suwan", "garden"),
    ("Siobhán Kelly", "Emi Nakamura", "garden"),
    ("Siobhán Kelly", "Caleb Stone", "garden"),
    ("Kwame Mensah", "Yusuf Aydın", "bus"),
    ("Kwame Mensah", "Omar Farouk", "bus"),
    ("Kwame Mensah", "Jomar Reyes", "bus"),
    // One that five have.
    ("Claire Fontaine", "Jürgen Weiß", "letters"),
    ("Claire Fontaine", "Lars Nilsson", "letters"),
    ("Claire Fontaine", "Shirin Jafari", "letters"),
    ("Reza Karimi", "Yusuf Aydın", "library"),
    ("Reza Karimi", "Greta Hoffmann", "library"),
    ("Solomon Pratt", "Yusuf Aydın", "library"),
    ("Solomon Pratt", "Greta Hoffmann", "library"),
    // And those that are common: they are never shown as long as there is anything better.
    ("Ines Castellanos", "Samuel Adeyemi", "map"),
    ("Ines Castellanos", "Omar Farouk", "map"),
    ("Ines Castellanos", "Aino Virtanen", "map"),
    ("Ines Castellanos", "Rohan Desai", "map"),
    ("Øyvind Strand", "Noor Rahimi", "book"),
    ("Øyvind Strand", "İpek Yılmaz", "book"),
    ("Øyvind Strand", "Zuzana Kučerová", "book"),
    ("Øyvind Strand", "Barnaby Finch", "book"),
    ("Ingrid Berg", "Samuel Adeyemi", "map"),
    ("Ingrid Berg", "Omar Farouk", "map"),
    ("Ingrid Berg", "Aino Virtanen", "map"),
    ("Ingrid Berg", "Rohan Desai", "map"),
    ("Claire Fontaine", "Noor Rahimi", "book"),
    ("Claire Fontaine", "İpek Yılmaz", "book"),
    ("Claire Fontaine", "Zuzana Kučerová", "book"),
    ("Claire Fontaine", "Barnaby Finch", "book"),
    ("Hana Suleiman", "Ángel Núñez", "play"),
    ("Hana Suleiman", "Gustavo Lima", "play"),
    ("Hana Suleiman", "Margaux Petit", "play"),
    ("Hana Suleiman", "Lieselotte Kern", "play"),
    ("Hana Suleiman", "Farid Alizadeh", "play"),
    ("Hana Suleiman", "Renato Alves", "play"),
    ("Tilda Marsh", "Ángel Núñez", "play"),
    ("Tilda Marsh", "Gustavo Lima", "play"),
    ("Tilda Marsh", "Margaux Petit", "play"),
    ("Tilda Marsh", "Lieselotte Kern", "play"),
    ("Tilda Marsh", "Farid Alizadeh", "play"),
    ("Tilda Marsh", "Renato Alves", "play"),
];

/// The thoughts of now: the two, and the words that both have.
fn now(notebook: &Notebook) -> Vec<(String, String, String)> {
    let thoughts = api::introductions(notebook).unwrap().into_iter();
    thoughts.map(|one| (one.a.name, one.b.name, one.because.join(", "))).collect()
}

/// Every thought, best first: those that stand are set aside until none is left.
fn all(notebook: &mut Notebook) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    loop {
        let now = now(notebook);
        assert!(now.len() <= 5, "{now:?}");
        if now.is_empty() {
            return all;
        }
        for (a, b, _) in &now {
            api::introduce(notebook, a, b, Step::NotTheseTwo).unwrap();
        }
        all.extend(now);
    }
}

#[test]
fn the_expected_pairs_stand_at_the_expected_places() {
    let world = World::in_memory();
    let mut notebook = people200(&world);
    let found = all(&mut notebook);
    let found: Vec<_> = found.iter().map(|(a, b, because)| (&**a, &**b, &**because)).collect();
    let lines = |rows: &[(&str, &str, &str)]| {
        rows.iter().map(|(a, b, because)| format!("{a}, {b}: {because}\n")).collect::<String>()
    };
    assert_eq!(lines(&found), lines(TABLE));
}
