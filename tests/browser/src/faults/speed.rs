//! What years of study cost: the time until the page can be used, and that of saving an answer,
//! on a slow processor. Figures, which depend on the machine: nothing is asserted of them.

use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use coursewright::{
    course::Item,
    pack::{self, Outline, Portion},
    progress::{Event, Journal, Keeper, Place},
    quiz::{Response, Score, draw},
    store::{Memory, Store},
    wire::Wire,
};
use serde_json::json;

use super::Findings;
use crate::{
    every_kind::PRACTICE,
    lab::{Entries, Lab, course},
};

/// Answers, in practices of seven questions.
const ANSWERS: usize = 20_000;

/// Words of the learner's own, in notes of 250.
const WORDS: usize = 200_000;

/// How many times slower than it is the processor is made.
const SLOW: u32 = 4;
const SLOWEST: u32 = 6;

/// How many answers are timed at each speed.
const SAVES: usize = 30;

/// How many visits are begun for their first answer.
const VISITS: usize = 9;

/// How long a question is read, in milliseconds: the first of a visit, and another.
const READING: u32 = 2_000;
const GLANCE: u32 = 500;

pub(super) async fn run() -> Result<Findings> {
    let lab = Lab::new().await?;
    let mut findings = Findings::default();
    let tried = measure(&lab, &mut findings).await;
    findings.note("a course after years of study", tried);
    lab.learner.leave().await?;
    Ok(findings)
}

async fn measure(lab: &Lab, findings: &mut Findings) -> Result<()> {
    lab.open("", "").await?;
    lab.empty().await?;
    let entries = years_of_study(lab)?;
    let units = |entries: &[(String, String)]| -> usize {
        let length =
            |it: &(String, String)| it.0.encode_utf16().count() + it.1.encode_utf16().count();
        entries.iter().map(length).sum()
    };
    findings.add(format!(
        "{ANSWERS} answers and {WORDS} words: {} entries and {} UTF-16 units in localStorage, {} \
         entries and {} units in IndexedDB",
        entries.browser.len(),
        units(&entries.browser),
        entries.device.len(),
        units(&entries.device),
    ));
    lab.fill(&entries).await?;
    for slow in [SLOW, 1] {
        slow_down(lab, slow).await?;
        let mut looked: Vec<[f64; 3]> = Vec::new();
        for _ in 0..9 {
            lab.open("?timed", "").await?;
            looked.push(lab.ask(USABLE, vec![json!(null)]).await?);
        }
        let steps = [
            "from the app's start to the outline, whose links can be pressed",
            "from the app's start to what was done, and the way on",
            "from the app's start to both stores read",
        ];
        note(findings, steps, slow, &looked);
    }

    lab.open("", PRACTICE).await?;
    lab.says("device").await?;
    // The first of a visit is told of by itself.
    answers(lab, 1, READING).await?;
    for slow in [SLOWEST, SLOW, 1] {
        slow_down(lab, slow).await?;
        let saves = answers(lab, SAVES, GLANCE).await?;
        let steps = [
            "handing in an answer, until the page is free again",
            "handing in an answer, until its feedback is drawn",
            "handing in an answer, until \"Saved on this device\"",
        ];
        note(findings, steps, slow, &saves);
    }

    for slow in [SLOWEST, 1] {
        let mut first = Vec::new();
        for _ in 0..VISITS {
            slow_down(lab, 1).await?;
            lab.open("", PRACTICE).await?;
            lab.says("device").await?;
            slow_down(lab, slow).await?;
            first.extend(answers(lab, 1, READING).await?);
        }
        let steps = [
            "handing in the first answer of a visit, until the page is free again",
            "handing in the first answer of a visit, until its feedback is drawn",
            "handing in the first answer of a visit, until \"Saved on this device\"",
        ];
        note(findings, steps, slow, &first);
    }
    lab.learner.nothing_went_wrong().await
}

/// Times so many answers, each after the question has been read for some milliseconds.
async fn answers(lab: &Lab, count: usize, reading: u32) -> Result<Vec<[f64; 3]>> {
    let with = json!({ "count": count, "reading": reading });
    let times: Vec<[f64; 3]> = lab.ask(SAVE, vec![with]).await?;
    ensure!(times.len() == count, "{} answers were timed", times.len());
    Ok(times)
}

/// Makes the processor so many times slower.
async fn slow_down(lab: &Lab, times: u32) -> Result<()> {
    let browser = lab.learner.browser();
    let slow = json!({ "rate": times });
    browser
        .devtools("Emulation.setCPUThrottlingRate", slow)
        .await
        .map(drop)
}

