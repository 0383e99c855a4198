//! Where the notebook lies, and that nobody else may write there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::error::{Error, Result};

/// The variable that names another folder than the user's own, for the window and `bta` alike.
pub const VARIABLE: &str = "BEFORE_THE_ASK_DIR";

/// The name of the file in its folder.
pub const FILE_NAME: &str = "notebook.db";

/// The folder: `BEFORE_THE_ASK_DIR`, else `before-the-ask` in the user's data folder (XDG Base Directory
/// on Linux, Application Support on macOS, roaming AppData on Windows). None where there is no home.
pub fn path() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(named) = set(VARIABLE) {
        return Some(named);
    }
    let data = if cfg!(windows) {
        set("APPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        // The specification says to ignore a relative XDG_DATA_HOME.
        set("XDG_DATA_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| set("HOME").map(|home| home.join(".local/share")))
    };
    data.map(|data| data.join("before-the-ask"))
}

/// Makes the folder, and what is missing above it, for its owner alone (0700). One that is there already may
/// be meant for others too, so it stays as it is.
///
/// # Errors
/// [`Error::OpenToOthers`] where one that is there belongs to somebody else, or others may write into it;
/// [`Error::NoFolder`] where a file stands in its place; what the system says where it cannot be made.
pub fn prepare(folder: &Path) -> Result<()> {
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        maker.recursive(true).create(above).map_err(|source| not_made(above, source))?;
    }
    match maker.recursive(false).create(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => look_at(folder),
        Err(error) => Err(not_made(folder, error)),
    }
}

fn not_made(folder: &Path, source: std::io::Error) -> Error {
    use std::io::ErrorKind;
    match source.kind() {
        // A file stands in its place, or above it.
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => Error::NoFolder(folder.to_owned()),
        _ => from_io(folder, source),
    }
}

/// Sees that what is there is a folder, ours, and for nobody else to write into.
fn look_at(folder: &Path) -> Result<()> {
    let found = fs::metadata(folder).map_err(|source| from_io(folder, source))?;
    if !found.is_dir() {
        return Err(Error::NoFolder(folder.to_owned()));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if found.uid() != rustix::process::geteuid().as_raw() || found.mode() & 0o022 != 0 {
            return Err(Error::OpenToOthers(folder.to_owned()));
        }
    }
    Ok(())
}

/// A failed call of the file system, as an error of ours.
pub(crate) fn from_io(path: &Path, source: std::io::Error) -> Error {
    use std::io::ErrorKind;
    match source.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly(path.to_owned()),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Error::DiskFull,
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            Error::NoFolder(path.parent().unwrap_or(path).to_owned())
        }
        _ => Error::NotOpened { path: path.to_owned(), source },
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(folder: &Path) -> u32 {
        fs::metadata(folder).unwrap().permissions().mode() & 0o7777
    }

    fn with_mode(folder: &Path, mode: u32) {
        fs::create_dir(folder).unwrap();
        fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_folder_is_made_for_its_owner_alone_and_so_is_what_is_above_it() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("share/before-the-ask");
        prepare(&folder).unwrap();
        prepare(&folder).unwrap();
        assert_eq!((mode(&folder), mode(&home.path().join("share"))), (0o700, 0o700));
    }

    #[test]
    fn a_folder_that_is_there_stays_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("mine");
        with_mode(&folder, 0o755);
        prepare(&folder).unwrap();
        assert_eq!(mode(&folder), 0o755);
    }

    #[test]
    fn a_folder_into_which_others_may_write_is_refused_and_left_open_to_them() {
        let home = tempfile::tempdir().unwrap();
        for open in [0o1777, 0o777, 0o770, 0o702] {
            let folder = home.path().join(format!("{open:o}"));
            with_mode(&folder, open);
            assert!(
                matches!(prepare(&folder), Err(Error::OpenToOthers(named)) if named == folder),
                "{open:o}"
            );
            assert_eq!(mode(&folder), open);
        }
    }

    #[test]
    fn a_file_in_the_place_of_the_folder_is_no_folder() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        for folder in [file.clone(), file.join("below"), file.join("further/below")] {
            assert!(matches!(prepare(&folder), Err(Error::NoFolder(_))), "{}", folder.display());
        }
    }
}
