//! What is put into the small course, and which code answers it.

use std::{
    fs::{self, File, Permissions},
    os::unix::fs::{PermissionsExt as _, symlink},
    path::Path,
    process::Command,
};

pub(crate) struct Input {
    /// In the list of cases that must hold; 0 for what is not in it.
    pub(crate) number: u8,
    pub(crate) name: String,
    /// What is said has this in it.
    pub(crate) says: &'static str,
    /// Puts it into the course in this folder.
    pub(crate) put: Box<dyn Fn(&Path)>,
    /// Whether it is [`FORBIDDEN`] to be read.
    pub(crate) is_forbidden: bool,
}

/// The file that may not be read, from where the program runs.
pub(crate) const FORBIDDEN: &str = "curriculum/glossary.ron";

pub(crate) fn all() -> Vec<Input> {
    let mut all = vec![
        file(33, "lists nested 100,000 deep", "[too-deep]", || {
            "[".repeat(100_000).into()
        }),
        file(33, "entries nested 100,000 deep", "[too-deep]", || {
            "A(a:".repeat(100_000).into()
        }),
        file(
            33,
            "comments nested 100,000 deep",
            "[unclosed-comment]",
            || "/*".repeat(100_000).into(),
        ),
        file(34, "a text of 10 MB without an end", "[too-large]", || {
            open_text(10_000_000)
        }),
        file(
            34,
            "a text of 4 MB without an end",
            "[unclosed-text]",
            || open_text(4_000_000),
        ),
        file(39, "NUL", "[hidden-character]", || b"[\0]".into()),
        file(
            39,
            "a control of the writing direction",
            "[hidden-character]",
            || "[// \u{202e}\n]".into(),
        ),
        file(45, "half a character", "[not-utf8]", || {
            b"[] // \xc3".into()
        }),
        file(0, "Latin-1", "[not-utf8]", || b"[] // caf\xe9\n".into()),
        file(0, "UTF-16", "[not-utf8]", || b"\xff\xfe[\0]\0".into()),
        file(0, "a million brackets", "[missing-value]", || {
            "]".repeat(1_000_000).into()
        }),
        file(
            0,
            "an empty entry for each of 100,000 lines",
            "[missing-field]",
            || format!("[{}]", "Item(),\n".repeat(100_000)).into(),
        ),
        field(35, "NaN as a pass mark", "[whole-number]", "NaN"),
        field(35, "inf as a pass mark", "[whole-number]", "inf"),
        field(35, "1e999 as a pass mark", "[whole-number]", "1e999"),
        field(
            36,
            "a number above u64 as a pass mark",
            "[whole-number]",
            "18446744073709551616",
        ),
        field(
            36,
            "a number of 100,000 digits",
            "[whole-number]",
            &"9".repeat(100_000),
        ),
        field(
            37,
            "a field twice",
            "[duplicate-field]",
            "80, pass_mark: 80",
        ),
        text(39, "a NUL as an escape", "[hidden-character]", r"Is it\0?"),
        text(
            39,
            "a control of the writing direction as an escape",
            "[hidden-character]",
            r"Is it\u{202e}?",
        ),
        answer(39, "an answer with a space of no width", "crum\u{200b}b"),
        answer(
            39,
            "an answer with a soft hyphen as an escape",
            r"crum\u{ad}b",
        ),
        lesson("a text of 3.9 million brackets", "[text-length]", || {
            block("[", 3_900_000)
        }),
        lesson(
            "a text of 1.3 million open emphases",
            "[text-length]",
            || block("*a ", 1_300_000),
        ),
        lesson(
            "39 texts of 100,000 characters of open emphasis",
            "[long-sentence]",
            || block("*a ", 33_333).repeat(39),
        ),
        lesson("39 texts of 100,000 brackets", "", || {
            block("[", 100_000).repeat(39)
        }),
        lesson("39 texts of 100,000 quotations", "[text-too-deep]", || {
            block(">", 100_000).repeat(39)
        }),
        lesson(
            "39 texts of 100,000 characters of links",
            "[text-length]",
            || block("[a](b) ", 14_285).repeat(39),
        ),
        lesson(
            "3,900 texts of 160 links that lead nowhere",
            "[link-address]",
            || block("[a](b)", 160).repeat(3_900),
        ),
        lesson(
            "39 texts of 100,000 characters of unknown terms",
            "[text-length]",
            || block("[a](term:x) ", 8_333).repeat(39),
        ),
        lesson(
            "39 texts of 100,000 characters of unknown sources",
            "[text-length]",
            || block("[@x] ", 20_000).repeat(39),
        ),
        lesson(
            "300,000 texts that name an unknown source",
            "[list-length]",
            || block("[@x]", 1).repeat(300_000),
        ),
        folder(
            0,
            "a list of 500,000 unknown sources",
            "[list-length]",
            |course| {
                let list = format!("[{}],", "\"x\",".repeat(500_000));
                let list = format!("sources: {list}");
                replace(&course.join(ITEMS), "sources: [],", &list);
            },
        ),
        text(
            41,
            "a script",
            "[unsupported-markdown]",
            "Is <script>alert(1)</script> it?",
        ),
        text(
            41,
            "an image with a handler",
            "[unsupported-markdown]",
            "Is <img src=x onerror=alert(1)> it?",
        ),
        text(
            41,
            "a drawing with a handler",
            "[unsupported-markdown]",
            "Is <svg onload=alert(1)> it?",
        ),
        text(
            42,
            "a javascript link",
            "[link-address]",
            "Is [it](javascript:alert(1))?",
        ),
        text(
            42,
            "a javascript link in capitals",
            "[link-address]",
            "Is [it](JaVaScRiPt:alert(1))?",
        ),
        text(
            42,
            "a javascript link with a tab",
            "[link-address]",
            "Is [it](<java\tscript:alert(1)>)?",
        ),
        text(
            42,
            "a data link",
            "[link-address]",
            "Is [it](data:text/html,x)?",
        ),
        text(
            42,
            "a link without a scheme",
            "[link-address]",
            "Is [it](//example.org)?",
        ),
        text(
            43,
            "a remote image",
            "[unsupported-markdown]",
            "Is ![it](https://example.org/x.png)?",
        ),
    ];
    all.extend(folders());
    all.extend(instead_of_files());
    all
}

