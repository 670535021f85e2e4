//! Plain builders of items, modules and courses, so that a test reads like a sentence.
//!
//! What a builder is not told is filled with the least that a checked course has.

use coursewright::{
    course::{
        About, Completion, Course, CourseId, Decimal, Fingerprint, Item, ItemId, Lesson, LessonId,
        Level, Module, ModuleId, Objective, ObjectiveId, SourceId, TermId,
        item::{
            Area, Blank, Categorise, Choice, Cloze, Criterion, Difficulty, Entry, Free, Kind,
            Leniency, Matching, Multiple, Numeric, Ordering, Pair, Region, Scenario, Scoring,
            Single, Spare, Spot, Step, TrueFalse, Written, WrongNumber, WrongText,
            scenario::{Ask, Asked, Change, Condition, Ending, Outcome, Scene, Then, Turn},
        },
        text::{Inline, Paragraph},
    },
    pack::{self, Outline},
    quiz::{
        Response,
        scenario::{self, Chosen, Play},
    },
};

pub(crate) fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

pub(crate) fn paragraph(text: &str) -> Paragraph {
    Paragraph::Plain(words(text))
}

fn why(text: &str) -> Vec<Inline> {
    words(&format!("why {text}"))
}

pub(crate) fn key(text: &str) -> Choice {
    Choice {
        key: true,
        text: words(text),
        feedback: why(text),
    }
}

pub(crate) fn distractor(text: &str) -> Choice {
    Choice {
        key: false,
        ..key(text)
    }
}

/// Options "a", "b", "c" … of which those marked `true` are keys.
pub(crate) fn options(keys: &[bool]) -> Vec<Choice> {
    let named = keys.iter().zip('a'..);
    named
        .map(|(is_key, name)| Choice {
            key: *is_key,
            ..key(&name.to_string())
        })
        .collect()
}

pub(crate) fn single(options: impl Into<Vec<Choice>>) -> Kind {
    Kind::Single(Single {
        options: options.into(),
    })
}

pub(crate) fn multiple(options: impl Into<Vec<Choice>>) -> Kind {
    Kind::Multiple(Multiple {
        options: options.into(),
    })
}

pub(crate) fn true_false(answer: bool, reasons: impl Into<Vec<Choice>>) -> Kind {
    Kind::TrueFalse(TrueFalse {
        answer,
        reasons: reasons.into(),
        feedback: why("the statement"),
    })
}

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse()
        .unwrap_or_else(|error| panic!("`{text}`: {error}"))
}

/// A number, how far off still counts, and a wrong number that the author expects.
pub(crate) fn numeric(answer: &str, tolerance: &str, wrong: &str) -> Kind {
    Kind::Numeric(number(answer, tolerance, wrong))
}

pub(crate) fn number(answer: &str, tolerance: &str, wrong: &str) -> Numeric {
    let (number, tolerance) = (decimal(answer), decimal(tolerance));
    Numeric {
        answer: number.to_string(),
        least: number.plus(tolerance.negated()).unwrap(),
        most: number.plus(tolerance).unwrap(),
        unit: "seconds".into(),
        figures: None,
        wrong: vec![WrongNumber {
            value: decimal(wrong),
            feedback: why(wrong),
        }],
        feedback: why("the number"),
    }
}

pub(crate) fn ordering(steps: &[&str]) -> Kind {
    let step = |text: &&str| Step {
        text: words(text),
        feedback: why(text),
    };
    Kind::Ordering(Ordering {
        steps: steps.iter().map(step).collect(),
    })
}

pub(crate) fn matching(pairs: &[(&str, &str)], spare: &[&str]) -> Kind {
    let pair = |(prompt, answer): &(&str, &str)| Pair {
        prompt: words(prompt),
        answer: words(answer),
        feedback: why(prompt),
    };
    let spared = |text: &&str| Spare {
        text: words(text),
        feedback: why(text),
    };
    Kind::Matching(Matching {
        pairs: pairs.iter().map(pair).collect(),
        spare: spare.iter().map(spared).collect(),
    })
}

