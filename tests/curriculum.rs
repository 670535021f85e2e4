//! What the course that ships promises, beyond being free of errors.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read the course has failed"
)]

#[path = "curriculum/assessments.rs"]
mod assessments;
#[path = "core/key.rs"]
mod key;
#[path = "core/orders.rs"]
mod orders;
#[path = "curriculum/responses.rs"]
mod responses;
#[path = "curriculum/stories.rs"]
mod stories;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    mem::discriminant,
    path::Path,
};

use key::key;

use coursewright::{
    course::{
        Block, Course, Item, Lesson, Module, References,
        item::{Blank, Kind},
        text::{Inline, Paragraph, plain},
    },
    quiz::grade,
    source::{self, Content, Folder},
};

fn folder() -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("curriculum");
    let mut files = BTreeMap::new();
    collect(&root, &root, &mut files);
    Folder {
        name: "curriculum".into(),
        files,
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Content>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
            continue;
        }
        let name = path
            .strip_prefix(root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        let content = if [".ron", ".svg"].iter().any(|end| name.ends_with(end)) {
            Content::Text(fs::read_to_string(&path).unwrap())
        } else {
            Content::Binary
        };
        files.insert(name, content);
    }
}

fn course() -> Course {
    let folder = folder();
    let loaded = source::load(&folder);
    let problems: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|it| source::render(it, &folder, false))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
    loaded.course.unwrap()
}

/// How many words a text has.
fn words(text: &[Paragraph]) -> usize {
    let count = |paragraph: &Paragraph| match paragraph {
        Paragraph::Plain(run) | Paragraph::Heading(_, run) => plain(run)
            .split_whitespace()
            .filter(|it| it.chars().any(char::is_alphanumeric))
            .count(),
        Paragraph::List { entries, .. } => entries.iter().map(|entry| words(entry)).sum(),
        Paragraph::Quote(inner) => words(inner),
    };
    text.iter().map(count).sum()
}

/// The words of a lesson's own text: its summary, figures and questions apart.
fn length(lesson: &Lesson) -> usize {
    let count = |block: &Block| match block {
        Block::Text(text) | Block::Callout(_, text) | Block::Claim(_, text) => words(text),
        Block::Activity(activity) => words(&activity.text) + words(&activity.answer),
        Block::Figure(_) | Block::Check(_) => 0,
    };
    lesson.body.iter().map(count).sum()
}

fn lessons(course: &Course) -> impl Iterator<Item = &Lesson> {
    course.modules.iter().flat_map(|module| &module.lessons)
}

#[test]
fn it_has_no_problem_and_not_even_a_warning() {
    course();
}

#[test]
fn it_has_the_modules_and_lessons_that_were_asked_for() {
    let course = course();
    let outline: Vec<(&str, usize)> = course
        .modules
        .iter()
        .map(|it| (it.id.as_str(), it.lessons.len()))
        .collect();
    assert_eq!(
        outline,
        [("anatomy", 4), ("consent", 5), ("holding-space", 5)]
    );
}

#[test]
fn every_lesson_is_400_to_900_words_with_something_to_do() {
    for lesson in lessons(&course()) {
        let length = length(lesson);
        assert!(
            (400..=900).contains(&length),
            "`{}` has {length} words",
            lesson.id
        );
        let has = |wanted: fn(&Block) -> bool| lesson.body.iter().any(wanted);
        assert!(
            has(|it| matches!(it, Block::Activity(_))),
            "`{}` has no activity",
            lesson.id
        );
        assert!(
            has(|it| matches!(it, Block::Check(_))),
            "`{}` asks nothing",
            lesson.id
        );
    }
}

#[test]
fn every_lesson_cites_what_it_says_and_has_a_summary_that_stands_by_itself() {
    for lesson in lessons(&course()) {
        assert!(
            !lesson.references().sources.is_empty(),
            "`{}` cites nothing",
            lesson.id
        );
        let length = words(&lesson.summary);
        assert!(
            (60..=200).contains(&length),
            "the summary of `{}`: {length} words",
            lesson.id
        );
    }
}

