//! A course put into the app: what the page says, and what it allows.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use coursewright::{
    pack,
    site::{self, Files, Shell, ShellError},
};
use sha2::{Digest as _, Sha256};

use crate::course::{saying, shell};

const HOSTILE: &str =
    r#"</title><script>alert('1')</script><img src=x onerror="alert(2)"> & "more""#;

fn site(text: &str) -> Files {
    let course = saying(text);
    let packs = pack::compile(&course);
    let figures = Files::from([("canal.svg".to_owned(), b"<svg/>".as_slice().into())]);
    site::assemble(&shell(), &course, packs, figures)
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files[path].to_vec()).unwrap()
}

/// The content of the page's policy.
fn policy(page: &str) -> &str {
    let (_, rest) = page
        .split_once("Content-Security-Policy\" content=\"")
        .unwrap();
    rest.split_once('"').unwrap().0
}

#[test]
fn a_site_holds_the_app_the_course_and_its_figures() {
    let files = site("Anatomy");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let [
        headers,
        anatomy,
        app,
        consent,
        outline,
        figure,
        page,
        layers,
        asking,
    ] = names[..]
    else {
        panic!("{names:?}")
    };
    assert_eq!(
        [headers, app, outline, figure, page],
        [
            "_headers",
            "app-1.js",
            "course.pack",
            "figures/canal.svg",
            "index.html"
        ]
    );
    assert!(
        anatomy.starts_with("anatomy-")
            && consent.starts_with("consent-")
            && layers.starts_with("layers-")
            && asking.starts_with("valid-consent-"),
        "{names:?}"
    );
}

#[test]
fn the_outline_names_files_that_the_site_holds() {
    let files = site("Anatomy");
    let outline: pack::Outline = pack::decode(&files[pack::OUTLINE_FILE]).unwrap();
    for module in &outline.modules {
        let lessons = module.lessons.iter().map(|lesson| &lesson.file);
        for file in lessons.chain([&module.file]) {
            assert!(files.contains_key(file), "{file}");
        }
    }
}

#[test]
fn the_page_shows_the_course_before_the_app_is_there() {
    let page = text(&site("Bodies & minds"), "index.html");
    for part in [
        "<html lang=\"en-GB\">",
        "<title>Bodies &amp; minds</title>",
        "<meta name=\"description\" content=\"Bodies &amp; minds\">",
        "<h1>Bodies &amp; minds</h1>",
        "<a href=\"#/module/anatomy\">Bodies &amp; minds</a>",
        "<a href=\"#/lesson/anatomy/layers\">Bodies &amp; minds</a>",
        "<a href=\"#/lesson/consent/valid-consent\">Bodies &amp; minds</a>",
    ] {
        assert!(page.contains(part), "no `{part}` in\n{page}");
    }
    assert!(!page.contains("<!-- course"), "a mark is left in\n{page}");
}

#[test]
fn a_text_is_never_markup() {
    let (plain, hostile) = (
        text(&site("Plain"), "index.html"),
        text(&site(HOSTILE), "index.html"),
    );
    for sign in ["<script", "<img", "</title>", "onerror=\"", "<", ">", "\""] {
        assert_eq!(
            hostile.matches(sign).count(),
            plain.matches(sign).count(),
            "`{sign}` came in with a text:\n{hostile}"
        );
    }
    assert!(
        hostile.contains("&lt;script&gt;alert(&#39;1&#39;)"),
        "{hostile}"
    );
}

#[test]
fn the_policy_allows_the_scripts_of_the_app_and_no_other() {
    let page = text(&site(HOSTILE), "index.html");
    let scripts = page.split("<script type=\"module\">").skip(1);
    let mut expected: Vec<String> = scripts
        .map(|rest| rest.split_once("</script>").unwrap().0)
        .map(|script| {
            format!(
                "'sha256-{}'",
                BASE64_STANDARD.encode(Sha256::digest(script))
            )
        })
        .collect();
    let script_src = policy(&page)
        .split("; ")
        .find(|it| it.starts_with("script-src"))
        .unwrap();
    let mut allowed: Vec<String> = script_src.split(' ').skip(1).map(str::to_owned).collect();
    expected.extend(["'self'".to_owned(), "'wasm-unsafe-eval'".to_owned()]);
    expected.sort();
    allowed.sort();
    assert_eq!(
        expected.len(),
        4,
        "the page's own script, and the one that loads the app"
    );
    assert_eq!(allowed, expected);
}

#[test]
fn the_policy_is_in_the_page_before_anything_it_governs() {
    let page = text(&site("Anatomy"), "index.html");
    let at = page.find("Content-Security-Policy").unwrap();
    for governed in ["<script", "<link", "<style", "<img"] {
        assert!(
            page.find(governed).is_none_or(|it| at < it),
            "`{governed}` comes first"
        );
    }
    assert!(
        !page.contains("style=\"") && !page.contains(" onclick"),
        "the policy forbids these"
    );
}

#[test]
fn hosts_get_what_the_page_cannot_say_itself() {
    let files = site("Anatomy");
    let headers = text(&files, "_headers");
    let policy = policy(&text(&files, "index.html")).to_owned();
    for line in [
        format!("  Content-Security-Policy: {policy}; frame-ancestors 'none'"),
        "  Referrer-Policy: no-referrer".into(),
        "  X-Content-Type-Options: nosniff".into(),
        "  Cross-Origin-Opener-Policy: same-origin".into(),
        "  Permissions-Policy: camera=(), microphone=(), geolocation=(), display-capture=()".into(),
    ] {
        assert!(
            headers.lines().any(|it| it == line),
            "no `{line}` in\n{headers}"
        );
    }
    assert!(headers.contains("/app-1.js\n  Cache-Control: public, max-age=31536000, immutable\n"));
    assert!(headers.contains("/course.pack\n  Cache-Control: no-cache\n"));
}

#[test]
fn what_is_not_the_app_is_refused() {
    let file = |bytes: &str| Files::from([("index.html".to_owned(), bytes.as_bytes().into())]);
    let refused = |files| Shell::new(files).err().map(|error| error.to_string());
    assert_eq!(refused(Files::new()), Some(ShellError::NoPage.to_string()));
    assert_eq!(
        refused(file("<html lang=\"en\"><title>Course</title>")),
        Some("`index.html` does not have `<!-- course: head -->` exactly once".into())
    );
    let twice =
        include_str!("../../index.html").replace("<body>", "<body><!-- course: outline -->");
    assert_eq!(
        refused(file(&twice)),
        Some("`index.html` does not have `<!-- course: outline -->` exactly once".into())
    );
}
