//! Sleeping until a moment of the wall clock.
//!
//! A sleep counted in seconds would stand still while the computer sleeps and would not notice that the
//! clock was set. On Linux the kernel wakes us at the moment itself, also when the clock was set, and when
//! the computer's zone is another (localtime(5)), by whomever it was changed; and whatever happens, nobody
//! sleeps longer than a minute.

use std::{io, path::Path, sync::Arc, time::Duration};

/// What says in which zone the computer is: a link that is put in the place of the last one.
const ZONE: &str = "/etc/localtime";

/// The longest sleep.
const LONGEST: Duration = Duration::from_secs(60);

/// Somebody who sleeps until a moment, and whom others may wake.
#[derive(Clone, Debug)]
pub struct Alarm {
    clockwork: Arc<clockwork::Clockwork>,
}

impl Alarm {
    /// # Errors
    /// Where the system has no timer to give.
    pub fn new() -> io::Result<Self> {
        Self::watching(Path::new(ZONE))
    }

    fn watching(zone: &Path) -> io::Result<Self> {
        Ok(Self { clockwork: Arc::new(clockwork::Clockwork::new(zone)?) })
    }

    /// Sleeps until `moment` (seconds since 1970 in UTC, by the computer's clock), until somebody wakes
    /// it, until the clock is set, until the zone is another, or for a minute, whichever comes first. Why it woke is not said: look.
    pub fn sleep_until(&self, moment: Option<i64>) {
        self.clockwork.sleep(moment, LONGEST);
    }

    /// Sleeps until somebody wakes it, or for so long.
    pub fn sleep_for(&self, longest: Duration) {
        self.clockwork.sleep(None, longest.min(LONGEST));
    }

    /// Wakes the sleeper, or keeps the next sleep from beginning.
    pub fn wake(&self) {
        self.clockwork.wake();
    }
}

#[cfg(target_os = "linux")]
mod clockwork {
    use std::{
        io,
        os::fd::OwnedFd,
        path::{Path, PathBuf},
        time::Duration,
    };

    use rustix::{
        event::{EventfdFlags, PollFd, PollFlags, eventfd, poll},
        fs::inotify::{self, WatchFlags},
        time::{
            Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
            timerfd_settime,
        },
    };

    #[derive(Debug)]
    pub(super) struct Clockwork {
        timer: OwnedFd,
        nudge: OwnedFd,
        /// Says that the zone is another. A system that has no more of these leaves the minute.
        moved: Option<OwnedFd>,
        zone: PathBuf,
    }

    impl Clockwork {
        pub(super) fn new(zone: &Path) -> io::Result<Self> {
            Ok(Self {
                timer: timerfd_create(
                    TimerfdClockId::Realtime,
                    TimerfdFlags::CLOEXEC | TimerfdFlags::NONBLOCK,
                )?,
                nudge: eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK)?,
                moved: inotify::init(inotify::CreateFlags::CLOEXEC | inotify::CreateFlags::NONBLOCK).ok(),
                zone: zone.to_owned(),
            })
        }

        pub(super) fn sleep(&self, moment: Option<i64>, longest: Duration) {
            // Zero would switch the timer off; with no moment it is set far away, to notice a clock that is set.
            let at = Timespec { tv_sec: moment.unwrap_or(i64::MAX / 4).max(1), tv_nsec: 0 };
            let once = Itimerspec { it_interval: Timespec { tv_sec: 0, tv_nsec: 0 }, it_value: at };
            let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
            // A timer that cannot be set leaves the minute, which is what other systems have.
            timerfd_settime(&self.timer, flags, &once).ok();
            self.watch_the_zone();
            let all = || [&self.timer, &self.nudge].into_iter().chain(&self.moved);
            let mut any: Vec<_> = all().map(|fd| PollFd::new(fd, PollFlags::IN)).collect();
            let longest = Timespec { tv_sec: longest.as_secs().cast_signed(), tv_nsec: 0 };
            // Interrupted by a signal it wakes early, and whoever slept looks once more than needed.
            poll(&mut any, Some(&longest)).ok();
            // What was said is taken off all of them, so that the next sleep is one. None blocks.
            let mut said = [0; 512];
            for fd in all() {
                rustix::io::read(fd, &mut said).ok();
            }
        }