/// The small course's file that most of them replace.
const ITEMS: &str = "bread/items.ron";
/// A lesson with one text and nothing else.
const LESSON: &str = "bread/heat.ron";
const FIGURE: &str = "figures/loaf.svg";
/// All files of the small course that are RON.
const FILES: [&str; 10] = [
    "course.ron",
    "sources.ron",
    "glossary.ron",
    "bread/module.ron",
    "bread/loaf.ron",
    LESSON,
    ITEMS,
    "butter/module.ron",
    "butter/spreads.ron",
    "butter/items.ron",
];

fn open_text(bytes: usize) -> Vec<u8> {
    let mut text = b"[Item(id: \"".to_vec();
    text.resize(bytes, b'a');
    text
}

/// These bytes are the whole of a file.
fn file(number: u8, name: &'static str, says: &'static str, bytes: fn() -> Vec<u8>) -> Input {
    let put = move |course: &Path| {
        fs::write(course.join(ITEMS), bytes()).expect("a file can be written");
    };
    let put = Box::new(put);
    Input {
        number,
        name: name.to_owned(),
        says,
        put,
        is_forbidden: false,
    }
}

/// A module has an assessment with this pass mark.
fn field(number: u8, name: &'static str, says: &'static str, mark: &str) -> Input {
    let assessment = format!(
        "assessment: Assessment(draw: [Draw(objective: \"name-parts\", count: 1)], pass_mark: {mark}), lessons:"
    );
    let put =
        move |course: &Path| replace(&course.join("bread/module.ron"), "lessons:", &assessment);
    let put = Box::new(put);
    Input {
        number,
        name: name.to_owned(),
        says,
        put,
        is_forbidden: false,
    }
}

/// The first stem of the bank is this.
fn text(number: u8, name: &'static str, says: &'static str, stem: &'static str) -> Input {
    let put = move |course: &Path| {
        replace(&course.join(ITEMS), "Which part of a loaf is soft?", stem);
    };
    let put = Box::new(put);
    Input {
        number,
        name: name.to_owned(),
        says,
        put,
        is_forbidden: false,
    }
}

/// The bank has an item that accepts this answer.
fn answer(number: u8, name: &'static str, answer: &'static str) -> Input {
    let put = move |course: &Path| {
        replace(&course.join("butter/items.ron"), "sour cream", answer);
    };
    Input {
        number,
        name: name.to_owned(),
        says: "[hidden-character]",
        put: Box::new(put),
        is_forbidden: false,
    }
}

/// A lesson has these blocks.
fn lesson(name: &'static str, says: &'static str, blocks: fn() -> String) -> Input {
    let put = move |course: &Path| {
        let text = "Text(\"Heat browns the surface.\"),";
        replace(&course.join(LESSON), text, &blocks());
    };
    Input {
        number: 0,
        name: name.to_owned(),
        says,
        put: Box::new(put),
        is_forbidden: false,
    }
}

/// A block with a text that says the same again and again.
fn block(part: &str, times: usize) -> String {
    format!("Text(\"{}\"),", part.repeat(times))
}

