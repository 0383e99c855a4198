//! Spans: "two months", "every two months".

use super::{days::many, numbers::number};
use crate::recurrence::{Span, Unit};

/// The span itself: "a month", "two months", "90 days".
pub fn span(span: Span) -> String {
    many(span.count() as usize, unit(span))
}

/// A rule that does not float: "every month", "every two months".
pub fn every(span: Span) -> String {
    match span.count() {
        1 => format!("every {}", unit(span)),
        count => format!("every {} {}s", number(count as usize), unit(span)),
    }
}

/// A cadence: "about every two months".
pub fn about_every(span: Span) -> String {
    format!("about {}", every(span))
}

fn unit(span: Span) -> &'static str {
    match span.unit() {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
    }
}

/// The quiet line of a thought: "Only a thought: about every two months".
pub fn only_a_thought(span: Span) -> String {
    format!("Only a thought: {}", about_every(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_said_in_words() {
        let two_months = Span::new(2, Unit::Month).unwrap();
        let week = Span::new(1, Unit::Week).unwrap();
        let ninety = Span::new(90, Unit::Day).unwrap();
        assert_eq!(span(two_months), "two months");
        assert_eq!(span(week), "a week");
        assert_eq!(every(week), "every week");
        assert_eq!(every(ninety), "every 90 days");
        assert_eq!(about_every(two_months), "about every two months");
        assert_eq!(about_every(Span::new(1, Unit::Year).unwrap()), "about every year");
    }
}
