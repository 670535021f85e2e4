//! An item.

use coursewright::course::{
    Item,
    item::{Feedback, Hint, Partial, Percent, Scoring},
};

use super::{
    super::change::{Changes, How, Thing, Value, What},
    around::Around,
};
use crate::checked;

pub(super) fn compare(old: &Item, new: &Item, changes: &mut Changes<'_>) {
    // Most are.
    if old == new {
        return;
    }
    let Item {
        // An item that has another one is told of with what becomes of its answers.
        id: _,
        was: _,
        objectives,
        difficulty,
        sources,
        stem,
        kind,
        fingerprint,
        scoring,
    } = old;
    changes.value("kind", checked::kind(kind), checked::kind(&new.kind));
    changes.names("objective", objectives, &new.objectives);
    changes.value("difficulty", *difficulty, new.difficulty);
    compare_scoring(scoring, &new.scoring, changes);
    let (around, asked) = Around::apart(kind.clone());
    let (new_around, new_asked) = Around::apart(new.kind.clone());
    compare_around(&around, &new_around, changes);
    // Other words are told of with what becomes of answers. What is left is how they are set.
    let set_otherwise = *stem != new.stem || asked != new_asked;
    if *fingerprint == new.fingerprint && set_otherwise {
        changes.push(What::Field("emphasis, links or citations"), How::Changed);
    }
    changes.names("source", sources, &new.sources);
}

fn compare_scoring(old: &Scoring, new: &Scoring, changes: &mut Changes<'_>) {
    let Scoring {
        points,
        partial,
        negative,
        retries,
        hints,
        certainty,
    } = old;
    changes.value("points", *points, new.points);
    changes.value(
        "partial credit",
        partial_name(*partial),
        partial_name(new.partial),
    );
    changes.value("a wrong part takes", *negative, new.negative);
    changes.value("tries", Tries(retries), Tries(&new.retries));
    for nth in 0..hints.len().max(new.hints.len()) {
        compare_hint(nth, hints.get(nth), new.hints.get(nth), changes);
    }
    changes.value("asks for certainty", *certainty, new.certainty);
}

fn compare_hint(nth: usize, old: Option<&Hint>, new: Option<&Hint>, changes: &mut Changes<'_>) {
    let hint = Thing::Nth("hint", nth + 1);
    match (old, new) {
        (Some(Hint { text, cost }), Some(new)) => {
            changes.text_of(What::FieldOf(hint.clone(), "text"), text, &new.text);
            changes.value_of(What::FieldOf(hint, "cost"), *cost, new.cost);
        }
        (None, Some(_)) => changes.push(What::Thing(hint), How::Added),
        (Some(_), None) => changes.push(What::Thing(hint), How::Removed),
        (None, None) => {}
    }
}

/// What each try earns, the first included.
struct Tries<'a>(&'a [Percent]);

impl From<Tries<'_>> for Value {
    fn from(Tries(later): Tries<'_>) -> Self {
        let first = std::iter::once(Percent::ALL);
        Self::Tries(first.chain(later.iter().copied()).collect())
    }
}

fn compare_around(old: &Around, new: &Around, changes: &mut Changes<'_>) {
    let Around {
        feedback,
        mistakes,
        model,
        words,
        figure,
        alt,
        letters,
    } = old;
    changes.names("expected mistake", mistakes, &new.mistakes);
    if has_other_feedback(feedback, &new.feedback) {
        changes.push(What::Field("feedback"), How::Changed);
    }
    changes.text("model answer", model, &new.model);
    changes.optional("words", "not said", *words, new.words);
    changes.value("figure", figure.as_str(), new.figure.as_str());
    changes.text("alt", alt, &new.alt);
    changes.text("where the letters stand", letters, &new.letters);
}

/// Whether something else is said after an answer. An option that is new or gone brings its own
/// or takes it along.
fn has_other_feedback(old: &[Feedback], new: &[Feedback]) -> bool {
    if old.len() == new.len() {
        return old != new;
    }
    let are_all_in =
        |those: &[Feedback], others: &[Feedback]| those.iter().all(|one| others.contains(one));
    !are_all_in(old, new) && !are_all_in(new, old)
}

fn partial_name(partial: Partial) -> &'static str {
    match partial {
        Partial::AllOrNothing => "AllOrNothing",
        Partial::Proportional => "Proportional",
        Partial::RightMinusWrong => "RightMinusWrong",
    }
}
