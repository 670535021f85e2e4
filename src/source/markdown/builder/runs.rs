//! Runs of text: links, citations, blanks, and how a run becomes part of the tree.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::{Builder, Frame, Run};
use crate::{
    course::{
        LessonId, ModuleId, TermId,
        text::{Inline, Paragraph, Target, plain},
    },
    source::markdown::{
        Fault, Form, Mention, citation,
        link::{self, Address},
    },
};

impl Builder<'_> {
    pub(super) fn link(
        &mut self,
        kind: LinkType,
        address: &str,
        title: &str,
        span: &Range<usize>,
    ) -> Result<Run, Fault> {
        match kind {
            LinkType::ShortcutUnknown => {
                let written = &self.text[span.clone()];
                if written.starts_with("[^") {
                    return Err(Fault::Unsupported("footnotes"));
                }
                let sources = citation::read(written).ok_or(Fault::Citation)?;
                for (id, within) in &sources {
                    let at = span.start + within.start..span.start + within.end;
                    self.out
                        .mentions
                        .push((Mention::Source(id.to_string()), at));
                }
                self.begin_loose();
                self.prose.citation();
                self.push(Inline::Cite(
                    sources.into_iter().map(|(id, _)| id).collect(),
                ));
                Ok(Run::Citation)
            }
            LinkType::CollapsedUnknown | LinkType::ReferenceUnknown => Err(Fault::Citation),
            _ if !title.is_empty() => Err(Fault::LinkTitle),
            LinkType::Email => Ok(Run::Link {
                address: Some(link::read(&format!("mailto:{address}"))?),
                span: span.clone(),
            }),
            _ => Ok(Run::Link {
                address: Some(link::read(address)?),
                span: span.clone(),
            }),
        }
    }

    pub(super) fn end_run(&mut self, run: Run, inlines: Vec<Inline>) {
        match &run {
            Run::Emphasis | Run::Strong | Run::Link { .. } => self.prose.close(),
            Run::Loose | Run::Paragraph | Run::Heading(_) => {
                let is_heading = matches!(run, Run::Heading(_));
                let is_quoted = self
                    .open
                    .iter()
                    .any(|frame| matches!(frame, Frame::Quote(_)));
                self.prose.end(is_heading, is_quoted);
            }
            Run::Citation => {}
        }
        match run {
            Run::Loose | Run::Paragraph if inlines.is_empty() => {}
            Run::Loose | Run::Paragraph => self.add(Paragraph::Plain(inlines)),
            Run::Heading(level) => self.add(Paragraph::Heading(level, inlines)),
            Run::Emphasis => self.push(Inline::Emphasis(inlines)),
            Run::Strong => self.push(Inline::Strong(inlines)),
            Run::Link { span, .. } if plain(&inlines).trim().is_empty() => {
                self.fault(Fault::EmptyLink, span);
            }
            Run::Link { address, span } => {
                if let Some(address) = address {
                    self.end_link(address, inlines, span);
                }
            }
            Run::Citation => {}
        }
    }

    /// Adds a link. One whose target is not known is only mentioned: that the target
    /// is missing is found when all mentions are looked up.
    fn end_link(&mut self, address: Address, inlines: Vec<Inline>, span: Range<usize>) {
        let mention = match address {
            Address::Away(address) => {
                return self.push(Inline::Link(Target::Away(address), inlines));
            }
            Address::Within(mention) => mention,
        };
        let link = match &mention {
            Mention::Term(id) => TermId::parse(id).ok().map(|id| Inline::Term(id, inlines)),
            Mention::Module(id) => {
                let target = ModuleId::parse(id).ok().map(Target::Module);
                target.map(|target| Inline::Link(target, inlines))
            }
            Mention::Lesson(id) => LessonId::parse(id).ok().and_then(|id| {
                let module = self.lessons.get(&id)?.clone();
                Some(Inline::Link(Target::Lesson(module, id), inlines))
            }),
            Mention::Source(_) => None,
        };
        link.into_iter().for_each(|link| self.push(link));
        self.out.mentions.push((mention, span));
    }

    pub(super) fn characters(&mut self, text: &str, span: Range<usize>) {
        if self.form != Form::Cloze {
            self.prose.words(text, span.start);
            return self.push(Inline::Text(text.to_owned()));
        }
        let mut rest = text;
        while let Some((before, marker)) = rest.split_once('{') {
            let at = span.start + (text.len() - marker.len() - 1);
            self.prose.words(before, at - before.len());
            self.prose.words("____", at);
            self.push(Inline::Text(before.to_owned()));
            let end = marker.find('}').map_or(marker.len(), |end| end + 1);
            let number = marker[..end]
                .strip_suffix('}')
                .and_then(|n| n.parse::<u8>().ok());
            match number.filter(|number| *number > 0) {
                Some(number) => {
                    self.out.blanks.push((number, at..at + 1 + end));
                    self.push(Inline::Blank(number - 1));
                }
                None => self.fault(Fault::Marker, at..at + 1 + end),
            }
            rest = &marker[end..];
        }
        self.prose
            .words(rest, span.start + (text.len() - rest.len()));
        self.push(Inline::Text(rest.to_owned()));
    }

    /// Adds an inline to what is open, joining characters that follow each other. A citation
    /// moves up to the word before it.
    pub(super) fn push(&mut self, inline: Inline) {
        self.begin_loose();
        let Some(Frame::Run(_, inlines)) = self.open.last_mut() else {
            return;
        };
        match (inlines.last_mut(), inline) {
            (_, Inline::Text(more)) if more.is_empty() => {}
            (Some(Inline::Text(text)), Inline::Text(more)) => text.push_str(&more),
            (Some(Inline::Text(text)), citation @ Inline::Cite(_)) => {
                text.truncate(text.trim_end().len());
                inlines.push(citation);
            }
            (_, inline) => inlines.push(inline),
        }
    }
}
