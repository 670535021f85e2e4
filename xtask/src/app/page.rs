//! `index.html`: which files it asks for, and the page that names the built ones instead.
//!
//! Files are asked for by `<link data-trunk …>`, so that trunk can serve the page as well.

use std::{collections::BTreeMap, ops::Range};

use anyhow::{Context, Result, bail};

/// A page that asks for files.
pub(super) struct Page {
    text: String,
    links: Vec<Link>,
}

struct Link {
    span: Range<usize>,
    asset: Wanted,
}

/// What a link asks for; paths are from the top of the project.
enum Wanted {
    Style(String),
    Icon(String),
    App,
}

/// A file that the page asks for, by its path from the top of the project.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asset<'a> {
    Style(&'a str),
    Icon(&'a str),
    App,
}

/// What the built files are called.
pub(super) struct Names {
    pub(super) script: String,
    pub(super) wasm: String,
    pub(super) style: String,
    /// What else a part of the app needs, by the part's name.
    pub(super) parts: BTreeMap<String, Vec<String>>,
    /// By the path from the top of the project.
    pub(super) icons: BTreeMap<String, String>,
}

impl Page {
    /// Reads a page.
    pub(super) fn parse(text: String) -> Result<Self> {
        let mut links = Vec::new();
        let starts: Vec<usize> = text.match_indices("<link ").map(|(at, _)| at).collect();
        for start in starts {
            let rest = text.get(start..).unwrap_or_default();
            let length = rest
                .find('>')
                .context("`index.html` has a link without an end")?
                + 1;
            let tag = rest.get(..length).unwrap_or_default();
            if tag.contains(" data-trunk") {
                links.push(Link {
                    span: start..start + length,
                    asset: Wanted::of(tag)?,
                });
            }
        }
        let apps = links
            .iter()
            .filter(|link| matches!(link.asset, Wanted::App))
            .count();
        if apps != 1 {
            bail!("`index.html` asks for the app {apps} times, not once");
        }
        Ok(Self { text, links })
    }

    /// The page as written.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The files that the page asks for, in its order.
    pub(super) fn assets(&self) -> impl Iterator<Item = Asset<'_>> {
        self.links.iter().map(|link| match &link.asset {
            Wanted::Style(path) => Asset::Style(path),
            Wanted::Icon(path) => Asset::Icon(path),
            Wanted::App => Asset::App,
        })
    }

    /// The page with the built files: one stylesheet where the first was asked for.
    pub(super) fn with(&self, names: &Names) -> String {
        let mut out = String::with_capacity(self.text.len() + 1024);
        let mut written = 0;
        let mut styled = false;
        for link in &self.links {
            out += self.text.get(written..link.span.start).unwrap_or_default();
            written = link.span.end;
            match &link.asset {
                Wanted::Style(_) if styled => {}
                Wanted::Style(_) => {
                    styled = true;
                    out += &format!(r#"<link rel="stylesheet" href="{}">"#, names.style);
                }
                Wanted::Icon(path) => {
                    let name = names.icons.get(path).unwrap_or(path);
                    out += &format!(r#"<link rel="icon" href="{name}">"#);
                }
                Wanted::App => out += &loader(names),
            }
        }
        out += self.text.get(written..).unwrap_or_default();
        let lines = out.lines().filter(|line| !line.trim().is_empty());
        lines.fold(String::new(), |page, line| page + line + "\n")
    }
}

/// Script and WebAssembly are fetched side by side, before either is needed. A failure is an
/// unhandled rejection, which the page's own script answers. The files of the other parts are
/// listed where the app finds them.
fn loader(names: &Names) -> String {
    let Names { script, wasm, .. } = names;
    let parts = names.parts.iter().map(|(part, files)| {
        format!(
            "<meta name=\"part-{part}\" content=\"{}\">\n",
            files.join(" ")
        )
    });
    parts.collect::<String>()
        + &format!(
            r#"<link rel="modulepreload" href="{script}">
<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin>
<script type="module">import("./{script}").then((app) => app.default({{ module_or_path: "{wasm}" }}));</script>"#
        )
}

impl Wanted {
    fn of(tag: &str) -> Result<Self> {
        let href = || {
            let href = attribute(tag, "href").with_context(|| format!("no `href` in `{tag}`"));
            href.map(str::to_owned)
        };
        match attribute(tag, "rel") {
            Some("css") => href().map(Self::Style),
            Some("icon") => href().map(Self::Icon),
            Some("rust") => Ok(Self::App),
            _ => bail!(
                "`index.html` asks for something that is not `css`, `icon` or `rust`: `{tag}`"
            ),
        }
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Asset, Names, Page};

    const PAGE: &str = r#"<head>
<link data-trunk rel="icon" href="style/icon.svg">
<link data-trunk rel="css" href="style/layers.css">
<link data-trunk rel="css" href="style/base.css">
<link rel="preload" href="course.pack">
<link data-trunk rel="rust" data-bin="app">
</head>"#;

    fn names() -> Names {
        Names {
            script: "app-1.js".into(),
            wasm: "app-2.wasm".into(),
            style: "style-3.css".into(),
            parts: BTreeMap::from([(
                "lessons".into(),
                vec!["shared-5.wasm".into(), "lessons-6.wasm".into()],
            )]),
            icons: BTreeMap::from([("style/icon.svg".into(), "icon-4.svg".into())]),
        }
    }

    #[test]
    fn styles_come_in_the_order_of_the_page() {
        let page = Page::parse(PAGE.into()).unwrap();
        let assets: Vec<Asset> = page.assets().collect();
        let expected = [
            Asset::Icon("style/icon.svg"),
            Asset::Style("style/layers.css"),
            Asset::Style("style/base.css"),
            Asset::App,
        ];
        assert_eq!(assets, expected);
    }

    #[test]
    fn the_built_page_names_the_built_files() {
        let page = Page::parse(PAGE.into()).unwrap().with(&names());
        let expected = r#"<head>
<link rel="icon" href="icon-4.svg">
<link rel="stylesheet" href="style-3.css">
<link rel="preload" href="course.pack">
<meta name="part-lessons" content="shared-5.wasm lessons-6.wasm">
<link rel="modulepreload" href="app-1.js">
<link rel="preload" href="app-2.wasm" as="fetch" type="application/wasm" crossorigin>
<script type="module">import("./app-1.js").then((app) => app.default({ module_or_path: "app-2.wasm" }));</script>
</head>
"#;
        assert_eq!(page, expected);
    }

    #[test]
    fn a_page_without_the_app_is_refused() {
        let error = Page::parse("<head></head>".into()).err().unwrap();
        assert_eq!(
            error.to_string(),
            "`index.html` asks for the app 0 times, not once"
        );
    }

    #[test]
    fn an_unknown_kind_of_file_is_refused() {
        let page = r#"<link data-trunk rel="sass" href="a.scss">"#;
        let error = Page::parse(page.into()).err().unwrap();
        assert!(
            error.to_string().contains("not `css`, `icon` or `rust`"),
            "{error}"
        );
    }
}
