//! Documentation comments as they are written for authors.

use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// What a documentation comment says.
#[derive(Debug, Default)]
pub(super) struct Docs {
    /// Its heading, if it begins with one.
    pub(super) title: Option<String>,
    /// The rest, in Markdown, a paragraph a line.
    pub(super) text: String,
}

/// The documentation among attributes; `None` if there is none.
pub(super) fn read(attributes: &[Attribute]) -> Option<Docs> {
    let lines: Vec<String> = attributes.iter().filter_map(line).collect();
    if lines.is_empty() {
        return None;
    }
    let text = unwrapped(&lines);
    Some(match text.strip_prefix("# ") {
        None => Docs { title: None, text },
        Some(titled) => {
            let (title, text) = titled.split_once('\n').unwrap_or((titled, ""));
            Docs {
                title: Some(title.to_owned()),
                text: text.trim_start().to_owned(),
            }
        }
    })
}

impl Docs {
    /// The RON in it, one example after the other.
    pub(super) fn examples(&self) -> impl Iterator<Item = &str> {
        let fenced = self.text.split("```ron").skip(1);
        fenced.filter_map(|rest| rest.split_once('\n')?.1.split("\n```").next())
    }
}

fn line(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => {
                let text = text.value();
                Some(text.strip_prefix(' ').unwrap_or(&text).to_owned())
            }
            _ => None,
        },
        _ => None,
    }
}

/// The lines with each paragraph on one of its own; what stands in fences stays.
fn unwrapped(lines: &[String]) -> String {
    let mut text = String::new();
    let mut fenced = false;
    let mut continues = false;
    for line in lines {
        let is_fence = line.starts_with("```");
        let goes_on = continues && !fenced && !is_fence && !line.is_empty();
        if !text.is_empty() {
            text.push(if goes_on { ' ' } else { '\n' });
        }
        text.push_str(line);
        fenced ^= is_fence;
        continues = !fenced && !is_fence && !line.is_empty();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::unwrapped;

    #[test]
    fn a_paragraph_becomes_a_line_and_an_example_stays() {
        let lines = [
            "One", "two.", "", "```ron", "a: 1,", "b: 2,", "```", "Three.",
        ];
        assert_eq!(
            unwrapped(&lines.map(str::to_owned)),
            "One two.\n\n```ron\na: 1,\nb: 2,\n```\nThree."
        );
    }
}
