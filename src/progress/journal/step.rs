//! What a journal asks of its stores, and what follows from what it is told.

use super::{Place, Record, parts::Part, restore::Staged};
use crate::{sorted::Set, store::Change};

/// Something to ask of a store. Its answer goes to [`Journal::wrote`], with the ticket.
#[derive(Debug)]
pub struct Command {
    /// Which store.
    pub place: Place,
    /// What to change in it.
    pub changes: Vec<Change>,
    /// What the answer is about.
    pub ticket: Ticket,
}

/// What a store's answer is about.
#[derive(Debug)]
pub struct Ticket(pub(super) Purpose);

#[derive(Debug)]
pub(super) enum Purpose {
    Keep(Vec<Part>),
    Compact {
        into: Part,
        keys: Vec<String>,
    },
    MakeRoom(Vec<String>),
    Notes(Set<String>),
    Erase(u64),
    Stage(Staged),
    /// Bringing a store to an epoch.
    Advance(u64),
    Tidy,
}

/// What follows from something.
#[derive(Debug, Default)]
pub struct Step {
    /// What to ask of the stores.
    pub commands: Vec<Command>,
    /// What is new in the history.
    pub news: News,
    /// Stores to read again, once the commands have been given.
    pub look_again: Vec<Place>,
}

/// What is new in the history.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub enum News {
    /// Nothing.
    #[default]
    None,
    /// These came after all others.
    Later(Vec<Record>),
    /// Something before others, or gone: what was derived is to be derived anew.
    Otherwise,
}

impl Command {
    pub(super) fn new(place: Place, changes: Vec<Change>, purpose: Purpose) -> Self {
        Self {
            place,
            changes,
            ticket: Ticket(purpose),
        }
    }
}

impl News {
    /// Both, one after the other.
    pub(super) fn and(self, next: Self) -> Self {
        match (self, next) {
            (Self::None, news) | (news, Self::None) => news,
            (Self::Later(mut first), Self::Later(then)) => {
                first.extend(then);
                Self::Later(first)
            }
            _ => Self::Otherwise,
        }
    }
}
