//! The guards that are set on opening, seen by what they do.

use before_the_ask::{api, notebook::Notebook};

use crate::support::{World, full_text_fits, plainly, rows};

#[test]
fn the_file_says_whose_it_is_and_of_which_version() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let bytes = std::fs::read(world.file()).unwrap();
    // SQLite file format, section 1.3: write and read version 2 is WAL.
    assert_eq!(bytes[18..20], [2, 2]);
    assert_eq!(&bytes[60..64], 4_u32.to_be_bytes(), "user_version");
    assert_eq!(&bytes[68..72], b"BtAk", "application_id");
}

#[test]
fn what_was_put_away_is_not_left_in_the_bytes() {
    let world = World::new();
    let mut notebook = world.notebook();
    let secret = "zirconium-marmalade";
    api::keep_draft(&mut notebook, &format!("Mara - {secret}"), None).unwrap();
    let holds_it = |file| {
        let bytes = std::fs::read(file).unwrap_or_default();
        bytes.windows(secret.len()).any(|bytes| bytes == secret.as_bytes())
    };
    assert!(holds_it(world.beside("notebook.db-wal")) || holds_it(world.file()));
    api::put_away_draft(&mut notebook).unwrap();
    drop(notebook);
    assert!(!holds_it(world.file()));
    assert!(!world.beside("notebook.db-wal").exists());
}

#[test]
fn whoever_opened_for_questions_cannot_write() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let before = rows(&world.file());
    let mut reader = Notebook::open_reader(&world.file(), world.clock()).unwrap();
    assert_eq!(api::people(&reader).unwrap().rows.len(), 1);
    assert_eq!(api::keep(&mut reader, "Ines Moreau", None).unwrap_err().code, "read_only");
    assert_eq!(api::undo(&mut reader).unwrap_err().code, "read_only");
    assert_eq!(api::keep_draft(&mut reader, "Ines", None).unwrap_err().code, "read_only");
    assert_eq!(api::people(&reader).unwrap().rows.len(), 1);
    drop(reader);
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn a_reader_opens_only_what_is_a_notebook() {
    let world = World::new();
    assert!(Notebook::open_reader(&world.file(), world.clock()).is_err());
    assert!(!world.file().exists());
    plainly(&world.file()).execute_batch("CREATE TABLE bookmarks (url TEXT)").unwrap();
    assert!(Notebook::open_reader(&world.file(), world.clock()).is_err());
}

#[test]
fn a_value_past_sixteen_megabytes_is_refused() {
    let world = World::new();
    let mut notebook = world.notebook();
    let huge = "x".repeat((16 << 20) + 1);
    assert_eq!(api::keep_draft(&mut notebook, &huge, None).unwrap_err().code, "too_long");
    assert_eq!(api::keep(&mut notebook, &format!("Mara - {huge}"), None).unwrap_err().code, "too_long");
    drop(notebook);
    full_text_fits(&world.file());
}

#[test]
fn a_function_that_a_doctored_file_calls_is_not_called() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    plainly(&world.file())
        .execute_batch(
            "CREATE TRIGGER doctored AFTER INSERT ON people BEGIN SELECT load_extension('/tmp/doctored.so'); END",
        )
        .unwrap();
    assert_eq!(world.refused(&["add", "Ines Moreau"])["code"], "failed");
    assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_question_that_would_never_end_is_given_up() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    plainly(&world.file())
        .execute_batch(
            "ALTER TABLE important_dates RENAME TO kept_dates;
             CREATE VIEW important_dates AS WITH RECURSIVE endless (what) AS
                (SELECT '' UNION ALL SELECT what FROM endless)
             SELECT 1 AS id, 1 AS person, what, '2026' AS day FROM endless WHERE what > ''",
        )
        .unwrap();
    let reader = Notebook::open_reader(&world.file(), world.clock()).unwrap();
    assert_eq!(api::people_list(&reader, 10).unwrap_err().code, "failed");
}
