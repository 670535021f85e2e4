// Storage that behaves oddly: `?odd=NAME,NAME` picks some. Runs before every page, after lab.js.

const throws = (name) => () => { throw new DOMException("odd, says the test", name); };
const local = (get) => Object.defineProperty(globalThis, "localStorage", { configurable: true, get });
const indexed = (get) => Object.defineProperty(globalThis, "indexedDB", { configurable: true, get });
const own = (name, odd) => {
  const call = Storage.prototype[name];
  Storage.prototype[name] = function (...all) {
    return this === lab.real.storage ? odd.call(this, call, ...all) : call.apply(this, all);
  };
};
// A request that answers as `open` does, some time later or never.
const silent = () => new EventTarget();
const failing = (name) => {
  const request = Object.assign(new EventTarget(), { error: new DOMException("odd", name) });
  setTimeout(() => request.onerror?.(new Event("error")));
  return request;
};
const opens = (odd) => { IDBFactory.prototype.open = odd; };
let writes = 0;
// The clock, `by` milliseconds off, or at `to`.
const clock = (now) => {
  const real = Date.now.bind(Date);
  Date.now = () => now(real());
};
const fill = (piece) => {
  if (lab.real.get("of-another-page/0") !== null) return;
  for (let at = 0, rest = piece; rest;) {
    try {
      lab.real.set.call(lab.real.storage, `of-another-page/${at}`, rest);
      at += 1;
    } catch {
      rest = rest.slice(0, rest.length >> 1);
    }
  }
};

const odd = globalThis.odd = {
  "denied": () => local(throws("SecurityError")),
  "null": () => local(() => null),
  "both-denied": () => { odd["denied"](); indexed(throws("SecurityError")); },
  "both-null": () => { odd["null"](); indexed(() => null); },
  "device-denied": () => indexed(throws("SecurityError")),
  "device-missing": () => indexed(() => undefined),
  "device-hangs": () => opens(silent),
  "device-unknown-error": () => opens(() => failing("UnknownError")),
  "device-version-error": () => opens(() => failing("VersionError")),
  // No page can see that: it is for the test to show that it does.
  "device-forgets": () => { IDBObjectStore.prototype.put = function (_, key) { return this.count(key); }; },
  "revoked": () => {
    for (const name of ["getItem", "setItem", "removeItem", "key"]) own(name, throws("SecurityError"));
    IDBDatabase.prototype.transaction = throws("InvalidStateError");
    odd["both-denied"]();
  },
  "unreadable": () => own("getItem", throws("UnknownError")),
  "plain-object": () => own("setItem", () => { throw { odd: true }; }),
  "string": () => own("setItem", () => { throw "odd"; }),
  "full": () => own("setItem", throws("QuotaExceededError")),
  "full-now-and-then": () => own("setItem", function (call, ...all) {
    writes += 1;
    if (writes % 3 === 0) throw new DOMException("full, says the test", "QuotaExceededError");
    return call.apply(this, all);
  }),
  "silent": () => own("setItem", () => {}),
  "halves": () => own("setItem", function (call, key, text) {
    call.call(this, key, text.slice(0, text.length >> 1));
  }),
  "filled-with-ascii": () => fill("a".repeat(1 << 20)),
  "filled-with-emoji": () => fill("\u{1f9a9}".repeat(1 << 19)),
  "year-back": () => clock((now) => now - 365 * 86_400_000),
  "ten-years-on": () => clock((now) => now + 3652 * 86_400_000),
  "in-1970": () => clock(() => 0),
  "before-1970": () => clock(() => -1),
  "no-number": () => clock(() => NaN),
  // Forward and back by an hour with every look: more than any change of the clocks.
  "to-and-fro": () => {
    let looks = 0;
    clock((now) => now + (looks++ % 2) * 3_600_000);
  },
};
for (const name of (new URLSearchParams(location.search).get("odd") ?? "").split(",")) odd[name]?.();
