//! Coverage as a page that needs nothing else.

use std::fmt::Write as _;

use coursewright::course::Course;

use super::{Row, levels};

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}\
table{border-collapse:collapse;margin-block:1rem 2rem;width:100%}\
th,td{border-bottom:1px solid #999;padding:.3rem .6rem;text-align:start}\
td.n{text-align:end;font-variant-numeric:tabular-nums}\
.gap{background:#ffe9b8;color:#402c00;font-weight:600}";

pub(super) fn write(course: &Course, rows: &[Row<'_>]) -> String {
    let mut out = String::new();
    let title = escaped(&course.about.title);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Coverage: {title}</title>\n<style>{STYLE}</style>\n<h1>Coverage: {title}</h1>\n"
    );
    for module in &course.modules {
        let _ = write!(
            out,
            "<h2>{}</h2>\n<table>\n<thead><tr><th scope=\"col\">Objective<th scope=\"col\">Level<th scope=\"col\">Lessons\
             <th scope=\"col\">Easy<th scope=\"col\">Medium<th scope=\"col\">Hard<th scope=\"col\">Gaps</thead>\n<tbody>\n",
            escaped(&module.title)
        );
        for row in rows.iter().filter(|row| row.module.id == module.id) {
            let _ = write!(
                out,
                "<tr><th scope=\"row\">{}<td>{:?}",
                escaped(&row.objective.text),
                row.objective.level
            );
            for number in [row.lessons].into_iter().chain(row.items) {
                let class = if number == 0 { "n gap" } else { "n" };
                let _ = write!(out, "<td class=\"{class}\">{number}");
            }
            let gaps = row.gaps().join(", ");
            let class = if gaps.is_empty() {
                ""
            } else {
                " class=\"gap\""
            };
            let _ = writeln!(out, "<td{class}>{gaps}");
        }
        out.push_str("</tbody>\n</table>\n");
    }
    out.push_str("<h2>Levels</h2>\n<table>\n<thead><tr><th scope=\"col\">Level<th scope=\"col\">Objectives<th scope=\"col\">Items</thead>\n<tbody>\n");
    for (level, objectives, items) in levels(rows) {
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{level:?}<td class=\"n\">{objectives}<td class=\"n\">{items}"
        );
    }
    out.push_str("</tbody>\n</table>\n</html>\n");
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
