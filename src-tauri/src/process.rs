//! What the process promises before it does anything: files for their owner alone, no memory dump, and
//! no word of a person in a message about a crash.

/// Lets the process outlive the session bus: GTK's library would end it as soon as the bus goes, and with
/// it whatever is due until the bus is back. Called whenever there is a bus again.
#[cfg(target_os = "linux")]
pub fn outlive_the_bus() {
    // The connection is one for the whole process; without a bus there is none to be ended by.
    if let Ok(bus) = gio::bus_get_sync(gio::BusType::Session, gio::Cancellable::NONE) {
        bus.set_exit_on_close(false);
    }
}

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
