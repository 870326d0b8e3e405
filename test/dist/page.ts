/** Whole pages in frames, for the built files: each has its own globals, registry and policy. */
import {waitUntil} from '@open-wc/testing';

export interface Witness {
  readonly violations: string[];
  readonly warnings: string[];
  readonly errors: string[];
}

export interface Page {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly witness: Witness;
  /** What the page and its scripts asked for so far, as paths, in their order; what a cache answered is there too. */
  requests(): string[];
}

export const esm = '/dist/cdn/film-elements.js';
export const iife = '/dist/cdn/film-elements.iife.js';
export const moduleScript = (src: string): string => `<script type="module" src="${src}"></script>`;
export const classicScript = (src: string): string => `<script src="${src}"></script>`;

/** An element of one film of the test server. */
export const card = (attributes = ''): string =>
  `<film-card src="/net/film/tt1.json" loading="eager" ${attributes}><a href="/fallback">The fallback</a></film-card>`;

/** Opens a page in a frame. `head` comes before the body, after the witness; `policy` sends the strict CSP with it. */
export async function openPage(
  body: string,
  {head = moduleScript(esm), policy = false, lang = 'en', doctype = '<!doctype html>'} = {},
): Promise<Page> {
  const witness = classicScript('/net/witness.js');
  const html = `${doctype}<html lang="${lang}"><head><title>A page</title>${witness}${head}</head><body>${body}</body></html>`;
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = `${policy ? '/csp' : '/net'}/page?${new URLSearchParams({html})}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis & {witness: Witness};
  const requests = (): string[] =>
    window.performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname)
      .filter((path) => !path.endsWith('/witness.js'));
  return {window, document: window.document, witness: window.witness, requests};
}

export function closePages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

/** Waits until all elements that a selector finds are in a state; `'ready'` or another of theirs. */
export async function reach(page: Page, selector: string, state: string): Promise<Element[]> {
  // What was asked for by a link comes with the code that answers.
  await waitUntil(() => page.document.querySelector(selector), `The page has no ${selector}`, {timeout: 8000});
  const elements = [...page.document.querySelectorAll(selector)];
  const isThere = (): boolean => elements.every((element) => element.matches(`:state(${state})`));
  await waitUntil(isThere, `${selector} did not become ${state}`, {timeout: 8000});
  return elements;
}

/** The text that an element shows, without its styles. */
export const textOf = (element: Element | undefined): string =>
  element?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
