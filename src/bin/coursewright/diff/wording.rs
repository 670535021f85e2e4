//! Changes in words.

use std::fmt::{Display, Formatter, Result};

use super::change::{Change, How, Place, Thing, Value, What};

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Course => f.write_str("the course"),
            Self::Completion => f.write_str("what completes the course"),
            Self::Module(id) => write!(f, "module {id}"),
            Self::Assessment(id) => write!(f, "assessment of {id}"),
            Self::Lesson(id) => write!(f, "lesson {id}"),
            Self::Item(id) => write!(f, "item {id}"),
            Self::Library => f.write_str("sources and terms"),
            Self::Figures => f.write_str("figures"),
        }
    }
}

impl Display for Change {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{} {}", self.what, self.how)
    }
}

impl Display for What {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Field(name) => f.write_str(name),
            Self::Thing(thing) => thing.fmt(f),
            Self::FieldOf(thing, name) => write!(f, "{thing}: {name}"),
        }
    }
}

impl Display for Thing {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Named(noun, name) => write!(f, "{noun} `{name}`"),
            Self::Nth(noun, nth) => write!(f, "{noun} {nth}"),
        }
    }
}

impl Display for How {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Added => f.write_str("added"),
            Self::Removed => f.write_str("removed"),
            Self::Changed => f.write_str("changed"),
            Self::Reordered => f.write_str("in another order"),
            Self::Became(old, new) => write!(f, "{old} → {new}"),
        }
    }
}

impl Display for Value {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Percent(percent) => write!(f, "{} %", percent.get()),
            Self::Tries(earn) => {
                let count = earn.len();
                let earn = earn.iter().map(|it| format!("{} %", it.get()));
                let earn = earn.collect::<Vec<_>>().join(", ");
                match count {
                    1 => f.write_str("1"),
                    _ => write!(f, "{count} that earn {earn}"),
                }
            }
            Self::Word(word) => f.write_str(word),
            Self::Text(text) => write!(f, "`{text}`"),
        }
    }
}
