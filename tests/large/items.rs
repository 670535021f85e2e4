//! Items of every kind.

use super::{objective, words::Words};

/// The item with this number, which is of this module. There are so many sources.
pub(super) fn item(module: usize, nth: usize, works: usize) -> String {
    let words = &mut Words::new(5, nth);
    // Of 20 items 10 are `Single` and 3 `Multiple`.
    let (stem, kind) = match nth % 20 {
        1 | 5 | 11 => multiple(words),
        3 => true_false(words),
        7 => numeric(words),
        9 => ordering(words),
        13 => matching(words),
        15 if nth % 40 == 15 => cloze(words),
        15 => short_text(words),
        17 => categorise(words),
        19 if nth % 40 == 19 => free(words),
        19 => scenario(words),
        _ => single(words),
    };
    format!(
        "    Item(\n        id: \"m{module}-item-{nth}\",\n        objectives: [\"m{module}-o{}\"],\n        difficulty: {},\n        \
         sources: [\"work-{}\"],\n        stem: r#\"{stem}\"#,\n        kind: {kind},\n    ),\n",
        objective(nth),
        nth % 3 + 1,
        nth % works,
    )
}

/// Entries such as `Option(text: "…", feedback: "…")`, with the first one's name apart.
fn entries(names: &[&str], texts: impl IntoIterator<Item = String>, words: &mut Words) -> String {
    let entries = names.iter().zip(texts).map(|(name, text)| {
        let verdict = if words.below(1_000) == 0 {
            "Correct. "
        } else {
            ""
        };
        let feedback = format!("{verdict}{} {}", words.sentence(), words.sentence());
        format!("            {name}(text: \"{text}\", feedback: r#\"{feedback}\"#),\n")
    });
    entries.collect()
}

/// Different options of much the same length.
fn options<const N: usize>(words: &mut Words) -> [String; N] {
    let (does, quality) = (words.does(), words.quality());
    let things = words.things::<N>();
    things.map(|thing| match words.below(200) {
        // Once in a while, something that a rule is about.
        0 => format!("It usually {does} the {thing}"),
        1 => format!("It sometimes {does} the {thing}"),
        2 => format!("It {does} the {quality} {thing} now"),
        _ => format!("It {does} the {quality} {thing}"),
    })
}

fn single(words: &mut Words) -> (String, String) {
    let stem = format!(
        "{} What is said of the {} that is {}?",
        words.sentence(),
        words.thing(),
        words.quality()
    );
    let mut names = ["Option"; 4];
    names[words.below(4)] = "Key";
    let options = options::<4>(words);
    (
        stem,
        format!(
            "Single(options: [\n{}        ])",
            entries(&names, options, words)
        ),
    )
}

fn multiple(words: &mut Words) -> (String, String) {
    let stem = format!(
        "{} Which two belong to the {}?",
        words.sentence(),
        words.thing()
    );
    let mut names = ["Key", "Key", "Option", "Option", "Option"];
    names.rotate_left(words.below(5));
    let options = options::<5>(words);
    (
        stem,
        format!(
            "Multiple(options: [\n{}        ])",
            entries(&names, options, words)
        ),
    )
}

fn true_false(words: &mut Words) -> (String, String) {
    let options = options::<3>(words);
    let reasons = entries(&["Key", "Option", "Option"], options, words);
    let answer = words.below(2) == 0;
    let kind = format!(
        "TrueFalse(answer: {answer}, reasons: [\n{reasons}        ], feedback: \"{}\")",
        words.sentence()
    );
    (words.sentence(), kind)
}

fn numeric(words: &mut Words) -> (String, String) {
    let stem = format!(
        "{} How many minutes does the {} take?",
        words.sentences(3),
        words.thing()
    );
    let answer = 10 + words.below(80);
    let kind = format!(
        "Numeric(\n            answer: {answer}, unit: \"minutes\", tolerance: 2,\n            wrong: [Wrong(value: {}, feedback: \"{}\")],\n            feedback: \"{}\",\n        )",
        answer + 100,
        words.sentence(),
        words.sentences(3),
    );
    (stem, kind)
}

fn ordering(words: &mut Words) -> (String, String) {
    let steps = options::<5>(words);
    let steps = entries(&["Step"; 5], steps, words);
    (
        "Put the steps of this work in order.".to_owned(),
        format!("Ordering(steps: [\n{steps}        ])"),
    )
}

