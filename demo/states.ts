/// <reference types="vite/client" />
// The static demo has no server that could fail in so many ways.
const notice = document.querySelector<HTMLElement>('#needs-server');
if (notice) notice.hidden = import.meta.env.DEV;

// The server counts its failures by key: with a key of its own, each visit begins with the first one.
for (const provider of document.querySelectorAll('film-provider[source*="flaky"]'))
  provider.setAttribute('source', `${provider.getAttribute('source')}&visit=${Date.now()}`);

export {};
