//! Sizes by kind of file.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

use super::steps::File;

/// A kind of file in a site, in the order in which a browser comes upon it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Html,
    Css,
    Js,
    Wasm,
    /// The compiled course.
    Packs,
    Figures,
    /// Icons, and what is for the host.
    Other,
}

impl Kind {
    /// The kind of the file with this path in the site.
    pub(super) fn of(path: &str) -> Self {
        if path.starts_with("figures/") {
            return Self::Figures;
        }
        match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("html") => Self::Html,
            Some("css") => Self::Css,
            Some("js") => Self::Js,
            Some("wasm") => Self::Wasm,
            Some("pack") => Self::Packs,
            _ => Self::Other,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Css => "css",
            Self::Js => "js",
            Self::Wasm => "wasm",
            Self::Packs => "packs",
            Self::Figures => "figures",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What the files of one kind weigh together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(super) struct Weight {
    pub(super) files: usize,
    /// In bytes.
    pub(super) plain: usize,
    /// In bytes, each file compressed by itself.
    pub(super) brotli: usize,
}

impl Weight {
    /// Of the two together.
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            files: self.files + other.files,
            plain: self.plain + other.plain,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The weight of a site, by kind of file.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Table(BTreeMap<Kind, Weight>);

impl Table {
    /// Counts files by their kind.
    pub(super) fn count(files: &[File]) -> Self {
        let mut kinds = BTreeMap::<_, Weight>::new();
        for file in files {
            let sum = kinds.entry(Kind::of(&file.path)).or_default();
            *sum = sum.plus(file.weight);
        }
        Self(kinds)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<10} {:>5} {:>9} {:>9}",
            "by kind", "files", "bytes", "brotli"
        )?;
        for (kind, weight) in &self.0 {
            let Weight {
                files,
                plain,
                brotli,
            } = weight;
            writeln!(f, "{kind:<10} {files:>5} {plain:>9} {brotli:>9}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{File, Table, Weight};

    fn table() -> Table {
        let files = [
            ("index.html", 4_000, 1_500),
            ("app-1.wasm", 300_000, 100_000),
            ("course.pack", 5_000, 2_000),
            ("anatomy-2.pack", 50_000, 16_000),
            ("figures/canal.svg", 3_000, 900),
            ("_headers", 300, 200),
        ];
        let files = files.map(|(path, plain, brotli)| File {
            path: path.into(),
            weight: Weight {
                files: 1,
                plain,
                brotli,
            },
        });
        Table::count(&files)
    }

    #[test]
    fn the_table_has_a_line_a_kind() {
        let expected = "\
by kind    files     bytes    brotli
html           1      4000      1500
wasm           1    300000    100000
packs          2     55000     18000
figures        1      3000       900
other          1       300       200
";
        assert_eq!(table().to_string(), expected);
    }

    #[test]
    fn json_has_the_same_numbers() {
        let json = serde_json::to_value(table()).unwrap();
        assert_eq!(json["packs"]["brotli"], 18_000);
    }
}
