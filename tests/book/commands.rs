//! The commands of the book's pages, as they stand: what they print is what the page says.
//! `UPDATE_BOOK=1` writes down what they print now.

use std::{env, fs};

use crate::{
    pages::{self, Block, Page},
    server,
    workshop::Workshop,
};

#[test]
fn every_command_prints_what_its_page_says() {
    let (mut failed, mut differing) = (Vec::new(), Vec::new());
    let updating = env::var_os("UPDATE_BOOK").is_some();
    let mut seen = 0;
    for page in pages::all() {
        let blocks = page.blocks();
        let commands = blocks.iter().filter(|it| it.language == "console");
        if commands.count() == 0 {
            continue;
        }
        let workshop = Workshop::new(&page.name);
        let mut updated: Vec<String> = page.text.lines().map(str::to_owned).collect();
        let mut printed = Vec::new();
        for block in &blocks {
            let place = format!("docs/{}:{}", page.name, block.line + 1);
            match run(&workshop, block) {
                Ok(None) => {}
                Ok(Some(now)) => {
                    seen += 1;
                    if !is_shown(&block.text, &now) {
                        differing.push(format!("{place} now prints\n{now}"));
                        printed.push((block, now));
                    }
                }
                Err(why) => failed.push(format!("{place}: {why}")),
            }
        }
        if updating && !printed.is_empty() {
            // From the end, so that the lines before stay where they are.
            for (block, now) in printed.into_iter().rev() {
                let old = block.line + 1..block.line + 1 + block.text.lines().count();
                updated.splice(old, now.lines().map(str::to_owned));
            }
            write(&page, &updated);
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
    assert!(
        updating || differing.is_empty(),
        "{}\n\n`UPDATE_BOOK=1 cargo test --test book commands` writes it down",
        differing.join("\n\n")
    );
    assert!(seen > 10, "only {seen} blocks found: is the search wrong?");
}

fn write(page: &Page, lines: &[String]) {
    let path = pages::root().join("docs").join(&page.name);
    fs::write(path, lines.join("\n") + "\n").unwrap();
}

/// Does what a block says: commands give the block as it is now, files are written.
fn run(workshop: &Workshop, block: &Block) -> Result<Option<String>, String> {
    if let Some(path) = block.value("save") {
        workshop.write(path, &format!("{}\n", block.text));
        return Ok(None);
    }
    if let Some(path) = block.value("append") {
        return workshop.append(path, &block.text).map(|()| None);
    }
    if let Some(path) = block.value("edit") {
        return workshop.edit(path, &block.text).map(|()| None);
    }
    if block.language != "console" {
        return Ok(None);
    }
    let mut now = Vec::new();
    for line in block.text.lines().filter_map(|it| it.strip_prefix("$ ")) {
        now.push(format!("$ {line}"));
        if block.is("serve") {
            now.push(server::said(workshop, line)?);
            continue;
        }
        let output = workshop
            .command(line)
            .output()
            .map_err(|error| error.to_string())?;
        let printed = String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned();
        if output.status.success() == block.is("fails") {
            return Err(format!("`{line}` ended with {}\n{printed}", output.status));
        }
        now.extend(printed.lines().map(|it| it.trim_end().to_owned()));
    }
    Ok(Some(now.join("\n")))
}

/// Whether a text is what the page shows. `…` on the page stands for any text.
fn is_shown(shown: &str, now: &str) -> bool {
    let Some((first, rest)) = shown.split_once('…') else {
        return shown == now;
    };
    let (middle, last) = rest.rsplit_once('…').unwrap_or(("", rest));
    let within = now.strip_prefix(first).and_then(|it| it.strip_suffix(last));
    within.is_some_and(|within| {
        let mut rest = within;
        middle.split('…').all(|part| match rest.split_once(part) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
    })
}

#[test]
fn dots_stand_for_any_text_and_nothing_else_does() {
    assert!(is_shown("a\n…\nc", "a\nb\nb\nc"));
    assert!(is_shown("wrote … files", "wrote 12 files"));
    assert!(is_shown("a\n…", "a\nb"));
    assert!(!is_shown("a\nc", "a\nb\nc"));
    assert!(!is_shown("a\n…\nd", "a\nb\nc"));
    assert!(!is_shown("a", "a\nb"));
}