/// Accepted answers, of which "wrong" is expected as a mistake.
pub(crate) fn written(accept: &[&str], leniency: Leniency) -> Written {
    Written {
        accept: accept.iter().map(|text| (*text).into()).collect(),
        leniency,
        wrong: vec![WrongText {
            text: "wrong".into(),
            feedback: why("wrong"),
        }],
        feedback: why("the blank"),
    }
}

pub(crate) fn short_text(accept: &[&str], leniency: Leniency) -> Kind {
    Kind::ShortText(written(accept, leniency))
}

/// Blanks of any kind in a row.
pub(crate) fn cloze_of(blanks: Vec<Blank>) -> Kind {
    let text = (0..)
        .zip(&blanks)
        .map(|(at, _)| Inline::Blank(at))
        .collect();
    Kind::Cloze(Cloze { text, blanks })
}

/// A group for each list of entries.
pub(crate) fn categorise(groups: &[(&str, &[&str])]) -> Kind {
    let entries = (0..).zip(groups).flat_map(|(group, (_, entries))| {
        entries.iter().map(move |text| Entry {
            text: words(text),
            group,
            feedback: why(text),
        })
    });
    Kind::Categorise(Categorise {
        groups: groups.iter().map(|(name, _)| words(name)).collect(),
        entries: entries.collect(),
    })
}

/// A figure with a region for each name, of which one is right.
pub(crate) fn region(names: &[&str], key: u8) -> Kind {
    let area = |(nth, name): (u16, &&str)| Area {
        name: words(name),
        place: words(&format!("where {name} is")),
        spot: Spot { x: nth, y: nth },
        feedback: why(name),
    };
    Kind::Region(Region {
        figure: "map.svg".into(),
        alt: "a map".into(),
        height: 500,
        areas: (0..).zip(names).map(area).collect(),
        key,
    })
}

pub(crate) fn free(criteria: &[&str]) -> Kind {
    let criterion = |text: &&str| Criterion {
        text: words(text),
        feedback: why(text),
    };
    Kind::Free(Free {
        criteria: criteria.iter().map(criterion).collect(),
        model: vec![paragraph("one good answer")],
        words: None,
    })
}

/// A decision that leads to a scene.
pub(crate) fn turn(text: &str, to: u8) -> Turn {
    Turn {
        text: words(text),
        to,
        when: Vec::new(),
        change: Vec::new(),
        feedback: why(text),
        repair: false,
    }
}

pub(crate) fn scene(title: &str, then: Then) -> Scene {
    Scene {
        title: words(title),
        text: vec![paragraph(title)],
        then,
    }
}

pub(crate) fn ending(title: &str, outcome: Outcome) -> Scene {
    let feedback = why(title);
    scene(title, Then::End(Ending { outcome, feedback }))
}

/// A story of so many decisions and a question. The first choice of each leads on, the second
/// to harm; the third loses trust and leads nowhere, until no trust is left. An answer that is
/// right leads to a good end, another to a mixed one.
pub(crate) fn story(decisions: u8) -> Kind {
    let decision = |at: u8| {
        let mut waiting = turn("wait", at);
        waiting.when = vec![Condition::AtLeast(0, 1)];
        waiting.change = vec![Change::Add(0, -1)];
        let turns = vec![turn("ask", at + 1), turn("push", decisions + 1), waiting];
        scene(&format!("decision {at}"), Then::Choose(turns))
    };
    let question = Asked::Single(Single {
        options: options(&[false, true, false]),
    });
    let ask = Ask {
        question,
        right: decisions + 3,
        wrong: decisions + 2,
    };
    let mut scenes: Vec<Scene> = (0..decisions).map(decision).collect();
    scenes.extend([
        scene("the question", Then::Ask(ask)),
        ending("harm", Outcome::Harm),
        ending("mixed", Outcome::Mixed),
        ending("good", Outcome::Good),
    ]);
    Kind::Scenario(Scenario {
        start: vec![2],
        scenes,
    })
}

