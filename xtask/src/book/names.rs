//! What the types of the schema are called on the page, and where they are.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::{
    docs::Docs,
    schema::{Schema, Type},
};

/// The headings of the page.
pub(super) struct Names<'s> {
    /// What is shown for a type or a variant, and its place, by its name in the source.
    places: BTreeMap<&'s str, Place>,
}

struct Place {
    shown: String,
    anchor: String,
}

impl<'s> Names<'s> {
    /// # Errors
    /// Names the heading that would stand there twice.
    pub(super) fn new(schema: &'s Schema) -> Result<Self> {
        let mut anchors = BTreeSet::new();
        let mut take = |title: &str| {
            let anchor = anchor(title);
            ensure!(
                anchors.insert(anchor.clone()),
                "two headings would be `{title}`: give one another with `/// # …`"
            );
            Ok(anchor)
        };
        let mut places = BTreeMap::new();
        for file in &schema.files {
            if let Some(docs) = &file.docs {
                take(&title(docs, ""))?;
            }
            for ty in &file.types {
                let shown = title(&ty.docs, &ty.name);
                let anchor = take(&shown)?;
                places.insert(ty.rust.as_str(), Place { shown, anchor });
            }
        }
        let types = schema.files.iter().flat_map(|file| &file.types);
        for variant in types
            .filter(|ty| ty.has_sections())
            .flat_map(Type::variants)
        {
            let shown = format!("`{}`", variant.name);
            let anchor = take(&shown)?;
            // A variant does not hide a type of the same name.
            let place = Place { shown, anchor };
            places.entry(variant.name.as_str()).or_insert(place);
        }
        Ok(Self { places })
    }

    /// A link to a type, as part of a sentence.
    pub(super) fn link(&self, name: &str) -> Result<String> {
        let place = self.places.get(name);
        let Place { shown, anchor } =
            place.with_context(|| format!("`{name}` is not documented"))?;
        let shown = match shown.starts_with('`') {
            true => shown.clone(),
            false => shown.to_lowercase(),
        };
        Ok(format!("[{shown}](#{anchor})"))
    }

    /// The text with links where it names something in `[…]`.
    pub(super) fn linked(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, Place { anchor, .. }) in &self.places {
            let named = format!("[`{name}`]");
            text = text.replace(&named, &format!("{named}(#{anchor})"));
        }
        text
    }
}

/// The heading of what has this documentation and this name.
pub(super) fn title(docs: &Docs, name: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::anchor;

    #[test]
    fn a_heading_is_linked_to_as_mdbook_names_it() {
        assert_eq!(
            anchor("`sources.ron` and `glossary.ron`"),
            "sourcesron-and-glossaryron"
        );
        assert_eq!(anchor("`Wrong`, in words"), "wrong-in-words");
    }
}
