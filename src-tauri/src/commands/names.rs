/// Every command that the window may call, by name. The build script makes a permission of each; a test
/// holds this list, the handlers and the capability file together.
pub const COMMANDS: &[&str] = &[
    // Asking
    "start",
    "today",
    "people",
    "find",
    "person",
    "read_capture",
    "essays",
    "essay",
    "settings_page",
    "undoable",
    // Acting
    "begin",
    "keep",
    "add_to",
    "set_person",
    "remind",
    "change_reminder",
    "done",
    "later",
    "let_go",
    "remove",
    "undo",
    "redo",
    "set_setting",
    "keep_draft",
    "put_away_draft",
    "keep_place",
    // The computer around the window
    "open_link",
    "start_with_computer",
    "hide_window",
    "close_altogether",
];
