//! Waiting for a condition, never for a while.

use std::time::{Duration, Instant};

/// How long anything on the screen may take, on a slow machine with other work to do.
pub const PATIENCE: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(25);

/// Asks until there is an answer; none after `patience` is `None`, also where asking itself takes so long.
pub async fn answer<T>(patience: Duration, mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let answered = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(PAUSE).await;
        }
    };
    tokio::time::timeout(patience, answered).await.ok()
}

/// The same for what is asked without waiting for anybody.
pub fn answer_now<T>(patience: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if began.elapsed() > patience {
            return None;
        }
        std::thread::sleep(PAUSE);
    }
}
