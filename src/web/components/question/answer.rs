//! From what has been put in to an answer.

use super::{Aids, Asked, Asking};
use crate::{
    course::Item,
    quiz::{Answer, GradeError, Response, Score, With},
    web::{session::Session, words},
};

/// What has been put in under a name, as an answer after so many tries.
///
/// # Errors
/// Says what is to be done before it can be taken.
pub(in crate::web) fn answer(
    asking: &Asking,
    aids: Option<Aids>,
    (session, name): (Session, &str),
    item: &Item,
    tries: u8,
    response: Response,
) -> Result<Answer, String> {
    let response = (asking.read)(&item.kind, response)?;
    let tally = (asking.tally)(&item.kind, &response).map_err(explain)?;
    let with = aids.map(|it| (it.with)(session, item, name, tally, tries));
    Ok(Answer {
        response,
        score: tally.score(item.scoring.partial),
        with: with.unwrap_or_default(),
    })
}

fn explain(why: GradeError) -> String {
    let why = match why {
        GradeError::Incomplete => words::INCOMPLETE,
        GradeError::NotANumber(_) => words::NOT_A_NUMBER,
        GradeError::Endless => words::STORY_BROKEN,
        GradeError::OtherKind | GradeError::OutOfRange | GradeError::Repeated => {
            words::DOES_NOT_FIT
        }
    };
    why.into()
}

/// What stands for the answer to a question that was left open.
pub(in crate::web) fn nothing_put_in(asked: &Asked) -> Answer {
    Answer {
        response: Response::empty(&asked.item.kind, &asked.order),
        score: Score::new(0, 1),
        with: With::default(),
    }
}
