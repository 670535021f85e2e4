//! The script, as small as it gets.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::Statement;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType};

use super::{names::Names, unused::UNUSED_CLASSES};

/// The same script in fewer bytes. wasm-bindgen writes it to be read.
///
/// # Errors
/// If it is no script, or names something long that is not where names are put.
pub(super) fn minify(script: &str, names: &Names) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(why) = parsed.diagnostics.iter().next() {
        bail!("the script that wasm-bindgen wrote cannot be read: {why}");
    }
    let mut program = parsed.program;
    program
        .body
        .retain(|statement| !is_unused(statement, script));
    names.in_script(&mut program, &allocator);
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .build(&program);
    if let Some(name) = names.left_in(&printed.code) {
        bail!("the script that wasm-bindgen wrote has `{name}` where no name is looked for");
    }
    Ok(printed.code)
}

/// Whether a statement makes a class that the app does not use, or something for it.
fn is_unused(statement: &Statement<'_>, script: &str) -> bool {
    let span = statement.span();
    let text = script.get(span.start as usize..span.end as usize);
    !matches!(statement, Statement::FunctionDeclaration(_))
        && text.is_some_and(|text| text.contains(UNUSED_CLASSES))
}

#[cfg(test)]
mod tests {
    use super::{Names, minify};

    #[test]
    fn comments_spaces_and_long_names_go_and_what_others_call_stays() {
        let script = "// A greeting.\nexport function greet(somebody) {\n    return `Hello, ${somebody}`;\n}\n";
        let small = minify(script, &Names::default()).unwrap();
        assert!(small.len() < 60, "{small}");
        assert!(
            small.contains("greet") && small.contains("Hello, "),
            "{small}"
        );
        assert!(
            !small.contains("somebody") && !small.contains("greeting"),
            "{small}"
        );
    }

    #[test]
    fn names_that_the_webassembly_knows_are_short_in_keys_and_behind_points() {
        let names = Names::from_iter(["__wbg_now_463ac581", "__wbindgen_free"]);
        let script = "export default (it) => ({ __wbg_now_463ac581: () => it.__wbindgen_free(), b: it.now });";
        let small = minify(script, &names).unwrap();
        assert!(!small.contains("__wb"), "{small}");
        assert!(small.contains(".b()") && small.contains(".now"), "{small}");
    }

    #[test]
    fn a_name_in_another_place_is_an_error() {
        let names = Names::from_iter(["__wbg_now_463ac581"]);
        assert!(minify("export const now = \"__wbg_now_463ac581\";", &names).is_err());
    }

    #[test]
    fn classes_that_nothing_uses_go_with_what_is_there_for_them() {
        let script = "export class IntoUnderlyingSink { free() {} }\n\
            if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
            export function greet() { return 'Hello'; }";
        let small = minify(script, &Names::default()).unwrap();
        assert!(
            small.contains("Hello") && !small.contains("Underlying"),
            "{small}"
        );
    }

    #[test]
    fn what_is_no_script_is_an_error() {
        assert!(minify("export function {", &Names::default()).is_err());
    }
}
