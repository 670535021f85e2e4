//! The schema of the format, read from its source: the types that an author writes, with
//! their documentation.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use syn::{Attribute, Fields, GenericArgument, Item, PathArguments};

use super::docs::{self, Docs};

/// The files of the schema below `authored/`, in the order of the reference.
const FILES: [&str; 9] = [
    "course", "rules", "module", "lesson", "library", "item", "kind", "parts", "scenario",
];

/// The format as a whole.
pub(super) struct Schema {
    pub(super) docs: Docs,
    pub(super) files: Vec<File>,
}

/// The types of one source file.
pub(super) struct File {
    pub(super) docs: Option<Docs>,
    pub(super) types: Vec<Type>,
}

/// An entry that an author writes, or a choice among some.
pub(super) struct Type {
    /// Its name in the source.
    pub(super) rust: String,
    /// What authors write.
    pub(super) name: String,
    pub(super) docs: Docs,
    pub(super) body: Body,
}

pub(super) enum Body {
    Fields(Vec<Field>),
    Variants(Vec<Variant>),
}

pub(super) struct Variant {
    pub(super) name: String,
    pub(super) docs: Docs,
    /// Its named fields.
    pub(super) fields: Vec<Field>,
}

pub(super) struct Field {
    pub(super) name: String,
    pub(super) shape: Shape,
    pub(super) optional: bool,
    /// In one line.
    pub(super) docs: Option<String>,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Number,
    Bool,
    Limits,
    /// A type of the schema, by its name in the source.
    Entry(String),
    List(Box<Shape>),
}

impl Type {
    /// What can be chosen among; nothing for an entry.
    pub(super) fn variants(&self) -> &[Variant] {
        match &self.body {
            Body::Variants(variants) => variants,
            Body::Fields(_) => &[],
        }
    }

    /// Whether its variants are too much for a table.
    pub(super) fn has_sections(&self) -> bool {
        let mut variants = self.variants().iter();
        variants.any(|it| !it.fields.is_empty() && it.fields_as_in().is_none())
    }
}

impl Variant {
    /// The variant whose fields this one says that it has.
    pub(super) fn fields_as_in(&self) -> Option<&str> {
        let (_, rest) = self.docs.text.split_once("Fields as in [`")?;
        rest.split('`').next()
    }
}

/// Reads the schema in `source`, the folder `src/source`.
pub(super) fn read(source: &Path) -> Result<Schema> {
    let docs = docs::read(&parse(&source.join("authored.rs"))?.attrs);
    let files = FILES.iter().map(|name| {
        let path = source.join("authored").join(name).with_extension("rs");
        let read = parse(&path).and_then(|file| read_file(&file));
        read.with_context(|| format!("in `{}`", path.display()))
    });
    Ok(Schema {
        docs: docs.context("`authored.rs` has no documentation")?,
        files: files.collect::<Result<_>>()?,
    })
}

fn parse(path: &Path) -> Result<syn::File> {
    let text = fs::read_to_string(path);
    let text = text.with_context(|| format!("cannot read `{}`", path.display()))?;
    syn::parse_file(&text).with_context(|| format!("cannot read `{}`", path.display()))
}

fn read_file(file: &syn::File) -> Result<File> {
    let types = file.items.iter().filter_map(|item| {
        let (ident, attributes) = match item {
            Item::Struct(it) => (&it.ident, &it.attrs),
            Item::Enum(it) => (&it.ident, &it.attrs),
            _ => return None,
        };
        // What has no documentation is not for authors.
        let docs = docs::read(attributes)?;
        let rust = ident.to_string();
        let body = body(item).with_context(|| format!("in `{rust}`"));
        Some(body.map(|body| Type {
            name: renamed(attributes).unwrap_or_else(|| rust.clone()),
            rust,
            docs,
            body,
        }))
    });
    Ok(File {
        docs: docs::read(&file.attrs),
        types: types.collect::<Result<_>>()?,
    })
}

fn body(item: &Item) -> Result<Body> {
    match item {
        Item::Struct(it) => fields(&it.fields).map(Body::Fields),
        Item::Enum(it) => {
            let variants = it.variants.iter().map(|variant| {
                let name = variant.ident.to_string();
                let docs = docs::read(&variant.attrs);
                Ok(Variant {
                    docs: docs.with_context(|| format!("`{name}` has no documentation"))?,
                    fields: fields(&variant.fields)?,
                    name,
                })
            });
            variants.collect::<Result<_>>().map(Body::Variants)
        }
        _ => bail!("neither a struct nor an enum"),
    }
}

/// The named fields; those without a name are explained by the documentation around them.
fn fields(fields: &Fields) -> Result<Vec<Field>> {
    let Fields::Named(named) = fields else {
        return Ok(Vec::new());
    };
    let fields = named.named.iter().filter_map(|field| {
        let name = field.ident.as_ref()?.to_string();
        let shape = shape(&field.ty).with_context(|| format!("field `{name}`"));
        Some(shape.map(|(shape, optional)| Field {
            name,
            shape,
            optional,
            docs: docs::read(&field.attrs).map(|docs| docs.text),
        }))
    });
    fields.collect()
}

/// What a type holds, and whether it can be left out.
fn shape(ty: &syn::Type) -> Result<(Shape, bool)> {
    let syn::Type::Path(path) = ty else {
        bail!("a type that the book does not know");
    };
    let last = path.path.segments.last().context("a type without a name")?;
    let inner = || match &last.arguments {
        PathArguments::AngleBracketed(given) => {
            given.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
        }
        _ => None,
    };
    let shape = match (last.ident.to_string().as_str(), inner()) {
        ("Option", Some(ty)) => return Ok((shape(ty)?.0, true)),
        ("Located", Some(ty)) => shape(ty)?.0,
        ("List", Some(ty)) => Shape::List(Box::new(shape(ty)?.0)),
        ("Text" | "String", None) => Shape::Text,
        ("Number", None) => Shape::Number,
        ("bool", None) => Shape::Bool,
        ("Limits", None) => Shape::Limits,
        (name, None) => Shape::Entry(name.to_owned()),
        (name, Some(_)) => bail!("`{name}<…>` is a type that the book does not know"),
    };
    Ok((shape, false))
}

/// What serde calls it, where that is not its own name.
fn renamed(attributes: &[Attribute]) -> Option<String> {
    let mut name = None;
    for attribute in attributes.iter().filter(|it| it.path().is_ident("serde")) {
        // Other arguments than `rename` end the search of their attribute without harm.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            }
            Ok(())
        });
    }
    name
}
