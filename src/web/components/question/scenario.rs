//! A story: a scene at a time, with buttons for what can be done in it.

use super::{Asked, Draft, options};
use crate::{
    course::item::{
        Scenario,
        scenario::{Asked as Question, Scene, Then},
    },
    quiz::{
        Response,
        scenario::{Chosen, Play, Step},
    },
    web::{
        components::text::{inlines, paragraphs},
        dom::{El, Nodes, button, el, fragment, live},
        platform,
        state::State,
        words,
    },
};

pub(super) fn field(item: &Scenario, asked: &Asked, draft: Draft) -> Nodes {
    let (item, asked) = (item.clone(), asked.clone());
    live(move || {
        let steps = steps(&draft.response.read());
        match Play::after(&item, &steps) {
            Ok(play) => scene(&play, steps.len(), &asked, draft),
            Err(_) => fragment((el("p").child(words::STORY_BROKEN), restart(&asked, draft))),
        }
    })
}

fn steps(response: &Response) -> Vec<Step> {
    match response {
        Response::Scenario(steps) => steps.clone(),
        _ => Vec::new(),
    }
}

fn scene(play: &Play<'_>, taken: usize, asked: &Asked, draft: Draft) -> Nodes {
    let Some(scene) = play.scene() else {
        return fragment(restart(asked, draft));
    };
    let heading = el("h3")
        .attr("id", scene_id(asked))
        .attr("tabindex", "-1")
        .child(inlines(&scene.title, &asked.library));
    let text = paragraphs(&scene.text, &asked.library);
    let again = (taken > 0).then(|| restart(asked, draft));
    fragment((
        (heading, text),
        (onward(play, scene, taken, asked, draft), again),
    ))
}

fn onward(play: &Play<'_>, scene: &Scene, taken: usize, asked: &Asked, draft: Draft) -> Vec<Nodes> {
    match &scene.then {
        Then::Choose(_) => {
            let turns = play.open().map(|(at, turn)| {
                let scene = scene_id(asked);
                let press = move || go_on(Step::Chose(at), &scene, draft);
                let text = inlines(&turn.text, &asked.library);
                button("turn", press).child(text).view()
            });
            turns.collect()
        }
        Then::Ask(ask) => vec![question(&ask.question, taken, asked, draft)],
        Then::End(_) => vec![el("p").class("hint").child(words::STORY_ENDED).view()],
    }
}

/// A question within a scene. What is put in is kept under a name of its own.
fn question(question: &Question, taken: usize, asked: &Asked, draft: Draft) -> Nodes {
    let (count, empty) = match question {
        Question::Single(item) => (item.options.len(), Response::Single(None)),
        Question::Multiple(item) => (item.options.len(), Response::Multiple(Vec::new())),
        Question::TrueFalse(item) => {
            let empty = Response::TrueFalse {
                answer: None,
                reason: None,
            };
            (item.reasons.len(), empty)
        }
    };
    let within = Asked {
        order: (0..=u8::MAX).take(count).collect(),
        draft: format!("{}/{taken}", asked.draft),
        ..asked.clone()
    };
    let answer = Draft::of(draft.session, &within, empty);
    let fields = match question {
        Question::Single(item) => options::single(item, &within, answer),
        Question::Multiple(item) => options::multiple(item, &within, answer),
        Question::TrueFalse(item) => options::true_false(item, &within, answer),
    };
    let problem = State::new(String::new());
    let scene = scene_id(asked);
    let press = move || match Chosen::of(answer.response.get_untracked()) {
        Some(chosen) => {
            answer.forget();
            go_on(Step::Answered(chosen), &scene, draft);
        }
        None => problem.set(words::INCOMPLETE.into()),
    };
    let said = live(move || fragment(problem.get()));
    let said = el("p").class("problem").attr("role", "alert").child(said);
    fragment((
        fields,
        (said, button("quiet", press).child(words::GO_ON_STORY)),
    ))
}

fn go_on(step: Step, scene: &str, draft: Draft) {
    draft.change(|it| {
        if let Response::Scenario(steps) = it {
            steps.push(step);
        }
    });
    platform::focus(&format!("#{scene}"));
}

fn restart(asked: &Asked, draft: Draft) -> El {
    let scene = scene_id(asked);
    let press = move || {
        draft.change(|it| *it = Response::Scenario(Vec::new()));
        platform::focus(&format!("#{scene}"));
    };
    button("quiet", press).child(words::STORY_AGAIN)
}

fn scene_id(asked: &Asked) -> String {
    format!("scene-{}", asked.item.id)
}
