//! Every place in the file that refers to a person by row: what merging moves, and what goes with somebody
//! who goes for good. A test holds this list against the schema.

use rusqlite::params;

use crate::{error::Result, notebook::Tx};

/// A column that refers to a person.
pub(crate) struct Reference {
    table: &'static str,
    column: &'static str,
    /// Once that person is gone for good.
    then: Then,
}

/// What becomes of a row once the person it refers to is gone for good.
enum Then {
    /// It goes with them.
    Goes,
    /// It stays, without a person.
    Stays,
}

const fn goes(table: &'static str, column: &'static str) -> Reference {
    Reference { table, column, then: Then::Goes }
}

const fn stays(table: &'static str, column: &'static str) -> Reference {
    Reference { table, column, then: Then::Stays }
}

/// All of them. What belongs to rows of these tables stands before them.
pub(crate) const REFERENCES: [Reference; 12] = [
    stays("people", "introduced_by"),
    goes("earlier_sentences", "person"),
    goes("reach", "person"),
    goes("person_groups", "person"),
    goes("important_dates", "person"),
    goes("reminders", "person"),
    goes("interaction_people", "person"),
    stays("highlights", "person"),
    goes("introductions", "a"),
    goes("introductions", "b"),
    goes("not_the_same", "one"),
    goes("not_the_same", "other"),
];

/// Has everything refer to `to` that refers to `from`. Where a table has each only once, the row that would
/// be there a second time goes.
pub(super) fn move_all(tx: &Tx<'_>, from: i64, to: i64) -> Result<()> {
    for Reference { table, column, .. } in &REFERENCES {
        let moved = format!("UPDATE OR IGNORE {table} SET {column} = ?2 WHERE {column} = ?1");
        tx.db.prepare_cached(&moved)?.execute(params![from, to])?;
        tx.db.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([from])?;
    }
    Ok(())
}

/// Leaves nothing that refers to `person`.
pub(super) fn let_all_go(tx: &Tx<'_>, person: i64) -> Result<()> {
    for Reference { table, column, then } in &REFERENCES {
        let sql = match then {
            Then::Goes => format!("DELETE FROM {table} WHERE {column} = ?1"),
            Then::Stays => format!("UPDATE {table} SET {column} = NULL WHERE {column} = ?1"),
        };
        tx.db.prepare_cached(&sql)?.execute([person])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{clock::Clock, notebook::Notebook};

    #[test]
    fn every_column_that_refers_to_a_person_is_in_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let notebook = Notebook::open(&folder.path().join("notebook.db"), Clock::default()).unwrap();
        let view = notebook.view();
        let mut rows = view
            .db
            .prepare(
                "SELECT t.name, f.\"from\" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
                 WHERE t.schema = 'main' AND f.\"table\" = 'people'",
            )
            .unwrap();
        let of_schema: BTreeSet<(String, String)> =
            rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        let of_list = REFERENCES.iter().map(|of| (of.table.to_owned(), of.column.to_owned())).collect();
        assert_eq!(
            of_schema, of_list,
            "Whoever merges two people, or is removed for good, has to be found everywhere: put the column \
             into REFERENCES of src/people/references.rs, and say what becomes of its row"
        );
    }
}
