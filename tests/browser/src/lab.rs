//! A course whose stores can be seen and spoiled: what the faults are tried on.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use coursewright::{
    course::CourseId,
    progress::{History, Journal, Place, RecordId},
};
use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Learner, Setup, Site, every_kind::PRACTICE, places, wait::until};

/// Where a learner makes records of every kind from the first thing they do.
pub(crate) const LESSON: &str = "#/lesson/kinds/with-a-note";

/// A course with a learner on it.
pub(crate) struct Lab {
    pub(crate) learner: Learner,
    site: Site,
    /// Its files, for as long as they are served.
    _course: TempDir,
}

/// What came of a walk, as scripts/walk.js tells it.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Walk {
    /// What the page says of saving.
    pub(crate) state: Option<String>,
    /// How many records were made since the page was opened.
    pub(crate) made: usize,
    /// How often the page said that all was saved.
    pub(crate) claims: usize,
    /// When that was not true.
    pub(crate) lies: Vec<String>,
    /// The first call that was made to fail.
    pub(crate) first_failed: Option<String>,
    /// How many calls there were.
    pub(crate) calls: Calls,
    /// The records that the page last said were saved.
    pub(crate) acknowledged: Vec<String>,
}

/// How often each store was called.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Calls {
    pub(crate) browser: usize,
    pub(crate) device: usize,
}

/// What a store holds.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Entries {
    pub(crate) browser: Vec<(String, String)>,
    pub(crate) device: Vec<(String, String)>,
}

/// The records in the two stores.
#[derive(Debug)]
pub(crate) struct Stored {
    pub(crate) browser: History,
    pub(crate) device: History,
    /// How many entries cannot be read.
    pub(crate) unreadable: usize,
}

impl Lab {
    /// A learner who has never been on the course of every kind.
    pub(crate) async fn new() -> Result<Self> {
        Self::with(Setup::desk()).await
    }

    /// The same, with a browser that is set up in some way.
    pub(crate) async fn with(setup: Setup) -> Result<Self> {
        let course = places::every_kind_site()?;
        let site = Site::serve(&course).await?;
        let learner = Learner::new(&site, spied_on(setup)).await?;
        Ok(Self {
            learner,
            site,
            _course: course,
        })
    }

    /// Kills the browser and starts it again on what it left on the disk.
    pub(crate) async fn kill(self) -> Result<Self> {
        let learner = self.learner.crash_and_come_back().await?;
        Ok(Self { learner, ..self })
    }

    /// Opens the course. `query` says what is to fail, as scripts/lab.js understands it.
    pub(crate) async fn open(&self, query: &str, page: &str) -> Result<()> {
        self.learner.open(&format!("{query}{page}")).await
    }

    /// Opens a page of the course's origin that has no app.
    pub(crate) async fn step_aside(&self) -> Result<()> {
        self.learner.open(Site::BLANK).await
    }

    /// Forgets everything that is stored.
    pub(crate) async fn empty(&self) -> Result<()> {
        self.step_aside().await?;
        self.ask::<()>("stores.empty()", vec![]).await
    }

    /// Forgets what is in one store.
    pub(crate) async fn empty_one(&self, place: Place) -> Result<()> {
        self.step_aside().await?;
        self.ask::<()>("stores.empty(it)", vec![name(place).into()])
            .await
    }

    /// Puts entries into the stores.
    pub(crate) async fn fill(&self, entries: &Entries) -> Result<()> {
        self.step_aside().await?;
        let entries = json!({ "browser": entries.browser, "device": entries.device });
        self.ask::<()>("stores.fill(it)", vec![entries]).await
    }

    /// Everything that is stored now, whatever page is open.
    pub(crate) async fn entries(&self) -> Result<Entries> {
        self.ask("stores.all()", vec![]).await
    }

    /// The records that are stored now.
    pub(crate) async fn stored(&self) -> Result<Stored> {
        let entries = self.entries().await?;
        let (browser, lost) = read(entries.browser)?;
        let (device, lost_on_device) = read(entries.device)?;
        Ok(Stored {
            browser,
            device,
            unreadable: lost + lost_on_device,
        })
    }

    /// Makes `count` records as fast as the page lets them be made.
    pub(crate) async fn walk(&self, count: usize) -> Result<Walk> {
        self.ask("walk(it)", vec![count.into()]).await
    }

    /// Sets off on a walk and does not wait for its end.
    pub(crate) async fn set_off(&self, count: usize) -> Result<()> {
        let start = "globalThis.walking = walk(arguments[0]).catch((error) => trouble.push(String(error)));";
        self.learner.script::<()>(start, vec![count.into()]).await
    }

