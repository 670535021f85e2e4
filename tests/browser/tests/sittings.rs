//! Ways of sitting: an assessment that is left and come back to at every question, tries and
//! hints, reviews, a module that opens another, and what completes a course.

use anyhow::{Context, Result};
use browser_tests::{Learner, Setup, Site, places};
use tempfile::TempDir;

const ASSESSMENT: &str = "#/assessment/ground";
const QUESTIONS: usize = 4;

/// A course with an assessment, and a learner who has never been on it.
struct Sitting {
    learner: Learner,
    /// Its files, for as long as they are served.
    _course: TempDir,
    _site: Site,
}

impl Sitting {
    async fn new() -> Result<Self> {
        Self::with(Setup::desk()).await
    }

    async fn with(setup: Setup) -> Result<Self> {
        let course = TempDir::with_prefix("coursewright-sittings-")?;
        places::build(
            &places::root().join("tests/fixtures/sittings"),
            course.path(),
        )?;
        let site = Site::serve(&course).await?;
        Ok(Self {
            learner: Learner::new(&site, setup).await?,
            _course: course,
            _site: site,
        })
    }

    async fn end(self) -> Result<()> {
        self.learner.nothing_went_wrong().await?;
        self.learner.leave().await
    }
}

/// The number that the question on the page asks for.
async fn wanted(learner: &Learner) -> Result<String> {
    let stem = learner.asked().await?.stem;
    let number = stem.rsplit(' ').next().context("a stem")?;
    Ok(format!("Number {}", number.trim_end_matches('?')))
}

/// Chooses the right option, or another.
async fn choose(learner: &Learner, right: bool) -> Result<()> {
    let wanted = wanted(learner).await?;
    let shown = learner.asked().await?.shown;
    let option = shown.iter().find(|it| (**it == wanted) == right);
    learner.click(option.context("an option")?).await
}

/// Begins an attempt.
async fn begin(learner: &Learner) -> Result<()> {
    learner.open(ASSESSMENT).await?;
    learner.see("75% of the points pass").await?;
    learner.click("Begin").await?;
    learner.read_heading("Question 1 of 4").await
}

/// Answers every question, right where `right` says so of its number, and hands them in.
async fn sit(learner: &Learner, right: impl Fn(&str) -> bool) -> Result<()> {
    begin(learner).await?;
    for at in 1..=QUESTIONS {
        learner.read_heading(&format!("Question {at} of 4")).await?;
        let is_right = right(&wanted(learner).await?);
        choose(learner, is_right).await?;
        learner.click("Keep this answer").await?;
        learner.see("This answer is kept").await?;
        let next = if at < QUESTIONS {
            "Next question"
        } else {
            "Look over and hand in"
        };
        learner.click(next).await?;
    }
    learner.read_heading("Before you hand in").await?;
    learner.click("Hand everything in").await?;
    learner.read_heading("Your result").await
}

/// Keeps what is put in. The focus goes to where the page says so.
async fn keep(learner: &Learner) -> Result<()> {
    learner.click("Keep this answer").await?;
    let stop = learner.focus_on("p[id^=verdict]").await?;
    assert!(stop.name.starts_with("This answer is kept"), "{stop:?}");
    Ok(())
}

