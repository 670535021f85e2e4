//! The options that say how seriously rules are taken.

use clap::Args;
use coursewright::{
    rules::{self, Level, Rule, Weight},
    source::Request,
};
use jiff::{Timestamp, tz::TimeZone};

/// How seriously rules are taken, whatever course.ron says.
#[derive(Debug, Default, Args)]
pub(crate) struct Levels {
    /// Make a rule's findings errors
    #[arg(long, value_name = "CODE")]
    deny: Vec<&'static Rule>,
    /// Make a rule's findings warnings
    #[arg(long, value_name = "CODE")]
    warn: Vec<&'static Rule>,
    /// Say nothing of a rule's findings
    #[arg(long, value_name = "CODE")]
    allow: Vec<&'static Rule>,
}

impl Levels {
    /// What is asked of a reading.
    ///
    /// # Errors
    /// If a rule of the format is to be less than an error, or one rule two things.
    pub(crate) fn request(&self) -> Result<Request, String> {
        let mut request = request();
        let chosen = [
            (Level::Deny, &self.deny),
            (Level::Warn, &self.warn),
            (Level::Allow, &self.allow),
        ];
        for (level, rules) in chosen {
            for rule in rules {
                if rule.weight == Weight::Fixed && level != Level::Deny {
                    let code = rule.code;
                    return Err(format!(
                        "`{code}` is a rule of the format: without it there is no course, so it stays an error"
                    ));
                }
                if request
                    .levels
                    .insert(rule.code, level)
                    .is_some_and(|other| other != level)
                {
                    return Err(format!(
                        "`{}` cannot have two levels: name it once",
                        rule.code
                    ));
                }
            }
        }
        Ok(request)
    }
}

/// A reading as course.ron has it, today.
pub(crate) fn request() -> Request {
    Request {
        today: Some(Timestamp::now().to_zoned(TimeZone::UTC).date()),
        ..Request::default()
    }
}

/// A reading that only the format can refuse, and not even for want of a lesson or an item:
/// for who shows what a course has and what it lacks.
pub(crate) fn lenient() -> Request {
    let free = rules::all().filter(|rule| rule.weight != Weight::Fixed);
    Request {
        levels: free.map(|rule| (rule.code, Level::Allow)).collect(),
        gaps: true,
        ..request()
    }
}