/// One blank for each list of accepted answers; "wrong" is expected in each as a mistake.
pub(crate) fn cloze(blanks: &[&[&str]]) -> Kind {
    let text = (0..).zip(blanks).map(|(at, _)| Inline::Blank(at));
    let blank = |accept: &&[&str]| Blank::Text(written(accept, Leniency::default()));
    Kind::Cloze(Cloze {
        text: text.collect(),
        blanks: blanks.iter().map(blank).collect(),
    })
}

/// A blank for "1,200", which is a text, and one for a number, exactly.
pub(crate) fn number_blank(answer: &str) -> Kind {
    Kind::Cloze(Cloze {
        text: vec![Inline::Blank(0), Inline::Blank(1)],
        blanks: vec![
            Blank::Text(written(&["1,200"], Leniency::default())),
            Blank::Number(number(answer, "0", "2")),
        ],
    })
}

/// One kind of each, in the order of [`Kind`].
pub(crate) fn one_of_each() -> [Kind; 12] {
    [
        single([key("a"), distractor("b"), distractor("c")]),
        multiple([key("a"), key("b"), distractor("c"), distractor("d")]),
        true_false(false, [distractor("a"), key("b"), distractor("c")]),
        numeric("40", "2", "20"),
        ordering(&["a", "b", "c", "d"]),
        matching(&[("a", "1"), ("b", "2"), ("c", "3")], &["4"]),
        cloze(&[&["one", "uno"], &["two"]]),
        categorise(&[("x", &["a", "b"]), ("y", &["c"]), ("z", &[])]),
        short_text(&["one", "uno"], Leniency::default()),
        free(&["a", "b", "c"]),
        story(2),
        region(&["a", "b", "c"], 1),
    ]
}

/// The response that is right in every part.
pub(crate) fn right_response(kind: &Kind) -> Response {
    let keys = |options: &[Choice]| -> Vec<u8> {
        let named = (0..).zip(options);
        named
            .filter(|(_, option)| option.key)
            .map(|(index, _)| index)
            .collect()
    };
    match kind {
        Kind::Single(item) => Response::Single(keys(&item.options).first().copied()),
        Kind::Multiple(item) => Response::Multiple(keys(&item.options)),
        Kind::TrueFalse(item) => Response::TrueFalse {
            answer: Some(item.answer),
            reason: keys(&item.reasons).first().copied(),
        },
        Kind::Numeric(item) => Response::Numeric(item.most.to_string()),
        Kind::Ordering(_) => Response::Ordering((0..kind.shuffled()).collect()),
        Kind::Matching(_) => Response::Matching((0..kind.points()).map(Some).collect()),
        Kind::Cloze(item) => Response::Cloze(item.blanks.iter().map(right_text).collect()),
        Kind::Categorise(item) => {
            Response::Categorise(item.entries.iter().map(|entry| Some(entry.group)).collect())
        }
        Kind::ShortText(item) => Response::ShortText(item.accept[0].clone()),
        Kind::Free(_) => Response::Free {
            text: "an answer".into(),
            met: Some((0..kind.points()).collect()),
        },
        Kind::Scenario(item) => Response::Scenario(right_steps(item)),
        Kind::Region(item) => Response::Region(Some(item.key)),
    }
}

/// The first choice of each scene, and the right answers.
fn right_steps(item: &Scenario) -> Vec<scenario::Step> {
    let mut play = Play::new(item);
    let mut steps = Vec::new();
    while play.ending().is_none() {
        let step = match play.scene().map(|scene| &scene.then) {
            Some(Then::Ask(_)) => scenario::Step::Answered(Chosen::Single(1)),
            _ => scenario::Step::Chose(0),
        };
        play.take(&step).unwrap();
        steps.push(step);
    }
    steps
}

