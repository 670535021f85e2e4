//! From the events of the Markdown parser to a tree.

mod runs;

use std::{collections::BTreeMap, ops::Range};

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel as Level, Tag};

use super::{Fault, Form, Mark, Markdown, Mention, fault, link::Address, prose::Gathered};
use crate::course::{
    LessonId, ModuleId,
    text::{HeadingLevel, Inline, Paragraph},
};

/// How many lists, quotations, links and emphases may be inside each other. The tree
/// is walked by recursion later.
const DEEPEST: usize = 12;

/// Builds the tree of one text.
pub(super) struct Builder<'s> {
    text: &'s str,
    form: Form,
    lessons: &'s BTreeMap<LessonId, ModuleId>,
    /// What is open, outermost first.
    open: Vec<Frame>,
    /// How many tags are open inside something that has been refused.
    refused: usize,
    prose: Gathered,
    out: Markdown,
}

/// Something open, with what it holds so far.
enum Frame {
    Run(Run, Vec<Inline>),
    List {
        ordered: bool,
        entries: Vec<Vec<Paragraph>>,
    },
    Entry(Vec<Paragraph>),
    Quote(Vec<Paragraph>),
}

/// What a run of inlines becomes.
enum Run {
    /// Text in a list that has no paragraph of its own ends when anything else starts.
    Loose,
    Paragraph,
    Heading(HeadingLevel),
    Emphasis,
    Strong,
    Link {
        address: Option<Address>,
        span: Range<usize>,
    },
    /// Brackets whose content is read by itself.
    Citation,
}

impl<'s> Builder<'s> {
    pub(super) fn new(
        text: &'s str,
        form: Form,
        lessons: &'s BTreeMap<LessonId, ModuleId>,
    ) -> Self {
        Self {
            text,
            form,
            lessons,
            open: Vec::new(),
            refused: 0,
            prose: Gathered::default(),
            out: Markdown::default(),
        }
    }

    pub(super) fn fault(&mut self, fault: Fault, span: Range<usize>) {
        self.out.faults.push((fault, span));
    }

    pub(super) fn finish(mut self) -> Markdown {
        self.end_loose();
        if self.out.paragraphs.is_empty() && self.out.faults.is_empty() {
            self.fault(Fault::Empty, 0..self.text.len());
        }
        self.out.prose = self.prose.finish();
        self.out
    }

