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

/// Makes the folder for its owner alone (0700), or sees that it is.
///
/// # Errors
/// [`Error::OpenToOthers`] where it belongs to somebody else; what the system says where it cannot be made.
pub fn prepare(folder: &Path) -> Result<()> {
    let failed = |source| from_io(folder, source);
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(folder).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let found = fs::metadata(folder).map_err(failed)?;
        if found.uid() != rustix::process::geteuid().as_raw() {
            return Err(Error::OpenToOthers(folder.to_owned()));
        }
        if found.mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(failed)?;
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
        ErrorKind::NotFound => Error::NoFolder(path.parent().unwrap_or(path).to_owned()),
        _ => Error::File { path: path.to_owned(), source },
    }
}
