//! How a second start reaches the first: it leaves a knock, a small file in the notebook's folder, and
//! the first finds it.
//!
//! A name on the session bus would do it only where there is a bus, any process of the user could take
//! that name first, and two folders would share it. The folder is ours alone (0700), and `app.lock` in
//! it has already said who is first.

use std::{
    fs, io,
    io::Read,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use crate::start::{Opening, Start};

/// How often the first looks for a knock.
const LOOK: Duration = Duration::from_millis(250);

/// How many looks the second waits for an answer: five seconds.
const PATIENCE: usize = 20;

/// No knock of ours is longer, in bytes.
const LONGEST: u64 = 128;

/// What became of a knock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Somebody heard it.
    Heard,
    /// Whoever was inside has gone: the house is free.
    Left,
    /// Nobody answered.
    Silence,
}

/// Looks until there is an answer; for five seconds at most.
pub fn wait<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    (0..PATIENCE).find_map(|_| {
        thread::sleep(LOOK);
        look()
    })
}

/// Where knocks are left in one folder.
#[derive(Clone, Debug)]
pub struct Door {
    file: PathBuf,
}

impl Door {
    /// The door of the app whose notebook lies in `folder`.
    pub fn of(folder: &Path) -> Self {
        Self { file: folder.join("app.knock") }
    }

    /// Leaves a knock for `opening`, in place of an earlier one.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn knock(&self, opening: &Opening) -> io::Result<()> {
        // Written whole before it has its name, so that half a knock is never heard.
        let draft = self.file.with_extension(format!("knock.{}", std::process::id()));
        fs::write(&draft, opening.as_arguments().join("\n"))?;
        fs::rename(draft, &self.file)
    }

    /// The knock that waits, if any; it is taken away. What it says is as little trusted as a command line.
    pub fn hear(&self) -> Option<Opening> {
        let mut said = String::new();
        let read = fs::File::open(&self.file).and_then(|file| file.take(LONGEST).read_to_string(&mut said));
        match read {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            outcome => {
                fs::remove_file(&self.file).ok();
                Some(outcome.map(|_| Start::from_arguments(said.lines()).opening).unwrap_or_default())
            }
        }
    }

    /// Forgets a knock that nobody heard, from before this app was the first.
    pub fn clear(&self) {
        fs::remove_file(&self.file).ok();
    }

    /// Knocks and waits until it was heard, or until nobody is inside any more.
    pub fn knock_and_wait(&self, opening: &Opening, mut left: impl FnMut() -> bool) -> Answer {
        if self.knock(opening).is_err() {
            return Answer::Silence;
        }
        let answer = wait(|| match (self.file.exists(), left()) {
            (false, _) => Some(Answer::Heard),
            (true, true) => Some(Answer::Left),
            (true, false) => None,
        });
        self.clear();
        answer.unwrap_or(Answer::Silence)
    }

    /// Listens for as long as the process lives, on a thread of its own.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn listen(self, mut heard: impl FnMut(Opening) + Send + 'static) -> io::Result<()> {
        self.clear();
        thread::Builder::new().name("door".to_owned()).spawn(move || {
            loop {
                thread::sleep(LOOK);
                if let Some(opening) = self.hear() {
                    heard(opening);
                }
            }
        })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn door() -> (tempfile::TempDir, Door) {
        let folder = tempfile::tempdir().unwrap();
        let door = Door::of(folder.path());
        (folder, door)
    }

    #[test]
    fn a_knock_is_heard_once_and_leaves_nothing_behind() {
        let (folder, door) = door();
        door.knock(&Opening::Capture).unwrap();
        assert_eq!(door.hear(), Some(Opening::Capture));
        assert_eq!(door.hear(), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_later_of_two_knocks_counts() {
        let (_folder, door) = door();
        door.knock(&Opening::Capture).unwrap();
        door.knock(&Opening::Window).unwrap();
        assert_eq!(door.hear(), Some(Opening::Window));
    }

    #[test]
    fn a_strange_knock_only_opens_the_window() {
        let (_folder, door) = door();
        for said in [&b"rm -rf /"[..], b"--person\nnobody", b"\xff\xfe", &[b'x'; 100_000]] {
            fs::write(&door.file, said).unwrap();
            assert_eq!(door.hear(), Some(Opening::Window));
        }
    }

    #[test]
    fn who_listens_hears_what_a_second_start_wants() {
        let (_folder, door) = door();
        let (tell, told) = mpsc::channel();
        door.clone().listen(move |opening| tell.send(opening).unwrap()).unwrap();
        assert_eq!(door.knock_and_wait(&Opening::Capture, || false), Answer::Heard);
        assert_eq!(told.recv().unwrap(), Opening::Capture);
    }

    #[test]
    fn a_knock_where_nothing_can_be_written_is_not_heard() {
        let (folder, _) = door();
        let nowhere = Door::of(&folder.path().join("nowhere"));
        assert_eq!(nowhere.knock_and_wait(&Opening::Window, || false), Answer::Silence);
    }

    #[test]
    fn where_whoever_was_inside_has_gone_the_knock_is_taken_back() {
        let (folder, door) = door();
        assert_eq!(door.knock_and_wait(&Opening::Window, || true), Answer::Left);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
