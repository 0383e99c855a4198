//! The desk: the notebook lies here, and every question and every act passes over it.
//!
//! Two threads own two notebooks on one file: one does the acts in turn, the other answers questions
//! meanwhile. Whoever asks waits without blocking a thread, and no connection is behind a mutex.

use std::{
    collections::BTreeSet,
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use before_the_ask::{
    api::{DayByDay, Failure},
    clock::Clock,
    error::{Error, Result as Opened},
    notebook::Notebook,
};
use tauri::async_runtime;

/// How often the writer looks whether another process wrote.
const LOOK: Duration = Duration::from_millis(250);

/// How long closing waits for work that is under way; a killed write is rolled back by SQLite.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Opens the notebook for the process that announces.
fn open(file: &Path, clock: Clock) -> Opened<Notebook> {
    Ok(Notebook::open(file, clock)?.announced(true))
}

/// What changed in the notebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An act of this process wrote these tables.
    Ours(BTreeSet<String>),
    /// Another process wrote; which tables is not known.
    Theirs,
}

/// Something to be done at one of the two notebooks.
type Job = Box<dyn FnOnce(&mut Place) + Send>;

/// The two threads, and the way to them.
#[derive(Debug)]
pub struct Desk {
    acts: Sender<Job>,
    questions: Sender<Job>,
}

impl Desk {
    /// Opens the notebook at `file`, made where there is none, and calls `changed` on the writer's thread
    /// after each write, by whomever. A notebook that does not open refuses each question and act with
    /// the reason, and is tried anew each time: the disk may be back.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub fn open(
        file: Result<PathBuf, Failure>,
        clock: Clock,
        changed: impl Fn(Change) + Send + 'static,
    ) -> io::Result<Self> {
        let (acts, todo) = mpsc::channel::<Job>();
        let (questions, asked) = mpsc::channel::<Job>();
        let (tell_opened, opened) = mpsc::channel::<()>();
        let (writer, reader) =
            (Place::new(&file, &clock, open), Place::new(&file, &clock, Notebook::open_reader));
        thread::Builder::new().name("writer".to_owned()).spawn(move || {
            let mut writer = writer;
            writer.notebook().ok();
            drop(tell_opened);
            write(writer, &todo, &changed);
        })?;
        thread::Builder::new().name("reader".to_owned()).spawn(move || {
            // Only the writer makes a file where there is none; it hangs up when it has tried.
            opened.recv().ok();
            let mut reader = reader;
            while let Ok(job) = asked.recv() {
                job(&mut reader);
            }
        })?;
        Ok(Self { acts, questions })
    }

    /// Asks the notebook a question.
    ///
    /// # Errors
    /// Those of the question; why the notebook did not open.
    pub async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Notebook) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        queue(&self.questions, |notebook| question(notebook)).await
    }

    /// Does an act in the notebook.
    ///
    /// # Errors
    /// Those of the act, and then nothing has changed; why the notebook did not open.
    pub async fn act<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Notebook) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        queue(&self.acts, act).await
    }

    /// Closes both notebooks, once what is under way is done.
    pub fn close(&self) {
        for queue in [&self.questions, &self.acts] {
            let (tell, closed) = mpsc::channel::<()>();
            let close: Job = Box::new(move |place| {
                place.close();
                drop(tell);
            });
            if queue.send(close).is_ok() {
                closed.recv_timeout(LAST_WORDS).ok();
            }
        }
    }
}

/// One notebook on its thread, or why there is none.
struct Place {
    open: Box<dyn Fn() -> Result<Notebook, Failure> + Send>,
    lying: Option<Notebook>,
    closed: bool,
}

impl Place {
    fn new(
        file: &Result<PathBuf, Failure>,
        clock: &Clock,
        open: fn(&Path, Clock) -> Opened<Notebook>,
    ) -> Self {
        let (file, clock) = (file.clone(), clock.clone());
        let open = move || open(file.as_ref().map_err(Clone::clone)?, clock.clone()).map_err(Failure::from);
        Self { open: Box::new(open), lying: None, closed: false }
    }

    /// The notebook, opened now if it is not.
    fn notebook(&mut self) -> Result<&mut Notebook, Failure> {
        if self.closed {
            return Err(unanswered());
        }
        match &mut self.lying {
            Some(notebook) => Ok(notebook),
            lying => Ok(lying.insert((self.open)()?)),
        }
    }

    /// The number that moves when somebody else writes to the file.
    fn version(&self) -> Option<i64> {
        self.lying.as_ref().and_then(|notebook| notebook.data_version().ok())
    }

    fn close(&mut self) {
        self.lying = None;
        self.closed = true;
    }
}

/// The writer's days: acts in turn, and between them a look whether somebody else wrote, and whether it is another
/// day.
fn write(mut place: Place, todo: &Receiver<Job>, changed: &impl Fn(Change)) {
    let mut seen = place.version();
    let mut days = DayByDay::default();
    loop {
        if let Some(notebook) = &mut place.lying {
            days.look(notebook);
        }
        match todo.recv_timeout(LOOK) {
            Ok(job) => job(&mut place),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        // This number does not move with the writer's own commits. A notebook that opened only now is new
        // to everybody; one that cannot be read is looked at again.
        let version = place.version();
        if version.is_some() && version != seen {
            seen = version;
            changed(Change::Theirs);
        }
        let topics = place.lying.as_mut().map(Notebook::take_topics).unwrap_or_default();
        if !topics.is_empty() {
            changed(Change::Ours(topics));
        }
    }
}

/// Queues `work` and waits for what it says.
async fn queue<T: Send + 'static>(
    queue: &Sender<Job>,
    work: impl FnOnce(&mut Notebook) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let (answer, mut answered) = async_runtime::channel(1);
    let job: Job = Box::new(move |place| {
        // A panic is a mistake of ours; it costs one answer and not the thread. Its transaction is rolled
        // back while it unwinds.
        let said = catch_unwind(AssertUnwindSafe(|| work(place.notebook()?)));
        // Whoever asked may have gone.
        answer.try_send(said.unwrap_or_else(|_| Err(unanswered()))).ok();
    });
    if queue.send(job).is_err() {
        return Err(unanswered());
    }
    answered.recv().await.unwrap_or_else(|| Err(unanswered()))
}

/// The refusal where nobody is there to answer: nothing was kept.
fn unanswered() -> Failure {
    Error::File { path: PathBuf::new(), source: io::ErrorKind::BrokenPipe.into() }.into()
}

#[cfg(test)]
mod tests;
