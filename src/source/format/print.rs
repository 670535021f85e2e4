//! Brackets, entries and comments as text.

use super::tree::{Comment, Entry, Group, What};

const INDENT: &str = "    ";

/// A whole file.
pub(super) fn print(file: &Group<'_>) -> String {
    let mut printer = Printer {
        out: String::new(),
        depth: 0,
    };
    for entry in &file.entries {
        printer.comments(&entry.comments);
        printer.line(entry.after_blank);
        printer.entry(entry);
        printer.beside(entry);
    }
    printer.comments(&file.comments);
    printer.out.push('\n');
    printer.out
}

struct Printer {
    out: String,
    depth: usize,
}

impl Printer {
    /// Begins a line. A blank one before it is kept, but not at the beginning of a file or
    /// of brackets.
    fn line(&mut self, after_blank: bool) {
        if self.out.is_empty() {
            return;
        }
        let is_first = self.out.ends_with(['(', '[', '{']);
        self.out.push('\n');
        if after_blank && !is_first {
            self.out.push('\n');
        }
        self.out.push_str(&INDENT.repeat(self.depth));
    }

    fn comments(&mut self, comments: &[Comment<'_>]) {
        for comment in comments {
            self.line(comment.after_blank);
            self.out.push_str(comment.text);
        }
    }

    fn beside(&mut self, entry: &Entry<'_>) {
        for comment in &entry.beside {
            self.out.push(' ');
            self.out.push_str(comment);
        }
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        let mut after_colon = false;
        for (nth, part) in entry.parts.iter().enumerate() {
            let is_colon = matches!(part.what, What::Word(":"));
            let is_bracket = matches!(part.what, What::Brackets(..));
            // A bracket belongs to the name before it.
            let is_apart = part.is_apart && !is_colon && !is_bracket || after_colon;
            if nth > 0 && is_apart {
                self.out.push(' ');
            }
            match &part.what {
                What::Word(word) => self.out.push_str(word),
                What::Brackets(open, group, close) => self.brackets(open, group, close),
            }
            after_colon = is_colon;
        }
    }

    fn brackets(&mut self, open: &str, group: &Group<'_>, close: &str) {
        self.out.push_str(open);
        let is_empty = group.entries.is_empty() && group.comments.is_empty();
        if group.is_long && !is_empty {
            self.depth += 1;
            for entry in &group.entries {
                self.comments(&entry.comments);
                self.line(entry.after_blank);
                self.entry(entry);
                self.out.push(',');
                self.beside(entry);
            }
            self.comments(&group.comments);
            self.depth -= 1;
            self.line(false);
        } else {
            for (nth, entry) in group.entries.iter().enumerate() {
                if nth > 0 {
                    self.out.push_str(", ");
                }
                self.entry(entry);
            }
        }
        self.out.push_str(close);
    }
}
