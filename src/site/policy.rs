//! What the page may do: its Content-Security-Policy, and the headers that a host can add.

use std::fmt::Write as _;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

use super::{PAGE, Shell};
use crate::pack::{self, OUTLINE_FILE};

/// A response header.
pub type Header = (&'static str, String);

/// The policy for a page with these inline scripts, as far as a `<meta>` element can state it.
///
/// `wasm-unsafe-eval` is what browsers ask for to compile WebAssembly; it allows no JavaScript.
pub(super) fn content_security_policy<'a>(scripts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hashes = String::new();
    for script in scripts {
        hashes.push_str(" 'sha256-");
        BASE64_STANDARD.encode_string(Sha256::digest(script.as_bytes()), &mut hashes);
        hashes.push('\'');
    }
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; \
         img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// The headers for every answer. `frame-ancestors` works in a header alone.
pub(super) fn headers(policy: &str) -> Vec<Header> {
    let deny = "camera=(), microphone=(), geolocation=(), display-capture=()";
    vec![
        (
            "Content-Security-Policy",
            format!("{policy}; frame-ancestors 'none'"),
        ),
        ("Referrer-Policy", "no-referrer".into()),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Permissions-Policy", deny.into()),
    ]
}

/// The headers in the file that Netlify, Cloudflare Pages and others read. What is named by
/// its content may be kept for good; the page and the outline are asked for again each time.
pub(super) fn headers_file(shell: &Shell, packs: &[pack::File]) -> String {
    let mut out = String::from("/*\n");
    for (name, value) in shell.headers() {
        // Writing to a text cannot fail.
        let _ = writeln!(out, "  {name}: {value}");
    }
    for path in ["", PAGE, OUTLINE_FILE] {
        let _ = writeln!(out, "/{path}\n  Cache-Control: no-cache");
    }
    let modules = packs
        .iter()
        .map(|file| &file.name)
        .filter(|name| *name != OUTLINE_FILE);
    for path in shell.files().keys().chain(modules) {
        let _ = writeln!(
            out,
            "/{path}\n  Cache-Control: public, max-age=31536000, immutable"
        );
    }
    out
}
