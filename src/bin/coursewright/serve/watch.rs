//! Noticing that files have changed.

use std::{
    path::Path,
    sync::mpsc::{Receiver, channel},
    time::{Duration, Instant},
};

use notify::{
    ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _,
    event::{AccessKind, AccessMode, CreateKind, ModifyKind},
};

use crate::refusal::reason;

/// How long nothing may happen before a change counts as complete: an editor that saves by
/// renaming does several things to a folder within a millisecond or two.
const QUIET: Duration = Duration::from_millis(5);
/// How long a change may take: after that it is looked at although more is happening.
const PATIENCE: Duration = Duration::from_millis(20);

/// A folder that is being watched.
pub(super) struct Watched {
    changes: Receiver<()>,
    /// Watching ends when this is dropped.
    _watcher: RecommendedWatcher,
}

/// Begins to watch a folder and everything in it.
pub(super) fn folder(path: &Path) -> Result<Watched, String> {
    let cannot = |error: notify::Error| {
        let why = match &error.kind {
            ErrorKind::PathNotFound => "there is nothing of this name".to_owned(),
            ErrorKind::Io(error) => reason(error),
            ErrorKind::MaxFilesWatch => "the system watches no more files".to_owned(),
            _ => error.to_string(),
        };
        format!("cannot watch `{}` for changes: {why}", path.display())
    };
    let (sender, changes) = channel();
    let seen = move |event: notify::Result<Event>| {
        // An error may hide a change.
        if event.as_ref().map_or(true, is_change) {
            // Nobody listens only when the program is ending.
            let _ = sender.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(seen).map_err(cannot)?;
    watcher
        .watch(path, RecursiveMode::Recursive)
        .map_err(cannot)?;
    Ok(Watched {
        changes,
        _watcher: watcher,
    })
}

impl Watched {
    /// Calls `react` after every change, until the program ends.
    pub(super) fn each_change(self, mut react: impl FnMut()) {
        while self.changes.recv().is_ok() {
            let begun = Instant::now();
            while begun.elapsed() < PATIENCE && self.changes.recv_timeout(QUIET).is_ok() {}
            react();
        }
    }
}

/// Whether files may say something else now. On Linux a file that is being written counts when
/// it is closed; elsewhere the system does not tell when that is.
fn is_change(event: &Event) -> bool {
    let at_close = cfg!(target_os = "linux");
    match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        EventKind::Modify(ModifyKind::Metadata(_)) => false,
        EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Any)
        | EventKind::Create(CreateKind::File) => !at_close,
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::mpsc::RecvTimeoutError, time::Duration};

    use super::{QUIET, folder};

    const SOON: Duration = Duration::from_secs(2);
    const A_WHILE: Duration = Duration::from_millis(60);

    #[test]
    fn saving_counts_however_an_editor_does_it_and_reading_does_not() {
        let place = std::env::temp_dir().join(format!("coursewright-watch-{}", std::process::id()));
        let module = place.join("anatomy");
        fs::create_dir_all(&module).unwrap();
        fs::write(module.join("items.ron"), "[]").unwrap();
        let watched = folder(&place).unwrap();
        let seen = |what: &str| {
            let first = watched.changes.recv_timeout(SOON);
            assert_eq!(first, Ok(()), "{what} went unseen");
            while watched.changes.recv_timeout(QUIET * 4).is_ok() {}
        };

        fs::write(module.join("items.ron"), "[Item()]").unwrap();
        seen("writing in place");
        fs::write(module.join(".items.ron.swp"), "[]").unwrap();
        seen("writing a new file");
        fs::rename(module.join(".items.ron.swp"), module.join("items.ron")).unwrap();
        seen("renaming over a file");
        fs::create_dir(place.join("consent")).unwrap();
        seen("a new folder");
        fs::write(place.join("consent").join("module.ron"), "Module()").unwrap();
        seen("writing into a new folder");
        fs::remove_file(module.join("items.ron")).unwrap();
        seen("removing a file");

        fs::read(place.join("consent").join("module.ron")).unwrap();
        assert_eq!(
            watched.changes.recv_timeout(A_WHILE),
            Err(RecvTimeoutError::Timeout),
            "reading"
        );
        fs::remove_dir_all(&place).unwrap();
    }
}
