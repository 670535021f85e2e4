//! The bounds that docs/format.md gives for whole numbers are those that are checked: in an
//! example, a number beyond them is an error, and each of the two is not.

use coursewright::source::Folder;

use crate::{
    examples,
    pages::{self, Page},
};

/// A field with its bounds, and the entry that it belongs to.
#[derive(Debug)]
struct Bounded {
    entry: String,
    field: String,
    lowest: i32,
    highest: i32,
}

#[test]
fn numbers_have_the_bounds_that_the_format_says() {
    let page = pages::all().into_iter().find(|it| it.name == "format.md");
    let page = page.expect("the format has a page");
    let mut wrong = Vec::new();
    let bounded = bounded(&page);
    assert!(bounded.len() > 12, "{bounded:?}");
    for bounded in bounded {
        let Bounded {
            lowest, highest, ..
        } = bounded;
        for (number, is_within) in [
            (lowest - 1, false),
            (lowest, true),
            (highest, true),
            (highest + 1, false),
        ] {
            let folder = with(&page, &bounded, number);
            let folder = folder.unwrap_or_else(|| panic!("no example has {bounded:?}"));
            let (codes, _) = examples::said(&folder);
            // A format that is too new has a message of its own.
            let found = codes.contains("whole-number") || codes.contains("newer-format");
            if found == is_within {
                wrong.push(format!("{bounded:?}, {number}: {codes:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the tables of the page say.
fn bounded(page: &Page) -> Vec<Bounded> {
    let mut entry = String::new();
    let mut all = Vec::new();
    for line in page.text.lines() {
        if line.starts_with('#') {
            entry = line.trim_start_matches('#').trim().replace('`', "");
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, field, kind, ..] = cells[..]
            && let Some(bounds) = kind.strip_prefix("whole number, ")
        {
            let (lowest, highest) = bounds.split_once(" to ").unwrap_or((bounds, bounds));
            all.push(Bounded {
                entry: entry.clone(),
                field: field.replace('`', ""),
                lowest: lowest.parse().expect("a whole number"),
                highest: highest.parse().expect("a whole number"),
            });
        }
    }
    all
}

/// The first example that has the field, with another number in it.
fn with(page: &Page, bounded: &Bounded, number: i32) -> Option<Folder> {
    page.blocks().into_iter().find_map(|mut block| {
        let entry = block.text.find(&format!("{}(", bounded.entry))?;
        let field = format!("{}: ", bounded.field);
        let start = entry + block.text[entry..].find(&field)? + field.len();
        let length = block.text[start..].find(|c: char| c != '-' && !c.is_ascii_digit())?;
        block
            .text
            .replace_range(start..start + length, &number.to_string());
        examples::with(&block)
    })
}
