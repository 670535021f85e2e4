//! Words of the page about stored data.

use crate::{
    progress::{BackupError, Restored},
    quiz::{Score, Words},
    store::{Filling, StoreError, Usage},
};

pub(in crate::web) const DATA: &str = "Your data";
pub(in crate::web) const DATA_IS: &str = "Everything you do here stays on this device. It is yours: \
     look at it, take it with you, or erase it.";

pub(in crate::web) const STORED: &str = "What is stored";
pub(in crate::web) const RECORDS: &str = "Your records";
pub(in crate::web) const SINCE: &str = "Made";
pub(in crate::web) const ON_DEVICE: &str = "On this device (IndexedDB)";
pub(in crate::web) const IN_BROWSER: &str = "In this browser (localStorage)";
pub(in crate::web) const CLASHES: &str = "Conflicts";
pub(in crate::web) const PARTLY_IN_BROWSER: &str =
    "The device has everything. The browser keeps what there is room for.";
pub(in crate::web) const NOT_OPEN: &str = "not open yet";
pub(in crate::web) const PERSISTENT: &str =
    "The browser has agreed not to remove this when it needs room.";
pub(in crate::web) const NOT_PERSISTENT: &str = "The browser may remove this when it needs room, \
     or when you have not been here for a while. A backup is safe from that.";
pub(in crate::web) const DOWNLOAD_UNREAD: &str = "Download what could not be read, as it is";

pub(in crate::web) const BACKUP: &str = "Keep a backup";
pub(in crate::web) const BACKUP_IS: &str = "A backup is one file with all your records of this \
     course. Keep it where other people cannot read it. Its name does not say what it is about.";
pub(in crate::web) const WITH_PRIVATE: &str = "Include my own words (notes and written answers)";
pub(in crate::web) const DOWNLOAD_BACKUP: &str = "Download a backup";

pub(in crate::web) const RESTORE: &str = "Bring back a backup";
pub(in crate::web) const RESTORE_IS: &str = "You see what a file would change before anything \
     changes, and you can undo it afterwards.";
pub(in crate::web) const CHOOSE_FILE: &str = "Choose a backup file";
pub(in crate::web) const FILE_UNREADABLE: &str =
    "The browser could not read this file. Nothing has changed.";
pub(in crate::web) const MERGE: &str = "Add to what is here";
pub(in crate::web) const REPLACE: &str = "Put in place of what is here";
pub(in crate::web) const CANCEL: &str = "Cancel";
pub(in crate::web) const UNDO: &str = "Undo";

pub(in crate::web) const WRITING: &str = "Your answers and notes as text";
pub(in crate::web) const WRITING_IS: &str =
    "Your notes, and your latest answer to each question, to read, print or keep.";
pub(in crate::web) const SHOW_WRITING: &str = "Show the text";
pub(in crate::web) const DOWNLOAD_WRITING: &str = "Download the text";
pub(in crate::web) const PRINT: &str = "Print";

pub(in crate::web) const ERASE: &str = "Erase";
pub(in crate::web) const ERASE_IS: &str = "Erasing removes your records from this device and this \
     browser, in every open tab. A backup file that you kept stays yours.";
pub(in crate::web) const ERASE_COURSE: &str = "Erase this course's records…";
pub(in crate::web) const ERASE_EVERYTHING: &str = "Erase the records of all courses on this site…";
pub(in crate::web) const ERASE_EVERYTHING_IS: &str = "This removes your records of every course \
     that this site has shown here. It cannot be undone without a backup.";
pub(in crate::web) const ERASE_NOW: &str = "Erase now";
pub(in crate::web) const KEEP_IT: &str = "Keep everything";

pub(in crate::web) const REMINDER: &str = "Your latest answers are only in this browser. A backup \
     keeps them safe if it loses its data.";
pub(in crate::web) const TO_BACKUP: &str = "Go to backups";
pub(in crate::web) const NOT_NOW: &str = "Not now";

/// "1 entry", "20 entries"
pub(in crate::web) fn entries(count: usize) -> String {
    format!("{count} {}", if count == 1 { "entry" } else { "entries" })
}

/// "all 20", "18 of 20"
pub(in crate::web) fn entries_of(held: usize, all: usize) -> String {
    if held >= all {
        format!("all {all}")
    } else {
        format!("{held} of {all}")
    }
}

/// ", 3% of the room is taken"
pub(in crate::web) fn usage(usage: Usage) -> String {
    match usage.percent() {
        0 => ", with nearly all of its room free".into(),
        percent => format!("; {percent}% of its room is taken"),
    }
}

