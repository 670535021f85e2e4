//! A history as a file, and what is no such file.

use coursewright::progress::{
    Backup, BackupError, Event, History, Journal, MAX_BACKUP, Mode, Record,
};
use proptest::prelude::*;

use crate::{
    course_builder::course_id,
    merging::any_history,
    records::answered,
    stores::{Shared, records_of},
    world::{deed, times},
};

const AT: u64 = 1_700_000_000_000;

fn text(history: &History) -> String {
    Backup::of(&course_id("pelvic-bodywork"), history, AT).text()
}

fn read(text: &str) -> Result<History, BackupError> {
    Backup::read(text, &course_id("pelvic-bodywork")).map(|backup| backup.history)
}

fn some(count: usize) -> History {
    let page = Shared::default().page(7);
    (0..count)
        .map(|number| page.record(deed(number), AT))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(times(100, 1_000) as u32))]

    /// Export, wipe, import; then once more.
    #[test]
    fn what_was_exported_is_back_after_an_import(
        history in any_history(30), mode in prop_oneof![Just(Mode::Merge), Just(Mode::Replace)],
    ) {
        let store = Shared::default();
        let page = store.page(1);
        page.apply(|journal| journal.restore(history.clone(), Mode::Merge, 0));
        prop_assert_eq!(page.read(|journal| journal.history().clone()), history.clone());
        let file = page.read(|journal| text(journal.history()));
        page.apply(Journal::erase);
        prop_assert_eq!(records_of(&page), []);
        for _ in 0..2 {
            let back = read(&file).unwrap();
            page.apply(|journal| journal.restore(back, mode, 0));
            prop_assert_eq!(page.read(|journal| journal.history().clone()), history.clone());
            let reopened: History = store.load().into_iter().collect();
            prop_assert_eq!(reopened, history.clone());
            prop_assert_eq!(page.read(|journal| text(journal.history())), file.clone());
        }
    }
}

/// Case 31.
#[test]
fn a_backup_that_is_imported_twice_adds_nothing_the_second_time() {
    let page = Shared::default().page(1);
    page.record(answered(3), 0);
    let history = some(600);
    for _ in 0..2 {
        page.apply(|journal| journal.restore(read(&text(&history)).unwrap(), Mode::Merge, 0));
        assert_eq!(records_of(&page).len(), 601);
    }
}

/// Case 32.
#[test]
fn an_older_backup_takes_nothing_from_what_is_newer() {
    let page = Shared::default().page(7);
    (0..5).for_each(|number| _ = page.record(deed(number), 0));
    let older = page.read(|journal| text(journal.history()));
    (5..9).for_each(|number| _ = page.record(deed(number), 0));
    let newer = records_of(&page);
    let back = read(&older).unwrap();
    assert!(
        back.without(&newer.iter().cloned().collect()).is_empty(),
        "nothing is new in it"
    );
    page.apply(|journal| journal.restore(back.clone(), Mode::Merge, 0));
    assert_eq!(records_of(&page), newer);
    page.apply(|journal| journal.restore(back, Mode::Replace, 0));
    assert_eq!(records_of(&page), newer[..5]);
    page.apply(|journal| journal.undo(0));
    assert_eq!(records_of(&page), newer);
    // What comes next has an id that none of them has.
    let next = page.record(deed(10), 0);
    assert!(newer.iter().all(|it| it.id < next.id));
}

#[test]
fn the_learners_own_words_are_left_out_where_they_say_so() {
    let whole = Backup::of(&course_id("pelvic-bodywork"), &some(20), AT);
    let without = whole.clone().without_private();
    let is_private = |record: &Record| matches!(record.event, Event::Noted { .. });
    assert!(whole.history.records().any(is_private));
    assert!(!without.history.records().any(is_private));
    assert_eq!(without.history.len(), 16);
    assert!(read(&without.text()).is_ok());
}

/// Cases 28 and 30.
#[test]
fn another_file_is_said_to_be_one() {
    let not = |what| Err(BackupError::NotABackup(what));
    for (file, what) in [
        ("PK\u{3}\u{4}\u{14}\0\0\0", Some("a zip archive")),
        ("<!DOCTYPE html>\n<html lang=en>", Some("a web page")),
        ("\n\n <html>", Some("a web page")),
        (r#"{"__proto__":{"history":[]}}"#, Some("JSON")),
        ("  [1]", Some("JSON")),
        ("%PDF-1.7\n%âãÏÓ", Some("a PDF")),
        ("", None),
        ("\n", None),
        ("\u{fffd}\u{fffd}\u{0}", None),
        ("äöü💯äöü💯äöü💯äöü💯äöü💯", None),
        ("a letter to a friend", None),
    ] {
        assert_eq!(read(file), not(what), "{file:?}");
        assert_eq!(
            read(&format!("{file}{}", "💯".repeat(300))),
            not(what),
            "{file:?}"
        );
    }
}

#[test]
fn a_backup_with_a_byte_changed_or_its_end_cut_off_is_not_read() {
    let whole = Backup::of(&course_id("pelvic-bodywork"), &some(12), AT);
    let file = whole.text();
    for end in 0..file.len() - 1 {
        let why = read(&file[..end]).unwrap_err();
        let known = matches!(
            why,
            BackupError::CutOff | BackupError::Damaged | BackupError::NotABackup(None)
        );
        assert!(known, "cut at {end}: {why:?}");
    }
    for (at, was) in file.char_indices() {
        for other in ["A", "0", "9", " ", "é", "\0", "\n"] {
            let changed = format!("{}{other}{}", &file[..at], &file[at + was.len_utf8()..]);
            // An empty line at the end and the case of the checksum mean nothing.
            if let Ok(found) = Backup::read(&changed, &course_id("pelvic-bodywork")) {
                assert_eq!(found, whole, "{at}: `{other}`");
            }
        }
    }
}

/// Cases 39 (of a backup).
#[test]
fn what_mail_and_editors_do_to_a_backup_does_no_harm() {
    let history = some(600);
    let file = text(&history);
    for changed in [
        file.replace('\n', "\r\n"),
        format!("\u{feff}{file}"),
        format!("{file}\n\n"),
        format!("{file} \r\n"),
        file.trim_end().to_owned(),
    ] {
        assert_eq!(read(&changed), Ok(history.clone()));
    }
}

#[test]
fn a_backup_of_another_course_or_a_newer_page_is_said_to_be_one() {
    let file = text(&some(3));
    let other = course_id("another-course");
    let of = course_id("pelvic-bodywork");
    let read_for = Backup::read(&file, &other).map(|_| ());
    assert_eq!(read_for, Err(BackupError::OtherCourse(of)));
    let newer = file.replace("backup 1\n", "backup 2\n");
    assert_eq!(read(&newer), Err(BackupError::Newer));
    for version in ["0", "", "-1", "x", "1e9", "99999999999999999999"] {
        let strange = file.replace("backup 1\n", &format!("backup {version}\n"));
        assert_eq!(read(&strange), Err(BackupError::Damaged), "{version}");
    }
}

/// Case 29.
#[test]
fn a_file_that_is_too_large_is_not_looked_into() {
    let file = text(&some(3));
    let large = format!("{file}{}", " ".repeat(MAX_BACKUP + 1 - file.len()));
    assert_eq!(read(&large), Err(BackupError::TooLarge));
    assert!(read(&large[..MAX_BACKUP]).is_ok());
}
