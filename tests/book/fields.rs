//! What the tables of docs/format.md say of a field is what is checked: the bounds of whole
//! numbers, and how much of Markdown a text may hold. Each is tried in an example of the page.

use std::collections::BTreeSet;

use crate::{
    examples,
    pages::{self, Page},
};

/// A line of a table.
#[derive(Debug)]
struct Row {
    entry: String,
    field: String,
    kind: String,
}

#[test]
fn numbers_have_the_bounds_that_the_format_says() {
    let page = format();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for row in rows(&page) {
        let Some(bounds) = row.kind.strip_prefix("whole number, ") else {
            continue;
        };
        seen += 1;
        let (lowest, highest) = bounds.split_once(" to ").unwrap_or((bounds, bounds));
        let (lowest, highest): (i32, i32) = (lowest.parse().unwrap(), highest.parse().unwrap());
        let beyond = [(lowest - 1, true), (highest + 1, true)];
        for (number, is_beyond) in beyond
            .into_iter()
            .chain([(lowest, false), (highest, false)])
        {
            let codes = codes(&page, &row, &number.to_string());
            // A format that is too new has a message of its own.
            let found = codes.contains("whole-number") || codes.contains("newer-format");
            if found != is_beyond {
                wrong.push(format!("{row:?}, {number}: {codes:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 12, "only {seen} fields found: is the search wrong?");
}

/// The sorts of text, each with more of Markdown than the one before.
const SORTS: [&str; 4] = ["plain text", "one line", "short text", "long text"];

#[test]
fn texts_hold_the_markdown_that_the_format_says() {
    let page = format();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for row in rows(&page) {
        let named = SORTS
            .iter()
            .find(|it| row.kind.starts_with(&format!("[{it}]")));
        let Some(named) = named else { continue };
        seen += 1;
        let finds = |text: &str, code: &str| codes(&page, &row, text).contains(code);
        let sort = if !finds("\"a [link](nowhere:else)\"", "link-address") {
            SORTS[0]
        } else if finds("r#\"one\n\ntwo\"#", "too-much-markdown") {
            SORTS[1]
        } else if finds("r#\"## one\n\ntwo\"#", "too-much-markdown") {
            SORTS[2]
        } else {
            SORTS[3]
        };
        if sort != *named {
            wrong.push(format!("{row:?} is {sort}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 40, "only {seen} fields found: is the search wrong?");
}

fn format() -> Page {
    let page = pages::all().into_iter().find(|it| it.name == "format.md");
    page.expect("the format has a page")
}

/// What the tables of the page say.
fn rows(page: &Page) -> Vec<Row> {
    let mut entry = String::new();
    let mut rows = Vec::new();
    for line in page.text.lines() {
        if line.starts_with('#') {
            // "`Wrong`, in words" is about a `Wrong`.
            let title = line.trim_start_matches(['#', ' ', '`']);
            entry = title.split('`').next().unwrap_or_default().to_owned();
        }
        let cells: Vec<&str> = line.split(" | ").collect();
        if let [field, kind, _, _] = cells[..]
            && let Some(field) = field.strip_prefix("| `")
        {
            rows.push(Row {
                entry: entry.clone(),
                field: field.replace('`', ""),
                kind: kind.to_owned(),
            });
        }
    }
    rows
}

/// What is found in the first example that has the field, with another value in it.
fn codes(page: &Page, row: &Row, value: &str) -> BTreeSet<String> {
    let blocks = page.blocks().into_iter();
    let folder = blocks
        .filter(|it| it.language == "ron")
        .find_map(|mut block| {
            let (start, end) = place(&block.text, row)?;
            block.text.replace_range(start..end, value);
            examples::with(&block)
        });
    let folder = folder.unwrap_or_else(|| panic!("no example has {row:?}"));
    examples::said(&folder).0
}

/// Where the value of a field stands in an example.
fn place(example: &str, row: &Row) -> Option<(usize, usize)> {
    let opening = format!("{}(", row.entry);
    let field = format!("{}: ", row.field);
    example.match_indices(&opening).find_map(|(entry, _)| {
        let is_whole = !example[..entry].ends_with(char::is_alphanumeric);
        let own = &example[entry..entry + closing(&example[entry..])];
        let start = entry + own.find(&field).filter(|_| is_whole)? + field.len();
        Some((start, start + length(&example[start..])))
    })
}

/// How long the entry is that a text begins with.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    let end = text.char_indices().find(|(_, c)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        *c == ')' && depth == 0
    });
    end.map_or(text.len(), |(end, _)| end)
}

/// How long the text or number is that an example goes on with.
fn length(value: &str) -> usize {
    let until = |end: &str, from: usize| value[from..].find(end).map(|at| from + at + end.len());
    let length = match value {
        _ if value.starts_with("r#\"") => until("\"#", 3),
        _ if value.starts_with('"') => until("\"", 1),
        _ => value.find(|c: char| c != '-' && !c.is_ascii_digit()),
    };
    length.unwrap_or(value.len())
}