/// "from 3 March 2026 to 22 November 2026"
pub(in crate::web) fn from_to(first: &str, last: &str) -> String {
    if first == last {
        format!("on {first}")
    } else {
        format!("from {first} to {last}")
    }
}

/// Why a store is not used.
pub(in crate::web) fn closed(why: &StoreError) -> String {
    match why {
        StoreError::Denied => "not allowed by the browser".into(),
        _ => "the browser could not open it".into(),
    }
}

/// "2 entries are in two versions. Both are kept."
pub(in crate::web) fn clashes(count: usize) -> String {
    format!("{} in two versions; both are kept", entries(count))
}

/// What a store that fills up calls for.
pub(in crate::web) fn filling(filling: Filling) -> Option<&'static str> {
    match filling {
        Filling::Roomy => None,
        Filling::Filling => Some(
            "More than 60% of the room for this site is taken. Nothing is lost. A backup now and \
             then is a good idea.",
        ),
        Filling::NearlyFull => Some(
            "More than 80% of the room for this site is taken. Please download a backup soon. \
             Clearing data of other sites or pages makes room.",
        ),
    }
}

/// "The file is a backup of 3 March 2026 with 20 entries."
pub(in crate::web) fn backup_of(date: &str, count: usize) -> String {
    format!("This is a backup of {date} with {}.", entries(count))
}

/// What is new in a backup.
pub(in crate::web) fn backup_new(count: usize) -> String {
    format!("{} new here", entries(count))
}

/// What a backup shares with what is here.
pub(in crate::web) fn backup_known(count: usize) -> String {
    format!("{} already here", entries(count))
}

/// What a backup does not have.
pub(in crate::web) fn backup_only_here(count: usize) -> String {
    format!(
        "{} only here, not in the file: adding keeps them, putting in place takes them away",
        entries(count)
    )
}

/// Why a file cannot be brought back.
pub(in crate::web) fn refused(why: &BackupError) -> String {
    format!("This file cannot be brought back: {why}. Nothing has changed.")
}

/// How bringing back went.
pub(in crate::web) fn restored(restored: &Restored) -> String {
    match restored {
        Restored::UnderWay => "One moment…".into(),
        Restored::Done => "Done. It can be undone.".into(),
        Restored::Failed(why) => format!("It did not work: {why}. Nothing has changed."),
    }
}

/// What an undo would bring back.
pub(in crate::web) fn undo_to(date: &str, count: usize) -> String {
    format!(
        "Before that, on {date}, there were {}. Undoing brings them back.",
        entries(count)
    )
}

/// The question before this course's records are erased.
pub(in crate::web) fn erase_course(course: &str) -> String {
    format!(
        "This removes everything you did in “{course}”: answers, notes and progress. It cannot be \
         undone without a backup."
    )
}

/// What came of erasing.
pub(in crate::web) const fn erased(is_everywhere: bool) -> &'static str {
    if is_everywhere {
        "Erased. Nothing of it is left but a number that tells other tabs to forget it too."
    } else {
        "Erased where the page could reach. Some of it is in a store that does not answer now; it \
         is removed as soon as it does. Clearing this site's data in the browser's settings \
         removes it at once."
    }
}

/// A note in the text for reading.
pub(in crate::web) fn written_note(lesson: &str, note: &str) -> String {
    format!("Note on “{lesson}”\n{note}")
}

/// An answer in the text for reading.
pub(in crate::web) fn written_answer(
    stem: &str,
    said: &str,
    date: &str,
    score: Option<Score>,
) -> String {
    let earned = score.map_or_else(|| "not handed in yet".into(), super::points);
    format!("{stem}\nYou answered on {date}: {said} ({earned})")
}

/// A part of an answer in the text for reading.
pub(in crate::web) fn written_part(
    label: Option<&Words<'_>>,
    given: Option<&Words<'_>>,
) -> Option<String> {
    match (label.map(words), given.map(words)) {
        (Some(label), Some(given)) => Some(format!("{label}: {given}")),
        (label, given) => label.or(given),
    }
}

fn words(words: &Words<'_>) -> String {
    match words {
        Words::Authored(text) | Words::Region(_, text) => crate::course::text::plain(text),
        Words::Plain(text) => text.clone(),
        Words::Place(place) => super::place(*place),
        Words::Figures(count) => super::figures(*count),
        Words::Truth(true) => super::TRUE.into(),
        Words::Truth(false) => super::FALSE.into(),
        Words::Scene(scene) => crate::course::text::plain(&scene.title),
        Words::Blank(number) => super::blank(*number),
    }
}
