//! An item with everything in it that has an order put into another one, and a response that
//! says the same.

use coursewright::{
    course::item::{
        Blank, Choice, Kind, Scenario,
        scenario::{Asked, Then},
    },
    quiz::{
        Response,
        scenario::{Chosen, Play, Step},
    },
};
use rand::{SeedableRng, rngs::Xoshiro256PlusPlus, seq::SliceRandom};

/// What puts lists into other orders.
pub(super) struct Mixer(Xoshiro256PlusPlus);

impl Mixer {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// The places that each of so many things came from.
    fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        order.shuffle(&mut self.0);
        order
    }

    /// Puts a list into another order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        list.shuffle(&mut self.0);
    }

    /// Puts a list into another order, and says where each thing has gone.
    fn mix<T: Clone>(&mut self, list: &mut [T]) -> impl Fn(u8) -> u8 + use<T> {
        let order = self.order(list.len());
        let was = list.to_vec();
        for (slot, from) in list.iter_mut().zip(&order) {
            *slot = was[*from].clone();
        }
        move |from| gone(&order, from)
    }

    /// Puts lists that belong together into the same other order.
    fn mix_both<A: Clone, B: Clone>(&mut self, a: &mut [A], b: &mut [B]) -> Vec<usize> {
        let order = self.order(a.len());
        let (was_a, was_b) = (a.to_vec(), b.to_vec());
        for (at, from) in order.iter().enumerate() {
            a[at] = was_a[*from].clone();
            b[at] = was_b[*from].clone();
        }
        order
    }

    fn choices(&mut self, options: &mut [Choice], chosen: &mut [u8]) {
        let gone = self.mix(options);
        chosen.iter_mut().for_each(|option| *option = gone(*option));
        // A page adds and takes away in ascending order.
        chosen.sort_unstable();
    }

    fn choice(&mut self, options: &mut [Choice], chosen: &mut Option<u8>) {
        let gone = self.mix(options);
        *chosen = chosen.map(gone);
    }

    fn blank(&mut self, blank: &mut Blank, text: &mut String) {
        match blank {
            Blank::Text(written) => {
                self.shuffle(&mut written.accept);
                self.shuffle(&mut written.wrong);
            }
            Blank::Number(number) => {
                self.shuffle(&mut number.wrong);
            }
            Blank::Menu(options) => {
                let gone = self.mix(options);
                *text = gone(text.parse().unwrap()).to_string();
            }
        }
    }

    /// Turns, the options of questions, and all scenes but the first in another order.
    fn story(&mut self, story: &mut Scenario, steps: &mut [Step]) {
        let original = story.clone();
        let mut play = Play::new(&original);
        // Which scene each step was taken in.
        let mut at = Vec::new();
        for step in steps.iter() {
            at.push(usize::from(play.state().scene));
            play.take(step).unwrap();
        }
        for (nth, scene) in story.scenes.iter_mut().enumerate() {
            let here = at.iter().zip(steps.iter_mut());
            let here = here.filter(|(at, _)| **at == nth).map(|(_, step)| step);
            match &mut scene.then {
                Then::Choose(turns) => {
                    let gone = self.mix(turns);
                    here.for_each(|step| {
                        if let Step::Chose(turn) = step {
                            *turn = gone(*turn);
                        }
                    });
                }
                Then::Ask(ask) => {
                    let options = match &mut ask.question {
                        Asked::Single(item) => &mut item.options,
                        Asked::Multiple(item) => &mut item.options,
                        Asked::TrueFalse(item) => &mut item.reasons,
                    };
                    let gone = self.mix(options);
                    here.for_each(|step| match step {
                        Step::Answered(
                            Chosen::Single(option) | Chosen::TrueFalse { reason: option, .. },
                        ) => *option = gone(*option),
                        Step::Answered(Chosen::Multiple(options)) => {
                            options
                                .iter_mut()
                                .for_each(|option| *option = gone(*option));
                        }
                        Step::Chose(_) => {}
                    });
                }
                Then::End(_) => {}
            }
        }
        let (_, rest) = story.scenes.split_first_mut().unwrap();
        let gone = self.mix(rest);
        let gone = |scene: u8| scene.checked_sub(1).map_or(0, |rest| gone(rest) + 1);
        for scene in &mut story.scenes {
            match &mut scene.then {
                Then::Choose(turns) => turns.iter_mut().for_each(|turn| turn.to = gone(turn.to)),
                Then::Ask(ask) => (ask.right, ask.wrong) = (gone(ask.right), gone(ask.wrong)),
                Then::End(_) => {}
            }
        }
    }
}

