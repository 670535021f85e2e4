//! Stylesheets, made small.

use anyhow::{Result, anyhow};
use lightningcss::{
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions, StyleSheet},
};

/// A stylesheet without what a browser does not need. Each file is made small by itself, so
/// that a mistake is reported with the file's own name, and rules keep their order.
pub(super) fn minify(path: &str, css: &str) -> Result<String> {
    let options = ParserOptions {
        filename: path.into(),
        ..ParserOptions::default()
    };
    let mut sheet = StyleSheet::parse(css, options).map_err(|error| anyhow!("{error}"))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| anyhow!("{error}"))?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    let printed = sheet
        .to_css(options)
        .map_err(|error| anyhow!("{path}: {error}"))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn layers_and_rules_keep_their_order() {
        let css =
            "@layer tokens, base;\n\n@layer base { /* why */ b { color: red; } a { color: blue } }";
        assert_eq!(
            minify("style/a.css", css).unwrap(),
            "@layer tokens;@layer base{b{color:red}a{color:#00f}}"
        );
    }

    #[test]
    fn what_newer_browsers_understand_stays() {
        let css = "a{color:light-dark(#000,#fff);text-wrap:pretty;&:hover{margin-inline:1rem}}";
        assert_eq!(minify("style/a.css", css).unwrap(), css);
    }

    #[test]
    fn a_mistake_is_reported_with_file_and_line() {
        let error = minify("style/a.css", "a {}\n} b {}")
            .unwrap_err()
            .to_string();
        assert!(error.contains("style/a.css:1:"), "{error}");
    }
}
