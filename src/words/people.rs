//! The heading of People.

use super::numbers::number_capitalised;

/// "Nobody here yet.", "One person", "Ten people"; above twelve in digits, since a page of people has no
/// other words for it.
pub fn people_count(people: usize) -> String {
    match people {
        0 => "Nobody here yet.".to_owned(),
        1 => "One person".to_owned(),
        _ => format!("{} people", number_capitalised(people)),
    }
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
}
