//! The pages of the book, and what stands in fences on them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A page: its place below `docs/`, and its text.
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// What stands between two lines of three backticks.
#[derive(Debug)]
pub(crate) struct Block {
    /// What it is, such as `ron`, and the words after it, divided by commas.
    pub(crate) language: String,
    words: Vec<String>,
    pub(crate) text: String,
    /// The line of its first backticks, counted from 0.
    pub(crate) line: usize,
}

/// The top of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every page, in order of name.
pub(crate) fn all() -> Vec<Page> {
    let docs = root().join("docs");
    let mut files = Vec::new();
    collect(&docs, &mut files);
    files.sort();
    let page = |path: PathBuf| Page {
        name: path
            .strip_prefix(&docs)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/"),
        text: fs::read_to_string(&path).unwrap(),
    };
    files.into_iter().map(page).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "md") {
            files.push(path);
        }
    }
}

impl Page {
    pub(crate) fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut lines = self.text.lines().enumerate();
        while let Some((line, text)) = lines.next() {
            let Some(info) = text.strip_prefix("```") else {
                let indented = text.trim_start().starts_with("```");
                assert!(!indented, "{}:{}: indented fence", self.name, line + 1);
                continue;
            };
            let within: Vec<&str> = lines
                .by_ref()
                .map(|(_, text)| text)
                .take_while(|text| *text != "```")
                .collect();
            let mut words = info.split(',').map(str::to_owned);
            blocks.push(Block {
                language: words.next().unwrap_or_default(),
                words: words.collect(),
                text: within.join("\n"),
                line,
            });
        }
        blocks
    }
}

impl Block {
    /// Whether its first line has this word.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.words.iter().any(|it| it == word)
    }

    /// What its first line has after `name=`.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        let values = self.words.iter().filter_map(|it| it.split_once('='));
        values
            .filter(|(it, _)| *it == name)
            .map(|(_, value)| value)
            .next()
    }

    /// The words that have no value.
    pub(crate) fn plain_words(&self) -> impl Iterator<Item = &str> {
        let words = self.words.iter().map(String::as_str);
        words.filter(|it| !it.contains('='))
    }
}
