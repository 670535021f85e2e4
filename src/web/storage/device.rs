//! IndexedDB, written through.
//!
//! The crates for it cannot ask for durability, and `web-sys` has it behind an unstable flag,
//! so this calls the few functions that are needed itself. Chromium and Firefox otherwise
//! report a write as done before it is on the disk.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::{Texts, why};
use crate::{
    store::{Change, Entry, Store, StoreError, Then},
    web::platform,
};

/// The database, and the version of its layout.
const DATABASE: &str = "coursewright";
const LAYOUT: u32 = 1;

/// The object store that holds the entries of all courses, by their keys.
const ENTRIES: &str = "entries";

/// Opens the device's store.
///
/// # Errors
/// Says why there is none. A browser may also never answer.
pub(in crate::web) async fn open() -> Result<Rc<dyn Store>, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Denied)?;
    // Where it is denied, asking throws in some browsers and gives nothing in others.
    let factory = Reflect::get(&window, &"indexedDB".into()).map_err(why)?;
    let factory: IdbFactory = factory.dyn_into().map_err(|_| StoreError::Denied)?;
    let request = factory.open_with_u32(DATABASE, LAYOUT).map_err(why)?;
    let created = request.clone();
    let create = Closure::once_into_js(move || {
        let database = created.result().map(JsCast::unchecked_into::<IdbDatabase>);
        // What goes wrong here makes opening fail, which says why.
        let _ = database.and_then(|it| it.create_object_store(ENTRIES));
    });
    request.set_onupgradeneeded(Some(create.unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.unchecked_into();
    // A newer page that changes the layout must not wait for this one.
    let closing = database.clone();
    let close = Closure::once_into_js(move || closing.close());
    database.set_onversionchange(Some(close.unchecked_ref()));
    Ok(Rc::new(Device(database)))
}

struct Device(IdbDatabase);

impl Store for Device {
    fn read(&self, prefix: &str, then: Then<Vec<Entry>>) {
        let (database, prefix) = (self.0.clone(), prefix.to_owned());
        platform::spawn(async move { then(read(&database, &prefix).await) });
    }

    fn write(&self, changes: Vec<Change>, then: Then<()>) {
        let database = self.0.clone();
        platform::spawn(async move { then(write(&database, changes).await) });
    }
}

async fn read(database: &IdbDatabase, prefix: &str) -> Result<Vec<Entry>, StoreError> {
    let transaction = begin(database, "readonly")?;
    let entries = transaction.object_store(ENTRIES).map_err(why)?;
    let range = range(prefix)?;
    let keys = entries.get_all_keys_with_key(&range).map_err(why)?;
    let texts = entries.get_all_with_key(&range).map_err(why)?;
    let keys: Array = answer(&keys).await?.unchecked_into();
    let texts: Array = answer(&texts).await?.unchecked_into();
    // A value that is no text is none of ours, whatever its key.
    let read = Texts::new()?;
    let entries = keys.iter().zip(texts.iter());
    Ok(entries
        .filter_map(|(key, text)| Some((key.as_string()?, read.text(&text)?)))
        .collect())
}

/// Makes all changes or none, and answers once they are on the disk.
async fn write(database: &IdbDatabase, changes: Vec<Change>) -> Result<(), StoreError> {
    let transaction = begin(database, "readwrite")?;
    let end = settled(|done, failed| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onabort(Some(failed));
    });
    let entries = transaction.object_store(ENTRIES).map_err(why)?;
    if let Err(trouble) = put(&entries, changes).await {
        // It has ended by itself where the browser refused a change.
        let _ = transaction.abort();
        let _ = end.await;
        return Err(trouble);
    }
    match end.await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction
            .error()
            .map_or(StoreError::Lost, |error| why(error.into()))),
    }
}

async fn put(entries: &IdbObjectStore, changes: Vec<Change>) -> Result<(), StoreError> {
    for change in changes {
        match change {
            Change::Add(key, text) => {
                let there = entries.get(&key.as_str().into()).map_err(why)?;
                match answer(&there).await?.as_string() {
                    None => entries.put_with_key(&text.into(), &key.into()),
                    Some(there) if there == text => continue,
                    Some(there) => return Err(StoreError::Clash((key, there))),
                }
            }
            Change::Set(key, text) => entries.put_with_key(&text.into(), &key.into()),
            Change::Remove(key) => entries.delete(&key.into()),
            Change::Clear(prefix) => entries.delete(&range(&prefix)?),
        }
        .map_err(why)?;
    }
    Ok(())
}

/// Begins a transaction whose end is on the disk and not only on its way there.
fn begin(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, StoreError> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(why)?;
    let begin = Reflect::get(database, &"transaction".into()).map_err(why)?;
    let begin: Function = begin.dyn_into().map_err(why)?;
    let transaction = begin
        .call3(database, &ENTRIES.into(), &mode.into(), &options)
        .map_err(why)?;
    Ok(transaction.unchecked_into())
}

/// The keys that start with `prefix`.
fn range(prefix: &str) -> Result<JsValue, StoreError> {
    let last = format!("{prefix}\u{ffff}");
    let range = IdbKeyRange::bound(&prefix.into(), &last.into()).map_err(why)?;
    Ok(range.into())
}

async fn answer(request: &IdbRequest) -> Result<JsValue, StoreError> {
    let answered = settled(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    });
    match answered.await {
        Ok(_) => request.result().map_err(why),
        Err(_) => match request.error() {
            Ok(Some(error)) => Err(why(error.into())),
            Ok(None) | Err(_) => Err(StoreError::Lost),
        },
    }
}

/// What becomes of something that calls one function when it is done and another when it has
/// failed.
fn settled(listen: impl Fn(&Function, &Function)) -> JsFuture {
    Promise::new(&mut |done, failed| listen(&done, &failed)).into()
}
