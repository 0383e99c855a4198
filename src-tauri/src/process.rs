//! What the process promises before it does anything: files for their owner alone, no memory dump, and
//! no word of a person in a message about a crash.

/// Sets the umask to 077, keeps a release build from being dumped, and lets a panic say only where it
/// happened: its message could hold a name. Called first in `main`, before any thread.
pub fn keep_private() {
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    // Refused, this leaves the system's own rule; there is nothing better to fall back to.
    #[cfg(all(target_os = "linux", not(debug_assertions)))]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable).ok();
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            eprintln!("Something failed at {}:{}.", place.file(), place.line());
        }
    }));
}
