//! Every link of the book and of the documents beside it leads to something that is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Component, Path, PathBuf},
};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::pages::{self, root};

/// The documents beside the book.
const OTHERS: [&str; 4] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "tests/README.md",
];

/// What is linked to, and where headings are.
#[derive(Default)]
struct Document {
    links: Vec<String>,
    anchors: BTreeSet<String>,
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_are_there() {
    let mut broken = Vec::new();
    let documents = documents();
    for (path, document) in &documents {
        for link in document.links.iter().filter(|it| !is_elsewhere(it)) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                file => normal(&path.parent().unwrap_or(Path::new("")).join(file)),
            };
            let has_anchor = || {
                let document = documents.get(&target);
                document.is_some_and(|it| it.anchors.contains(anchor))
            };
            // mdbook names it `index.html`, and knows that in the contents alone.
            let is_page = path.starts_with("docs") && !path.ends_with("SUMMARY.md");
            let is_renamed = is_page && target.ends_with("README.md");
            if is_renamed || !root().join(&target).exists() || !anchor.is_empty() && !has_anchor() {
                broken.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_contents_name_every_page() {
    let documents = documents();
    let contents = &documents[Path::new("docs/SUMMARY.md")].links;
    let missing: Vec<_> = pages::all()
        .into_iter()
        .map(|page| page.name)
        .filter(|name| name != "SUMMARY.md" && !contents.contains(name))
        .collect();
    assert!(missing.is_empty(), "add {missing:?} to docs/SUMMARY.md");
}

fn documents() -> BTreeMap<PathBuf, Document> {
    let book = pages::all().into_iter();
    let book = book.map(|page| (Path::new("docs").join(page.name), page.text));
    let others = OTHERS.map(|path| {
        (
            PathBuf::from(path),
            fs::read_to_string(root().join(path)).unwrap(),
        )
    });
    book.chain(others)
        .map(|(path, text)| (path, read(&text)))
        .collect()
}

fn read(text: &str) -> Document {
    let mut document = Document::default();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                document.links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let anchor = anchor(&heading.take().unwrap_or_default());
                // The second heading of a name gets a number, which changes with the page.
                document.anchors.insert(anchor);
            }
            _ => {}
        }
    }
    document
}

/// A heading's place, as mdbook and GitHub name it.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
        _ => None,
    });
    kept.flat_map(char::to_lowercase).collect()
}

fn is_elsewhere(link: &str) -> bool {
    link.contains("://") || link.starts_with("mailto:")
}

/// A path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}
