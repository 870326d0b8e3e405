/**
 * What the script's tag says in its `data-` attributes; of several tags, the first. It is found by its name: a module does
 * not know its tag, and where a CDN has led it on to another address, not what stands in the tag either.
 */
export const scriptSettings = (): DOMStringMap =>
  document.querySelector<HTMLElement>('script[src*="film-elements."]')?.dataset ?? {};
