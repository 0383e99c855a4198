//! A look into the file, past the core.

use std::path::Path;

use rusqlite::{Connection, types::Value};

/// A table's name and a row of it.
pub type Row = (String, Vec<Value>);

/// The file as any other SQLite program would open it.
pub fn plainly(file: &Path) -> Connection {
    #[expect(clippy::disallowed_methods, reason = "a test looks at, or meddles with, what the core wrote")]
    let db = Connection::open(file).unwrap();
    db.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    db.pragma_update(None, "foreign_keys", true).unwrap();
    db
}

/// Kept, but by the program for itself: never undone.
const UNRECORDED: [&str; 8] =
    ["drafts", "reading_positions", "seen", "notices", "told", "history", "history_pieces", "history_cursor"];

/// Every row that an act of a person can touch, in an order of its own.
pub fn rows(file: &Path) -> Vec<Row> {
    let db = plainly(file);
    let mut tables = db
        .prepare(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
             AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
        )
        .unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut all = Vec::new();
    for table in tables.into_iter().filter(|table| !UNRECORDED.contains(&table.as_str())) {
        let mut rows = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1")).unwrap();
        let columns = rows.column_count();
        let found = rows
            .query_map([], |row| {
                (0..columns).map(|column| row.get(column)).collect::<Result<Vec<Value>, _>>()
            })
            .unwrap();
        all.extend(found.map(|row| (table.clone(), row.unwrap())));
    }
    all
}

/// Asserts that the file is whole, and that the full-text index says what the rows say.
pub fn full_text_fits(file: &Path) {
    let db = plainly(file);
    let whole: String = db.pragma_query_value(None, "integrity_check", |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    // With a rank, the index is compared with the rows too (SQLite FTS5, section 6.5).
    db.execute("INSERT INTO people_words (people_words, rank) VALUES ('integrity-check', 1)", []).unwrap();
    let orphans: i64 =
        db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!(orphans, 0);
}
