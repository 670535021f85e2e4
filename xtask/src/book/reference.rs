//! The page that describes the format: headings, tables and examples from the schema.

use anyhow::{Context, Result, bail, ensure};

use super::{
    docs::Docs,
    examples::Examples,
    names::{Names, title},
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
    let page = Page {
        schema,
        names: Names::new(schema)?,
        examples: Examples::of(schema),
    };
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
    names: Names<'s>,
    examples: Examples,
}

impl Page<'_> {
    fn heading(&self, out: &mut String, level: usize, docs: &Docs, name: &str) {
        *out += &format!("{} {}\n\n", "#".repeat(level), title(docs, name));
        if !docs.text.is_empty() {
            *out += &format!("{}\n\n", self.names.linked(&docs.text));
        }
    }

    fn entry(&self, out: &mut String, ty: &Type) -> Result<()> {
        self.heading(out, 3, &ty.docs, &ty.name);
        match &ty.body {
            Body::Fields(fields) => self.table(out, &ty.name, fields),
            Body::Variants(variants) if ty.has_sections() => {
                for variant in variants {
                    self.heading(out, 4, &variant.docs, &variant.name);
                    if !self.same_fields(variant)? {
                        self.table(out, &variant.name, &variant.fields)?;
                    }
                }
                Ok(())
            }
            Body::Variants(variants) => {
                *out += "| write | meaning |\n|---|---|\n";
                for variant in variants {
                    self.same_fields(variant)?;
                    *out += &self.names.linked(&row(variant));
                }
                out.push('\n');
                Ok(())
            }
        }
    }

    /// Whether a variant says that its fields are another's; an error if they are not.
    fn same_fields(&self, variant: &Variant) -> Result<bool> {
        let Some(name) = variant.fields_as_in() else {
            return Ok(false);
        };
        let types = self.schema.files.iter().flat_map(|file| &file.types);
        let mut variants = types.flat_map(Type::variants);
        let other = variants.find(|it| it.name == name && it.fields_as_in().is_none());
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
                self.examples.show(owner, &field.name),
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
        let meaning = self.names.linked(meaning);
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
            Shape::Entry(name) => (self.names.link(name)?, docs),
            Shape::List(of) => match &**of {
                Shape::Entry(name) => (format!("list of {}", self.names.link(name)?), docs),
                _ => {
                    let (sort, meaning) = sorted()?;
                    (format!("list of {}", sort.to_lowercase()), meaning)
                }
            },
        })
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