        /// The link itself is watched, not what it leads to, and anew before each sleep: another one may have
        /// taken its place. Where it cannot be watched, the minute remains.
        fn watch_the_zone(&self) {
            let replaced = WatchFlags::ATTRIB | WatchFlags::DELETE_SELF | WatchFlags::MOVE_SELF;
            let flags = replaced | WatchFlags::CLOSE_WRITE | WatchFlags::DONT_FOLLOW;
            self.moved.as_ref().map(|moved| inotify::add_watch(moved, self.zone.as_path(), flags));
        }

        pub(super) fn wake(&self) {
            // Full, it wakes just the same.
            rustix::io::write(&self.nudge, &1_u64.to_ne_bytes()).ok();
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod clockwork {
    use std::{
        io,
        path::Path,
        sync::{Condvar, Mutex, PoisonError},
        time::Duration,
    };

    #[derive(Debug, Default)]
    pub(super) struct Clockwork {
        nudged: Mutex<bool>,
        bell: Condvar,
    }

    impl Clockwork {
        pub(super) fn new(_zone: &Path) -> io::Result<Self> {
            Ok(Self::default())
        }

        pub(super) fn sleep(&self, _moment: Option<i64>, longest: Duration) {
            let nudged = self.nudged.lock().unwrap_or_else(PoisonError::into_inner);
            let waited = self.bell.wait_timeout_while(nudged, longest, |nudged| !*nudged);
            *waited.unwrap_or_else(PoisonError::into_inner).0 = false;
        }

        pub(super) fn wake(&self) {
            *self.nudged.lock().unwrap_or_else(PoisonError::into_inner) = true;
            self.bell.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, thread};

    use super::*;

    /// Sleeps on a thread and tells when it woke.
    fn asleep(alarm: &Alarm, moment: Option<i64>) -> mpsc::Receiver<()> {
        let (tell, told) = mpsc::channel();
        let alarm = alarm.clone();
        thread::spawn(move || {
            alarm.sleep_until(moment);
            tell.send(()).ok();
        });
        told
    }

    /// Long enough to be sure, and shorter than the longest sleep.
    const SOON: Duration = Duration::from_secs(30);

    #[test]
    fn who_sleeps_is_woken() {
        let alarm = Alarm::new().unwrap();
        let woke = asleep(&alarm, None);
        alarm.wake();
        woke.recv_timeout(SOON).unwrap();
    }

    #[test]
    fn woken_before_the_sleep_nobody_sleeps() {
        let alarm = Alarm::new().unwrap();
        alarm.wake();
        asleep(&alarm, None).recv_timeout(SOON).unwrap();
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_moment_that_has_passed_wakes_at_once() {
        let alarm = Alarm::new().unwrap();
        for moment in [i64::MIN, -1, 0, 1, 1_000_000_000] {
            asleep(&alarm, Some(moment)).recv_timeout(SOON).unwrap();
        }
    }

    #[test]
    fn one_waking_ends_one_sleep() {
        let alarm = Alarm::new().unwrap();
        alarm.wake();
        asleep(&alarm, None).recv_timeout(SOON).unwrap();
        let woke = asleep(&alarm, Some(i64::MAX / 4));
        assert_eq!(woke.try_recv(), Err(mpsc::TryRecvError::Empty));
        alarm.wake();
        woke.recv_timeout(SOON).unwrap();
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn another_zone_wakes_at_once_each_time() {
        use std::{fs, os::unix::fs::symlink};

        let folder = tempfile::tempdir().unwrap();
        let (zone, next) = (folder.path().join("localtime"), folder.path().join("next"));
        symlink("/usr/share/zoneinfo/Europe/Berlin", &zone).unwrap();
        let alarm = Alarm::watching(&zone).unwrap();
        for place in ["Pacific/Auckland", "Pacific/Honolulu", "Europe/Berlin"] {
            // Asleep or not yet: put in place until somebody has seen it.
            let woke = asleep(&alarm, None);
            let seen = (0..300).any(|_| {
                symlink(Path::new("/usr/share/zoneinfo").join(place), &next).unwrap();
                fs::rename(&next, &zone).unwrap();
                woke.recv_timeout(Duration::from_millis(100)).is_ok()
            });
            assert!(seen, "{place}");
        }
    }
}
