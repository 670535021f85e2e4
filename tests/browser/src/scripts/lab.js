// What the tests see of a page's storage, and how they spoil it. Runs before the page's own.
//
// `?fault=browser:12:once` in the address makes the 12th call on localStorage fail, `device` one
// on IndexedDB, and `ever` every later call too. `?odd=NAME` spoils it as scripts/odd.js says.
//
// `lab.made` is how many records the page has made, as whoever drives it counts them. Each time
// the page says that they are saved, `lab.lies` takes what the named store does not hold.

const asked = new URLSearchParams(location.search);
const [store, at, mode] = asked.get("fault")?.split(":") ?? [];
const plan = { store, at: Number(at), ever: mode === "ever" };
const storage = (() => { try { return localStorage; } catch { return null; } })();
const get = Storage.prototype.getItem;
const methods = IDBObjectStore.prototype;
const real = {
  storage,
  length: Object.getOwnPropertyDescriptor(Storage.prototype, "length").get,
  key: Storage.prototype.key,
  get: (key) => get.call(storage, key),
  set: Storage.prototype.setItem,
  remove: Storage.prototype.removeItem,
  open: IDBFactory.prototype.open,
  transaction: IDBDatabase.prototype.transaction,
  keys: methods.getAllKeys,
  texts: methods.getAll,
  put: methods.put,
  clear: methods.clear,
};

// "coursewright/COURSE/record/EPOCH-CLOCK-TAB"; other keys have no id.
const idOf = (key) => /^coursewright\/.*\/record\/[0-9a-f]+-([0-9a-f]+-[0-9a-f]+)/.exec(key)?.[1];

const lab = globalThis.lab = {
  real,
  calls: { browser: 0, device: 0 },
  failed: [],
  made: 0,
  claims: 0,
  lies: [],
  isRead: false,
  durability: [],
  writing: 0,
  // What each store has confirmed, by id: the key. What was there before is no achievement.
  kept: { browser: new Map(), device: new Map() },
  before: new Set(Object.keys(storage ?? {}).map(idOf).filter(Boolean)),
  gone: new Set(),
  holds(id, state) {
    const key = lab.kept.browser.get(id);
    const inBrowser = key && (lab.gone.has(key) || real.get(key) !== null);
    return lab.kept.device.has(id) || (state === "browser" && inBrowser);
  },
  held(state) {
    const all = new Set([...lab.kept.browser.keys(), ...lab.kept.device.keys()]);
    return [...all].filter((id) => !lab.before.has(id) && lab.holds(id, state));
  },
};

// Whether this call is to fail.
const fails = (store, what) => {
  const call = ++lab.calls[store];
  const now = plan.store === store && (call === plan.at || (plan.ever && call > plan.at));
  if (now) lab.failed.push(`${call}. ${what}`);
  return now;
};
const thrown = (name) => new DOMException("made to fail by the test", name);

// localStorage. Other storages have the same methods.
for (const name of ["getItem", "setItem", "removeItem", "key"]) {
  const call = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (this !== storage) return call.call(this, key, ...rest);
    if (fails("browser", name)) {
      throw thrown(name === "setItem" ? "QuotaExceededError" : "UnknownError");
    }
    const result = call.call(this, key, ...rest);
    const id = name.endsWith("Item") && idOf(key);
    if (id && name === "setItem" && real.get(key) === String(rest[0])) {
      lab.kept.browser.set(id, key);
      lab.gone.delete(key);
    }
    if (id && name === "removeItem") lab.gone.add(key);
    return result;
  };
}
Object.defineProperty(Storage.prototype, "length", {
  configurable: true,
  get() {
    if (this === storage && fails("browser", "length")) throw thrown("UnknownError");
    return real.length.call(this);
  },
});
Object.defineProperty(globalThis, "localStorage", {
  configurable: true,
  get() {
    if (fails("browser", "localStorage")) throw thrown("SecurityError");
    return storage;
  },
});

