//! Which sources and terms a module names.

use super::{
    Block, Item, Lesson, Module, SourceId, TermId,
    item::{
        Blank, Choice, Kind, Numeric, Written,
        scenario::{Asked, Scene, Then},
    },
    text::{Inline, Paragraph},
};
use crate::sorted::Set;

/// The sources and terms that a text, an item or a module names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct References {
    /// Sources cited.
    pub sources: Set<SourceId>,
    /// Terms linked to.
    pub terms: Set<TermId>,
}

impl Module {
    /// Every source and term that the module's lessons and items name.
    #[must_use]
    pub fn references(&self) -> References {
        let mut named = References::default();
        self.lessons.iter().for_each(|lesson| named.lesson(lesson));
        self.items.iter().for_each(|item| named.item(item));
        named
    }
}

impl Lesson {
    /// Every source and term that the lesson's own text names, its summary apart.
    #[must_use]
    pub fn references(&self) -> References {
        let mut named = References::default();
        self.body.iter().for_each(|block| named.block(block));
        named
    }

    /// Every source and term that the lesson's summary names.
    #[must_use]
    pub fn summary_references(&self) -> References {
        let mut named = References::default();
        named.paragraphs(&self.summary);
        named
    }
}

impl References {
    /// Adds what a lesson names, its summary included.
    pub fn lesson(&mut self, lesson: &Lesson) {
        self.paragraphs(&lesson.summary);
        lesson.body.iter().for_each(|block| self.block(block));
    }

    /// Adds what a text names.
    pub fn paragraphs(&mut self, paragraphs: &[Paragraph]) {
        for paragraph in paragraphs {
            match paragraph {
                Paragraph::Plain(inlines) | Paragraph::Heading(_, inlines) => self.inlines(inlines),
                Paragraph::List { entries, .. } => {
                    entries.iter().for_each(|entry| self.paragraphs(entry));
                }
                Paragraph::Quote(inner) => self.paragraphs(inner),
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                    self.inlines(inner);
                }
                Inline::Term(term, inner) => {
                    self.terms.insert(term.clone());
                    self.inlines(inner);
                }
                Inline::Cite(sources) => self.sources.merge(sources.iter().cloned()),
                Inline::Text(_) | Inline::Blank(_) | Inline::Break => {}
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Text(text) | Block::Callout(_, text) | Block::Claim(_, text) => {
                self.paragraphs(text);
            }
            Block::Figure(figure) => {
                self.paragraphs(&figure.caption);
                self.paragraphs(&figure.description);
            }
            Block::Activity(activity) => {
                self.paragraphs(&activity.text);
                self.paragraphs(&activity.answer);
            }
            Block::Check(_) => {}
        }
    }

    /// Adds what an item names.
    pub fn item(&mut self, item: &Item) {
        self.sources.merge(item.sources.iter().cloned());
        self.paragraphs(&item.stem);
        (item.scoring.hints.iter()).for_each(|hint| self.inlines(&hint.text));
        match &item.kind {
            Kind::Single(single) => self.choices(&single.options),
            Kind::Multiple(multiple) => self.choices(&multiple.options),
            Kind::TrueFalse(item) => {
                self.choices(&item.reasons);
                self.inlines(&item.feedback);
            }
            Kind::Numeric(numeric) => self.numeric(numeric),
            Kind::Ordering(ordering) => {
                for step in &ordering.steps {
                    self.inlines(&step.text);
                    self.inlines(&step.feedback);
                }
            }
            Kind::Matching(matching) => {
                for pair in &matching.pairs {
                    self.inlines(&pair.prompt);
                    self.inlines(&pair.feedback);
                }
                matching.answers().for_each(|answer| self.inlines(answer));
                matching
                    .spare
                    .iter()
                    .for_each(|spare| self.inlines(&spare.feedback));
            }
            Kind::Cloze(cloze) => {
                self.inlines(&cloze.text);
                for blank in &cloze.blanks {
                    match blank {
                        Blank::Text(written) => self.written(written),
                        Blank::Number(numeric) => self.numeric(numeric),
                        Blank::Menu(options) => self.choices(options),
                    }
                }
            }
            Kind::Categorise(item) => {
                item.groups.iter().for_each(|group| self.inlines(group));
                for entry in &item.entries {
                    self.inlines(&entry.text);
                    self.inlines(&entry.feedback);
                }
            }
            Kind::ShortText(written) => self.written(written),
            Kind::Free(item) => {
                self.paragraphs(&item.model);
                for criterion in &item.criteria {
                    self.inlines(&criterion.text);
                    self.inlines(&criterion.feedback);
                }
            }
            Kind::Scenario(item) => item.scenes.iter().for_each(|scene| self.scene(scene)),
            Kind::Region(item) => {
                for area in &item.areas {
                    self.inlines(&area.name);
                    self.inlines(&area.place);
                    self.inlines(&area.feedback);
                }
            }
        }
    }

    fn scene(&mut self, scene: &Scene) {
        self.inlines(&scene.title);
        self.paragraphs(&scene.text);
        match &scene.then {
            Then::Choose(turns) => {
                for turn in turns {
                    self.inlines(&turn.text);
                    self.inlines(&turn.feedback);
                }
            }
            Then::Ask(ask) => match &ask.question {
                Asked::Single(item) => self.choices(&item.options),
                Asked::Multiple(item) => self.choices(&item.options),
                Asked::TrueFalse(item) => {
                    self.choices(&item.reasons);
                    self.inlines(&item.feedback);
                }
            },
            Then::End(ending) => self.inlines(&ending.feedback),
        }
    }

    fn numeric(&mut self, numeric: &Numeric) {
        self.inlines(&numeric.feedback);
        (numeric.wrong.iter()).for_each(|wrong| self.inlines(&wrong.feedback));
    }

    fn written(&mut self, written: &Written) {
        self.inlines(&written.feedback);
        (written.wrong.iter()).for_each(|wrong| self.inlines(&wrong.feedback));
    }

    fn choices(&mut self, options: &[Choice]) {
        for option in options {
            self.inlines(&option.text);
            self.inlines(&option.feedback);
        }
    }
}
