//! Coverage for a terminal.

use std::fmt::Write as _;

use coursewright::course::Course;

use super::{Row, levels};

pub(super) fn write(course: &Course, rows: &[Row<'_>]) -> String {
    let mut out = String::new();
    let width = rows
        .iter()
        .map(|row| row.objective.id.as_str().len())
        .max()
        .unwrap_or(0);
    let width = width.max("objective".len());
    // Writing to a string cannot fail.
    for module in &course.modules {
        let _ = writeln!(out, "{}", module.title);
        let _ = writeln!(
            out,
            "  {:width$}  {:10}  lessons  easy  medium  hard  gaps",
            "objective", "level"
        );
        for row in rows.iter().filter(|row| row.module.id == module.id) {
            let [easy, medium, hard] = row.items.map(count);
            let line = format!(
                "  {:width$}  {:10}  {:>7}  {easy:>4}  {medium:>6}  {hard:>4}  {}",
                row.objective.id.as_str(),
                format!("{:?}", row.objective.level),
                count(row.lessons),
                row.gaps().join(", "),
            );
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out.push('\n');
    }
    for (level, objectives, items) in levels(rows) {
        let level = format!("{level:?}");
        let _ = writeln!(
            out,
            "{level:10}  objectives {objectives:>3}  items {items:>4}"
        );
    }
    out
}

/// A gap stands out from a number.
fn count(count: usize) -> String {
    match count {
        0 => "-".to_owned(),
        count => count.to_string(),
    }
}