#[test]
fn a_citation_stands_close_to_the_word_before_it() {
    let mut citations = 0;
    for lesson in lessons(&course()) {
        for block in &lesson.body {
            let Block::Text(text) = block else { continue };
            for paragraph in text {
                let Paragraph::Plain(run) = paragraph else {
                    continue;
                };
                for pair in run.windows(2) {
                    let (Inline::Text(before), Inline::Cite(_)) = (&pair[0], &pair[1]) else {
                        continue;
                    };
                    citations += 1;
                    assert!(!before.ends_with(' '), "`{}`: {before:?}", lesson.id);
                }
            }
        }
    }
    assert!(citations > 50, "only {citations} citations were looked at");
}

#[test]
fn every_module_asks_enough_and_in_enough_ways() {
    for module in &course().modules {
        let items = module.items.len();
        assert!(items >= 12, "`{}` has {items} items", module.id);
        let mut kinds: Vec<_> = module
            .items
            .iter()
            .map(|it| discriminant(&it.kind))
            .collect();
        kinds.sort_by_key(|kind| format!("{kind:?}"));
        kinds.dedup();
        assert!(
            kinds.len() >= 4,
            "`{}` asks in {} ways",
            module.id,
            kinds.len()
        );
        for (objective, items) in items_by_objective(module) {
            assert!(items >= 3, "`{objective}` has {items} items");
        }
        assert!(
            module.content_note.is_some(),
            "`{}` has no content note",
            module.id
        );
    }
}

#[test]
fn the_course_asks_in_every_way_that_its_lessons_need() {
    let course = course();
    let items = || course.modules.iter().flat_map(|module| &module.items);
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for item in items() {
        let kind = format!("{:?}", item.kind);
        let name = kind.split('(').next().unwrap();
        *count.entry(name.to_owned()).or_default() += 1;
    }
    let wanted = [
        ("Categorise", 6),
        ("Cloze", 6),
        ("Free", 3),
        ("Matching", 6),
        ("Multiple", 6),
        ("Numeric", 3),
        ("Ordering", 3),
        ("Scenario", 2),
        ("ShortText", 6),
        ("Single", 30),
        ("TrueFalse", 10),
    ];
    for (kind, least) in wanted {
        let there = count.get(kind).copied().unwrap_or_default();
        assert!(there >= least, "{there} of {least} items: `{kind}`");
    }
    let menus = items().filter(|it| match &it.kind {
        Kind::Cloze(item) => (item.blanks.iter()).any(|blank| matches!(blank, Blank::Menu(_))),
        _ => false,
    });
    assert!(menus.count() >= 3, "too few gaps with a menu");
    for module in &course.modules {
        let has = |wanted: fn(&Item) -> bool| module.items.iter().any(wanted);
        let id = &module.id;
        assert!(
            has(|it| it.kind.is_self_assessed()),
            "`{id}`: nothing to write"
        );
        assert!(has(|it| !it.scoring.hints.is_empty()), "`{id}`: no hint");
        assert!(has(|it| !it.scoring.retries.is_empty()), "`{id}`: one try");
    }
}

fn items_by_objective(module: &Module) -> impl Iterator<Item = (&str, usize)> {
    module.objectives.iter().map(|objective| {
        let tests = module
            .items
            .iter()
            .filter(|it| it.objectives.contains(&objective.id));
        (objective.id.as_str(), tests.count())
    })
}

#[test]
fn every_source_and_term_is_used() {
    let course = course();
    let (mut sources, mut terms) = (BTreeSet::new(), BTreeSet::new());
    for module in &course.modules {
        let named = module.references();
        sources.extend(named.sources);
        terms.extend(named.terms);
    }
    let mut others = References::default();
    others.paragraphs(&course.about.text);
    course
        .glossary
        .iter()
        .for_each(|term| others.paragraphs(&term.text));
    sources.extend(others.sources);
    terms.extend(others.terms);
    let unused = |id: &str| format!("`{id}` is never used");
    let sources = course
        .sources
        .iter()
        .filter(|it| !sources.contains(&it.id))
        .map(|it| unused(it.id.as_str()));
    let terms = course
        .glossary
        .iter()
        .filter(|it| !terms.contains(&it.id))
        .map(|it| unused(it.id.as_str()));
    let unused: Vec<String> = sources.chain(terms).collect();
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

#[test]
fn the_key_of_every_item_is_right_in_full() {
    for module in &course().modules {
        for item in &module.items {
            let Some(response) = key(&item.kind) else {
                assert!(item.kind.is_self_assessed(), "`{}`", item.id);
                continue;
            };
            let graded = grade(&item.kind, &response);
            assert!(graded.is_ok_and(|score| score.is_full()), "`{}`", item.id);
        }
    }
}
