//! What a dependency exports and the app does not use.

use anyhow::Result;
use wasm_encoder::{ExportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// What a dependency of leptos exports for streams between Rust and JavaScript, of which the
/// app has none. Whatever is exported is kept, with everything it calls and the script that
/// makes it callable: 6 KB of brotli.
const UNUSED: &str = "intounderlying";
/// What the names of their classes have in the script.
pub(super) const UNUSED_CLASSES: &str = "IntoUnderlying";

/// The same WebAssembly without these exports. Nothing else changes, so that what the linker
/// has noted about it stays true.
pub(super) fn without(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ExportSection(exports) = payload {
            let mut kept = ExportSection::new();
            for export in exports {
                let export = export?;
                if !export.name.contains(UNUSED) {
                    kept.export(export.name, export.kind.into(), export.index);
                }
            }
            module.section(&kept);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = wasm.get(range).unwrap_or_default();
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use wasm_encoder::{
        CustomSection, ExportKind, ExportSection, MemorySection, MemoryType, Module,
    };

    use super::without;

    fn module(exports: &[&str]) -> Vec<u8> {
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut section = ExportSection::new();
        for name in exports {
            section.export(name, ExportKind::Memory, 0);
        }
        let mut module = Module::new();
        module.section(&memories).section(&section);
        module.section(&CustomSection {
            name: Cow::Borrowed("reloc.CODE"),
            data: Cow::Borrowed(&[3, 0]),
        });
        module.finish()
    }

    #[test]
    fn what_only_a_dependency_could_use_is_left_out_and_nothing_else() {
        let wasm = module(&["memory", "intounderlyingsource_pull", "main"]);
        assert_eq!(without(&wasm).unwrap(), module(&["memory", "main"]));
    }

    #[test]
    fn what_is_no_webassembly_is_an_error() {
        assert!(without(b"<!doctype html>").is_err());
    }
}