async fn same_after_reload(learner: &Learner, when: &str) -> Result<()> {
    let before = learner.asked().await?;
    learner.reload().await?;
    assert_eq!(learner.asked().await?, before, "a question {when}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_that_is_left_at_every_question_says_nothing_until_it_is_handed_in()
-> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    begin(learner).await?;
    for at in 1..=QUESTIONS {
        learner.read_heading(&format!("Question {at} of 4")).await?;
        choose(learner, false).await?;
        same_after_reload(learner, "that is filled in").await?;
        keep(learner).await?;
        // An answer can be changed, and the change is there after a reload as well.
        choose(learner, true).await?;
        same_after_reload(learner, "whose answer is being changed").await?;
        keep(learner).await?;
        same_after_reload(learner, "that was answered").await?;
        assert_eq!(
            learner.count(".verdict, .feedback").await?,
            0,
            "question {at}"
        );
        assert!(!learner.sees("and it is right").await?, "question {at}");
        if at < QUESTIONS {
            learner.click("Next question").await?;
        }
    }
    learner.open("#/data").await?;
    learner.click("Show the text").await?;
    learner.see("not handed in yet").await?;
    assert!(
        !learner.sees("of 1 point").await?,
        "points are told too early"
    );
    let learner = sitting.learner.close_and_come_back().await?;
    learner.open("").await?;
    learner.click("Go on where you left off").await?;
    learner.read_heading("Before you hand in").await?;
    // The questions are fetched again.
    learner.see("Which of these is the number").await?;
    assert_eq!(learner.count(".answers .kept").await?, QUESTIONS);
    learner.click("Hand everything in").await?;
    learner.read_heading("Your result").await?;
    learner.see("Passed").await?;
    learner.see("100% of the points; 75% pass").await?;
    learner.see("It is no certificate").await?;
    learner.open("#/module/ground").await?;
    learner.see("Passed").await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_has_to_be_right_fails_when_it_is_not_and_each_answer_is_explained()
-> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    sit(learner, |number| number != "Number one").await?;
    learner.see("Not passed this time").await?;
    learner.see("75% of the points; 75% pass").await?;
    learner
        .see("To be right whatever the total, and not right this time: question")
        .await?;
    learner.click("Which of these is the number one?").await?;
    learner.see("This is one, and it is right.").await?;
    learner.click("See the result").await?;
    learner.click("Practise what was not right").await?;
    learner.read_heading("Question 1 of 1").await?;
    learner.see("Which of these is the number one?").await?;
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn attempts_end_where_the_author_says_and_answers_stay_open_to_be_looked_at() -> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    for _ in 0..2 {
        sit(learner, |_| false).await?;
        learner.see("Not passed this time").await?;
    }
    learner.click("Back to the assessment").await?;
    learner.see("You have made every attempt").await?;
    assert_eq!(learner.count(".answers li").await?, 2);
    assert!(!learner.sees("Begin").await?);
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_in_and_not_kept_counts_when_everything_is_handed_in() -> Result<()> {
    let sitting = Sitting::with(Setup::phone()).await?;
    let learner = &sitting.learner;
    begin(learner).await?;
    // One kept and then changed, one put in and not kept, and two left open.
    choose(learner, false).await?;
    keep(learner).await?;
    choose(learner, true).await?;
    learner.click("Next question").await?;
    learner.read_heading("Question 2 of 4").await?;
    choose(learner, true).await?;
    learner.click("Look over and hand in").await?;
    learner.read_heading("Before you hand in").await?;
    learner.see("Which of these is the number").await?;
    assert_eq!(learner.count(".answers .kept").await?, 2);
    learner.reload().await?;
    learner.see("Which of these is the number").await?;
    // What is put in is not called open.
    learner.click("Answer the open questions").await?;
    learner.read_heading("Question 3 of 4").await?;
    learner.click("Look over and hand in").await?;
    learner.click("Hand everything in").await?;
    learner.see("50% of the points; 75% pass").await?;
    for _ in 0..2 {
        assert_eq!(learner.count(".answers .right").await?, 2);
        learner.reload().await?;
        learner.see("50% of the points; 75% pass").await?;
        learner.see("Which of these is the number").await?;
    }
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_question_that_was_left_open_the_key_and_every_reason_are_shown() -> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    begin(learner).await?;
    let wanted = wanted(learner).await?;
    learner.click("Look over and hand in").await?;
    learner.click("Hand everything in").await?;
    learner.read_heading("Your result").await?;
    let number = wanted.trim_start_matches("Number ");
    learner
        .click(&format!("Which of these is the number {number}?"))
        .await?;
    learner.see("You left this question open").await?;
    learner
        .see(&format!("This is {number}, and it is right."))
        .await?;
    learner.see("which is another number").await?;
    assert_eq!(learner.text_of(".part.missed .said").await?, wanted);
    assert!(!learner.sees("You answered").await?);
    sitting.end().await
}

/// Lets a test say how much later it is.
const LATER: &str = "
    {
      const Then = Date;
      const late = () => Then.now() + Number(localStorage.getItem('test-late') ?? 0);
      globalThis.Date = class extends Then {
        constructor(...it) { if (it.length) super(...it); else super(late()); }
        static now() { return late(); }
      };
    }";

async fn wait(learner: &Learner, minutes: u64) -> Result<()> {
    let script = "localStorage.setItem('test-late', arguments[0] * 60000);";
    learner.script::<()>(script, vec![minutes.into()]).await?;
    learner.reload().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_that_is_over_ends_nothing() -> Result<()> {
    let sitting = Sitting::with(Setup::desk().before_page(LATER)).await?;
    let learner = &sitting.learner;
    learner.open(ASSESSMENT).await?;
    learner.click("30 minutes").await?;
    learner.click("Begin").await?;
    learner.see("You planned to take until").await?;
    choose(learner, true).await?;
    // More can be taken before the time is over, too.
    let planned = learner.text_of(".aside > [role=status]").await?;
    learner.click("Plan 10 more minutes").await?;
    learner.see_no_more(&planned).await?;
    assert_eq!(learner.focus().await?.name, "Plan 10 more minutes");
    wait(learner, 31).await?;
    learner.see("You planned to take until").await?;
    wait(learner, 41).await?;
    learner.see("The time that you planned is over").await?;
    let put_in = learner.asked().await?.put_in;
    assert!(put_in.iter().any(|it| it == "true"), "{put_in:?}");
    learner.click("Plan 10 more minutes").await?;
    learner.see("You planned to take until").await?;
    learner.click("Go on without a time").await?;
    learner.see_no_more("You planned to take until").await?;
    learner.reload().await?;
    learner.click("Keep this answer").await?;
    learner.see("This answer is kept").await?;
    assert!(!learner.sees("planned").await?);
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_that_another_opens_stays_closed_until_that_is_passed() -> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    for page in ["#/lesson/higher/summits", "#/practice/higher"] {
        learner.open(page).await?;
        learner.see("It opens when you have finished").await?;
        assert!(!learner.sees("All that is to be said").await?, "{page}");
        assert!(!learner.sees("Begin").await?, "{page}");
    }
    sit(learner, |_| true).await?;
    learner.open("#/lesson/higher/summits").await?;
    learner.see("All that is to be said about summits").await?;
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hint_and_a_second_try_cost_what_the_author_says() -> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    learner.open("#/practice/tries").await?;
    learner.click("Begin").await?;
    learner.click("Show a hint (takes 20% off)").await?;
    learner.see("It comes after five.").await?;
    learner.reload().await?;
    learner.see("It comes after five.").await?;
    learner.click("Very sure").await?;
    choose(learner, false).await?;
    learner.click("Check my answer").await?;
    learner.see("Another try can earn up to 50%").await?;
    assert!(
        !learner.sees("This is six").await?,
        "the answer is not given away"
    );
    learner.reload().await?;
    learner.click("Try once more").await?;
    choose(learner, true).await?;
    learner.click("Check my answer").await?;
    learner.see("That is right").await?;
    learner.see("This counts as 0.30 of 1 point.").await?;
    learner.click("See the result").await?;
    learner.see("30% of the points").await?;
    learner.open("#/progress").await?;
    learner.see("0 of 1 were (0%)").await?;
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_answer_is_shown_where_no_further_try_is_wanted() -> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    learner.open("#/practice/tries").await?;
    learner.click("Begin").await?;
    choose(learner, false).await?;
    learner.click("Check my answer").await?;
    learner.click("Show the right answer").await?;
    learner.see("This is six, and it is right.").await?;
    learner.reload().await?;
    learner.see("This is six, and it is right.").await?;
    assert!(!learner.sees("Try once more").await?);
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_met_comes_back_weeks_later_and_being_late_is_not_remarked_upon() -> Result<()> {
    let sitting = Sitting::with(Setup::desk().before_page(LATER)).await?;
    let learner = &sitting.learner;
    learner.open("#/practice/tries").await?;
    learner.click("Begin").await?;
    choose(learner, true).await?;
    learner.click("Check my answer").await?;
    learner.open("#/review").await?;
    learner.see("There is nothing to review at present").await?;
    wait(learner, 400 * 24 * 60).await?;
    learner.see("1 question is ready").await?;
    assert!(!learner.sees("late").await? && !learner.sees("overdue").await?);
    learner.click("Review now").await?;
    choose(learner, true).await?;
    learner.click("Check my answer").await?;
    learner.click("See the result").await?;
    learner.click("Back to reviews").await?;
    learner.see("There is nothing to review at present").await?;
    sitting.end().await
}

/// Walks the story to one of its ends and hands it in.
async fn walk(learner: &Learner, path: &str) -> Result<()> {
    learner.click(path).await?;
    learner.see("The story ends here").await?;
    learner.click("Check my answer").await?;
    learner.see("Answer again").await
}

/// Practises the question that must be right.
async fn six(learner: &Learner, right: bool) -> Result<()> {
    learner.open("#/practice/tries").await?;
    learner.click("Begin").await?;
    choose(learner, right).await?;
    learner.click("Check my answer").await?;
    let says = if right {
        "That is right"
    } else {
        "Another try"
    };
    learner.see(says).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_completes_the_course_stays_done_and_the_record_says_when_it_was() -> Result<()> {
    let sitting = Sitting::with(Setup::desk().before_page(LATER)).await?;
    let learner = &sitting.learner;
    learner.open("#/completion").await?;
    learner.see("0 of 5 lessons finished").await?;
    learner.see("0 of 1 assessment passed: The ground").await?;
    learner
        .see("0 of 1 question right, of those that must be")
        .await?;
    learner.see("not completed yet").await?;
    learner.click("Somebody has watched me do this").await?;
    learner.write("main form input", "A. B.").await?;
    learner.click("Note this").await?;
    learner.see("Watched by A. B.").await?;
    sit(learner, |_| true).await?;
    six(learner, true).await?;
    learner.open("#/lesson/paths/uphill").await?;
    walk(learner, "Take the right path").await?;
    for (lesson, about) in [
        ("ground/pebbles", "pebbles"),
        ("higher/summits", "summits"),
        ("tries/attempts", "attempts"),
        ("paths/uphill", "hills"),
        ("paths/distances", "distances"),
    ] {
        learner.open(&format!("#/lesson/{lesson}")).await?;
        learner.click("Finish and go on").await?;
        learner.see_no_more(&format!("said about {about}")).await?;
    }
    learner.open("#/completion").await?;
    learner
        .see("1 of 1 question right, of those that must be")
        .await?;
    learner.see("not completed yet").await?;
    let date = "return new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });";
    let today: String = learner.script(date, Vec::new()).await?;
    learner.open("#/lesson/paths/uphill").await?;
    learner.click("Answer again").await?;
    walk(learner, "Take the left path").await?;

    wait(learner, 100 * 24 * 60).await?;
    six(learner, false).await?;
    learner.open("#/completion").await?;
    learner.see(&format!("Completed on {today}")).await?;
    let later: String = learner.script(date, Vec::new()).await?;
    learner
        .see(&format!(
            "Edition 1, as the course is now. Printed on {later}"
        ))
        .await?;
    learner.see("neither a certificate nor a licence").await?;
    learner.see("Objectives met").await?;
    learner.see("Trying: 0 of 1 met").await?;
    learner.click("Take it back").await?;
    learner.see("not completed yet").await?;
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn how_sure_one_is_of_a_story_is_asked_at_its_end() -> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    learner.open("#/lesson/paths/uphill").await?;
    learner.see("Two paths lead on").await?;
    assert!(!learner.sees("How sure are you?").await?);
    learner.click("Take the left path").await?;
    learner.click("Very sure").await?;
    learner.click("Check my answer").await?;
    learner.see("You were very sure").await?;
    learner.open("#/progress").await?;
    learner.see("1 of 1 were (100%)").await?;
    sitting.end().await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wants_to_be_asked_how_sure_they_are_is_asked_in_lessons_too() -> Result<()> {
    let sitting = Sitting::new().await?;
    let learner = &sitting.learner;
    learner.open("#/lesson/paths/distances").await?;
    learner.see("How long is the path").await?;
    assert!(!learner.sees("How sure are you?").await?);
    learner.open("#/review").await?;
    learner.click("Set how reviews come").await?;
    learner.click("Ask me how sure I am of each answer").await?;
    learner.open("#/lesson/paths/distances").await?;
    learner.see("How sure are you?").await?;
    sitting.end().await
}

/// A browser that writes a comma before a fraction.
const COMMA: &str = "
    Number.prototype.toLocaleString = function () { return String(this).replace('.', ','); };";

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_read_as_the_browser_writes_it_and_what_is_unclear_costs_no_try() -> Result<()>
{
    for (setup, unclear, written) in [
        (Setup::desk(), "1,250 km", "1.250 km"),
        (Setup::desk().before_page(COMMA), "1.250 km", "1,250 km"),
    ] {
        let sitting = Sitting::with(setup).await?;
        let learner = &sitting.learner;
        learner.open("#/lesson/paths/distances").await?;
        for (text, says) in [
            (unclear, "in two ways"),
            ("1 mile", "Write the number in km."),
        ] {
            learner.write("label.written input", text).await?;
            learner.click("Check my answer").await?;
            learner.see(says).await?;
            assert_eq!(learner.count(".verdict").await?, 0, "{text}");
        }
        learner.write("label.written input", written).await?;
        learner.click("Check my answer").await?;
        learner.see("That is right").await?;
        learner.see(written).await?;
        sitting.end().await?;
    }
    Ok(())
}