fn right_text(blank: &Blank) -> String {
    match blank {
        Blank::Text(written) => written.accept[0].clone(),
        Blank::Number(number) => number.least.to_string(),
        Blank::Menu(options) => {
            let key = options.iter().position(|option| option.key);
            key.unwrap().to_string()
        }
    }
}

pub(crate) fn item_asking(id: &str, stem: &[Paragraph], kind: Kind) -> Item {
    let scoring = Scoring::plain(kind.usual_partial());
    Item {
        id: item_id(id),
        objectives: vec![ObjectiveId::parse("know").unwrap()],
        difficulty: Difficulty::Medium,
        sources: Vec::new(),
        fingerprint: Fingerprint::of(stem, &kind),
        stem: stem.to_vec(),
        kind,
        was: Vec::new(),
        scoring,
    }
}

pub(crate) fn item(id: &str, kind: Kind) -> Item {
    item_asking(id, &[paragraph(id)], kind)
}

/// An item that tests these objectives and no other.
pub(crate) fn item_on(id: &str, objectives: &[&str]) -> Item {
    let kind = single([key("yes"), distractor("no")]);
    Item {
        objectives: objective_ids(objectives),
        ..item(id, kind)
    }
}

pub(crate) fn lesson(id: &str, objectives: &[&str]) -> Lesson {
    Lesson {
        id: lesson_id(id),
        title: id.into(),
        objectives: objective_ids(objectives),
        minutes: 5,
        content_note: None,
        body: Vec::new(),
        summary: vec![paragraph("in short")],
    }
}

/// A module whose objectives are those that its lessons teach.
pub(crate) fn module(id: &str, lessons: Vec<Lesson>, items: Vec<Item>) -> Module {
    let taught = lessons.iter().flat_map(|lesson| &lesson.objectives);
    Module {
        id: module_id(id),
        title: id.into(),
        summary: "a summary".into(),
        content_note: None,
        objectives: taught
            .map(|id| Objective {
                id: id.clone(),
                level: Level::Understand,
                text: id.to_string(),
            })
            .collect(),
        lessons,
        items,
        requires: Vec::new(),
        assessment: None,
    }
}

pub(crate) fn course(modules: Vec<Module>) -> Course {
    Course {
        about: About {
            id: course_id("pelvic-bodywork"),
            title: "a course".into(),
            language: "en".into(),
            edition: "1".into(),
            summary: "a summary".into(),
            text: vec![paragraph("who wrote it")],
            licence: None,
        },
        modules,
        sources: Vec::new(),
        glossary: Vec::new(),
        completion: Completion::default(),
    }
}

/// The outline that a browser would read.
pub(crate) fn outline(course: &Course) -> Outline {
    let files = pack::compile(course);
    pack::decode(&files[0].bytes).unwrap()
}

pub(crate) fn course_id(id: &str) -> CourseId {
    CourseId::parse(id).unwrap()
}

pub(crate) fn module_id(id: &str) -> ModuleId {
    ModuleId::parse(id).unwrap()
}

pub(crate) fn lesson_id(id: &str) -> LessonId {
    LessonId::parse(id).unwrap()
}

pub(crate) fn item_id(id: &str) -> ItemId {
    ItemId::parse(id).unwrap()
}

pub(crate) fn source_id(id: &str) -> SourceId {
    SourceId::parse(id).unwrap()
}

pub(crate) fn term_id(id: &str) -> TermId {
    TermId::parse(id).unwrap()
}

pub(crate) fn objective_id(id: &str) -> ObjectiveId {
    ObjectiveId::parse(id).unwrap()
}

fn objective_ids(ids: &[&str]) -> Vec<ObjectiveId> {
    ids.iter().map(|id| objective_id(id)).collect()
}
