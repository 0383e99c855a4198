//! Two locks beside the file. They are advisory and fall when their process ends, however it ends.
//!
//! `app.lock`, exclusive: being the app. `notebook.lock`: shared by whoever has the file open, exclusive
//! for what changes the file as a whole; for a file of another name, that name with `.lock` behind it.

use std::{
    ffi::OsStr,
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
};

use super::folder::{self, from_io};
use crate::error::{Error, Result};

fn open(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits() as i32);
    }
    options.open(path).map_err(|source| from_io(path, source))
}

fn taken(path: &Path, tried: Result<(), TryLockError>) -> Result<bool> {
    match tried {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(source)) => Err(from_io(path, source)),
    }
}

/// The right to be the app; it ends when this is dropped or the process ends.
#[derive(Debug)]
pub struct AppLock {
    _file: File,
}

impl AppLock {
    /// Takes `app.lock` in `folder`; none while another process has it.
    ///
    /// # Errors
    /// Where the lock's file cannot be opened.
    pub fn take(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join("app.lock");
        let file = open(&path)?;
        Ok(taken(&path, file.try_lock())?.then_some(Self { _file: file }))
    }
}

/// The lock of the notebook at `path`. Behind the whole name, so that no two files share one, and none is
/// its own.
fn beside(path: &Path) -> PathBuf {
    if path.file_name() == Some(OsStr::new(folder::FILE_NAME)) {
        return path.with_file_name("notebook.lock");
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

/// A share in the file being left whole: while one is held, nobody migrates or replaces it.
#[derive(Debug)]
pub(crate) struct NotebookLock {
    file: File,
}

impl NotebookLock {
    /// Shares the lock of the notebook at `path`; waits while somebody changes the file as a whole.
    pub(crate) fn share(path: &Path) -> Result<Self> {
        let path = beside(path);
        let file = open(&path)?;
        file.lock_shared().map_err(|source| from_io(&path, source))?;
        Ok(Self { file })
    }

    /// Runs `work` as the only opener of the file.
    ///
    /// # Errors
    /// [`Error::Busy`] while somebody else has it open.
    pub(crate) fn alone<T>(&self, path: &Path, work: impl FnOnce() -> Result<T>) -> Result<T> {
        // flock(2) lets go of the shared lock before it takes the exclusive one, also where that fails:
        // so `work` must look again at what it knew, and the share is taken again in any case.
        let alone = taken(path, self.file.try_lock());
        let result = match alone {
            Ok(true) => work(),
            Ok(false) => Err(Error::Busy),
            Err(error) => Err(error),
        };
        self.file.lock_shared().map_err(|source| from_io(path, source))?;
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_files_share_a_lock_and_none_is_its_own() {
        for (file, lock) in [
            ("/home/mara/notebook.db", "/home/mara/notebook.lock"),
            ("/home/mara/a.db", "/home/mara/a.db.lock"),
            ("/home/mara/a.sqlite", "/home/mara/a.sqlite.lock"),
            ("/home/mara/n.lock", "/home/mara/n.lock.lock"),
            ("/home/mara/notebook.lock", "/home/mara/notebook.lock.lock"),
        ] {
            assert_eq!(beside(Path::new(file)), Path::new(lock));
        }
    }
}
