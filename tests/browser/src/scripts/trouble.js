// Runs before every page: keeps what goes wrong on it, for the tests to ask about.
globalThis.trouble = [];
addEventListener("error", (event) => {
  trouble.push(`error: ${event.message ?? event.target?.outerHTML}`);
}, true);
addEventListener("unhandledrejection", (event) => {
  trouble.push(`unhandled rejection: ${event.reason}`);
});
addEventListener("securitypolicyviolation", (event) => {
  trouble.push(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
});
