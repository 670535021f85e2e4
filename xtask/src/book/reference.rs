//! The page that describes the format: headings, tables and examples from the schema.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};

use super::{
    docs::Docs,
    schema::{Body, Field, Schema, Shape, Type, Variant},
};

/// The sorts of text, with the part of docs/writing.md that explains them.
const TEXTS: [(&str, &str); 5] = [
    ("Id", "[id](writing.md#ids)"),
    ("Plain", "[plain text](writing.md#text)"),
    ("One line", "[one line](writing.md#text)"),
    ("Short", "[short text](writing.md#text)"),
    ("Long", "[long text](writing.md#text)"),
];

/// The whole page.
///
/// # Errors
/// Says which field is not documented as the format's fields are, or is in no example.
pub(super) fn page(schema: &Schema) -> Result<String> {
    let page = Page::new(schema)?;
    let mut out = "<!-- Written by `cargo xtask book` from src/source/authored. -->\n\n".to_owned();
    page.heading(&mut out, 1, &schema.docs, "The format");
    for file in &schema.files {
        if let Some(docs) = &file.docs {
            page.heading(&mut out, 2, docs, "");
        }
        for ty in &file.types {
            page.entry(&mut out, ty)
                .with_context(|| format!("`{}` of the schema", ty.rust))?;
        }
    }
    Ok(out.trim_end().to_owned() + "\n")
}

struct Page<'s> {
    schema: &'s Schema,
    /// What authors write for a type or a variant, and where it is explained, by its name in
    /// the source.
    places: BTreeMap<&'s str, (String, String)>,
    /// All examples, one after the other.
    examples: String,
}

impl<'s> Page<'s> {
    fn new(schema: &'s Schema) -> Result<Self> {
        let mut page = Self {
            schema,
            places: BTreeMap::new(),
            examples: String::new(),
        };
        let mut anchors = BTreeSet::new();
        for ty in schema.files.iter().flat_map(|file| &file.types) {
            let title = title(&ty.docs, &ty.name);
            page.place(&mut anchors, &ty.rust, &title, &title)?;
            for variant in ty.variants().iter().filter(|_| ty.has_sections()) {
                let name = format!("`{}`", variant.name);
                page.place(&mut anchors, &variant.name, &name, &name)?;
            }
        }
        let files = schema.files.iter();
        let docs = files.flat_map(|file| {
            let variants = file
                .types
                .iter()
                .flat_map(Type::variants)
                .map(|it| &it.docs);
            let types = file.types.iter().map(|ty| &ty.docs);
            file.docs.iter().chain(types).chain(variants)
        });
        for example in docs.flat_map(Docs::examples) {
            page.examples += example;
        }
        Ok(page)
    }

    fn place(
        &mut self,
        anchors: &mut BTreeSet<String>,
        name: &'s str,
        title: &str,
        shown: &str,
    ) -> Result<()> {
        let anchor = anchor(title);
        ensure!(
            anchors.insert(anchor.clone()),
            "two headings would be `{title}`: give one another with `/// # …`"
        );
        // A variant does not hide a type of the same name.
        let place = (shown.to_owned(), anchor);
        self.places.entry(name).or_insert(place);
        Ok(())
    }

    fn heading(&self, out: &mut String, level: usize, docs: &Docs, name: &str) {
        *out += &format!("{} {}\n\n", "#".repeat(level), title(docs, name));
        if !docs.text.is_empty() {
            *out += &format!("{}\n\n", self.linked(&docs.text));
        }
    }

    fn entry(&self, out: &mut String, ty: &Type) -> Result<()> {
        self.heading(out, 3, &ty.docs, &ty.name);
        match &ty.body {
            Body::Fields(fields) => self.table(out, &ty.name, fields),
            Body::Variants(variants) if ty.has_sections() => {
                for variant in variants {
                    self.heading(out, 4, &variant.docs, &variant.name);
                    match self.same_fields(variant)? {
                        true => {}
                        false => self.table(out, &variant.name, &variant.fields)?,
                    }
                }
                Ok(())
            }
            Body::Variants(variants) => {
                *out += "| write | meaning |\n|---|---|\n";
                for variant in variants {
                    self.same_fields(variant)?;
                    *out += &self.linked(&row(variant));
                }
                out.push('\n');
                Ok(())
            }
        }
    }

    /// Whether a variant says that its fields are another's; an error if they are not.
    fn same_fields(&self, variant: &Variant) -> Result<bool> {
        let Some(name) = fields_as_in(&variant.docs) else {
            return Ok(false);
        };
        let types = self.schema.files.iter().flat_map(|file| &file.types);
        let mut variants = types.flat_map(Type::variants);
        let other = variants.find(|it| it.name == name && fields_as_in(&it.docs).is_none());
        let shapes = |it: &Variant| -> Vec<_> {
            let fields = it.fields.iter();
            fields
                .map(|it| (it.name.clone(), it.shape.clone(), it.optional))
                .collect()
        };
        ensure!(
            other.is_some_and(|other| shapes(other) == shapes(variant)),
            "the fields of `{}` are not those of `{name}`",
            variant.name
        );
        Ok(true)
    }

    fn table(&self, out: &mut String, owner: &str, fields: &[Field]) -> Result<()> {
        if fields.is_empty() {
            return Ok(());
        }
        *out += "| field | type | left out | meaning |\n|---|---|---|---|\n";
        for field in fields {
            let line = self.field(field);
            *out += &line.with_context(|| format!("field `{}` of `{owner}`", field.name))?;
            ensure!(
                is_shown(&self.examples, owner, &field.name),
                "field `{}` of `{owner}` is in no example",
                field.name
            );
        }
        out.push('\n');
        Ok(())
    }

