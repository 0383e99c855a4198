use std::{fs, sync::mpsc::Receiver};

use before_the_ask::{api, clock::Moment};
use tempfile::TempDir;

use super::*;

/// A desk of its own, in a folder of its own, on one Monday.
struct World {
    folder: TempDir,
    desk: Desk,
    changes: Receiver<Change>,
}

fn monday() -> Clock {
    let zone = Clock::Computer.now().zone();
    Clock::Fixed(Moment::parse("2026-11-23T10:00[Europe/Berlin]", zone).unwrap())
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("notebook.db")
}

impl World {
    fn new() -> Self {
        Self::in_folder(tempfile::tempdir().unwrap())
    }

    fn in_folder(folder: TempDir) -> Self {
        let (tell, changes) = mpsc::channel();
        // A world may end before its last change is told.
        let changed = move |change| tell.send(change).unwrap_or_default();
        let desk = Desk::open(Ok(file(&folder)), monday(), changed).unwrap();
        Self { folder, desk, changes }
    }

    fn keep(&self, text: &'static str) -> Result<(), Failure> {
        let keep = move |notebook: &mut Notebook| api::keep(notebook, text, None).map(drop);
        async_runtime::block_on(self.desk.act(keep))
    }

    fn names(&self) -> Result<Vec<String>, Failure> {
        let page = async_runtime::block_on(self.desk.ask(api::people))?;
        Ok(page.rows.into_iter().map(|row| row.name).collect())
    }

    /// Writes as `bta` does: through a notebook of its own.
    fn keep_from_outside(&self, text: &str) {
        let mut notebook = Notebook::open(&file(&self.folder), monday()).unwrap();
        api::keep(&mut notebook, text, None).unwrap();
    }
}

#[test]
fn what_one_thread_keeps_the_other_finds() {
    let world = World::new();
    assert_eq!(world.names().unwrap(), Vec::<String>::new());
    world.keep("Mara - explains pricing well").unwrap();
    assert_eq!(world.names().unwrap(), ["Mara"]);
}

#[test]
fn an_act_tells_the_tables_that_it_wrote() {
    let world = World::new();
    world.keep("Mara - explains pricing well; ask about the launch in two weeks").unwrap();
    let Change::Ours(tables) = world.changes.recv().unwrap() else { panic!("told as somebody else's") };
    assert!(tables.contains("people") && tables.contains("reminders"), "{tables:?}");
}

#[test]
fn what_another_process_writes_is_noticed_and_what_this_one_writes_is_not_taken_for_it() {
    let world = World::new();
    world.keep("Mara - explains pricing well").unwrap();
    assert!(matches!(world.changes.recv().unwrap(), Change::Ours(_)));
    world.keep_from_outside("Ines - knows everyone at the port");
    assert_eq!(world.changes.recv().unwrap(), Change::Theirs);
    assert_eq!(world.names().unwrap(), ["Ines", "Mara"]);
    world.keep("Dariusz - repairs clocks").unwrap();
    assert!(matches!(world.changes.recv().unwrap(), Change::Ours(_)));
}

#[test]
fn a_refused_act_tells_nothing_and_changes_nothing() {
    let world = World::new();
    assert_eq!(world.keep("...").unwrap_err().code, "no_name");
    assert_eq!(world.names().unwrap(), Vec::<String>::new());
    world.desk.close();
    assert!(world.changes.try_recv().is_err());
}

#[test]
fn a_file_that_is_no_notebook_is_refused_in_words_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let letter = b"Dear Mara, this is a letter and no notebook at all.".repeat(40);
    fs::write(file(&folder), &letter).unwrap();
    let world = World::in_folder(folder);
    assert_eq!(world.names().unwrap_err().code, "not_a_notebook");
    assert_eq!(world.keep("Mara").unwrap_err().code, "not_a_notebook");
    assert_eq!(fs::read(file(&world.folder)).unwrap(), letter);
}

#[test]
fn a_notebook_that_did_not_open_is_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(file(&folder), b"no notebook").unwrap();
    let world = World::in_folder(folder);
    assert!(world.keep("Mara").is_err());
    fs::remove_file(file(&world.folder)).unwrap();
    world.keep("Mara - explains pricing well").unwrap();
    assert_eq!(world.names().unwrap(), ["Mara"]);
    assert_eq!(world.changes.recv().unwrap(), Change::Theirs, "all of it is new to the window");
}

#[test]
fn without_a_place_for_the_file_every_question_says_why() {
    let nowhere = Failure::from(Error::NoFolder(PathBuf::from("/nowhere")));
    let desk = Desk::open(Err(nowhere.clone()), monday(), |_| {}).unwrap();
    assert_eq!(async_runtime::block_on(desk.ask(api::start)).unwrap_err(), nowhere);
}

#[test]
fn a_mistake_of_ours_costs_one_answer_and_not_the_desk() {
    let world = World::new();
    let mistake = world.desk.act::<()>(|_| panic!("a mistake"));
    assert_eq!(async_runtime::block_on(mistake).unwrap_err().code, "failed");
    world.keep("Mara - explains pricing well").unwrap();
    assert_eq!(world.names().unwrap(), ["Mara"]);
}

#[test]
fn once_closed_nothing_is_kept() {
    let world = World::new();
    world.keep("Mara - explains pricing well").unwrap();
    world.desk.close();
    assert!(world.keep("Ines").is_err());
    let notebook = Notebook::open(&file(&world.folder), monday()).unwrap();
    assert_eq!(api::people(&notebook).unwrap().rows.len(), 1);
}

#[test]
fn whoever_is_thirty_days_in_the_trash_goes_when_the_day_has_come() {
    let folder = tempfile::tempdir().unwrap();
    let zone = Clock::Computer.now().zone();
    let october = Clock::Fixed(Moment::parse("2026-10-01T10:00[Europe/Berlin]", zone).unwrap());
    let mut notebook = Notebook::open(&file(&folder), october).unwrap();
    api::keep(&mut notebook, "Mara", None).unwrap();
    api::remove(&mut notebook, "Mara").unwrap();
    drop(notebook);
    let world = World::in_folder(folder);
    let Change::Ours(tables) = world.changes.recv().unwrap() else { panic!("told as somebody else's") };
    assert!(tables.contains("people"), "{tables:?}");
}
