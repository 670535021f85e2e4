//! Sizes by kind of file.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

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

    /// Whether every visit needs it: what the budget is about.
    pub(super) fn is_page(self) -> bool {
        matches!(self, Self::Html | Self::Css | Self::Js | Self::Wasm)
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

/// The weight of a site.
#[derive(Debug, Default)]
pub(super) struct Table(BTreeMap<Kind, Weight>);

/// A table for programs.
#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    kinds: &'a BTreeMap<Kind, Weight>,
    page: Weight,
}

impl Table {
    /// Adds a file.
    pub(super) fn add(&mut self, kind: Kind, plain: usize, brotli: usize) {
        let weight = self.0.entry(kind).or_default();
        weight.files += 1;
        weight.plain += plain;
        weight.brotli += brotli;
    }

    /// HTML, CSS, JavaScript and WebAssembly together.
    pub(super) fn page(&self) -> Weight {
        self.page_kinds()
            .fold(Weight::default(), |sum, (_, weight)| Weight {
                files: sum.files + weight.files,
                plain: sum.plain + weight.plain,
                brotli: sum.brotli + weight.brotli,
            })
    }

    /// The parts of the page.
    pub(super) fn page_kinds(&self) -> impl Iterator<Item = (Kind, Weight)> {
        self.0
            .iter()
            .filter(|(kind, _)| kind.is_page())
            .map(|(kind, weight)| (*kind, *weight))
    }

    /// The same for programs.
    pub(super) fn report(&self) -> Report<'_> {
        Report {
            kinds: &self.0,
            page: self.page(),
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<8} {:>5} {:>9} {:>9}",
            "kind", "files", "bytes", "brotli"
        )?;
        let mut line = |name: &dyn fmt::Display, weight: Weight| {
            let Weight {
                files,
                plain,
                brotli,
            } = weight;
            writeln!(f, "{name:<8} {files:>5} {plain:>9} {brotli:>9}")
        };
        for (kind, weight) in &self.0 {
            line(kind, *weight)?;
        }
        line(&"page", self.page())?;
        writeln!(
            f,
            "page: html, css, js and wasm, which every first visit fetches"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Table};

    fn table() -> Table {
        let mut table = Table::default();
        table.add(Kind::of("index.html"), 4_000, 1_500);
        table.add(Kind::of("app-1.wasm"), 300_000, 100_000);
        table.add(Kind::of("course.pack"), 5_000, 2_000);
        table.add(Kind::of("anatomy-2.pack"), 50_000, 16_000);
        table.add(Kind::of("figures/canal.svg"), 3_000, 900);
        table.add(Kind::of("_headers"), 300, 200);
        table
    }

    #[test]
    fn a_page_is_what_every_first_visit_fetches() {
        let page = table().page();
        assert_eq!((page.files, page.plain, page.brotli), (2, 304_000, 101_500));
    }

    #[test]
    fn the_table_has_a_line_a_kind() {
        let expected = "\
kind     files     bytes    brotli
html         1      4000      1500
wasm         1    300000    100000
packs        2     55000     18000
figures      1      3000       900
other        1       300       200
page         2    304000    101500
page: html, css, js and wasm, which every first visit fetches
";
        assert_eq!(table().to_string(), expected);
    }

    #[test]
    fn json_has_the_same_numbers() {
        let json = serde_json::to_value(table().report()).unwrap();
        assert_eq!(json["kinds"]["packs"]["brotli"], 18_000);
        assert_eq!(json["page"]["brotli"], 101_500);
    }
}
