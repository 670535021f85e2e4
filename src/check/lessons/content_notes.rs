//! `content-note-missing`

use super::Found;
use crate::{
    check::{hard_words, remark::Remark},
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::deny(
    "content-note-missing",
    "a lesson that may be hard has a content note",
    "Where a lesson speaks of abuse, assault, dissociation, self-harm or suicide, somebody in the room has lived it. A note is not there to lower distress, which it does not do: it lets people choose the lesson, its summary, or neither for now. A note of the module counts for all its lessons.",
)
.source("SAMHSA (2014), Concept of Trauma and Guidance for a Trauma-Informed Approach; for what notes do not do: Bridgland and others (2023), Clinical Psychological Science")
.example(
    Place::Blocks,
    "Text(\"Some people who were assaulted freeze when they are touched.\"),",
    "Text(\"Some people freeze when they are touched.\"),",
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    if found.has_module_note || found.lesson.content_note.is_some() {
        return;
    }
    if let Some(hard) = hard_words::first(found.text()) {
        let problem = Remark::new(
            &RULE,
            format!(
                "the lesson speaks of `{}` and has no content note",
                hard.word
            ),
            "add `content_note: \"…\"` to the lesson or its module",
        );
        reader.warn(hard.span, problem);
    }
}
