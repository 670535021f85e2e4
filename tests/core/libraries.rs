//! The sources and terms that travel with a module.

use std::collections::BTreeSet;

use coursewright::{
    course::{
        Activity, Block, CalloutKind, Course, Figure, Grade, Item,
        item::{
            Blank, Choice, Hint, Kind, Percent,
            scenario::{Asked, Scene, Then},
        },
        text::{HeadingLevel, Inline, Paragraph, Target},
    },
    pack::Library,
    sorted::Set,
};
use proptest::prelude::*;

use crate::{
    course_builder::{
        course, item_asking, lesson, module, module_id, number, one_of_each, options, outline,
        source_id, term_id,
    },
    packs::{citing, courses, linking, portions, sample, source, term},
    strategies::{SOURCES, TERMS},
};

#[test]
fn a_term_brings_the_terms_and_sources_of_its_own_text_with_it() {
    let mut course = sample();
    course.modules[0].lessons[0].summary = vec![linking("sphincter")];
    course.glossary = vec![
        term("canal", vec![linking("levator"), citing("grays")]),
        term("consent", vec![citing("kinsey")]),
        term("levator", vec![linking("sphincter"), citing("netter")]),
        term("sphincter", vec![linking("canal")]),
    ];
    course.sources = SOURCES.map(source).into();
    let library = portions(&course).remove(0).library;
    for id in ["canal", "levator", "sphincter"] {
        assert!(library.term(&term_id(id)).is_some(), "{id}");
    }
    assert_eq!(library.term(&term_id("consent")), None);
    assert!(library.source(&source_id("grays")).is_some());
    assert!(library.source(&source_id("netter")).is_some());
    assert_eq!(library.source(&source_id("kinsey")), None);
}

/// The ids among `ids` that a value names, found in its debug form: a second way to look,
/// which knows nothing of how texts are walked.
fn named<'a>(ids: &[&'a str], id_type: &str, value: &str) -> BTreeSet<&'a str> {
    let is_named = |id: &&&str| value.contains(&format!("{id_type}({id:?})"));
    ids.iter().filter(is_named).copied().collect()
}

/// The terms and sources that are reached from `text`.
fn reached<'a>(course: &Course, text: &str) -> (BTreeSet<&'a str>, BTreeSet<&'a str>) {
    let mut text = text.to_owned();
    loop {
        let terms = named(&TERMS, "TermId", &text);
        let meant = course
            .glossary
            .iter()
            .filter(|term| terms.contains(term.id.as_str()));
        let meant: String = meant.map(|term| format!("{:?}", term.text)).collect();
        if text.ends_with(&meant) {
            return (terms, named(&SOURCES, "SourceId", &text));
        }
        text.push_str(&meant);
    }
}

#[track_caller]
fn holds_exactly(library: &Library, course: &Course, text: &str) {
    let (terms, sources) = reached(course, text);
    let held: Vec<&str> = library
        .glossary
        .iter()
        .map(|term| term.id.as_str())
        .collect();
    assert_eq!(held.iter().copied().collect::<BTreeSet<_>>(), terms);
    assert_eq!(held.len(), terms.len());
    let held: Vec<&str> = library
        .sources
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(held.iter().copied().collect::<BTreeSet<_>>(), sources);
    assert_eq!(held.len(), sources.len());
}

/// Gives each place where text may stand a source of its own to cite.
#[derive(Default)]
struct Citations(Vec<String>);

impl Citations {
    fn run(&mut self) -> Vec<Inline> {
        let id = format!("source-{}", self.0.len());
        let cite = Inline::Cite(vec![source_id(&id)]);
        self.0.push(id);
        vec![cite]
    }

    fn text(&mut self) -> Vec<Paragraph> {
        vec![Paragraph::Plain(self.run())]
    }

