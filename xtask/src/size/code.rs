//! Which code the app is made of, by the names of its functions.

use std::{collections::BTreeMap, fmt};

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Crates whose generic code belongs to whoever uses it.
const OF_USERS: [&str; 4] = ["core", "alloc", "std", "hashbrown"];
/// What wasm-bindgen takes out again.
const DESCRIPTIONS: &str = "__wbindgen_describe";
/// Parts with less than this share, in percent, are told together.
const LEAST: f64 = 1.0;

/// The bytes of functions, by the crate or module that they belong to.
#[derive(Debug, Default)]
pub(super) struct Code(BTreeMap<String, usize>);

impl Code {
    /// Of what cargo compiled, in which functions have their names.
    pub(super) fn of(wasm: &[u8]) -> Result<Self> {
        let (mut imported, mut sizes) = (0, Vec::new());
        let mut names = BTreeMap::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let range = body.range();
                    sizes.push(usize::try_from(range.end - range.start)?);
                }
                Payload::CustomSection(section) => {
                    let KnownCustom::Name(all) = section.as_known() else {
                        continue;
                    };
                    for name in all {
                        if let Name::Function(functions) = name? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, function.name);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let mut code = Self::default();
        for (index, size) in (imported..).zip(sizes) {
            let name = names.get(&index).context("a function has no name")?;
            if !name.contains(DESCRIPTIONS) {
                *code.0.entry(owner(name)).or_default() += size;
            }
        }
        Ok(code)
    }
}

/// The crate, or the module of ours, that a function belongs to.
fn owner(name: &str) -> String {
    let name = format!("{:#}", demangle(name));
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    // What follows a type, such as `::next`, is no path.
    let is_path = |path: &&str| path.contains("::") && !path.starts_with(':');
    let paths = name.split(|c| !is_part(c)).filter(is_path);
    let mut paths = paths.map(|path| path.trim_matches(':').split("::").collect::<Vec<_>>());
    let path = paths.find(|path| path.first().is_some_and(|it| !OF_USERS.contains(it)));
    match path.as_deref() {
        Some(["coursewright", part @ ..]) => {
            let is_module = |it: &&&str| it.starts_with(|c: char| c.is_ascii_lowercase());
            let part: Vec<_> = part.iter().take_while(is_module).take(2).copied().collect();
            format!("coursewright::{}", part.join("::"))
        }
        Some([of, ..]) => (*of).to_owned(),
        Some([]) | None => "of no crate".to_owned(),
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: usize = self.0.values().sum();
        let share = |size: usize| size as f64 / all as f64 * 100.0;
        let mut parts: Vec<_> = self.0.iter().map(|(name, size)| (name, *size)).collect();
        parts.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        writeln!(f, "{:44} {:>8}  share", "code before wasm-opt", "bytes")?;
        let (large, small): (Vec<_>, Vec<_>) = parts
            .into_iter()
            .partition(|(_, size)| share(*size) >= LEAST);
        for (name, size) in large {
            writeln!(f, "{name:44} {size:>8} {:>5.1} %", share(size))?;
        }
        let rest = small.iter().map(|(_, size)| size).sum();
        writeln!(f, "{:44} {rest:>8} {:>5.1} %", "all others", share(rest))?;
        writeln!(f, "{:44} {all:>8}", "together")
    }
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn generic_code_belongs_to_whoever_uses_it() {
        for (name, of) in [
            (
                "coursewright::quiz::review::review",
                "coursewright::quiz::review",
            ),
            (
                "<coursewright::progress::Keeper>::run",
                "coursewright::progress",
            ),
            (
                "<alloc::vec::Vec<coursewright::course::item::Item> as core::clone::Clone>::clone",
                "coursewright::course::item",
            ),
            ("reactive_graph::owner::Owner::new", "reactive_graph"),
            ("core::fmt::write", "of no crate"),
            (
                "<core::iter::Map<I, F> as core::iter::Iterator>::next",
                "of no crate",
            ),
            ("memcpy", "of no crate"),
        ] {
            assert_eq!(owner(name), of, "{name}");
        }
    }
}
