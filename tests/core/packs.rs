//! A course as the files a browser fetches, and what is not such a file.

use coursewright::{
    course::{
        Block, Confirmed, Course, ItemId, Source, Term,
        text::{Inline, Paragraph},
    },
    pack::{self, FORMAT, File, OUTLINE_FILE, Outline, PackError, Portion},
    wire::{Reader, Wire},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    course_builder::{
        course, distractor, item, item_id, key, lesson, module, one_of_each, outline, paragraph,
        single, source_id, term_id, words,
    },
    strategies::{SOURCES, TERMS, bank, text},
};

pub(crate) fn source(id: &str) -> Source {
    Source {
        id: source_id(id),
        authors: "somebody".into(),
        year: Some(2005),
        title: id.into(),
        published: None,
        link: None,
        confirmed: Confirmed::Page,
        note: None,
    }
}

pub(crate) fn term(id: &str, text: Vec<Paragraph>) -> Term {
    Term {
        id: term_id(id),
        term: id.into(),
        text,
    }
}

pub(crate) fn citing(source: &str) -> Paragraph {
    Paragraph::Plain(vec![Inline::Cite(vec![source_id(source)])])
}

pub(crate) fn linking(term: &str) -> Paragraph {
    Paragraph::Plain(vec![Inline::Term(term_id(term), words("see there"))])
}

/// Courses of up to three modules that cite and link at random.
pub(crate) fn courses() -> impl Strategy<Value = Course> {
    let modules = vec((text(), text(), bank(0..4)), 0..4);
    (modules, vec(text(), TERMS.len()), text()).prop_map(|(modules, meanings, about)| {
        let modules = modules.into_iter().zip(["anatomy", "consent", "touch"]);
        let modules = modules.map(|((body, summary, items), id)| {
            let mut lesson = lesson(&format!("{id}-lesson"), &["know"]);
            lesson.body = vec![Block::Text(body)];
            lesson.summary = summary;
            module(id, vec![lesson], items)
        });
        let mut course = course(modules.collect());
        course.about.text = about;
        course.sources = SOURCES.map(source).into();
        let terms = TERMS.iter().zip(meanings);
        course.glossary = terms.map(|(id, text)| term(id, text)).collect();
        course
    })
}

/// A small course of one module with one item of each kind.
pub(crate) fn sample() -> Course {
    let items = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    ]
    .iter()
    .zip(one_of_each());
    let items = items.map(|(id, kind)| item(id, kind)).collect();
    course(vec![module(
        "anatomy",
        vec![lesson("layers", &["know"])],
        items,
    )])
}

fn compile(course: &Course) -> Vec<File> {
    pack::compile(course)
}

fn names(course: &Course) -> Vec<String> {
    compile(course).into_iter().map(|file| file.name).collect()
}

#[track_caller]
fn is_refused(bytes: &[u8], why: PackError) {
    assert_eq!(
        pack::decode::<Outline>(bytes).err(),
        Some(why),
        "as an outline"
    );
    assert_eq!(
        pack::decode::<Portion>(bytes).err(),
        Some(why),
        "as a portion of a module"
    );
}

#[test]
fn what_a_host_sends_instead_of_a_pack_is_not_a_pack() {
    for bytes in [
        &b""[..],
        b"CWP",
        b"<!DOCTYPE html><title>404</title>",
        b"{\"error\":404}",
        b"PK\x03\x04 a zip",
        b"cwpk\x01",
        b"\xef\xbb\xbfCWPK",
        &[0; 4096],
    ] {
        is_refused(bytes, PackError::NotAPack);
    }
}

#[test]
fn a_pack_cut_off_anywhere_is_refused() {
    for file in compile(&sample()) {
        for end in 0..file.bytes.len() {
            let why = if end < 4 {
                PackError::NotAPack
            } else {
                PackError::Damaged
            };
            is_refused(&file.bytes[..end], why);
        }
    }
}

#[test]
fn a_pack_with_any_byte_changed_is_refused() {
    for file in compile(&sample()) {
        let mut bytes = file.bytes;
        for at in 0..bytes.len() {
            let was = bytes[at];
            for flipped in [was ^ 1, was ^ 0x80, !was] {
                bytes[at] = flipped;
                let why = match at {
                    0..4 => PackError::NotAPack,
                    4 => PackError::OtherFormat(flipped),
                    _ => PackError::Damaged,
                };
                is_refused(&bytes, why);
            }
            bytes[at] = was;
        }
    }
}

#[test]
fn a_pack_with_anything_added_is_damaged() {
    for mut file in compile(&sample()) {
        file.bytes.push(0);
        is_refused(&file.bytes, PackError::Damaged);
    }
}

#[test]
fn a_pack_of_another_format_says_which() {
    let mut bytes = compile(&sample()).remove(0).bytes;
    bytes[4] = FORMAT + 1;
    is_refused(&bytes, PackError::OtherFormat(FORMAT + 1));
}

#[test]
fn an_outline_is_no_portion_and_a_portion_no_outline() {
    let files = compile(&sample());
    assert_eq!(
        pack::decode::<Portion>(&files[0].bytes),
        Err(PackError::Damaged)
    );
    assert_eq!(
        pack::decode::<Outline>(&files[1].bytes),
        Err(PackError::Damaged)
    );
}

#[test]
fn an_outline_counts_what_its_modules_hold() {
    let outline = outline(&sample());
    let anatomy = &outline.modules[0];
    assert_eq!((anatomy.items.len(), anatomy.minutes()), (11, 5));
    assert_eq!(outline.module(&anatomy.id), Some(anatomy));
    assert_eq!(
        anatomy.lesson(&anatomy.lessons[0].id),
        Some(&anatomy.lessons[0])
    );
}