/// How long each step took, in every round.
fn note(findings: &mut Findings, steps: [&str; 3], slow: u32, rounds: &[[f64; 3]]) {
    for (nth, step) in steps.into_iter().enumerate() {
        findings.add(times(step, slow, rounds.iter().map(|it| it[nth])));
    }
}

fn times(what: &str, slow: u32, times: impl Iterator<Item = f64>) -> String {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let longest = times.last().copied().unwrap_or_default();
    let slow = match slow {
        1 => "processor as it is".to_owned(),
        times => format!("processor {times} times slower"),
    };
    format!("{what}: median {median:.1} ms, longest {longest:.1} ms ({slow})")
}

/// What the stores hold after all that, as the app itself leaves it there.
fn years_of_study(lab: &Lab) -> Result<Entries> {
    let outline: Outline = decode(lab, "course.pack")?;
    let module = outline.modules.first().context("no module")?;
    let bank: Portion = decode(lab, &module.file)?;
    let bank: Vec<&Item> = bank.items.iter().map(AsRef::as_ref).collect();
    let lesson = module.lessons.first().context("no lesson")?.id.clone();

    let (browser, device) = (Rc::new(Memory::default()), Rc::new(Memory::default()));
    let keeper = Keeper::new(Journal::new(&course()?, 0x5eed), |_, _| {});
    keeper.open(Place::Browser, Ok(Rc::clone(&browser) as Rc<dyn Store>));
    keeper.open(Place::Device, Ok(Rc::clone(&device) as Rc<dyn Store>));
    // Three years back, an answer every hour and a quarter.
    let mut at = 1_700_000_000_000;
    let mut record = |event| {
        at += 4_500_000;
        keeper.record(event, at).id
    };
    for seed in 0..ANSWERS.div_ceil(bank.len()) as u64 {
        let drawn = draw(&module.id, &bank, bank.len(), seed);
        let questions = drawn.questions.clone();
        let attempt = record(Event::Started(drawn));
        for (at, question) in (0_u16..).zip(questions.iter()) {
            let item = bank.iter().find(|item| item.id == question.item);
            let item = item.context("an item that is not in the bank")?;
            record(Event::Answered {
                attempt,
                question: at,
                response: Response::empty(&item.kind, &question.order),
                score: Score::new((seed % 2) as u8, 1),
            });
        }
        record(Event::Finished { attempt });
    }
    for note in 0..WORDS / 250 {
        record(Event::Noted {
            module: module.id.clone(),
            lesson: lesson.clone(),
            text: format!("{note} {}", "words ".repeat(249)),
        });
    }
    Ok(Entries {
        browser: browser.entries(),
        device: device.entries(),
    })
}

fn decode<T: Wire>(lab: &Lab, file: &str) -> Result<T> {
    let pack = pack::decode(&lab.site().read(file)?);
    pack.map_err(|error| anyhow::anyhow!("`{file}`: {error}"))
}

/// Milliseconds from the app's start to the outline, drawn; to the page with what was done and
/// the way on; and to both stores read.
const USABLE: &str = "(async () => {
    await walk.until('both stores', () => lab.isRead && lab.state() === 'device' && lab.usable);
    return [lab.outlined, lab.usable, lab.readAt].map((at) => at - lab.started);
})()";

/// For each of some answers, milliseconds until the page is free, until its feedback has been
/// drawn, and until the page says that the answer is on the device.
const SAVE: &str = "(async () => {
    const times = [];
    while (times.length < it.count) {
        const form = await walk.until('a form', () => {
            const form = document.querySelector('main form.question');
            if (!form) document.querySelector('main .onward .primary')?.click();
            return form;
        });
        if (!document.querySelector('main .stem')) { await walk.step(); continue; }
        walk.fill(form);
        await walk.quiet();
        await new Promise((read) => setTimeout(read, it.reading));
        lab.made = lab.held('device').length;
        let drawn = null;
        const feedback = new MutationObserver(() => {
            if (!document.querySelector('main .verdict')) return;
            feedback.disconnect();
            requestAnimationFrame(() => setTimeout(() => { drawn = performance.now(); }));
        });
        feedback.observe(document, { subtree: true, childList: true });
        const begun = performance.now();
        form.requestSubmit();
        const handed = performance.now();
        lab.made += 1;
        await walk.until('it to be saved', () => lab.held('device').length >= lab.made && lab.state() === 'device');
        const saved = performance.now();
        await walk.until('the verdict', () => drawn);
        times.push([handed, drawn, saved].map((at) => at - begun));
    }
    return times;
})()";
