//! Waiting for a condition.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long a wait lasts at most. Only a failure takes so long: what is waited for takes
/// milliseconds on an idle machine.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(20);

/// What `look` finds, as soon as it finds something.
///
/// # Errors
/// Fails when `look` does, and when it finds nothing for 15 seconds.
pub async fn until<T>(what: &str, look: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
    within(PATIENCE, what, look).await
}

/// What `look` finds within `patience`.
pub(crate) async fn within<T>(
    patience: Duration,
    what: &str,
    look: impl AsyncFn() -> Result<Option<T>>,
) -> Result<T> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if begun.elapsed() > patience {
            bail!("waited {} s for {what}", patience.as_secs());
        }
        tokio::time::sleep(PAUSE).await;
    }
}
