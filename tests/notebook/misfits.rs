//! Undo and redo that no longer fit, because somebody changed the file past the core: refused whole.

use before_the_ask::api;

use crate::support::{World, full_text_fits, plainly, rows};

/// Asserts that `undo` or `redo` is refused, and that nothing has changed, the history included.
#[track_caller]
fn is_refused(world: &World, which: &str) {
    let (before, history) = (rows(&world.file()), api::undoable(&world.notebook()).unwrap());
    assert_eq!(world.refused(&[which])["code"], "undo_does_not_fit");
    assert_eq!(rows(&world.file()), before);
    assert_eq!(api::undoable(&world.notebook()).unwrap(), history);
    full_text_fits(&world.file());
}

fn meddle(world: &World, sql: &str) {
    plainly(&world.file()).execute_batch(sql).unwrap();
}

#[test]
fn a_value_that_is_another_by_now_is_not_overwritten() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world.bta(&["set", "Mara", "also", "likes tea"]);
    meddle(&world, "UPDATE people SET also = 'likes coffee'");
    is_refused(&world, "undo");
    // As it was left, it fits again.
    meddle(&world, "UPDATE people SET also = 'likes tea'");
    world.bta(&["undo"]);
}

#[test]
fn a_row_that_is_gone_is_not_made_up() {
    let world = World::new();
    world.keep("Mara Lindqvist; write tomorrow");
    world.bta(&["set", "Mara", "also", "likes tea"]);
    meddle(&world, "DELETE FROM reminders; DELETE FROM people");
    is_refused(&world, "undo");
}

#[test]
fn of_an_act_with_two_rows_the_one_that_fits_is_not_taken_back_alone() {
    let world = World::new();
    world.keep("Mara Lindqvist; write tomorrow");
    meddle(&world, "DELETE FROM reminders");
    is_refused(&world, "undo");
}

#[test]
fn an_act_of_which_a_part_has_no_place_any_more_is_not_taken_back_in_half() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world.bta(&["set", "Mara", "groups", "tea"]);
    // SQLite leaves out what belongs to a table that is not there, and says nothing.
    meddle(&world, "ALTER TABLE person_groups RENAME TO clubs");
    is_refused(&world, "undo");
}

#[test]
fn somebody_on_whom_something_hangs_is_not_pulled_from_under_it() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    meddle(
        &world,
        "INSERT INTO important_dates (uid, person, what, day, written_on)
         SELECT 'x', id, 'birthday', '--05-12', '2026-11-23' FROM people",
    );
    is_refused(&world, "undo");
}

#[test]
fn a_place_that_is_taken_is_not_written_over_by_redo() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    meddle(
        &world,
        "CREATE TEMP TABLE kept AS SELECT * FROM people; CREATE TABLE stash AS SELECT * FROM temp.kept",
    );
    world.bta(&["undo"]);
    meddle(&world, "INSERT INTO people SELECT * FROM stash; UPDATE people SET uid = 'somebody else'");
    is_refused(&world, "redo");
}