    fn item(&mut self, id: &str, mut kind: Kind) -> Item {
        match &mut kind {
            Kind::Single(item) => self.options(&mut item.options),
            Kind::Multiple(item) => self.options(&mut item.options),
            Kind::TrueFalse(item) => {
                self.options(&mut item.reasons);
                item.feedback = self.run();
            }
            Kind::Numeric(item) => {
                item.feedback = self.run();
                item.wrong[0].feedback = self.run();
            }
            Kind::Ordering(item) => {
                item.steps[0].text = self.run();
                item.steps[1].feedback = self.run();
            }
            Kind::Matching(item) => {
                item.pairs[0].prompt = self.run();
                item.pairs[0].answer = self.run();
                item.pairs[1].feedback = self.run();
                item.spare[0].text = self.run();
                item.spare[0].feedback = self.run();
            }
            Kind::Cloze(item) => {
                item.text.extend(self.run());
                let mut menu = options(&[true, false]);
                self.options(&mut menu);
                let mut number = number("1", "0", "2");
                number.wrong[0].feedback = self.run();
                item.blanks = vec![Blank::Menu(menu), Blank::Number(number)];
            }
            Kind::Categorise(item) => {
                item.groups[0] = self.run();
                item.entries[0].text = self.run();
                item.entries[1].feedback = self.run();
            }
            Kind::Free(item) => {
                item.model = self.text();
                item.criteria[0].text = self.run();
                item.criteria[1].feedback = self.run();
            }
            Kind::Region(item) => {
                item.areas[0].name = self.run();
                item.areas[1].place = self.run();
                item.areas[2].feedback = self.run();
            }
            Kind::Scenario(item) => item.scenes.iter_mut().for_each(|scene| self.scene(scene)),
            Kind::ShortText(item) => {
                item.feedback = self.run();
                item.wrong[0].feedback = self.run();
            }
        }
        let mut item = item_asking(id, &self.text(), kind);
        item.scoring.hints = vec![Hint {
            text: self.run(),
            cost: Percent::ZERO,
        }];
        let id = format!("source-{}", self.0.len());
        item.sources = vec![source_id(&id)];
        self.0.push(id);
        item
    }

    fn scene(&mut self, scene: &mut Scene) {
        scene.title = self.run();
        scene.text = self.text();
        match &mut scene.then {
            Then::Choose(turns) => {
                turns[0].text = self.run();
                turns[1].feedback = self.run();
            }
            Then::Ask(ask) => {
                if let Asked::Single(item) = &mut ask.question {
                    self.options(&mut item.options);
                }
            }
            Then::End(ending) => ending.feedback = self.run(),
        }
    }

    fn options(&mut self, options: &mut [Choice]) {
        options[0].text = self.run();
        options[1].feedback = self.run();
    }

    fn blocks(&mut self) -> Vec<Block> {
        let entries = vec![self.text(), self.text()];
        let list = Paragraph::List {
            ordered: false,
            entries,
        };
        let to_anatomy = Target::Module(module_id("anatomy"));
        let nested = Inline::Link(
            to_anatomy,
            vec![Inline::Strong(vec![Inline::Emphasis(self.run())])],
        );
        vec![
            Block::Text(vec![list, Paragraph::Quote(self.text())]),
            Block::Text(vec![Paragraph::Heading(
                HeadingLevel::Section,
                vec![nested],
            )]),
            Block::Callout(CalloutKind::Law, self.text()),
            Block::Claim(Grade::B, self.text()),
            Block::Figure(Figure {
                file: "canal.svg".into(),
                alt: "the canal".into(),
                caption: self.text(),
                description: self.text(),
            }),
            Block::Activity(Activity {
                title: "in your own words".into(),
                text: self.text(),
                answer: self.text(),
            }),
        ]
    }
}

#[test]
fn a_source_cited_anywhere_in_a_lesson_or_an_item_travels_with_it() {
    let mut citations = Citations::default();
    let names = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    ];
    let kinds = names.into_iter().zip(one_of_each());
    let items = kinds.map(|(id, kind)| citations.item(id, kind)).collect();
    let in_items = citations.0.clone();
    let mut lesson = lesson("layers", &["know"]);
    lesson.body = citations.blocks();
    lesson.summary = citations.text();
    let mut course = course(vec![module("anatomy", vec![lesson], items)]);
    course.sources = citations.0.iter().map(|id| source(id)).collect();
    course.sources.push(source("not-cited"));
    let held = portions(&course).into_iter().map(|portion| {
        let sources = portion.library.sources.iter();
        sources.map(|it| it.id.to_string()).collect::<Vec<_>>()
    });
    let in_lesson = citations.0[in_items.len()..].to_vec();
    assert_eq!(held.collect::<Vec<_>>(), [in_lesson, in_items]);
}

#[test]
fn a_lessons_text_and_its_summary_are_looked_into_apart() {
    let mut citations = Citations::default();
    let mut lesson = lesson("layers", &["know"]);
    lesson.body = citations.blocks();
    let in_body: Set<_> = citations.0.iter().map(|id| source_id(id)).collect();
    lesson.summary = vec![citing("summary"), linking("canal")];
    assert_eq!(lesson.references().sources, in_body);
    assert!(lesson.references().terms.is_empty());
    let summary = lesson.summary_references();
    assert_eq!(summary.sources, Set::from_iter([source_id("summary")]));
    assert_eq!(summary.terms, Set::from_iter([term_id("canal")]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_library_holds_exactly_what_is_reached(course in courses()) {
        for it in portions(&course) {
            let text = format!("{:?} {:?}", it.lesson, it.items);
            holds_exactly(&it.library, &course, &text);
        }
        let outline = outline(&course);
        holds_exactly(&outline.library, &course, &format!("{:?}", course.about));
    }
}
