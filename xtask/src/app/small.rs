//! WebAssembly made small: by wasm-opt, then by the order of its functions.
//!
//! wasm-opt puts what is called most often first, which saves a byte in some calls. brotli writes
//! what it has seen before in fewer bits the nearer it was, so functions that are alike go next
//! to each other: 4,055 bytes less of everything (docs/size.md).

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use wasm_encoder::{NameMap, NameSection, Section as _};
use wasmparser::{KnownCustom, Parser, Payload, TypeRef};

use crate::tools::wasm_opt::{Optimizer, Pass};

/// How many bytes in a row make two functions alike: most instructions with what they are about.
const RUN: usize = 4;

/// Makes a file of WebAssembly small, in place.
pub(super) fn make(wasm: &Path, optimizer: &Optimizer) -> Result<()> {
    if optimizer.run(Pass::Smallest, wasm)? {
        fs::write(wasm, named(&fs::read(wasm)?)?)?;
        optimizer.run(Pass::ByName, wasm)?;
    }
    Ok(())
}

/// The same WebAssembly with names for its own functions, by which they are in order.
pub(super) fn named(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut functions = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => functions.push(Runs::of(body.as_bytes())),
            Payload::CustomSection(section) => {
                let is_names = matches!(section.as_known(), KnownCustom::Name(_));
                ensure!(!is_names, "functions have names already");
            }
            _ => {}
        }
    }
    let mut places: Vec<(usize, usize)> = chain(functions).into_iter().zip(0..).collect();
    places.sort_unstable();
    // wasm-opt wants a name for each, and the imports are not moved.
    let mut names = NameMap::new();
    for import in 0..imported {
        names.append(import, &format!("import{import}"));
    }
    for (function, place) in places {
        let index = u32::try_from(function).context("too many functions")?;
        names.append(imported + index, &format!("{place:08}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut named = wasm.to_vec();
    section.append_to(&mut named);
    Ok(named)
}

/// The runs of bytes in a function, each once, sorted.
struct Runs(Vec<[u8; RUN]>);

impl Runs {
    fn of(code: &[u8]) -> Self {
        let runs = code.windows(RUN).filter_map(|run| run.try_into().ok());
        let mut runs: Vec<_> = runs.collect();
        runs.sort_unstable();
        runs.dedup();
        Self(runs)
    }

    /// How many are in both, and how many in either.
    fn likeness(&self, other: &Self) -> (usize, usize) {
        let (mut mine, mut theirs) = (self.0.as_slice(), other.0.as_slice());
        let mut both = 0;
        while let ([a, more_of_mine @ ..], [b, more_of_theirs @ ..]) = (mine, theirs) {
            both += usize::from(a == b);
            if a <= b {
                mine = more_of_mine;
            }
            if b <= a {
                theirs = more_of_theirs;
            }
        }
        (both, self.0.len() + other.0.len() - both)
    }
}

/// The functions in order: the largest first, and after each the one of those left that is most
/// like it.
fn chain(functions: Vec<Runs>) -> Vec<usize> {
    let mut left: Vec<(usize, Runs)> = functions.into_iter().enumerate().collect();
    let mut order = Vec::with_capacity(left.len());
    let largest = (0..left.len()).max_by_key(|at| (left[*at].1.0.len(), usize::MAX - at));
    let mut next = largest;
    while let Some(at) = next {
        let (function, runs) = left.swap_remove(at);
        order.push(function);
        let mut best = (0, 1, usize::MAX);
        next = None;
        for (at, (other, its)) in left.iter().enumerate() {
            let (both, either) = runs.likeness(its);
            let (now, then) = (both * best.1, best.0 * either.max(1));
            if now > then || now == then && *other < best.2 {
                best = (both, either.max(1), *other);
                next = Some(at);
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, Function, FunctionSection, Instruction, Module, TypeSection};
    use wasmparser::{KnownCustom, Name, Parser, Payload};

    use super::named;

    /// A module with a function for each list of numbers, which it puts away.
    fn module(functions: &[&[i32]]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut declared, mut code) = (FunctionSection::new(), CodeSection::new());
        for numbers in functions {
            declared.function(0);
            let mut function = Function::new([]);
            for number in *numbers {
                function.instruction(&Instruction::I32Const(*number));
                function.instruction(&Instruction::Drop);
            }
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&declared).section(&code);
        module.finish()
    }

    fn names(wasm: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::CustomSection(section) = payload.unwrap()
                && let KnownCustom::Name(all) = section.as_known()
            {
                for name in all {
                    if let Name::Function(functions) = name.unwrap() {
                        found.extend(functions.into_iter().map(|it| it.unwrap().name.to_owned()));
                    }
                }
            }
        }
        found
    }

    #[test]
    fn a_function_follows_the_one_that_it_is_most_like() {
        let (a, b) = ([1, 2, 3, 4, 5, 6], [60, 50, 40, 30, 20]);
        let functions: [&[i32]; 4] = [&a, &b, &a[..4], &b[..4]];
        let named = named(&module(&functions)).unwrap();
        assert_eq!(
            names(&named),
            ["00000000", "00000002", "00000001", "00000003"]
        );
    }

    #[test]
    fn functions_that_are_alike_stay_in_their_order() {
        let named = named(&module(&[&[7, 8, 9], &[7, 8, 9], &[7, 8, 9]])).unwrap();
        assert_eq!(names(&named), ["00000000", "00000001", "00000002"]);
    }

    #[test]
    fn a_module_whose_functions_have_names_is_refused() {
        let once = named(&module(&[&[1]])).unwrap();
        assert!(named(&once).is_err());
    }
}