    /// What has come of the walk so far.
    pub(crate) async fn report(&self) -> Result<Walk> {
        self.learner.script("return walk.report();", vec![]).await
    }

    /// Opens the course as it is meant to be and waits until it says that all is saved on the
    /// device; then steps aside and gives what is stored.
    pub(crate) async fn reopen(&self) -> Result<Stored> {
        self.open("", PRACTICE).await?;
        self.says("device").await?;
        self.learner.nothing_went_wrong().await?;
        self.stored().await
    }

    /// Waits until the page says this of saving.
    pub(crate) async fn says(&self, state: &str) -> Result<()> {
        let look = async || Ok((self.state().await?.as_deref() == Some(state)).then_some(()));
        let said = until(&format!("the page to say `{state}` of saving"), look).await;
        if said.is_err() {
            let now = self.state().await?;
            let text = self.learner.text().await?;
            return said.with_context(|| format!("it says {now:?}; it shows: {text}"));
        }
        said
    }

    /// What the page says of saving.
    pub(crate) async fn state(&self) -> Result<Option<String>> {
        self.learner
            .script("return globalThis.lab?.state() ?? null;", vec![])
            .await
    }

    /// The value of a promise that the page makes of `expression`, in which `it` is the argument.
    pub(crate) async fn ask<T: serde::de::DeserializeOwned>(
        &self,
        expression: &str,
        with: Vec<Value>,
    ) -> Result<T> {
        let script = format!(
            "const [it] = arguments, done = arguments[arguments.length - 1];
             (async () => {expression})().then(
               (value) => done({{ value: value ?? null }}),
               (error) => done({{ error: String(error) }}));"
        );
        #[derive(Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum Answer {
            Value(Value),
            Error(String),
        }
        match self.learner.script_that_calls_back(&script, with).await? {
            Answer::Value(value) => Ok(serde_json::from_value(value)?),
            Answer::Error(error) => anyhow::bail!("the page failed at `{expression}`: {error}"),
        }
    }

    /// The site that the course is on.
    pub(crate) fn site(&self) -> &Site {
        &self.site
    }
}

impl Walk {
    /// Checks that the page never said of a record that it was saved while it was not.
    pub(crate) fn is_honest(&self) -> Result<()> {
        ensure!(
            self.lies.is_empty(),
            "false \"Saved\": {}",
            self.lies.join("; ")
        );
        Ok(())
    }

    /// The records that the page said were saved.
    pub(crate) fn acknowledged(&self) -> Result<BTreeSet<RecordId>> {
        let ids = self.acknowledged.iter().map(|id| id.parse());
        let ids: Result<_, ()> = ids.collect();
        ids.ok().with_context(|| format!("{:?}", self.acknowledged))
    }
}

impl Stored {
    /// Checks that both stores hold every one of these records.
    pub(crate) fn has_all(&self, wanted: &BTreeSet<RecordId>) -> Result<()> {
        for (place, history) in [("browser", &self.browser), ("device", &self.device)] {
            let there = ids(history);
            let lost: Vec<_> = wanted.difference(&there).map(ToString::to_string).collect();
            ensure!(
                lost.is_empty(),
                "{} of {} records lost from the {place}'s store: {}",
                lost.len(),
                wanted.len(),
                lost.join(" ")
            );
        }
        Ok(())
    }
}

/// The ids of a history's records.
pub(crate) fn ids(history: &History) -> BTreeSet<RecordId> {
    history.records().map(|record| record.id).collect()
}

/// The course's id.
pub(crate) fn course() -> Result<CourseId> {
    CourseId::parse("every-kind").map_err(|error| anyhow::anyhow!("{error}"))
}

/// The records in a store, read as the app reads them, and how many entries cannot be.
pub(crate) fn read(entries: Vec<(String, String)>) -> Result<(History, usize)> {
    let mut journal = Journal::new(&course()?, 0);
    journal.opened(Place::Device, Ok(entries));
    Ok((journal.history().clone(), journal.unreadable().count()))
}

/// A browser whose pages are seen into.
pub(crate) fn spied_on(setup: Setup) -> Setup {
    [LAB, STORES, WALK, ODD]
        .into_iter()
        .fold(setup, |setup, script| setup.before_page(script))
}

fn name(place: Place) -> &'static str {
    match place {
        Place::Browser => "browser",
        Place::Device => "device",
    }
}

const LAB: &str = include_str!("scripts/lab.js");
const STORES: &str = include_str!("scripts/stores.js");
const WALK: &str = include_str!("scripts/walk.js");
const ODD: &str = include_str!("scripts/odd.js");