#[test]
fn an_outline_names_every_item_by_every_id_that_it_has_had() {
    let mut course = sample();
    course.modules[0].items[1].was = vec![item_id("a-former-one"), item_id("the-first-one")];
    let named: Vec<String> = outline(&course).modules[0]
        .items
        .iter()
        .take(3)
        .map(|item| {
            format!(
                "{} was {:?}",
                item.id,
                item.was.iter().map(ItemId::as_str).collect::<Vec<_>>()
            )
        })
        .collect();
    assert_eq!(
        named,
        [
            "one was []",
            r#"two was ["a-former-one", "the-first-one"]"#,
            "three was []"
        ]
    );
}

#[test]
fn a_file_has_another_name_when_what_it_shows_changes_and_only_then() {
    let was = {
        let mut course = sample();
        course
            .modules
            .push(module("consent", vec![lesson("asking", &["ask"])], vec![]));
        course.modules[0].lessons[0].summary.push(linking("canal"));
        course.glossary = vec![
            term("canal", vec![citing("grays")]),
            term("consent", vec![]),
        ];
        course.sources = vec![source("grays"), source("kinsey")];
        course
    };
    let changed = |change: fn(&mut Course)| {
        let mut is = was.clone();
        change(&mut is);
        assert_eq!(names(&is)[0], OUTLINE_FILE);
        let pairs = names(&is).into_iter().zip(names(&was)).skip(1);
        pairs
            .map(|(is, was)| u8::from(is != was))
            .collect::<Vec<_>>()
    };
    // The first module's lesson and bank, then the second's.
    assert_eq!(changed(|_| {}), [0, 0, 0, 0]);
    assert_eq!(
        changed(|c| c.modules[0].items[6].kind = single([key("a"), distractor("b")])),
        [0, 1, 0, 0]
    );
    assert_eq!(
        changed(|c| c.modules[1].lessons[0].title.push('!')),
        [0, 0, 1, 0]
    );
    assert_eq!(changed(|c| c.about.edition.push('!')), [0, 0, 0, 0]);
    assert_eq!(
        changed(|c| c.glossary[0].text.push(paragraph("more"))),
        [1, 0, 0, 0]
    );
    assert_eq!(changed(|c| c.sources[0].year = None), [1, 0, 0, 0]);
    assert_eq!(
        changed(|c| c.glossary[1].text.push(paragraph("more"))),
        [0, 0, 0, 0]
    );
    assert_eq!(changed(|c| c.sources[1].year = None), [0, 0, 0, 0]);
    assert_eq!(changed(|c| c.modules.swap(0, 1)), [1, 1, 1, 1]);
}

#[test]
fn a_lesson_brings_the_items_that_it_asks_and_a_bank_all() {
    let mut course = sample();
    let asks = |id| Block::Check(item_id(id));
    course.modules[0].lessons[0].body = vec![asks("seven"), asks("two")];
    let [lesson, bank] = &portions(&course)[..] else {
        panic!("a lesson and a bank")
    };
    let ids =
        |it: &Portion| -> Vec<String> { it.items.iter().map(|item| item.id.to_string()).collect() };
    assert_eq!(ids(lesson), ["two", "seven"]);
    assert_eq!(lesson.lesson.as_ref(), Some(&course.modules[0].lessons[0]));
    assert!(
        bank.items
            .iter()
            .map(AsRef::as_ref)
            .eq(&course.modules[0].items)
    );
    assert_eq!(bank.lesson, None);
}

/// What the files beside the outline hold, in their order.
pub(crate) fn portions(course: &Course) -> Vec<Portion> {
    let files = compile(course);
    files[1..]
        .iter()
        .map(|file| pack::decode(&file.bytes).unwrap())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_course_comes_out_of_its_packs_as_it_went_in(course in courses()) {
        let outline = outline(&course);
        prop_assert_eq!(&outline.about, &course.about);
        let mut portions = portions(&course).into_iter();
        for module in &course.modules {
            for lesson in &module.lessons {
                let portion = portions.next().unwrap();
                prop_assert_eq!(&portion.module, &module.id);
                prop_assert_eq!(portion.lesson.as_ref(), Some(lesson));
            }
            let bank = portions.next().unwrap();
            prop_assert_eq!(&bank.module, &module.id);
            prop_assert!(bank.items.iter().map(AsRef::as_ref).eq(&module.items));
        }
        prop_assert_eq!(portions.next(), None);
        let named: Vec<_> = outline.modules.iter().flat_map(|module| {
            module.lessons.iter().map(|it| &it.file).chain([&module.file])
        }).collect();
        let files = compile(&course);
        prop_assert_eq!(named, files[1..].iter().map(|file| &file.name).collect::<Vec<_>>());
        prop_assert_eq!(compile(&course), files);
    }

    #[test]
    fn no_bytes_make_reading_panic(mut bytes in prop_oneof![
        vec(any::<u8>(), 0..8),
        vec(any::<u8>(), 0..200),
    ], lead in 0..3_u8) {
        if lead > 0 {
            bytes.splice(0..0, *b"CWPK\x02");
        }
        let _ = pack::decode::<Outline>(&bytes);
        let _ = pack::decode::<Portion>(&bytes);
    }

    #[test]
    fn no_body_makes_reading_panic_even_under_a_right_checksum(body in vec(any::<u8>(), 0..200)) {
        // Written without its length, this is a pack with any body.
        let bytes = pack::encode(&Raw(body));
        let _ = pack::decode::<Outline>(&bytes);
        let _ = pack::decode::<Portion>(&bytes);
    }
}

struct Raw(Vec<u8>);

impl Wire for Raw {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend(&self.0);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self(from.rest().to_vec())
    }
}
