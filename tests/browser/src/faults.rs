//! The faults that are tried in a real Chromium, and what must hold through each.
//!
//! `cargo xtask faults` runs them. A fault is tried a number of times: few as a sample, or as
//! many as it takes to be sure.

mod backup;
mod contents;
mod durability;
mod failing_call;
mod loss_window;
mod native;
mod oddity;
mod speed;
mod sudden_end;
mod tabs;

use std::fmt;

use anyhow::Result;
use coursewright::progress::Place;

use sudden_end::End;

/// A fault that is tried.
pub struct Fault {
    /// What it is called on the command line.
    pub name: &'static str,
    /// The numbered cases that it stands for.
    pub cases: &'static [u8],
    /// What happens, and what must hold.
    pub about: &'static str,
    /// How often it is tried as a sample.
    pub sample: usize,
    /// How often it is tried in full.
    pub full: usize,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Core,
    FailingCall(Place),
    SuddenEnd(End),
    Oddity,
    Contents,
    Race,
    Erase,
    Durability,
    Backup,
    LossWindow,
    Speed,
}

/// All of them.
pub const FAULTS: [Fault; 14] = [
    Fault {
        name: "core",
        cases: &[],
        about: "the core over stores that fail in every way there is; needs no browser",
        sample: 1,
        full: usize::MAX,
        kind: Kind::Core,
    },
    Fault {
        name: "browser-call",
        cases: &[1, 4, 5, 6],
        about: "the Nth call on localStorage fails, once or for ever, on a journey of 30 records: \
                no page error, no false \"Saved\", nothing lost",
        sample: 12,
        full: usize::MAX,
        kind: Kind::FailingCall(Place::Browser),
    },
    Fault {
        name: "device-call",
        cases: &[24],
        about: "the Nth call on IndexedDB fails, once or for ever, on a journey of 30 records: \
                no page error, no false \"Saved\", nothing lost",
        sample: 8,
        full: usize::MAX,
        kind: Kind::FailingCall(Place::Device),
    },
    Fault {
        name: "reload",
        cases: &[26],
        about: "the page is reloaded at a random moment: no acknowledged record lost",
        sample: 15,
        full: 1000,
        kind: Kind::SuddenEnd(End::Reload),
    },
    Fault {
        name: "crash",
        cases: &[26],
        about: "the renderer crashes at a random moment: no acknowledged record lost",
        sample: 5,
        full: 100,
        kind: Kind::SuddenEnd(End::Crash),
    },
    Fault {
        name: "kill",
        cases: &[26],
        about: "the browser is killed right after \"Saved on this device\": no record lost",
        sample: 5,
        full: 200,
        kind: Kind::SuddenEnd(End::Kill),
    },
    Fault {
        name: "oddity",
        cases: &[1, 2, 3, 4, 5, 6, 7, 8, 24, 25],
        about: "a store is denied, null, revoked, throws, is full, silent, hangs, or the clock is \
                wrong: the course can be studied, and the page says what is true of saving",
        sample: usize::MAX,
        full: usize::MAX,
        kind: Kind::Oddity,
    },
    Fault {
        name: "contents",
        cases: &[9, 10, 12, 13, 14, 15, 17, 23, 24, 27],
        about: "a store holds garbage, newer data or nothing any more, or is cleared by another \
                app: what can be read is, nothing is written over, each store fills the other",
        sample: 1,
        full: 1,
        kind: Kind::Contents,
    },
    Fault {
        name: "race",
        cases: &[20],
        about: "two tabs make records as fast as they can, 500 each in full: exactly all of them \
                are in both stores, and in the memory of either tab",
        sample: 1,
        full: 3,
        kind: Kind::Race,
    },
    Fault {
        name: "erase",
        cases: &[21],
        about: "a third tab erases everything while two write: nothing comes back",
        sample: 2,
        full: 20,
        kind: Kind::Erase,
    },
    Fault {
        name: "durability",
        cases: &[26],
        about: "every transaction that writes asks for strict durability, and gets it",
        sample: 1,
        full: 1,
        kind: Kind::Durability,
    },
    Fault {
        name: "backup",
        cases: &[28, 29, 30, 31, 32],
        about: "files through the page's own field: a backup comes back whole, twice as once, an \
                older one takes nothing away, and what is no backup changes nothing",
        sample: 1,
        full: 1,
        kind: Kind::Backup,
    },
    Fault {
        name: "loss-window",
        cases: &[26],
        about: "localStorage alone, the browser killed after 0, 1, 5, 30, 90 s: what is lost is a \
                figure",
        sample: 1,
        full: 3,
        kind: Kind::LossWindow,
    },
    Fault {
        name: "speed",
        cases: &[],
        about: "20,000 answers and 200,000 words on a processor 4 times slower: times until the \
                page can be used and until an answer is saved are figures",
        sample: 1,
        full: 1,
        kind: Kind::Speed,
    },
];

/// What came of trying a fault.
#[derive(Debug, Default)]
pub struct Findings {
    /// How often it was tried.
    pub tried: usize,
    /// What did not hold, with what it takes to see it again.
    pub failures: Vec<String>,
    /// Figures.
    pub figures: Vec<String>,
}

impl Fault {
    /// Tries it `count` times.
    ///
    /// # Errors
    /// Fails where it cannot be tried.
    pub async fn run(&self, count: usize, seed: u64) -> Result<Findings> {
        match self.kind {
            Kind::Core => native::run(count == usize::MAX),
            Kind::FailingCall(place) => failing_call::run(place, count).await,
            Kind::SuddenEnd(end) => sudden_end::run(end, count, seed).await,
            Kind::Oddity => oddity::run(count).await,
            Kind::Contents => contents::run().await,
            Kind::Race => tabs::race(count).await,
            Kind::Durability => durability::run().await,
            Kind::Backup => backup::run().await,
            Kind::LossWindow => loss_window::run(count).await,
            Kind::Speed => speed::run().await,
            Kind::Erase => tabs::erase(count, seed).await,
        }
    }
}

impl Findings {
    /// Notes how one trial came out; a failure is told at once.
    fn note(&mut self, what: &str, came_out: Result<()>) {
        self.tried += 1;
        if let Err(why) = came_out {
            let told = format!("{what}: {why:#}");
            eprintln!("  FAILED {told}");
            self.failures.push(told);
        }
        if self.tried.is_multiple_of(50) {
            eprintln!("  {} tried, {} failed", self.tried, self.failures.len());
        }
    }

    fn add(&mut self, figure: impl fmt::Display) {
        self.figures.push(figure.to_string());
    }
}

/// `count` of the numbers from 1 to `last`: half of them from the first on, because most goes wrong
/// while a store is opened, and half spread evenly as far as the last.
fn spread(last: usize, count: usize) -> Vec<usize> {
    if count >= last {
        return (1..=last).collect();
    }
    let first = count / 2;
    let rest = count - first;
    let later = (1..=rest).map(|at| first + at * (last - first) / rest);
    (1..=first).chain(later).collect()
}

/// Numbers that are as good as random, and the same for the same seed (SplitMix64).
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) % limit
    }
}
