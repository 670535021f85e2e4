//! The examples within the documentation, and which fields they show.

use super::schema::{Schema, Type};

/// All examples, one after the other.
pub(super) struct Examples(String);

impl Examples {
    pub(super) fn of(schema: &Schema) -> Self {
        let docs = schema.files.iter().flat_map(|file| {
            let variants = file.types.iter().flat_map(Type::variants);
            let variants = variants.map(|it| &it.docs);
            let types = file.types.iter().map(|ty| &ty.docs);
            file.docs.iter().chain(types).chain(variants)
        });
        Self(docs.flat_map(|docs| docs.examples()).collect())
    }

    /// Whether an entry of a name stands somewhere with a field.
    pub(super) fn show(&self, entry: &str, field: &str) -> bool {
        let opening = format!("{entry}(");
        let field = format!("{field}:");
        self.0.match_indices(&opening).any(|(start, _)| {
            let within = &self.0[start + opening.len()..];
            // `MyStep(` is no `Step(`.
            let is_whole = !self.0[..start].ends_with(char::is_alphanumeric);
            is_whole && within[..closing(within)].contains(&field)
        })
    }
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
    use super::Examples;

    #[test]
    fn a_field_is_shown_only_by_an_entry_that_has_it() {
        let examples = "Step(text: \"a\"), MyStep(feedback: \"b\"), feedback: 1";
        let examples = Examples(examples.to_owned());
        assert!(examples.show("Step", "text"));
        assert!(!examples.show("Step", "feedback"));
    }
}
