//! What a rule of good practice says: the words are made where it looks.

use crate::{rules::Rule, source::Problem};

/// A departure from a rule, in words.
#[derive(Debug)]
pub(super) struct Remark {
    code: &'static str,
    message: String,
    label: String,
    help: Option<String>,
}

impl Remark {
    pub(super) fn new(
        rule: &impl Code,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        Self {
            code: rule.code(),
            message: message.into(),
            label: label.into(),
            help: None,
        }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Whatever names a rule.
pub(super) trait Code {
    fn code(&self) -> &'static str;
}

impl Code for Rule {
    fn code(&self) -> &'static str {
        self.code
    }
}

impl Code for &'static str {
    fn code(&self) -> &'static str {
        self
    }
}

impl Problem for Remark {
    fn code(&self) -> &'static str {
        self.code
    }

    fn message(&self) -> String {
        self.message.clone()
    }

    fn label(&self) -> String {
        self.label.clone()
    }

    fn help(&self) -> Option<String> {
        self.help.clone()
    }
}
