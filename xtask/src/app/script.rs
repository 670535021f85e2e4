//! The script, as small as it gets.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The same script in fewer bytes. wasm-bindgen writes it to be read.
pub(super) fn minify(script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(why) = parsed.diagnostics.iter().next() {
        bail!("the script that wasm-bindgen wrote cannot be read: {why}");
    }
    let mut program = parsed.program;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .build(&program);
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn comments_spaces_and_long_names_go_and_what_others_call_stays() {
        let script = "// A greeting.\nexport function greet(somebody) {\n    return `Hello, ${somebody}`;\n}\n";
        let small = minify(script).unwrap();
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
    fn what_is_no_script_is_an_error() {
        assert!(minify("export function {").is_err());
    }
}
