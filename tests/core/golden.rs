//! Results that must never change: draws, which every platform must make alike.

use coursewright::{
    course::Item,
    quiz::{Question, draw},
};

use crate::course_builder::{item, module_id, one_of_each};

const DRAWS: &str = include_str!("golden_draws.txt");

/// The lines of a file without its comments.
pub(crate) fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A bank whose items take turns at the seven kinds.
fn bank(size: usize) -> Vec<Item> {
    let names = [
        "single",
        "multiple",
        "true-false",
        "numeric",
        "ordering",
        "matching",
        "cloze",
    ];
    let kinds = names.into_iter().zip(one_of_each()).cycle();
    let items = kinds.take(size).enumerate();
    items
        .map(|(at, (name, kind))| item(&format!("{name}-{at}"), kind))
        .collect()
}

/// The questions that a heading such as `draw 3 of 7 seed 42` stands for.
fn drawn(heading: &str) -> Vec<String> {
    let words: Vec<&str> = heading.split(' ').collect();
    let ["draw", count, "of", size, "seed", seed] = words[..] else {
        panic!("`{heading}` is no heading");
    };
    let bank = bank(size.parse().unwrap());
    let bank: Vec<&Item> = bank.iter().collect();
    let drawn = draw(
        &module_id("anatomy"),
        &bank,
        count.parse().unwrap(),
        seed.parse().unwrap(),
    );
    let line = |question: &Question| {
        let order: Vec<String> = question.order.iter().map(u8::to_string).collect();
        format!("{}: {}", question.item, order.join(" "))
            .trim_end()
            .to_owned()
    };
    drawn.questions.iter().map(line).collect()
}

#[test]
fn draws_are_those_of_the_golden_file() {
    let lines: Vec<&str> = lines(DRAWS).collect();
    let draws = lines.chunk_by(|_, line| !line.starts_with("draw "));
    assert_eq!(draws.clone().count(), 6);
    for draw in draws {
        assert_eq!(drawn(draw[0]), draw[1..], "under `{}`", draw[0]);
    }
}