fn matching(words: &mut Words) -> (String, String) {
    let things = words.things::<9>();
    let pairs: String = (0..4)
        .map(|nth| {
            let (prompt, answer) = (things[nth], things[nth + 4]);
            let feedback = words.sentences(2);
            format!("            Pair(prompt: \"The {prompt}\", answer: \"A {} {answer}\", feedback: r#\"{feedback}\"#),\n", words.quality())
        })
        .collect();
    let kind = format!(
        "Matching(pairs: [\n{pairs}        ], spare: [Spare(text: \"A spare {}\", feedback: \"{}\")])",
        things[8],
        words.sentence()
    );
    (
        "Match each part with its use. One use is left over.".to_owned(),
        kind,
    )
}

fn cloze(words: &mut Words) -> (String, String) {
    let [right, wrong] = words.things();
    let kind = format!(
        "Cloze(\n            text: r#\"{} What comes last is the {{1}}.\"#,\n            blanks: [Blank(accept: [\"{right}\"], wrong: [Wrong(text: \"{wrong}\", feedback: \"{}\")], feedback: \"{}\")],\n        )",
        words.sentences(4),
        words.sentence(),
        words.sentences(2),
    );
    ("Complete the sentence.".to_owned(), kind)
}

fn short_text(words: &mut Words) -> (String, String) {
    let [right, wrong] = words.things();
    let stem = format!("{} Which word is meant?", words.sentences(4));
    let kind = format!(
        "ShortText(accept: [\"{right}\", \"the {right}\"], wrong: [Wrong(text: \"{wrong}\", feedback: \"{}\")], feedback: \"{}\")",
        words.sentence(),
        words.sentences(2),
    );
    (stem, kind)
}

fn categorise(words: &mut Words) -> (String, String) {
    let [a, b, c, d] = options::<4>(words);
    let first = entries(&["Entry"; 2], [a, b], words);
    let second = entries(&["Entry"; 2], [c, d], words);
    let kind = format!(
        "Categorise(groups: [\n            Group(name: \"Keep\", entries: [\n{first}            ]),\n            \
         Group(name: \"Give away\", entries: [\n{second}            ]),\n        ])"
    );
    (
        "Put each entry into the group where it belongs.".to_owned(),
        kind,
    )
}

fn free(words: &mut Words) -> (String, String) {
    let criteria = entries(&["Criterion"; 3], options::<3>(words), words);
    let kind = format!(
        "Free(criteria: [\n{criteria}        ], model: r#\"{}\"#, words: 50)",
        words.sentences(4)
    );
    (
        format!(
            "{} Write what you would tell the {}.",
            words.sentence(),
            words.thing()
        ),
        kind,
    )
}

fn scenario(words: &mut Words) -> (String, String) {
    let mut choice = |name: &str, to: &str, more: &str| {
        format!(
            "                Choice(text: \"{name} the {}\", to: \"{to}\", {more}feedback: \"{}\"),\n",
            words.thing(),
            words.sentence()
        )
    };
    let arrival = choice("Ask about", "talk", "change: [Add(\"trust\", 1)], ")
        + &choice("Begin with", "still", "");
    let still = choice("Return to", "talk", "repair: true, ") + &choice("Go on with", "harm", "");
    let talk = choice("Name", "good", "") + &choice("Leave", "harm", "");
    let scene = |id: &str, title: &str, text: &str, then: &str| {
        format!(
            "            Scene(id: \"{id}\", title: \"{title}\", text: \"{text}\", then: {then}),\n"
        )
    };
    let choose = |choices: &str| format!("Choose([\n{choices}            ])");
    let scenes = [
        scene("arrival", "Arrival", &words.sentence(), &choose(&arrival)),
        scene("still", "Stillness", &words.sentence(), &choose(&still)),
        scene("talk", "Talk", &words.sentence(), &choose(&talk)),
        scene(
            "good",
            "Thanks",
            &words.sentence(),
            &format!("End(outcome: Good, feedback: \"{}\")", words.sentence()),
        ),
        scene(
            "harm",
            "Harm",
            &words.sentence(),
            &format!("End(outcome: Harm, feedback: \"{}\")", words.sentence()),
        ),
    ];
    let kind = format!(
        "Scenario(variables: [Variable(name: \"trust\", start: 0)], scenes: [\n{}        ])",
        scenes.concat()
    );
    (
        "A customer comes into the shop. Decide what to do.".to_owned(),
        kind,
    )
}
