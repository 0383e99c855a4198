//! Where something was found.

/// What a place of a person is called: "Working on", "Small thing".
pub fn found_in(field: &str) -> &'static str {
    match field {
        "working_on" => "Working on",
        "be_remembered_for" => "Could call you for",
        "met.occasion" | "met.place" => "How you met",
        "met.introduced_by" => "Introduced by",
        "groups" => "Group",
        "reach" => "To reach",
        "dates" => "Date",
        "interactions" => "Small thing",
        "reminders" => "Follow-up",
        "highlights" => "Came to mind at",
        "remember_for_before" => "Before, you wrote",
        _ => "Also",
    }
}
