//! What a drawing may not hold: a figure is a picture, and runs and fetches nothing.

use usvg::roxmltree::{Document, Node, ParsingOptions};

/// Elements that run, or that hold a page of another sort.
const ACTIVE: [&str; 5] = ["script", "foreignObject", "iframe", "object", "embed"];

const SVG: &str = "http://www.w3.org/2000/svg";

/// Why an SVG file is no figure.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Impure {
    /// It is no SVG.
    Unreadable { why: String },
    /// It has something in it that does more than draw.
    Active { what: String },
}

/// Looks through an SVG file.
///
/// # Errors
/// If it is none, or has anything in it that would run or fetch something.
pub(crate) fn check(svg: &str) -> Result<(), Impure> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let read = Document::parse_with_options(svg, options);
    let document = read.map_err(|why| Impure::Unreadable {
        why: why.to_string(),
    })?;
    if !document.root_element().has_tag_name((SVG, "svg")) {
        let why = format!("its first element is no `<svg xmlns=\"{SVG}\">`");
        return Err(Impure::Unreadable { why });
    }
    match document.descendants().find_map(active) {
        Some(what) => Err(Impure::Active { what }),
        None => Ok(()),
    }
}

/// What of a node does more than draw, in words.
fn active(node: Node<'_, '_>) -> Option<String> {
    if node.is_pi() {
        let is_sheet = node.pi().is_some_and(|it| it.target == "xml-stylesheet");
        return is_sheet.then(|| "a style sheet of another file".to_owned());
    }
    if node.is_text() {
        let is_style = (node.parent()).is_some_and(|it| it.tag_name().name() == "style");
        return fetched(node.text().filter(|_| is_style)?).map(reference);
    }
    let name = node.tag_name().name();
    if ACTIVE.contains(&name) {
        return Some(format!("the element `<{name}>`"));
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name(), attribute.value().trim());
        match name {
            _ if name.starts_with("on") => Some(format!("the attribute `{name}`")),
            "href" | "src" if !is_within(value) => Some(reference(value)),
            _ => fetched(value).map(reference),
        }
    })
}

fn reference(address: &str) -> String {
    let shown: String = address.chars().take(60).collect();
    format!("a reference to `{shown}`")
}

/// Whether an address leads to a part of the drawing, or has a picture in itself.
fn is_within(address: &str) -> bool {
    let pictures = ["data:image/png", "data:image/jpeg"];
    address.starts_with('#') || pictures.iter().any(|it| address.starts_with(it))
}

/// The first address that a style fetches: `url(…)` or `@import`.
fn fetched(style: &str) -> Option<&str> {
    let mut urls = style.match_indices("url(").map(|(at, sign)| {
        let rest = &style[at + sign.len()..];
        let end = rest.find(')').unwrap_or(rest.len());
        rest[..end].trim().trim_matches(['"', '\''])
    });
    let away = urls.find(|address| !is_within(address));
    away.or_else(|| style.contains("@import").then_some("@import"))
}

#[cfg(test)]
mod tests {
    use super::{Impure, check};

    fn found(inside: &str) -> Option<String> {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</svg>"#
        );
        match check(&svg) {
            Ok(()) => None,
            Err(Impure::Active { what }) => Some(what),
            Err(Impure::Unreadable { why }) => Some(why),
        }
    }

    #[test]
    fn what_draws_is_left_alone() {
        for inside in [
            r##"<use href="#a"/><rect fill="url(#b)" style="fill: url('#b')"/>"##,
            "<style>rect { fill: red }</style><text>on the way: a script</text>",
            "<text>write @import, or url(https://example.org)</text>",
            r#"<image href="data:image/png;base64,AAAA"/>"#,
        ] {
            assert_eq!(found(inside), None, "{inside}");
        }
    }

    #[test]
    fn what_runs_or_fetches_is_named() {
        for (inside, what) in [
            ("<script/>", "the element `<script>`"),
            ("<foreignObject/>", "the element `<foreignObject>`"),
            (r#"<g onload="a()"/>"#, "the attribute `onload`"),
            (
                r#"<a xlink:href="javascript:a()"/>"#,
                "a reference to `javascript:a()`",
            ),
            (
                r#"<rect style="fill: url(https://example.org/a)"/>"#,
                "a reference to `https://example.org/a`",
            ),
            (
                "<style>@import 'a.css';</style>",
                "a reference to `@import`",
            ),
        ] {
            assert_eq!(found(inside).as_deref(), Some(what), "{inside}");
        }
    }

    #[test]
    fn what_is_no_svg_is_refused() {
        for text in [
            "hello",
            "<svg/>",
            "<svg xmlns='http://www.w3.org/2000/svg'>",
        ] {
            assert!(
                matches!(check(text), Err(Impure::Unreadable { .. })),
                "{text}"
            );
        }
    }
}