    pub(super) fn event(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(_) if self.refused > 0 => self.refused += 1,
            Event::End(_) if self.refused > 0 => self.refused -= 1,
            _ if self.refused > 0 => {}
            Event::Start(tag) => {
                if let Err(fault) = self.start(tag, &span) {
                    self.fault(fault, self.first_line(span));
                    self.refused = 1;
                }
            }
            Event::End(_) => self.end(),
            Event::Text(_) if self.in_citation() => {}
            Event::Text(text) => self.characters(&text, span),
            Event::SoftBreak => {
                self.prose.words(" ", span.start);
                self.push(Inline::Text(" ".to_owned()));
            }
            Event::HardBreak => {
                self.prose.words(" ", span.start);
                self.push(Inline::Break);
            }
            Event::Code(_) => self.fault(Fault::Unsupported("code"), span),
            Event::Html(_) | Event::InlineHtml(_) => self.fault(Fault::Unsupported("HTML"), span),
            Event::Rule => self.fault(Fault::Unsupported("a dividing line"), self.first_line(span)),
            Event::FootnoteReference(_) => self.fault(Fault::Unsupported("footnotes"), span),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {
                self.fault(Fault::Unsupported("this"), span);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: &Range<usize>) -> Result<(), Fault> {
        if self.open.len() >= DEEPEST {
            return Err(Fault::TooDeep);
        }
        self.allow(&tag)?;
        let frame = match tag {
            Tag::Paragraph => Frame::Run(Run::Paragraph, Vec::new()),
            Tag::Heading { level, .. } => Frame::Run(Run::Heading(heading(level)?), Vec::new()),
            Tag::BlockQuote(_) => Frame::Quote(Vec::new()),
            Tag::List(Some(first)) if first != 1 => return Err(Fault::ListStart { first }),
            Tag::List(first) => Frame::List {
                ordered: first.is_some(),
                entries: Vec::new(),
            },
            Tag::Item => Frame::Entry(Vec::new()),
            Tag::Emphasis => Frame::Run(Run::Emphasis, Vec::new()),
            Tag::Strong => Frame::Run(Run::Strong, Vec::new()),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => Frame::Run(self.link(link_type, &dest_url, &title, span)?, Vec::new()),
            other => return Err(Fault::Unsupported(name(&other))),
        };
        match frame {
            Frame::Run(Run::Emphasis | Run::Strong | Run::Link { .. } | Run::Citation, _) => {
                self.begin_loose();
            }
            _ => self.end_loose(),
        }
        if let Frame::Run(run, _) = &frame
            && let Some(mark) = mark(run)
        {
            self.prose.open(mark);
        }
        self.open.push(frame);
        Ok(())
    }

    /// Whether a text of this form may hold a block.
    fn allow(&self, tag: &Tag<'_>) -> Result<(), Fault> {
        let what = match tag {
            Tag::Heading { .. } if self.form != Form::Long => "a heading",
            Tag::List(_) if self.is_line() => "a list",
            Tag::BlockQuote(_) if self.is_line() => "a quotation",
            Tag::Paragraph if self.is_line() && !self.out.paragraphs.is_empty() => {
                fault::SECOND_PARAGRAPH
            }
            _ => return Ok(()),
        };
        Err(Fault::TooMuch {
            what,
            form: self.form,
        })
    }

    fn is_line(&self) -> bool {
        matches!(self.form, Form::Line | Form::Cloze)
    }

    fn in_citation(&self) -> bool {
        matches!(self.open.last(), Some(Frame::Run(Run::Citation, _)))
    }

    fn end(&mut self) {
        self.end_loose();
        match self.open.pop() {
            Some(Frame::Run(run, inlines)) => self.end_run(run, inlines),
            Some(Frame::List { ordered, entries }) => {
                self.add(Paragraph::List { ordered, entries })
            }
            Some(Frame::Entry(paragraphs)) => {
                if let Some(Frame::List { entries, .. }) = self.open.last_mut() {
                    entries.push(paragraphs);
                }
            }
            Some(Frame::Quote(paragraphs)) => self.add(Paragraph::Quote(paragraphs)),
            None => {}
        }
    }

    /// Adds a finished block to what is open.
    fn add(&mut self, paragraph: Paragraph) {
        match self.open.last_mut() {
            Some(Frame::Entry(paragraphs) | Frame::Quote(paragraphs)) => paragraphs.push(paragraph),
            _ => self.out.paragraphs.push(paragraph),
        }
    }

    /// Opens a run for text that stands in a list without a paragraph.
    fn begin_loose(&mut self) {
        if !matches!(self.open.last(), Some(Frame::Run(..))) {
            self.open.push(Frame::Run(Run::Loose, Vec::new()));
        }
    }

    fn end_loose(&mut self) {
        if let Some(Frame::Run(Run::Loose, _)) = self.open.last()
            && let Some(Frame::Run(run, inlines)) = self.open.pop()
        {
            self.end_run(run, inlines);
        }
    }

    fn first_line(&self, span: Range<usize>) -> Range<usize> {
        let line = self.text[span.clone()].lines().next().unwrap_or_default();
        span.start..span.start + line.len()
    }
}

/// How the words of a run are marked.
fn mark(run: &Run) -> Option<Mark> {
    match run {
        Run::Emphasis => Some(Mark::Emphasis),
        Run::Strong => Some(Mark::Strong),
        Run::Link { address, .. } => Some(match address {
            Some(Address::Within(Mention::Term(id))) => Mark::Term(id.clone()),
            _ => Mark::Link,
        }),
        Run::Loose | Run::Paragraph | Run::Heading(_) | Run::Citation => None,
    }
}

fn heading(level: Level) -> Result<HeadingLevel, Fault> {
    match level {
        Level::H2 => Ok(HeadingLevel::Section),
        Level::H3 => Ok(HeadingLevel::Subsection),
        _ => Err(Fault::HeadingLevel),
    }
}

fn name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::CodeBlock(CodeBlockKind::Indented) => fault::INDENTED,
        Tag::CodeBlock(_) => "code",
        Tag::HtmlBlock => "HTML",
        Tag::Image { .. } => "images",
        Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => "tables",
        Tag::FootnoteDefinition(_) => "footnotes",
        _ => "this",
    }
}
