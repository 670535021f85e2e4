//! The address names the page: everything after `#` in it.

use core::fmt;

use crate::{
    course::{LessonId, ModuleId},
    progress::RecordId,
};

/// A page of the learner's app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The course outline.
    Home,
    /// About the course.
    About,
    /// What is stored, and what the learner can do with it.
    Data,
    /// A module.
    Module(ModuleId),
    /// A lesson.
    Lesson(ModuleId, LessonId),
    /// Where a practice of a module is begun.
    Practice(ModuleId),
    /// A module's assessment.
    Assessment(ModuleId),
    /// What is to be reviewed.
    Review,
    /// Where the learner stands.
    Progress,
    /// The record of completion, to print.
    Completion,
    /// A question of an attempt, counted from 0; the address counts from 1.
    Question(RecordId, u16),
    /// How an attempt came out.
    Result(RecordId),
    /// An address that names no page.
    Unknown,
}

impl Route {
    /// The page that the part of an address after `#` names.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        Self::read(hash).unwrap_or(Self::Unknown)
    }

    fn read(hash: &str) -> Option<Self> {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        let route = match parts.next()? {
            "" => Self::Home,
            "about" => Self::About,
            "data" => Self::Data,
            "module" => Self::Module(ModuleId::parse(parts.next()?).ok()?),
            "lesson" => Self::Lesson(
                ModuleId::parse(parts.next()?).ok()?,
                LessonId::parse(parts.next()?).ok()?,
            ),
            "practice" => Self::Practice(ModuleId::parse(parts.next()?).ok()?),
            "assessment" => Self::Assessment(ModuleId::parse(parts.next()?).ok()?),
            "review" => Self::Review,
            "progress" => Self::Progress,
            "completion" => Self::Completion,
            "quiz" => Self::Question(
                parts.next()?.parse().ok()?,
                parts.next()?.parse::<u16>().ok()?.checked_sub(1)?,
            ),
            "result" => Self::Result(parts.next()?.parse().ok()?),
            _ => return None,
        };
        parts.next().is_none().then_some(route)
    }
}

impl fmt::Display for Route {
    /// The address of the page, from `#` on. That of [`Route::Unknown`] is the outline's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Unknown => f.write_str("#/"),
            Self::About => f.write_str("#/about"),
            Self::Data => f.write_str("#/data"),
            Self::Module(module) => write!(f, "#/module/{module}"),
            Self::Lesson(module, lesson) => write!(f, "#/lesson/{module}/{lesson}"),
            Self::Practice(module) => write!(f, "#/practice/{module}"),
            Self::Assessment(module) => write!(f, "#/assessment/{module}"),
            Self::Review => f.write_str("#/review"),
            Self::Progress => f.write_str("#/progress"),
            Self::Completion => f.write_str("#/completion"),
            Self::Question(attempt, at) => write!(f, "#/quiz/{attempt}/{}", u32::from(*at) + 1),
            Self::Result(attempt) => write!(f, "#/result/{attempt}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn an_address_names_the_page_that_wrote_it() {
        for address in [
            "#/",
            "#/about",
            "#/data",
            "#/module/anatomy",
            "#/lesson/anatomy/sphincters",
            "#/practice/anatomy",
            "#/assessment/anatomy",
            "#/review",
            "#/progress",
            "#/completion",
            "#/quiz/1f-a0b1c2d3/7",
            "#/result/1f-a0b1c2d3",
        ] {
            assert_eq!(Route::parse(address).to_string(), address);
        }
    }

    #[test]
    fn an_empty_address_is_the_outline() {
        for address in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(address), Route::Home, "{address:?}");
        }
    }

    #[test]
    fn what_names_no_page_is_unknown() {
        for address in [
            "#/nonsense",
            "#/module",
            "#/module/Not An Id",
            "#/lesson/anatomy",
            "#/lesson/anatomy/sphincters/more",
            "#/quiz/1-2/0",
            "#/quiz/1-2/70000",
            "#/quiz/zz/1",
            "#/result/",
        ] {
            assert_eq!(Route::parse(address), Route::Unknown, "{address:?}");
        }
    }
}
