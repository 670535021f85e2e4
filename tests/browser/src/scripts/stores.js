// The two stores of the page's origin, past the page: to look into, to fill and to empty. Runs
// before every page; a page without an app is the best place to use it from.

const NAME = "coursewright", ENTRIES = "entries";
const { real } = lab;
const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
  request.onblocked = () => reject(new Error("a page holds the database open"));
});
const database = async () => {
  const request = real.open.call(indexedDB, NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES);
  return answer(request);
};
const exists = async () => (await indexedDB.databases()).some((it) => it.name === NAME);
// Half a character, which storage can hold and JSON cannot, comes out escaped.
const whole = (text) => text.isWellFormed() ? text : escape(text);

const stores = globalThis.stores = {
  // Everything in both: pairs of keys and texts.
  async all() {
    const keys = Array.from({ length: realLength() }, (_, at) => realKey(at));
    const browser = keys.map((key) => [whole(key), whole(real.get(key))]);
    if (!(await exists())) return { browser, device: [] };
    const open = await database();
    const entries = real.transaction.call(open, ENTRIES).objectStore(ENTRIES);
    const [names, texts] = await Promise.all([answer(real.keys.call(entries)), answer(real.texts.call(entries))]);
    open.close();
    return { browser, device: names.map((name, at) => [name, texts[at]]) };
  },
  async fill({ browser, device }) {
    for (const [key, text] of browser) real.set.call(real.storage, key, text);
    if (device.length === 0) return;
    const open = await database();
    const writing = real.transaction.call(open, ENTRIES, "readwrite");
    for (const [key, text] of device) real.put.call(writing.objectStore(ENTRIES), text, key);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error);
    });
    open.close();
  },
  // Forgets one store, or both. It needs a page that has not opened the database.
  async empty(which) {
    sessionStorage.clear();
    if (which !== "device") {
      for (const key of Array.from({ length: realLength() }, (_, at) => realKey(at))) {
        real.remove.call(real.storage, key);
      }
    }
    if (which !== "browser") await answer(indexedDB.deleteDatabase(NAME));
  },
  // As `empty`, under the feet of a page that is open.
  async wipe() {
    for (const key of Array.from({ length: realLength() }, (_, at) => realKey(at))) {
      real.remove.call(real.storage, key);
    }
    const open = await database();
    const writing = real.transaction.call(open, ENTRIES, "readwrite");
    real.clear.call(writing.objectStore(ENTRIES));
    await new Promise((resolve) => { writing.oncomplete = resolve; });
    open.close();
  },
};
const realLength = () => real.length.call(real.storage);
const realKey = (at) => real.key.call(real.storage, at);
