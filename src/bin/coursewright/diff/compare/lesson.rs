//! A lesson.

use coursewright::course::{
    Activity, Block, CalloutKind, Figure, Grade, ItemId, Lesson, text::Paragraph,
};

use super::super::{
    change::{Changes, How, Thing, What},
    pairs::Names,
};

pub(super) fn compare(old: &Lesson, new: &Lesson, names: &Names<'_>, changes: &mut Changes<'_>) {
    let Lesson {
        id: _,
        title,
        objectives,
        minutes,
        content_note,
        body,
        summary,
    } = old;
    changes.value("title", title.as_str(), new.title.as_str());
    changes.names("objective", objectives, &new.objectives);
    changes.value("minutes", *minutes, new.minutes);
    let note = new.content_note.as_ref();
    changes.optional_text("content note", content_note.as_ref(), note);
    blocks(body, &new.body, names, changes);
    changes.text("summary", summary, &new.summary);
    let sources = |lesson: &Lesson| -> Vec<String> {
        let mut named = lesson.references();
        named
            .sources
            .merge(lesson.summary_references().sources.iter().cloned());
        named.sources.iter().map(ToString::to_string).collect()
    };
    changes.names("citation of", sources(old), sources(new));
}

fn blocks(old: &[Block], new: &[Block], names: &Names<'_>, changes: &mut Changes<'_>) {
    if old == new {
        return;
    }
    let old: Vec<Block> = old.iter().map(|block| renamed(block, names)).collect();
    let before = changes.count();
    let (was, now) = (Blocks::of(&old), Blocks::of(new));
    let Blocks {
        texts,
        notes,
        claims,
        figures,
        checks,
        activities,
    } = was;
    changes.text("text", &texts, &now.texts);
    changes.text("boxed notes", &notes, &now.notes);
    compare_claims(&claims, &now.claims, changes);
    compare_figures(&figures, &now.figures, changes);
    changes.names("question", checks, now.checks);
    changes.text("activities", &activities, &now.activities);
    if old != new && changes.count() == before {
        changes.push(What::Field("blocks"), How::Reordered);
    }
}

/// A block that names an item as it is called now.
fn renamed(block: &Block, names: &Names<'_>) -> Block {
    match block {
        Block::Check(item) => Block::Check(names.now(item).clone()),
        other => other.clone(),
    }
}

fn compare_claims(old: &[Claim<'_>], new: &[Claim<'_>], changes: &mut Changes<'_>) {
    let texts = |claims: &[Claim<'_>]| claims.iter().map(|claim| claim.1.to_vec()).collect();
    let (was, now): (Vec<_>, Vec<_>) = (texts(old), texts(new));
    changes.text("claims", &was, &now);
    if was == now {
        for (nth, ((was, _), (now, _))) in old.iter().zip(new).enumerate() {
            let what = What::FieldOf(Thing::Nth("claim", nth + 1), "grade");
            changes.value_of(what, grade_name(*was), grade_name(*now));
        }
    }
}

fn compare_figures(old: &[&Figure], new: &[&Figure], changes: &mut Changes<'_>) {
    let files = |figures: &[&Figure]| -> Vec<_> {
        figures.iter().map(|figure| figure.file.clone()).collect()
    };
    changes.names("figure", files(old), files(new));
    for Figure {
        file,
        alt,
        caption,
        description,
    } in new
    {
        if let Some(before) = old.iter().find(|it| it.file == *file) {
            let field = |name| What::of("figure", file, name);
            changes.text_of(field("alt"), &before.alt, alt);
            changes.text_of(field("caption"), &before.caption, caption);
            changes.text_of(field("description"), &before.description, description);
        }
    }
}

/// The blocks of a lesson by what they are.
#[derive(Default)]
struct Blocks<'a> {
    texts: Vec<&'a [Paragraph]>,
    notes: Vec<(CalloutKind, &'a [Paragraph])>,
    claims: Vec<Claim<'a>>,
    figures: Vec<&'a Figure>,
    checks: Vec<&'a ItemId>,
    activities: Vec<&'a Activity>,
}

type Claim<'a> = (Grade, &'a [Paragraph]);

impl<'a> Blocks<'a> {
    fn of(body: &'a [Block]) -> Self {
        let mut blocks = Self::default();
        for block in body {
            match block {
                Block::Text(text) => blocks.texts.push(text),
                Block::Callout(kind, text) => blocks.notes.push((*kind, text)),
                Block::Claim(grade, text) => blocks.claims.push((*grade, text)),
                Block::Figure(figure) => blocks.figures.push(figure),
                Block::Check(item) => blocks.checks.push(item),
                Block::Activity(activity) => blocks.activities.push(activity),
            }
        }
        blocks
    }
}

fn grade_name(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
    }
}