fn replace(path: &Path, from: &str, to: &str) {
    rewrite(path, |text| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
}

fn rewrite(path: &Path, edit: impl Fn(&str) -> String) {
    let text = fs::read_to_string(path).expect("a file can be read");
    fs::write(path, edit(&text)).expect("a file can be written");
}

fn folder(number: u8, name: &'static str, says: &'static str, put: fn(&Path)) -> Input {
    let put = Box::new(put);
    Input {
        number,
        name: name.to_owned(),
        says,
        put,
        is_forbidden: false,
    }
}

/// What is wrong with the folder rather than with a file's text.
fn folders() -> Vec<Input> {
    vec![
        folder(37, "a key of a map twice", "[set-twice]", |course| {
            let rule = "rules: [Rule(code: \"long-key\", limits: {\"ratio\": 1.4, \"ratio\": 1.6}, reason: \"x\"),";
            replace(&course.join("course.ron"), "rules: [", rule);
        }),
        folder(
            38,
            "more than 200,000 items",
            "[too-many-items]",
            |course| {
                let items = format!("[{}]", "Item(),".repeat(150_000));
                fs::write(course.join(ITEMS), &items).expect("a file can be written");
                fs::write(course.join("butter/items.ron"), items).expect("a file can be written");
            },
        ),
        folder(
            38,
            "more than 400 MB",
            "has more than 400 MB of RON files",
            |course| {
                for nth in 0..101 {
                    // Nothing but a length: none of it is read.
                    let file = File::create(course.join(format!("bread/large-{nth}.ron")));
                    let sized = file.and_then(|file| file.set_len(4 * 1024 * 1024));
                    sized.expect("a file can be made");
                }
            },
        ),
        folder(39, "a byte order mark", "[byte-order-mark]", |course| {
            rewrite(&course.join(ITEMS), |text| format!("\u{feff}{text}"));
        }),
        folder(39, "CRLF", "[windows-line-ends]", |course| {
            rewrite(&course.join(ITEMS), |text| text.replace('\n', "\r\n"));
        }),
        folder(39, "CRLF in every file", "[windows-line-ends]", |course| {
            for path in FILES {
                rewrite(&course.join(path), |text| text.replace('\n', "\r\n"));
            }
        }),
        folder(40, "a gap without a blank", "[blanks]", |course| {
            replace(&course.join("butter/items.ron"), "{1}", "{1} {7}");
        }),
        folder(40, "no key among the options", "[keys]", |course| {
            replace(
                &course.join(ITEMS),
                "Key(text: \"The crumb",
                "Option(text: \"The crumb",
            );
        }),
        folder(40, "two keys where one can be right", "[keys]", |course| {
            replace(
                &course.join(ITEMS),
                "Option(text: \"The crust",
                "Key(text: \"The crust",
            );
        }),
        folder(45, "half a file", "error[", |course| {
            rewrite(&course.join(ITEMS), |text| {
                text[..text.len() / 2].to_owned()
            });
        }),
        Input {
            is_forbidden: true,
            ..folder(
                0,
                "a file that may not be read",
                "[unreadable-file]",
                |course| {
                    let none = Permissions::from_mode(0o000);
                    fs::set_permissions(course.join("glossary.ron"), none).expect("a file is mine");
                },
            )
        },
    ]
}

/// Puts something in a place, if that can be done.
type Put = fn(&Path) -> bool;

/// What can stand in a file's place, for a file of the course, of a module and of `figures/`.
fn instead_of_files() -> Vec<Input> {
    let kinds: [(&str, Put); 6] = [
        ("a folder", |path| fs::create_dir(path).is_ok()),
        ("a link out of the folder", |path| {
            symlink("/etc/hostname", path).is_ok()
        }),
        ("a link to nothing", |path| symlink("nowhere", path).is_ok()),
        ("a link to itself", |path| {
            let name = path.file_name().expect("it has a name");
            symlink(name, path).is_ok()
        }),
        ("a link to a folder", |path| symlink(".", path).is_ok()),
        ("a pipe that nobody writes to", |path| {
            Command::new("mkfifo").arg(path).status().is_ok()
        }),
    ];
    let places = [
        ("glossary.ron", "the glossary", "[unreadable-file]"),
        (ITEMS, "a bank", "[unreadable-file]"),
        (FIGURE, "a figure", "[unreadable-figure]"),
    ];
    let pairs = kinds
        .iter()
        .flat_map(|kind| places.map(|place| (*kind, place)));
    let input = |((what, put), (path, place, says)): ((&str, Put), _)| Input {
        number: 0,
        name: format!("{what} for {place}"),
        says,
        put: Box::new(move |course: &Path| {
            let path = course.join(path);
            fs::remove_file(&path).expect("a file can be removed");
            assert!(put(&path), "it can be put there");
        }),
        is_forbidden: false,
    };
    pairs.map(input).collect()
}
