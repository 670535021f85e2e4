//! The page of rules is what the tool says. That of the format is held by xtask, which
//! writes it.

use std::{fs, process::Command};

use crate::pages::root;

#[test]
fn the_page_of_rules_is_what_the_tool_says() {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_coursewright"));
    let output = tool.args(["explain", "--format", "markdown"]).output();
    let said = String::from_utf8(output.unwrap().stdout).unwrap();
    let committed = fs::read_to_string(root().join("docs/rules.md")).unwrap_or_default();
    let mut lines = committed.lines().zip(said.lines());
    let differs = lines.position(|(old, new)| old != new);
    assert!(
        committed == said,
        "docs/rules.md is not what `coursewright explain --format markdown` says, from line {}: \
         `cargo xtask book --write` writes it",
        differs.map_or(committed.lines().count(), |line| line) + 1
    );
}
