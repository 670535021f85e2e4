//! Each RON example of the book stands in a small course, in the place that its first line
//! names, and checks clean there, or with the one code that it names.

use std::collections::BTreeSet;

use coursewright::source::{Folder, Request, load_with, render};

use crate::{
    pages::{self, Block},
    small_course,
};

/// What is said about the small course with an example in it.
pub(crate) fn said(folder: &Folder) -> (BTreeSet<String>, String) {
    let request = Request {
        today: "2026-11-22".parse().ok(),
        ..Request::default()
    };
    let found = load_with(folder, &request).diagnostics;
    let codes = found.iter().map(|one| one.problem.code().to_owned());
    let text = found.iter().map(|one| render(one, folder, false));
    (codes.collect(), text.collect::<Vec<_>>().join("\n\n"))
}

#[test]
fn the_course_that_examples_stand_in_is_clean() {
    let (_, text) = said(&small_course::folder());
    assert!(text.is_empty(), "{text}");
}

#[test]
fn every_ron_example_checks_as_the_book_says() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for page in pages::all() {
        for block in page.blocks() {
            // tests/rules holds those of rules, and a page's commands check its files.
            let is_used = block.value("save").or(block.value("append")).is_some();
            let elsewhere = block.is("rule") && page.name == "rules.md" || is_used;
            if block.language != "ron" || elsewhere {
                continue;
            }
            seen += 1;
            let place = format!("docs/{}:{}", page.name, block.line + 1);
            let Some(folder) = with(&block) else {
                wrong.push(format!(
                    "{place}: say where it stands: tests/README.md has the places"
                ));
                continue;
            };
            let expected: BTreeSet<String> = block
                .value("fails")
                .map(str::to_owned)
                .into_iter()
                .collect();
            let (codes, text) = said(&folder);
            if codes != expected {
                wrong.push(format!("{place}: expected {expected:?}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(
        seen > 40,
        "only {seen} examples found: is the search wrong?"
    );
}

/// The small course with an example in its place; `None` if there is no such place.
pub(crate) fn with(block: &Block) -> Option<Folder> {
    let mut folder = small_course::folder();
    let example = block.text.as_str();
    if let Some(path) = block.value("file") {
        let is_new = !folder.files.contains_key(path);
        *small_course::text(&mut folder, path) = example.to_owned();
        if is_new {
            listed(&mut folder, path);
        }
        return Some(folder);
    }
    let item = format!(
        "Item(id: \"example\", objectives: [\"state-elements\"], difficulty: 2, sources: [],\n{example}\n),"
    );
    match block.plain_words().next()? {
        "course" => at_end(&mut folder, "course.ron", ')', example),
        "module" => at_end(&mut folder, "consent/module.ron", ')', example),
        "lesson" => at_end(&mut folder, "consent/stopping.ron", ')', example),
        "blocks" => blocks(&mut folder, example),
        "items" => at_end(&mut folder, "consent/items.ron", ']', example),
        "item" => at_end(&mut folder, "consent/items.ron", ']', &item),
        "sources" => {
            at_end(&mut folder, "sources.ron", ']', example);
            let cited = ids(example).map(|id| format!("Text(\"So it is written [@{id}].\"),"));
            blocks(&mut folder, &cited.collect::<String>());
        }
        "terms" => {
            at_end(&mut folder, "glossary.ron", ']', example);
            let linked = ids(example).map(|id| format!("Text(\"[This](term:{id}) is a word.\"),"));
            blocks(&mut folder, &linked.collect::<String>());
        }
        _ => return None,
    }
    Some(folder)
}

/// Names a new lesson in its module.
fn listed(folder: &mut Folder, path: &str) {
    let (module, lesson) = path.split_once('/').expect("a lesson stands in a module");
    let id = lesson.trim_end_matches(".ron");
    let module = small_course::text(folder, &format!("{module}/module.ron"));
    *module = module.replacen("lessons: [", &format!("lessons: [\"{id}\", "), 1);
}

/// Adds to a file, before its last bracket.
fn at_end(folder: &mut Folder, path: &str, bracket: char, example: &str) {
    let text = small_course::text(folder, path);
    let end = text.rfind(bracket).expect("the file ends with a bracket");
    text.insert_str(end, &format!("{example}\n"));
}

/// Adds blocks to a lesson, before its last: a lesson ends with a question.
fn blocks(folder: &mut Folder, example: &str) {
    let text = small_course::text(folder, "consent/stopping.ron");
    let last = text.find("Check(").expect("the lesson has a question");
    text.insert_str(last, &format!("{example}\n"));
}

fn ids(example: &str) -> impl Iterator<Item = &str> {
    let after = example.split(" id: \"").skip(1);
    after.filter_map(|rest| rest.split('"').next())
}