/// Where the thing from this place is now. What was not among them has stayed where it was.
fn gone(order: &[usize], from: u8) -> u8 {
    let now = order.iter().position(|was| *was == usize::from(from));
    now.map_or(from, |now| u8::try_from(now).unwrap())
}

/// The same item written down in another order, and the same response to it.
pub(crate) fn rewritten(kind: &Kind, response: &Response, seed: u64) -> (Kind, Response) {
    let (mut kind, mut response) = (kind.clone(), response.clone());
    let mut mixer = Mixer::new(seed);
    match (&mut kind, &mut response) {
        (Kind::Single(item), Response::Single(chosen)) => mixer.choice(&mut item.options, chosen),
        (Kind::Multiple(item), Response::Multiple(chosen)) => {
            mixer.choices(&mut item.options, chosen);
        }
        (Kind::TrueFalse(item), Response::TrueFalse { reason, .. }) => {
            mixer.choice(&mut item.reasons, reason);
        }
        (Kind::Numeric(item), Response::Numeric(_)) => {
            mixer.shuffle(&mut item.wrong);
        }
        // Their order is the key: read from the end, both ways, it asks for the same pairs.
        (Kind::Ordering(item), Response::Ordering(steps)) => {
            let last = u8::try_from(steps.len() - 1).unwrap();
            item.steps.reverse();
            steps.reverse();
            steps.iter_mut().for_each(|step| *step = last - *step);
        }
        (Kind::Matching(item), Response::Matching(chosen)) => {
            let pairs = u8::try_from(item.pairs.len()).unwrap();
            let order = mixer.mix_both(&mut item.pairs, chosen);
            let spare = mixer.mix(&mut item.spare);
            for answer in chosen.iter_mut().flatten() {
                *answer = match answer.checked_sub(pairs) {
                    None => gone(&order, *answer),
                    Some(spared) => pairs + spare(spared),
                };
            }
        }
        (Kind::Cloze(item), Response::Cloze(texts)) => {
            mixer.mix_both(&mut item.blanks, texts);
            let blanks = item.blanks.iter_mut().zip(texts);
            blanks.for_each(|(blank, text)| mixer.blank(blank, text));
        }
        (Kind::Categorise(item), Response::Categorise(chosen)) => {
            mixer.mix_both(&mut item.entries, chosen);
            let gone = mixer.mix(&mut item.groups);
            let keys = item.entries.iter_mut().map(|entry| &mut entry.group);
            keys.chain(chosen.iter_mut().flatten())
                .for_each(|group| *group = gone(*group));
        }
        (Kind::ShortText(item), Response::ShortText(_)) => {
            mixer.shuffle(&mut item.accept);
            mixer.shuffle(&mut item.wrong);
        }
        (Kind::Free(item), Response::Free { met, .. }) => {
            let gone = mixer.mix(&mut item.criteria);
            let met = met.iter_mut().flatten();
            met.for_each(|criterion| *criterion = gone(*criterion));
        }
        (Kind::Scenario(item), Response::Scenario(steps)) => mixer.story(item, steps),
        (Kind::Region(item), Response::Region(chosen)) => {
            let gone = mixer.mix(&mut item.areas);
            (item.key, *chosen) = (gone(item.key), chosen.map(&gone));
        }
        _ => unreachable!("{response:?} answers another kind than {kind:?}"),
    }
    (kind, response)
}
