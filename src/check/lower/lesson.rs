//! Lessons and their blocks.

use super::Lowering;
use crate::{
    check::{counts, figures, index::Thing, lessons, names, passages::Role, texts, whole_numbers},
    course::{Activity, Block, CalloutKind, Figure, Grade, ItemId, Lesson, LessonId},
    source::{
        Reported, authored,
        located::{Located, Text},
        reader::Placed,
    },
};

impl<'a> Lowering<'a, '_> {
    /// `<lesson>.ron`, whose name the module has given.
    pub(super) fn lesson(
        &mut self,
        named: &str,
        has_module_note: bool,
    ) -> Result<Lesson, Reported> {
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
        let content_note = self.optional(lesson.content_note.as_ref(), |lowering, note| {
            lowering.plain_as(note, Role::ContentNote)
        });
        let body = self.entries(&lesson.body);
        let body = body.inspect_err(|_| self.figures_may_be_named());
        let body = body.and_then(|body| {
            let body = self.each(&body, Self::block)?;
            let span = self.reader.span(&lesson.body);
            counts::check(&mut self.reader, span, &counts::BLOCKS, body.len())?;
            Ok(body)
        });
        let summary = self.long(&lesson.summary, Role::Summary);
        let allowed = self.allowances(lesson.allow.as_ref(), &(0..self.reader.file.text.len()));
        let lowered = Lesson {
            id: id?,
            title: title?,
            objectives: objectives?,
            // The bounds of the number are within those of the type.
            minutes: minutes.map(|minutes| u8::try_from(minutes).unwrap_or(u8::MAX))?,
            content_note: content_note?,
            body: body?,
            summary: summary?,
        };
        allowed?;
        lessons::check(
            &lessons::Found {
                lesson: &lowered,
                passages: &self.passages,
                opening: self.reader.span(&lesson.id),
                minutes: self.reader.span(&lesson.minutes),
                has_module_note,
                settings: &self.known.settings,
            },
            &mut self.reader,
        );
        texts::check(&self.passages, &self.known.settings, &mut self.reader);
        Ok(lowered)
    }

    fn block(&mut self, block: &Located<'a, authored::Block<'a>>) -> Result<Block, Reported> {
        use authored::Block as Authored;
        let block = self.reader.read(block);
        match block.inspect_err(|_| self.figures_may_be_named())? {
            Authored::Text(text) => self.long(&text, Role::Body).map(Block::Text),
            Authored::Callout { kind, text } => {
                let kind = self.reader.read(&kind).map(|kind| callout_kind(&kind));
                let text = self.long(&text, Role::Callout(kind.unwrap_or(CalloutKind::Key)));
                Ok(Block::Callout(kind?, text?))
            }
            Authored::Claim { grade, text } => {
                let grade = self.reader.read(&grade).map(|grade| grade_of(&grade));
                let text = self.long(&text, Role::Claim(grade.unwrap_or(Grade::D)));
                Ok(Block::Claim(grade?, text?))
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
                let (title, text) = (self.plain(&title), self.long(&text, Role::Task));
                let answer = self.optional(answer.as_ref(), |lowering, answer| {
                    lowering.long(answer, Role::Answer)
                });
                Ok(Block::Activity(Activity {
                    title: title?,
                    text: text?,
                    answer: answer?.unwrap_or_default(),
                }))
            }
        }
    }

    /// Notes that there may be a figure in what could not be read.
    pub(super) fn figures_may_be_named(&mut self) {
        self.index.unfinished.insert("figures".to_owned());
    }

    fn figure(
        &mut self,
        file: &Text<'a>,
        alt: &Text<'a>,
        caption: &Text<'a>,
        description: Option<&Text<'a>>,
    ) -> Result<Figure, Reported> {
        let (file, alt) = (self.figure_file(file), self.alt(alt));
        let caption = self.short(caption, Role::Caption);
        let description = self.optional(description, |lowering, description| {
            lowering.long(description, Role::Description)
        });
        Ok(Figure {
            file: file?.value,
            alt: alt?,
            caption: caption?,
            description: description?.unwrap_or_default(),
        })
    }

    /// The name of a figure that is there.
    pub(super) fn figure_file(&mut self, file: &Text<'a>) -> Result<Placed<String>, Reported> {
        let file = self.reader.text(file).and_then(|file| {
            self.index.files.insert(format!("figures/{}", file.value));
            figures::check_file(&mut self.reader, self.folder, &file)?;
            Ok(file)
        });
        file.inspect_err(|_| self.figures_may_be_named())
    }

    /// What a figure shows.
    pub(super) fn alt(&mut self, alt: &Text<'a>) -> Result<String, Reported> {
        let value = self.plain_as(alt, Role::Alt)?;
        let span = self.reader.span(alt);
        let alt = Placed { value, span };
        figures::check_alt(&mut self.reader, &alt)?;
        Ok(alt.value)
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
