//! The assessment at a module's end.

use std::collections::BTreeMap;

use coursewright::course::{Assessment, DrawRule, ObjectiveId, item::Difficulty};

use super::super::{
    change::{Changes, What},
    pairs::Names,
};

pub(super) fn compare(
    old: &Assessment,
    new: &Assessment,
    names: &Names<'_>,
    changes: &mut Changes<'_>,
) {
    let Assessment {
        draw,
        pass_mark,
        critical,
        attempts,
        cooling_off,
        minutes,
    } = old;
    draws(draw, &new.draw, changes);
    changes.value("pass mark", *pass_mark, new.pass_mark);
    let critical = critical.iter().map(|id| names.now(id));
    changes.names("critical item", critical, &new.critical);
    changes.optional("attempts", "no limit", *attempts, new.attempts);
    changes.value("hours between attempts", *cooling_off, new.cooling_off);
    changes.optional("minutes", "no limit", *minutes, new.minutes);
}

/// How many items are questions for what. The order in which that is written means nothing.
fn draws(old: &[DrawRule], new: &[DrawRule], changes: &mut Changes<'_>) {
    let (old, new) = (counts(old), counts(new));
    let all: BTreeMap<_, _> = old.iter().chain(&new).collect();
    for (objective, difficulty) in all.keys() {
        let noun = match difficulty {
            None => "questions for",
            Some(Difficulty::Easy) => "questions of difficulty 1 for",
            Some(Difficulty::Medium) => "questions of difficulty 2 for",
            Some(Difficulty::Hard) => "questions of difficulty 3 for",
        };
        let count = |of: &Counts<'_>| of.get(&(*objective, *difficulty)).copied().unwrap_or(0);
        changes.value_of(What::named(noun, objective), count(&old), count(&new));
    }
}

type Counts<'a> = BTreeMap<(&'a ObjectiveId, Option<Difficulty>), u16>;

fn counts(draw: &[DrawRule]) -> Counts<'_> {
    let mut counts = Counts::new();
    for DrawRule {
        objective,
        difficulty,
        count,
    } in draw
    {
        *counts.entry((objective, *difficulty)).or_default() += u16::from(*count);
    }
    counts
}
