//! What can be answered in the course that ships, and that every answer is told why.
//!
//! Items that are answered by choosing are given every response that there is, up to 100,000 an
//! item; with more, every pair of parts beside the key of the rest. What is written is given what
//! is accepted, what its author expects instead, what is misspelled within and beyond what is
//! forgiven, and what nobody expects; a number both edges of what is right, and what lies just
//! beyond them.

use coursewright::{
    course::{
        Decimal, DecimalSign, Item,
        item::{Blank, Kind, Numeric, Written},
        text::{Inline, plain},
    },
    quiz::{Mark, Part, Response, grade, review},
};

use super::{
    course,
    key::{example, key},
    orders::orders,
    stories,
};

/// How many responses to an item are tried one by one.
const MOST: usize = 100_000;

fn product<T: Clone>(parts: &[Vec<T>]) -> Vec<Vec<T>> {
    let mut all = vec![Vec::new()];
    for part in parts {
        let with = |begun: &Vec<T>| {
            let begun = begun.clone();
            part.iter()
                .map(move |value| [&begun[..], std::slice::from_ref(value)].concat())
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

/// Every way to fill the parts, if there are few enough; else every two of them beside what is
/// right in the others.
fn filled<T: Clone>(parts: &[Vec<T>], right: &[T]) -> Vec<Vec<T>> {
    let count = (parts.iter()).try_fold(1_usize, |count, part| count.checked_mul(part.len()));
    if count.is_some_and(|count| count <= MOST) {
        return product(parts);
    }
    let mut all = Vec::new();
    for one in 0..parts.len() {
        for other in one + 1..parts.len() {
            let mut beside: Vec<Vec<T>> = right.iter().map(|it| vec![it.clone()]).collect();
            beside[one].clone_from(&parts[one]);
            beside[other].clone_from(&parts[other]);
            all.extend(product(&beside));
        }
    }
    all
}

fn subsets(count: u8) -> impl Iterator<Item = Vec<u8>> {
    let all = 0..1_u32 << count;
    all.map(move |set| (0..count).filter(|at| set >> at & 1 == 1).collect())
}

/// A word with so many letters in the place of others.
fn misspelled(word: &str, slips: usize) -> String {
    let mut left = slips;
    let letters = word.chars().map(|letter| {
        if left > 0 && letter.is_alphanumeric() {
            left -= 1;
            return 'ж';
        }
        letter
    });
    letters.collect()
}

fn words(item: &Written) -> Vec<String> {
    let slips = usize::from(item.leniency.slips);
    let mut texts = vec!["something else".to_owned()];
    for accepted in &item.accept {
        texts.extend([
            accepted.clone(),
            accepted.to_uppercase(),
            format!(" {accepted}."),
        ]);
        texts.extend((1..=slips + 1).map(|made| misspelled(accepted, made)));
    }
    for wrong in &item.wrong {
        texts.extend([wrong.text.clone(), wrong.text.to_uppercase()]);
    }
    texts
}

/// A bit more than a number, or a bit less.
fn beside(number: Decimal, bit: &str) -> String {
    let bit: Decimal = bit.parse().unwrap();
    number.plus(bit).unwrap().to_string()
}

fn numbers(item: &Numeric) -> Vec<String> {
    let edges = [item.least, item.most];
    let mut texts: Vec<String> = edges.iter().map(ToString::to_string).collect();
    texts.extend([beside(item.least, "-0.001"), beside(item.most, "0.001")]);
    texts.extend([example(item), "-999".to_owned()]);
    // With more figures, where those are asked for.
    texts.push(format!("{}000", beside(item.least, "0.0")));
    texts.extend(item.wrong.iter().map(|wrong| wrong.value.to_string()));
    texts
}

fn blank(blank: &Blank) -> Vec<String> {
    match blank {
        Blank::Text(item) => words(item),
        Blank::Number(item) => numbers(item),
        Blank::Menu(options) => (0..options.len()).map(|at| at.to_string()).collect(),
    }
}

fn responses(kind: &Kind) -> Vec<Response> {
    let shown = kind.shuffled();
    let chosen = |answers: u8| -> Vec<Option<u8>> { (0..answers).map(Some).collect() };
    match kind {
        Kind::Single(_) => (0..shown).map(|at| Response::Single(Some(at))).collect(),
        Kind::Multiple(_) => {
            let chosen = subsets(shown).filter(|chosen| !chosen.is_empty());
            chosen.map(Response::Multiple).collect()
        }
        Kind::TrueFalse(_) => {
            let both = [true, false].into_iter();
            let all = both.flat_map(|answer| (0..shown).map(move |reason| (answer, reason)));
            all.map(|(answer, reason)| Response::TrueFalse {
                answer: Some(answer),
                reason: Some(reason),
            })
            .collect()
        }
        Kind::Ordering(_) => orders(shown).into_iter().map(Response::Ordering).collect(),
        Kind::Numeric(item) => numbers(item).into_iter().map(Response::Numeric).collect(),
        Kind::ShortText(item) => words(item).into_iter().map(Response::ShortText).collect(),
        Kind::Matching(item) => {
            let parts = vec![chosen(shown); item.pairs.len()];
            let right = chosen(kind.points());
            filled(&parts, &right)
                .into_iter()
                .map(Response::Matching)
                .collect()
        }
        Kind::Categorise(item) => {
            let groups = chosen(u8::try_from(item.groups.len()).unwrap());
            let parts = vec![groups; item.entries.len()];
            let right: Vec<_> = item.entries.iter().map(|entry| Some(entry.group)).collect();
            filled(&parts, &right)
                .into_iter()
                .map(Response::Categorise)
                .collect()
        }
        Kind::Cloze(item) => {
            let parts: Vec<Vec<String>> = item.blanks.iter().map(blank).collect();
            let Some(Response::Cloze(right)) = key(kind) else {
                unreachable!("a gap has a key")
            };
            filled(&parts, &right)
                .into_iter()
                .map(Response::Cloze)
                .collect()
        }
        Kind::Free(_) => subsets(kind.points())
            .map(|met| Response::Free {
                text: "an answer".into(),
                met: Some(met),
            })
            .collect(),
        Kind::Scenario(item) => (stories::ways(item).into_iter())
            .map(Response::Scenario)
            .collect(),
        Kind::Region(_) => (0..shown).map(|at| Response::Region(Some(at))).collect(),
    }
}

fn says(part: &Part<'_>) -> bool {
    let says = |run: &&[Inline]| !plain(run).trim().is_empty();
    part.feedback.iter().flatten().any(says)
}

fn items(look: impl Fn(&Item)) {
    for module in &course().modules {
        module.items.iter().for_each(&look);
    }
}

#[test]
fn every_part_of_every_response_to_every_item_is_told_why() {
    let looked_at = std::cell::Cell::new(0);
    items(|item| {
        let order: Vec<u8> = (0..item.kind.shuffled()).collect();
        let all = responses(&item.kind);
        let (mut right, mut wrong) = (false, false);
        for response in &all {
            let score = grade(&item.kind, response);
            assert!(score.is_ok(), "`{}`: {response:?}: {score:?}", item.id);
            let is_full = score.is_ok_and(|score| score.is_full());
            (right, wrong) = (right || is_full, wrong || !is_full);
            let parts = review(&item.kind, &order, response, DecimalSign::Point);
            assert!(!parts.is_empty(), "`{}`: {response:?}", item.id);
            for part in parts.iter().flat_map(|it| it.within.iter().chain([it])) {
                // A learner's own text is judged by its criteria, and those are told why.
                let is_own_text = item.kind.is_self_assessed() && part.mark == Mark::Taken;
                let is_scene = !part.within.is_empty();
                assert!(
                    says(part) || is_own_text || is_scene,
                    "`{}`: {response:?}: {part:?}",
                    item.id
                );
            }
        }
        assert!(
            right && wrong,
            "`{}`: not every outcome was reached",
            item.id
        );
        looked_at.set(looked_at.get() + all.len());
    });
    let looked_at = looked_at.get();
    assert!(looked_at > 200_000, "only {looked_at} responses");
}

/// A mistake that the author expects has words of its own, and they are said.
#[test]
fn every_expected_mistake_is_told_what_it_is() {
    let check = |item: &Item, response: &Response, part: usize, words: &[Inline]| {
        let parts = review(&item.kind, &[], response, DecimalSign::Point);
        assert_eq!(parts[part].mark, Mark::Wrong, "`{}`: {response:?}", item.id);
        assert_eq!(
            parts[part].feedback.iter().flatten().next(),
            Some(&words),
            "`{}`: {response:?}",
            item.id
        );
    };
    items(|item| match &item.kind {
        Kind::Numeric(number) => {
            for wrong in &number.wrong {
                let response = Response::Numeric(wrong.value.to_string());
                check(item, &response, 0, &wrong.feedback);
            }
        }
        Kind::ShortText(written) => {
            for wrong in &written.wrong {
                check(
                    item,
                    &Response::ShortText(wrong.text.clone()),
                    0,
                    &wrong.feedback,
                );
            }
        }
        Kind::Cloze(cloze) => {
            let Some(Response::Cloze(right)) = key(&item.kind) else {
                unreachable!("a gap has a key")
            };
            for (part, blank) in cloze.blanks.iter().enumerate() {
                let mistakes: Vec<(String, &[Inline])> = match blank {
                    Blank::Text(item) => (item.wrong.iter())
                        .map(|it| (it.text.clone(), it.feedback.as_slice()))
                        .collect(),
                    Blank::Number(item) => (item.wrong.iter())
                        .map(|it| (it.value.to_string(), it.feedback.as_slice()))
                        .collect(),
                    Blank::Menu(options) => (options.iter().enumerate())
                        .filter(|(_, option)| !option.key)
                        .map(|(at, option)| (at.to_string(), option.feedback.as_slice()))
                        .collect(),
                };
                for (text, words) in mistakes {
                    let mut texts = right.clone();
                    texts[part] = text;
                    check(item, &Response::Cloze(texts), part, words);
                }
            }
        }
        _ => {}
    });
}

/// What lies on an edge is right, and what lies beyond it is not.
#[test]
fn what_is_forgiven_ends_where_its_author_says() {
    items(|item| {
        let (wrong, right): (Vec<Response>, Vec<Response>) = match &item.kind {
            Kind::Numeric(number) => {
                let beyond = [beside(number.least, "-0.001"), beside(number.most, "0.001")];
                let edges = [number.least, number.most].map(|it| it.to_string());
                let edges = edges.into_iter().filter(|it| number.has_figures(it));
                (
                    beyond.into_iter().map(Response::Numeric).collect(),
                    edges.map(Response::Numeric).collect(),
                )
            }
            Kind::ShortText(written) => {
                let slips = usize::from(written.leniency.slips);
                let made = |slips: usize| {
                    let word = &written.accept[0];
                    vec![Response::ShortText(misspelled(word, slips))]
                };
                (made(slips + 1), made(slips))
            }
            _ => return,
        };
        let is_full = |it: &Response| grade(&item.kind, it).is_ok_and(|score| score.is_full());
        assert!(right.iter().all(is_full), "`{}`: {right:?}", item.id);
        assert!(!wrong.iter().any(is_full), "`{}`: {wrong:?}", item.id);
    });
}

#[test]
fn of_too_many_ways_to_fill_parts_every_two_are_tried() {
    let digits: Vec<u8> = (0..10).collect();
    let all = filled(&vec![digits.clone(); 5], &[0; 5]);
    assert_eq!(all.len(), MOST);
    let pairs = filled(&vec![digits; 6], &[0; 6]);
    assert_eq!(pairs.len(), 15 * 100);
    assert!(pairs.contains(&vec![0, 7, 0, 0, 3, 0]));
    assert!(
        pairs
            .iter()
            .all(|it| it.iter().filter(|digit| **digit > 0).count() <= 2)
    );
}