// IndexedDB. What a transaction does counts once it is complete.
const changes = new WeakMap();
IDBFactory.prototype.open = function (...all) {
  if (fails("device", "open")) throw thrown("UnknownError");
  return real.open.apply(this, all);
};
IDBDatabase.prototype.transaction = function (...all) {
  if (fails("device", "transaction")) throw thrown("InvalidStateError");
  const transaction = real.transaction.apply(this, all);
  lab.durability.push([transaction.mode, all[2]?.durability ?? null, transaction.durability]);
  if (transaction.mode !== "readwrite") return transaction;
  const todo = [];
  changes.set(transaction, { todo, aborts: fails("device", "commit") });
  lab.writing += 1;
  transaction.addEventListener("complete", () => todo.forEach((change) => change()));
  for (const end of ["complete", "abort"]) {
    transaction.addEventListener(end, () => { lab.writing -= 1; });
  }
  return transaction;
};
// What is put together with others is not gone, so only what is put is noted.
const notePut = (key) => { if (idOf(key)) lab.kept.device.set(idOf(key), key); };
for (const name of ["put", "get", "getAll", "getAllKeys", "delete", "clear"]) {
  const call = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...all) {
    if (fails("device", name)) throw thrown("UnknownError");
    const request = call.apply(this, all);
    const change = changes.get(this.transaction);
    if (name === "put") change?.todo.push(() => notePut(all[1]));
    // The browser has taken it and cannot write it.
    if (change?.aborts) request.addEventListener("success", () => {
      try { this.transaction.abort(); } catch { /* It has ended. */ }
    });
    // The page has what it asked for once everyone who waits for it has been told.
    if (name === "getAll") request.addEventListener("success", () => {
      setTimeout(() => setTimeout(() => {
        lab.isRead = true;
        lab.readAt ??= performance.now();
      }));
    });
    if (name === "getAllKeys") request.addEventListener("success", () => {
      request.result.map(idOf).filter(Boolean).forEach((id) => {
        if (!lab.kept.device.has(id) && !lab.kept.browser.has(id)) lab.before.add(id);
      });
    });
    return request;
  };
}

// What the page gives the learner to take away.
const address = URL.createObjectURL;
URL.createObjectURL = (file) => { lab.file = file; return address(file); };

// When the app starts: its code is there and is about to run.
for (const name of ["instantiate", "instantiateStreaming"]) {
  const call = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const made = await call.apply(WebAssembly, all);
    lab.started ??= performance.now();
    return made;
  };
}

// What the page claims: at the moment in which it begins to, and, where it goes on to claim it
// after another record, once the page has had the time to draw.
lab.state = () => document.getElementById("saving")?.dataset.state ?? null;
const look = (state) => {
  lab.claims += 1;
  const held = lab.held(state);
  if (held.length < lab.made) {
    lab.lies.push(`"${state}" with ${held.length} of ${lab.made} records there`);
  }
  // Outlives a reload, in a storage that the page does not use.
  real.set.call(sessionStorage, "acknowledged", held.join(" "));
};
real.set.call(sessionStorage, "acknowledged-before", sessionStorage.getItem("acknowledged") ?? "");
sessionStorage.removeItem("acknowledged");
// When something that the app has made has been drawn: the outline, whose links can be pressed,
// and what was done, with the way on.
const drawn = (selector, note) => {
  const observer = new MutationObserver(() => {
    if (!document.getElementById("saving") || !document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(note));
  });
  observer.observe(document, { subtree: true, childList: true });
};
drawn("main .modules a", () => { lab.outlined = performance.now(); });
drawn("main .primary", () => { lab.usable = performance.now(); });
const isClaim = (state) => state === "browser" || state === "device";
let last = null;
new MutationObserver(() => {
  const state = lab.state();
  const isNew = state !== last;
  last = state;
  if (!isClaim(state)) return;
  if (isNew) return look(state);
  setTimeout(() => { if (lab.state() === state) look(state); });
}).observe(document, { subtree: true, childList: true, attributes: true });
