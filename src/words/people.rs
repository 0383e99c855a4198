//! The heading of People.

use super::{numbers::number_capitalised, shown_name};
use crate::people::Order;

/// "Nobody here yet.", "One person", "Ten people"; above twelve in digits, since a page of people has no
/// other words for it.
pub fn people_count(people: usize) -> String {
    match people {
        0 => "Nobody here yet.".to_owned(),
        1 => "One person".to_owned(),
        _ => format!("{} people", number_capitalised(people)),
    }
}

/// "Ten people, by name"; one person needs no order.
pub fn people_in_order(people: usize, order: Order) -> String {
    let count = people_count(people);
    match (people, order) {
        (0 | 1, _) => count,
        (_, Order::Name) => format!("{count}, by name"),
        (_, Order::Newest) => format!("{count}, newest first"),
        (_, Order::Next) => format!("{count}, by what is next"),
        (_, Order::LastSpoke) => format!("{count}, by last spoke"),
    }
}

/// Where a name is that of several people.
pub fn more_than_one(name: &str) -> String {
    format!("You know more than one {}. The window says which is which.", shown_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_in_words() {
        assert_eq!(people_count(0), "Nobody here yet.");
        assert_eq!(people_count(1), "One person");
        assert_eq!(people_count(10), "Ten people");
        assert_eq!(people_count(213), "213 people");
    }

    #[test]
    fn the_heading_says_the_order() {
        assert_eq!(people_in_order(10, Order::Name), "Ten people, by name");
        assert_eq!(people_in_order(2, Order::LastSpoke), "Two people, by last spoke");
        assert_eq!(people_in_order(1, Order::Newest), "One person");
    }
}
