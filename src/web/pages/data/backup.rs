//! Keeping a copy elsewhere.

use super::section;
use crate::{
    progress::{Backup, Journal},
    web::{
        components::question::options::choice,
        dom::{El, button, el},
        platform, reminder,
        session::Session,
        state::State,
        words,
    },
};

pub(super) fn backup(session: Session) -> El {
    let private = State::new(true);
    let include = choice(
        "checkbox",
        "private",
        words::WITH_PRIVATE.to_owned(),
        move || private.get(),
        move || private.update(|it| *it = !*it),
    );
    let save = move || {
        let now = platform::now();
        let Some(keeper) = session.keeper_untracked() else {
            return;
        };
        let backup =
            keeper.read(|journal: &Journal| Backup::of(journal.course(), journal.history(), now));
        let backup = if private.get_untracked() {
            backup
        } else {
            backup.without_private()
        };
        // The name says nothing about the course.
        let name = format!("study-backup-{}.txt", platform::day(now));
        platform::download(&name, &backup.text());
        reminder::backed_up(session);
    };
    section(words::BACKUP)
        .child(el("p").child(words::BACKUP_IS))
        .child(include)
        .child(el("p").child(button("primary", save).child(words::DOWNLOAD_BACKUP)))
}
