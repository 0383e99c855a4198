//! The processes that the app consists of, none of which may outlive its test.

use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

/// Every process below `parent`, children of children too.
pub fn below(parent: u32) -> Vec<u32> {
    let mut found = children(parent);
    let mut next = 0;
    while let Some(&process) = found.get(next) {
        found.extend(children(process));
        next += 1;
    }
    found
}

/// Ends them at once, as a power button would, and waits until they are gone.
pub fn kill(processes: &[u32]) {
    for pid in processes.iter().filter_map(|&process| Pid::from_raw(process.try_into().ok()?)) {
        kill_process(pid, Signal::KILL).ok();
    }
    let gone = || processes.iter().all(|&process| !alive(process)).then_some(());
    super::wait::answer_now(Duration::from_secs(10), gone).expect("a process outlived SIGKILL");
}

/// Whether a process runs: one that ended and was not yet waited for does not.
fn alive(process: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|line| !line.contains(") Z "))
}

fn children(parent: u32) -> Vec<u32> {
    let threads = std::fs::read_dir(format!("/proc/{parent}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().filter_map(|word| word.parse().ok()).collect::<Vec<_>>())
        .collect()
}
