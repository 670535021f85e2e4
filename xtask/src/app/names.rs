//! Short names for what the script and the WebAssembly call each other by.
//!
//! wasm-bindgen names every function of a browser's with sixteen random digits, which nothing
//! makes smaller, and both files hold each of them: 4,000 bytes after brotli.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{IdentifierName, Program};
use oxc_ast_visit::VisitMut;
use wasm_encoder::{EntityType, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// What wasm-bindgen's names begin with. All others are known elsewhere, such as the memory,
/// which the other parts of the app ask for.
const BINDGEN: [&str; 3] = ["__wb", "__externref", "wasm_bindgen__"];

/// Letters of short names.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The short name of each long one.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Names for what this WebAssembly has from the script, and the script from it.
    pub(super) fn of(wasm: &[u8]) -> Result<Self> {
        let mut names = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        names.add(import?.name);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        names.add(export?.name);
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    fn add(&mut self, name: &str) {
        if BINDGEN.iter().any(|begin| name.starts_with(begin)) && !self.0.contains_key(name) {
            self.0.insert(name.to_owned(), nth(self.0.len()));
        }
    }

    fn short<'n>(&'n self, name: &'n str) -> Result<&'n str> {
        match self.0.get(name) {
            Some(short) => Ok(short),
            None if self.0.values().any(|short| short == name) => {
                bail!("`{name}` is a name that stays, and a short one as well")
            }
            None => Ok(name),
        }
    }

    /// Says no to a part that asks the first one for something by its long name.
    pub(super) fn refuse_in(&self, part: &[u8]) -> Result<()> {
        let asked = Self::of(part)?;
        match asked.0.keys().find(|name| self.0.contains_key(*name)) {
            Some(name) => bail!("a part of the app asks for `{name}`, whose name is short"),
            None => Ok(()),
        }
    }

    /// The same WebAssembly with short names.
    pub(super) fn in_wasm(&self, wasm: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    let mut renamed = ImportSection::new();
                    for import in imports.into_imports() {
                        let import = import?;
                        let kind = EntityType::try_from(import.ty)
                            .map_err(|why| anyhow!("an import is of no kind: {why}"))?;
                        renamed.import(import.module, self.short(import.name)?, kind);
                    }
                    module.section(&renamed);
                }
                Payload::ExportSection(exports) => {
                    let mut renamed = ExportSection::new();
                    for export in exports {
                        let export = export?;
                        let name = self.short(export.name)?;
                        renamed.export(name, export.kind.into(), export.index);
                    }
                    module.section(&renamed);
                }
                payload => {
                    if let Some((id, range)) = payload.as_section() {
                        let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                        let data = wasm.get(range).unwrap_or_default();
                        module.section(&RawSection { id, data });
                    }
                }
            }
        }
        Ok(module.finish())
    }

    /// Puts short names into the script, wherever it names what a thing holds.
    pub(super) fn in_script<'s>(&self, program: &mut Program<'s>, allocator: &'s Allocator) {
        let mut renaming = Renaming {
            names: self,
            allocator,
        };
        renaming.visit_program(program);
    }

    /// A long name that this text still has.
    pub(super) fn left_in(&self, text: &str) -> Option<&str> {
        let mut names = self.0.keys();
        names.find(|name| text.contains(*name)).map(String::as_str)
    }
}

#[cfg(test)]
impl<'n> FromIterator<&'n str> for Names {
    fn from_iter<I: IntoIterator<Item = &'n str>>(all: I) -> Self {
        let mut names = Self::default();
        all.into_iter().for_each(|name| names.add(name));
        names
    }
}

/// a to Z, then aa and so on.
fn nth(nth: usize) -> String {
    let letter = char::from(LETTERS[nth % LETTERS.len()]);
    match nth / LETTERS.len() {
        0 => letter.to_string(),
        more => self::nth(more - 1) + &letter.to_string(),
    }
}

struct Renaming<'n, 's> {
    names: &'n Names,
    allocator: &'s Allocator,
}

impl<'s> VisitMut<'s> for Renaming<'_, 's> {
    fn visit_identifier_name(&mut self, it: &mut IdentifierName<'s>) {
        if let Some(short) = self.names.0.get(it.name.as_str()) {
            it.name = self.allocator.alloc_str(short).into();
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, ImportSection, MemoryType, Module, TypeSection,
    };

    use super::{Names, nth};

    fn module(import: &str, export: &str) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", import, EntityType::Function(0));
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        imports.import("./app_bg.js", "memory", memory);
        let mut exports = ExportSection::new();
        exports.export(export, ExportKind::Func, 0);
        exports.export("memory", ExportKind::Memory, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn what_wasm_bindgen_named_is_renamed_and_nothing_else() {
        let long = module("__wbg_now_463ac581d2fc7ea3", "__wbindgen_malloc");
        let names = Names::of(&long).unwrap();
        assert_eq!(names.in_wasm(&long).unwrap(), module("a", "b"));
        assert_eq!(
            names.left_in("x.__wbindgen_malloc"),
            Some("__wbindgen_malloc")
        );
        assert_eq!(names.left_in("x.memory"), None);
    }

    #[test]
    fn a_name_that_stays_is_no_short_one() {
        let long = module("__wbg_now_463ac581d2fc7ea3", "a");
        assert!(Names::of(&long).unwrap().in_wasm(&long).is_err());
    }

    #[test]
    fn a_part_asks_for_nothing_whose_name_is_short() {
        let names = Names::from_iter(["__wbindgen_malloc"]);
        assert!(names.refuse_in(&module("__wbindgen_malloc", "x")).is_err());
        assert!(names.refuse_in(&module("memory", "x")).is_ok());
    }

    #[test]
    fn no_two_names_are_the_same() {
        assert_eq!([nth(0), nth(51), nth(52), nth(104)], ["a", "Z", "aa", "ba"]);
    }
}
