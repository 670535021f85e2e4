//! The course as the page shows it before the app has arrived.

use std::fmt;

use crate::{
    course::{Course, Module},
    route::Route,
};

/// A text in which nothing is markup, in an element or between an attribute's double quotes.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            let (plain, special) = rest.split_at(at);
            f.write_str(plain)?;
            f.write_str(match special.as_bytes().first() {
                Some(b'&') => "&amp;",
                Some(b'<') => "&lt;",
                Some(b'>') => "&gt;",
                Some(b'"') => "&quot;",
                _ => "&#39;",
            })?;
            rest = special.get(1..).unwrap_or_default();
        }
        f.write_str(rest)
    }
}

/// What stands above every page, where the app will put it: nothing jumps when it arrives.
pub(super) struct Header<'a>(pub(super) &'a Course);

impl fmt::Display for Header<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (address, title) = (Route::Home, Escaped(&self.0.about.title));
        write!(
            f,
            "<header class=\"top\"><a class=\"course\" href=\"{address}\">{title}</a></header>"
        )
    }
}

/// Title, summary, and the outline with the addresses that the app will know.
pub(super) struct FirstView<'a>(pub(super) &'a Course);

impl fmt::Display for FirstView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = &self.0.about;
        writeln!(f, "<h1>{}</h1>", Escaped(&about.title))?;
        writeln!(f, "<p class=\"lead\">{}</p>", Escaped(&about.summary))?;
        writeln!(f, "<nav>\n<ol>")?;
        for module in &self.0.modules {
            write_module(f, module)?;
        }
        write!(f, "</ol>\n</nav>")
    }
}

fn write_module(f: &mut fmt::Formatter<'_>, module: &Module) -> fmt::Result {
    let address = Route::Module(module.id.clone());
    writeln!(
        f,
        "<li><a href=\"{address}\">{}</a>\n<ol>",
        Escaped(&module.title)
    )?;
    for lesson in &module.lessons {
        let address = Route::Lesson(module.id.clone(), lesson.id.clone());
        writeln!(
            f,
            "<li><a href=\"{address}\">{}</a></li>",
            Escaped(&lesson.title)
        )?;
    }
    writeln!(f, "</ol></li>")
}