    fn field(&self, field: &Field) -> Result<String> {
        let docs = field.docs.as_deref().context("no documentation")?;
        let (docs, left_out) = match (docs.rsplit_once("Left out: "), field.optional) {
            (Some((docs, left_out)), true) => (docs.trim_end(), left_out.trim_end_matches('.')),
            (None, false) => (docs, ""),
            (None, true) => bail!("it can be left out: end with `Left out: …`"),
            (Some(_), false) => bail!("it cannot be left out"),
        };
        let (shown, meaning) = self.shape(&field.shape, docs)?;
        let meaning = self.linked(meaning);
        Ok(format!(
            "| `{}` | {shown} | {left_out} | {} |\n",
            field.name,
            meaning.trim_end_matches('.')
        ))
    }

    /// A type in words, and what is left of the documentation.
    fn shape<'d>(&self, shape: &Shape, docs: &'d str) -> Result<(String, &'d str)> {
        let sorted = || docs.split_once(". ").context("begin with what sort it is");
        Ok(match shape {
            Shape::Text => {
                let (sort, meaning) = sorted()?;
                let text = TEXTS.iter().find(|(name, _)| *name == sort);
                let (_, shown) = text.with_context(|| format!("`{sort}` is no sort of text"))?;
                ((*shown).to_owned(), meaning)
            }
            Shape::Number => match sorted()? {
                ("A number", meaning) => ("number".to_owned(), meaning),
                (sort, meaning) => {
                    let bounds = sort.strip_prefix("Whole, ");
                    let bounds =
                        bounds.with_context(|| format!("`{sort}` is no sort of number"))?;
                    (format!("whole number, {bounds}"), meaning)
                }
            },
            Shape::Bool => ("`true` or `false`".to_owned(), docs),
            Shape::Limits => {
                let (sort, meaning) = sorted()?;
                (sort.to_lowercase(), meaning)
            }
            Shape::Entry(name) => (self.link(name)?, docs),
            Shape::List(of) => match &**of {
                Shape::Entry(name) => (format!("list of {}", self.link(name)?), docs),
                _ => {
                    let (sort, meaning) = sorted()?;
                    (format!("list of {}", sort.to_lowercase()), meaning)
                }
            },
        })
    }

    fn link(&self, name: &str) -> Result<String> {
        let place = self.places.get(name);
        let (shown, anchor) = place.with_context(|| format!("`{name}` is not documented"))?;
        let shown = if shown.starts_with('`') {
            shown.clone()
        } else {
            shown.to_lowercase()
        };
        Ok(format!("[{shown}](#{anchor})"))
    }

    /// The text with links where it names something in `[…]`.
    fn linked(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, (_, anchor)) in &self.places {
            let named = format!("[`{name}`]");
            text = text.replace(&named, &format!("{named}(#{anchor})"));
        }
        text
    }
}

impl Type {
    fn variants(&self) -> &[Variant] {
        match &self.body {
            Body::Variants(variants) => variants,
            Body::Fields(_) => &[],
        }
    }

    /// Whether its variants are too much for a table.
    fn has_sections(&self) -> bool {
        let mut variants = self.variants().iter();
        variants.any(|it| !it.fields.is_empty() && fields_as_in(&it.docs).is_none())
    }
}

/// A line of a table of variants. Those that have parts begin with how they are written.
fn row(variant: &Variant) -> String {
    let meaning = variant.docs.text.trim_end_matches('.');
    match meaning.split_once("`: ") {
        Some((written, meaning)) if written.starts_with('`') => {
            let mut rest = meaning.chars();
            let first = rest.next().into_iter().flat_map(char::to_uppercase);
            let meaning: String = first.chain(rest).collect();
            format!("| {written}` | {meaning} |\n")
        }
        _ => format!("| `{}` | {meaning} |\n", variant.name),
    }
}

/// The variant whose fields a variant says that it has.
fn fields_as_in(docs: &Docs) -> Option<&str> {
    let (_, rest) = docs.text.split_once("Fields as in [`")?;
    rest.split('`').next()
}

fn title(docs: &Docs, name: &str) -> String {
    docs.title.clone().unwrap_or_else(|| format!("`{name}`"))
}

/// The place of a heading within its page, as mdbook and GitHub name it.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
        _ => None,
    });
    kept.flat_map(char::to_lowercase).collect()
}

/// Whether an entry stands in the examples with a field.
fn is_shown(examples: &str, owner: &str, field: &str) -> bool {
    let opening = format!("{owner}(");
    let field = format!("{field}:");
    examples.match_indices(&opening).any(|(start, _)| {
        let entry = &examples[start + opening.len()..];
        let own = !examples[..start].ends_with(char::is_alphanumeric);
        own && entry[..closing(entry)].contains(&field)
    })
}

/// Where the bracket closes that was open before `text`.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{anchor, is_shown};

    #[test]
    fn a_heading_is_linked_to_as_mdbook_names_it() {
        assert_eq!(
            anchor("`sources.ron` and `glossary.ron`"),
            "sourcesron-and-glossaryron"
        );
        assert_eq!(anchor("`Wrong`, in words"), "wrong-in-words");
    }

    #[test]
    fn a_field_is_shown_only_by_an_entry_that_has_it() {
        let examples = "Step(text: \"a\"), MyStep(feedback: \"b\"), feedback: 1";
        assert!(is_shown(examples, "Step", "text"));
        assert!(!is_shown(examples, "Step", "feedback"));
    }
}
