//! Lessons and their blocks.

use super::Lowering;
use crate::{
    check::{counts, figures, index::Thing, names, whole_numbers},
    course::{Activity, Block, CalloutKind, Figure, Grade, ItemId, Lesson, LessonId},
    source::{
        Reported, authored,
        located::{Located, Text},
    },
};

impl<'a> Lowering<'a, '_> {
    /// `<lesson>.ron`, whose name the module has given.
    pub(super) fn lesson(&mut self, named: &str) -> Result<Lesson, Reported> {
        self.user.thing = Some(Thing::Lesson);
        named.clone_into(&mut self.user.id);
        let lesson = self.reader.whole::<authored::Lesson<'a>>();
        let lesson = lesson.inspect_err(|_| {
            self.index.unread(Thing::Lesson, self.user.module);
            self.figures_may_be_named();
        })?;
        let id = self.id(&lesson.id, LessonId::parse).and_then(|id| {
            names::check(
                &mut self.reader,
                &id.span,
                id.value.as_str(),
                named,
                names::Named::File,
            )?;
            Ok(id.value)
        });
        let title = self.plain(&lesson.title);
        let objectives = self.objectives(Thing::Lesson, &lesson.objectives);
        let minutes = self.whole(&lesson.minutes, &whole_numbers::MINUTES);
        let content_note = self.optional(lesson.content_note.as_ref(), Self::plain);
        let body = self.reader.read(&lesson.body);
        let body = body.inspect_err(|_| self.figures_may_be_named());
        let body = body.and_then(|body| {
            let body = self.each(&body, Self::block)?;
            let span = self.reader.span(&lesson.body);
            counts::check(&mut self.reader, span, &counts::BLOCKS, body.len())?;
            Ok(body)
        });
        let summary = self.long(&lesson.summary);
        Ok(Lesson {
            id: id?,
            title: title?,
            objectives: objectives?,
            // The bounds of the number are within those of the type.
            minutes: minutes.map(|minutes| u8::try_from(minutes).unwrap_or(u8::MAX))?,
            content_note: content_note?,
            body: body?,
            summary: summary?,
        })
    }

    fn block(&mut self, block: &Located<'a, authored::Block<'a>>) -> Result<Block, Reported> {
        use authored::Block as Authored;
        let block = self.reader.read(block);
        match block.inspect_err(|_| self.figures_may_be_named())? {
            Authored::Text(text) => self.long(&text).map(Block::Text),
            Authored::Callout { kind, text } => {
                let (kind, text) = (self.reader.read(&kind), self.long(&text));
                Ok(Block::Callout(callout_kind(&kind?), text?))
            }
            Authored::Claim { grade, text } => {
                let (grade, text) = (self.reader.read(&grade), self.long(&text));
                Ok(Block::Claim(grade_of(&grade?), text?))
            }
            Authored::Figure {
                file,
                alt,
                caption,
                description,
            } => self
                .figure(&file, &alt, &caption, description.as_ref())
                .map(Block::Figure),
            Authored::Check(item) => self
                .refer(Thing::Item, &item, ItemId::parse)
                .map(Block::Check),
            Authored::Activity {
                title,
                text,
                answer,
            } => {
                let (title, text) = (self.plain(&title), self.long(&text));
                let answer = self.optional(answer.as_ref(), Self::long);
                Ok(Block::Activity(Activity {
                    title: title?,
                    text: text?,
                    answer: answer?.unwrap_or_default(),
                }))
            }
        }
    }

    /// Notes that there may be a figure in what could not be read.
    fn figures_may_be_named(&mut self) {
        self.index.unfinished.insert("figures".to_owned());
    }

    fn figure(
        &mut self,
        file: &Text<'a>,
        alt: &Text<'a>,
        caption: &Text<'a>,
        description: Option<&Text<'a>>,
    ) -> Result<Figure, Reported> {
        let file = self.reader.text(file).and_then(|file| {
            self.index.files.insert(format!("figures/{}", file.value));
            figures::check_file(&mut self.reader, self.folder, &file)?;
            Ok(file.value)
        });
        let file = file.inspect_err(|_| self.figures_may_be_named());
        let alt = self.reader.text(alt).and_then(|alt| {
            figures::check_alt(&mut self.reader, &alt)?;
            Ok(alt.value)
        });
        let caption = self.short(caption);
        let description = self.optional(description, Self::long);
        Ok(Figure {
            file: file?,
            alt: alt?,
            caption: caption?,
            description: description?.unwrap_or_default(),
        })
    }
}

fn callout_kind(kind: &authored::CalloutKind) -> CalloutKind {
    match kind {
        authored::CalloutKind::Safety => CalloutKind::Safety,
        authored::CalloutKind::Law => CalloutKind::Law,
        authored::CalloutKind::Key => CalloutKind::Key,
    }
}

fn grade_of(grade: &authored::Grade) -> Grade {
    match grade {
        authored::Grade::A => Grade::A,
        authored::Grade::B => Grade::B,
        authored::Grade::C => Grade::C,
        authored::Grade::D => Grade::D,
    }
}
