//! Fetching the parts and linking them to what is already here.

use std::{
    collections::VecDeque,
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use js_sys::{Object, Reflect, WebAssembly::instantiate_buffer};
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::Part;
use crate::web::{
    fetch::{self, Trouble},
    platform,
    session::{Load, Session},
    state::{Kept, State},
};

/// The module from which a part imports what it shares with the others.
const SHARED: &str = "__wasm_split";

/// How long after the outline the parts are fetched ahead. Not every browser tells when it is
/// idle; by then the outline is drawn.
const AHEAD: Duration = Duration::from_millis(300);

/// The parts as far as they have been fetched.
#[derive(Clone, Copy)]
pub(in crate::web) struct PartsState {
    /// A part each: nothing that one part's page shows is drawn anew for another's sake. A part
    /// that nobody has asked for has none.
    parts: [State<Option<Load<()>>>; Part::ALL.len()],
    queue: Kept<Queue>,
}

/// The parts are fetched one after the other: they may share a file, and none may be linked
/// twice.
#[derive(Default)]
struct Queue {
    /// Still to be fetched; the first is on its way.
    wanted: VecDeque<Part>,
    /// The files that are linked.
    linked: Vec<String>,
}

impl PartsState {
    pub(in crate::web) fn new() -> Self {
        Self {
            parts: Part::ALL.map(|_| State::default()),
            queue: Kept::default(),
        }
    }

    /// Fetches again what did not arrive, as soon as it is asked for.
    pub(in crate::web) fn retry(self) {
        for part in self.parts {
            if matches!(*part.read_untracked(), Some(Load::Failed(_))) {
                part.set(None);
            }
        }
    }

    fn of(self, part: Part) -> State<Option<Load<()>>> {
        self.parts[part as usize]
    }
}

impl Session {
    /// What a part offers. It is fetched when it is first asked for.
    pub(super) fn offered<T>(self, part: Part, offer: impl Future<Output = T>) -> Load<T> {
        // A part that is here offers at once: there is nothing to wait for.
        self.part(part).then(|| match now(offer) {
            Some(offer) => Load::Ready(offer.into()),
            None => Load::Waiting,
        })
    }

    /// What a part offers, if it is here. It is not asked for, and nothing is drawn anew when
    /// it comes.
    pub(super) fn here<T>(self, part: Part, offer: impl Future<Output = T>) -> Option<T> {
        let is_here = matches!(*self.parts.of(part).read_untracked(), Some(Load::Ready(_)));
        is_here.then(|| now(offer)).flatten()
    }

    /// Fetches every part ahead, after a while in which the page has nothing else to fetch. From
    /// then on no page waits for its part, with or without a network.
    pub(in crate::web) fn fetch_parts_ahead(self) {
        let fetch = move || {
            for part in Part::ALL {
                self.part(part);
            }
        };
        set_timeout(fetch, AHEAD);
    }

    /// A part as far as it has been fetched, without asking for it.
    pub(super) fn arrived(self, part: Part) -> Option<Load<()>> {
        self.parts.of(part).get()
    }

    /// A part as far as it has been fetched, which it is from now on.
    pub(super) fn part(self, part: Part) -> Load<()> {
        let state = self.parts.of(part);
        if let Some(known) = state.get() {
            return known;
        }
        state.update_untracked(|it| *it = Some(Load::Waiting));
        let is_first = self.parts.queue.update(|queue| {
            queue.wanted.push_back(part);
            queue.wanted.len() == 1
        });
        if is_first {
            platform::spawn(self.fetch_wanted());
        }
        Load::Waiting
    }

    async fn fetch_wanted(self) {
        let queue = self.parts.queue;
        while let Some(part) = queue.with(|it| it.wanted.front().copied()) {
            let fetched = self.fetch_part(part).await;
            queue.update(|it| {
                it.wanted.pop_front();
            });
            if part == Part::Rest && fetched.is_err() {
                self.settle();
            }
            let state = self.parts.of(part);
            state.update_untracked(|it| *it = Some(fetched.into()));
            // A page of this part is to find the records when it is drawn.
            self.open_what_is_here();
            state.notify();
        }
    }

    async fn fetch_part(self, part: Part) -> Result<(), Trouble> {
        let queue = self.parts.queue;
        let files = files(part).into_iter();
        let missing = files.filter(|file| queue.with(|it| !it.linked.contains(file)));
        // All are asked for before the first is waited for.
        let asked = missing.map(|file| (fetch::bytes(&file, self.is_retried()), file));
        for (bytes, file) in asked.collect::<Vec<_>>() {
            let bytes = bytes.await.map_err(|trouble| match trouble {
                Trouble::Network => trouble,
                Trouble::Status(_) | Trouble::Pack(_) | Trouble::Part => Trouble::Part,
            })?;
            link(&bytes).await?;
            queue.update(|it| it.linked.push(file));
        }
        Ok(())
    }
}

/// What is there without waiting.
fn now<T>(offer: impl Future<Output = T>) -> Option<T> {
    match pin!(offer).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(offer) => Some(offer),
        Poll::Pending => None,
    }
}

/// The files of a part, as the page lists them. An app in one piece has none.
fn files(part: Part) -> Vec<String> {
    let listed = document().query_selector(&format!("meta[name=part-{}]", part.name()));
    let files = listed
        .ok()
        .flatten()
        .and_then(|it| it.get_attribute("content"));
    files
        .map(|files| files.split(' ').map(str::to_owned).collect())
        .unwrap_or_default()
}

/// Makes a part's code callable. Fails where the bytes are not the part that belongs to the
/// app: another page, half a file.
async fn link(bytes: &[u8]) -> Result<(), Trouble> {
    let imports = Object::new();
    Reflect::set(&imports, &SHARED.into(), &wasm_bindgen::exports()).map_err(|_| Trouble::Part)?;
    JsFuture::from(instantiate_buffer(bytes, &imports))
        .await
        .map_err(|_| Trouble::Part)?;
    Ok(())
}

/// What `wasm_split` asks for before it calls a part: nothing, for a part is fetched and linked
/// before what it offers is asked for. What the crate brings for this knows neither why a part
/// did not arrive nor how to ask a host for it anew.
#[cfg(all(feature = "split", target_family = "wasm"))]
pub(in crate::web) mod rt {
    use std::{convert::Infallible, ffi::c_void, pin::Pin};

    pub(in crate::web) type LoadCallbackFn = extern "C" fn(*const c_void, bool);
    type LoadFn = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

    pub(in crate::web) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(in crate::web) const fn new(_: LoadFn) -> Self {
            Self
        }
    }

    pub(in crate::web) async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), Infallible> {
        Ok(())
    }
}
