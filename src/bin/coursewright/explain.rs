//! `coursewright explain`: what a rule wants, and why.

mod markdown;

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use coursewright::rules::{self, Level, Place, Rule, Weight};

/// Say what a rule wants, why, and where it comes from
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  coursewright explain               every rule in a line
  coursewright explain long-key      one rule, with a bad and a good example
  coursewright explain --format markdown > rules.md    all of them as a page")]
pub(crate) struct Arguments {
    /// The rule's code, as `check` prints it in brackets; without one, all are listed
    code: Option<&'static Rule>,
    /// How it is written
    #[arg(long, default_value = "human")]
    format: Format,
}

/// How rules are written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Human,
    /// As Markdown; without a code, every rule in full
    Markdown,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match (arguments.code, arguments.format) {
        (Some(rule), Format::Human) => write!(out, "{}", explanation(rule)),
        (Some(rule), Format::Markdown) => write!(out, "{}", markdown::section(rule)),
        (None, Format::Markdown) => write!(out, "{}", markdown::page()),
        (None, Format::Human) => {
            let width = rules::all().map(|rule| rule.code.len()).max().unwrap_or(0);
            for rule in rules::all() {
                writeln!(
                    out,
                    "{:width$}  {:7}  {}",
                    rule.code,
                    weight(rule),
                    rule.summary
                )?;
            }
            Ok(())
        }
    }
}

/// Everything that is known of a rule, for a terminal.
fn explanation(rule: &Rule) -> String {
    let mut text = format!(
        "{} ({})\n{}\n\n{}\n",
        rule.code,
        weight(rule),
        rule.summary,
        wrapped(rule.why)
    );
    text += &format!("\nSource: {}\n", wrapped(source(rule)));
    if !rule.limits.is_empty() {
        text += "\nLimits, which course.ron can set:\n";
        for limit in rule.limits {
            text += &format!("  {} = {}: {}\n", limit.name, limit.default, limit.unit);
        }
    }
    let place = place(rule.example.place);
    text += &format!("\nBad{place}:\n{}", indented(rule.example.bad));
    if let Some((limit, value)) = rule.example.with {
        text += &format!("  (found with `{limit}` set to {value})\n");
    }
    text += &format!("\nGood:\n{}", indented(rule.example.good));
    if let Weight::Free(_) = rule.weight {
        text += &format!(
            "\nTo set it for a whole course, write in course.ron:\n  rules: [Rule(code: \"{}\", level: Allow, reason: \"…\")],\n",
            rule.code
        );
    }
    if rule.allowable {
        text += &format!(
            "To allow it once, write in the item or the lesson:\n  allow: [Allow(code: \"{}\", reason: \"…\")],\n",
            rule.code
        );
    }
    text
}

/// Where a rule comes from.
fn source(rule: &Rule) -> &'static str {
    rule.source.unwrap_or("the format itself")
}

/// Where an example stands, in brackets after a space.
fn place(place: Place) -> String {
    let within = match place {
        Place::Words => return String::new(),
        Place::File(path) => path,
        Place::Course => "in course.ron",
        Place::Objectives => "in `objectives` of a module.ron",
        Place::Lesson => "in a lesson",
        Place::Blocks => "in `body` of a lesson",
        Place::Items => "in an items.ron",
        Place::Item => "in an item",
        Place::Sources => "in sources.ron",
        Place::Terms => "in glossary.ron",
    };
    format!(" ({within})")
}

fn weight(rule: &Rule) -> &'static str {
    match rule.weight {
        Weight::Fixed => "format",
        Weight::Free(Level::Deny) => "error",
        Weight::Free(Level::Warn) => "warning",
        Weight::Free(Level::Allow) => "off",
    }
}

fn indented(example: &str) -> String {
    if example.is_empty() {
        return "  (nothing)\n".to_owned();
    }
    example.lines().map(|line| format!("  {line}\n")).collect()
}

/// Lines of at most 80 characters.
fn wrapped(text: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in text.split(' ') {
        let word_length = word.chars().count();
        if length > 0 && length + 1 + word_length > 80 {
            out.push('\n');
            length = 0;
        } else if length > 0 {
            out.push(' ');
            length += 1;
        }
        out.push_str(word);
        length += word_length;
    }
    out
}
