import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {FilmElement, FilmErrorEvent, FilmInput, FilmLoadEvent, FilmSource} from '../../src/index.js';
import '../../src/elements/film-page/define.js';
import '../../src/elements/film-provider/define.js';

/** A film with something for every element. */
export const record: FilmInput = {
  id: 'tt0113627',
  title: 'Leaving Las Vegas',
  language: 'en',
  year: 1995,
  runtime: 111,
  certificates: [
    {rating: 'R', country: 'US'},
    {rating: '16', country: 'DE'},
  ],
  genres: ['Drama', 'Romance'],
  plot: 'A writer drives to Las Vegas, and meets someone who asks him for nothing.',
  rating: {value: 7.5, best: 10, votes: 112836},
  directors: [{name: 'Mike Figgis'}],
  cast: [{name: 'Nicolas Cage', role: 'Ben Sanderson'}, {name: 'Elisabeth Shue'}],
  boxOffice: {
    budget: {amount: 3_600_000, currency: 'USD', estimated: true},
    openings: [{amount: 70_864, currency: 'USD', area: 'US', date: '1995-10-29'}],
    grosses: [
      {amount: 32_029_928, currency: 'USD', area: 'US'},
      {amount: 32_029_928, currency: 'USD', area: '001'},
    ],
  },
  reviews: [
    {author: 'Ann', title: 'Long', date: '2004-01-05', body: 'It stays. '.repeat(300), rating: {value: 9, best: 10}},
    {author: 'Bob', title: 'Kurz', date: '2010-05-01', body: 'Ein Satz.', language: 'de', rating: {value: 4, best: 10}},
    {author: 'Cem', title: 'Ending', date: '1999-02-14', body: 'He dies.', spoiler: true},
  ],
  critics: {
    scores: [{source: 'A magazine', value: 82, best: 100, count: 23, asOf: '2026-05'}],
    reviews: [{source: 'A paper', author: 'Ann Critic', quote: 'It stays with you.', value: 4, best: 5}],
  },
  photos: [
    {url: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', width: 3, height: 2, caption: 'The Strip'},
    {url: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', width: 3, height: 2, caption: 'The desert'},
  ],
  videos: [{title: 'Trailer', url: 'https://www.youtube.com/watch?v=abcdefghijk', duration: 128}],
  releases: [{date: '1996-02-09', country: 'US'}],
  languages: ['en', 'ru'],
  countries: ['FR', 'GB', 'US'],
  locations: [{name: 'California, USA'}],
  related: [{id: 'tt0017925', title: 'The General', year: 1926, relation: 'recommended'}],
  links: [
    {kind: 'official', url: 'https://films.example/leaving-las-vegas'},
    {kind: 'search', url: 'https://shop.example/?q=leaving', provider: 'Example Shop'},
  ],
  sources: [{name: 'Sample'}],
};

/** A source that answers when it is told to. */
export class HeldSource implements FilmSource {
  readonly asked: string[] = [];
  readonly signals: AbortSignal[] = [];
  readonly #answers = new Map<string, (value: unknown) => void>();

  get(id: string, {signal}: {signal: AbortSignal}): Promise<unknown> {
    this.asked.push(id);
    this.signals.push(signal);
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  answer(id: string, value: unknown): void {
    this.#answers.get(id)?.(value);
  }
}

/** The element of a template, once it says that it shows its film. */
export async function loaded<T extends FilmElement>(template: TemplateResult): Promise<T> {
  const parent = document.createElement('div');
  const load = oneEvent(parent, 'film-load') as unknown as Promise<FilmLoadEvent>;
  const element = await fixture<T>(template, {parentNode: parent});
  await load;
  await element.updateComplete;
  return element;
}

/** The element of a template, once it says that it has no film to show, with the error's code. */
export async function failed<T extends FilmElement>(template: TemplateResult): Promise<{element: T; code: string}> {
  const parent = document.createElement('div');
  const error = oneEvent(parent, 'film-error') as unknown as Promise<FilmErrorEvent>;
  const element = await fixture<T>(template, {parentNode: parent});
  const {code} = (await error).detail.error;
  await element.updateComplete;
  return {element, code};
}

/** What a reader sees of an element, its white space folded. */
export function shownText(element: Element, selector = '[part~=base]'): string {
  const shown = element.shadowRoot?.querySelector<HTMLElement>(selector);
  return (shown?.innerText ?? '').replace(/[\s\u2066-\u2069]+/g, ' ').trim();
}

/** The parts of an element by name. */
export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part~="${name}"]`);

/** Whether an element has a part. Assertions compare this: a failing one on an element would print half the page. */
export const has = (element: Element, name: string): boolean => !!part(element, name);

export type FilmTag = Exclude<keyof HTMLElementTagNameMap & `film-${string}`, 'film-provider'>;
/** All elements that show a film, but the page that is made of the others. */
export const tags: readonly FilmTag[] = [
  'film-card',
  'film-reviews',
  'film-boxoffice',
  'film-critics',
  'film-details',
  'film-links',
  'film-photos',
  'film-related',
  'film-videos',
];

/** The demo's record of Leaving Las Vegas, with its pictures. */
export const seedUrl = new URL('../../demo/public/films/tt0113627.json', import.meta.url).href;

/** Waits until an element has nothing more to render: what was measured may make it render once more. */
export async function settled(element: FilmElement): Promise<void> {
  for (let i = 0; !(await element.updateComplete); i++) if (i > 20) throw new Error('It renders again and again');
}

/** The same promise, rejected if it takes longer than so many milliseconds: a test that hangs says little. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, ms, new Error(`Nothing came within ${ms} ms`)));
  return Promise.race([promise, late]);
}

interface Place {
  /** Of the column that the element stands in, in pixels. */
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: string;
  /** Between the element's tags, as HTML. */
  readonly content?: string;
  /** Properties of the element. */
  readonly [property: string]: unknown;
}

/** An element in a column of the page, not yet on the page. */
export function create<T extends FilmTag>(tag: T, place: Place = {}): HTMLElementTagNameMap[T] {
  const {width = 480, lang = 'en-US', dir = 'ltr', content = '', ...properties} = place;
  const column = Object.assign(document.createElement('div'), {lang, dir});
  column.style.width = `${width}px`;
  const element = document.createElement(tag);
  element.innerHTML = content;
  column.append(Object.assign(element, {loading: 'eager', ...properties}));
  return element;
}

/** An element on the page, once it shows this film. */
export async function show<T extends FilmTag>(
  tag: T,
  film: unknown,
  place: Place = {},
): Promise<HTMLElementTagNameMap[T]> {
  const element = create(tag, {...place, film});
  const load = within(4000, oneEvent(element, 'film-load'));
  await fixture(html`${element.parentElement}`);
  await load;
  await settled(element);
  return element;
}

/** Changes properties of an element and waits until that is seen. */
export async function change<T extends FilmElement>(element: T, properties: Partial<T>): Promise<void> {
  Object.assign(element, properties);
  await settled(element);
}

/** Presses a button, with the focus on it, and waits until that is seen. */
export async function press(element: FilmElement, button: HTMLElement | null | undefined): Promise<void> {
  button!.focus();
  button!.click();
  await settled(element);
}

/** Chooses in one of an element's selects, and waits until that is seen. */
export async function choose(element: FilmElement, index: number, value: string): Promise<void> {
  const select = parts(element, 'select')[index] as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await settled(element);
}

/** All elements with this part. */
export const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

/** A text as a reader takes it: its white space folded, marks of direction left out. */
export const folded = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\u2066-\u2069]+/g, ' ').trim();

/** What assistive technology is given of an element's shadow tree: all text but that of hidden parts. */
export function spokenText(root: ParentNode): string {
  const walk = (node: Node): string => {
    if (
      node instanceof Element &&
      (node.matches('[aria-hidden=true], [hidden]') || getComputedStyle(node).display === 'none')
    )
      return '';
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    const isInline = node instanceof Element && getComputedStyle(node).display.startsWith('inline');
    const text = [...node.childNodes].map(walk).join('');
    return isInline ? text : ` ${text} `;
  };
  return folded([...root.childNodes].map(walk).join(' '));
}

/** The smallest PNG there is. */
export const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What reaches sideways out of an element's box, by class; what a part of it cuts off does not. */
export function overflowing(element: Element): string[] {
  const {left, right} = element.getBoundingClientRect();
  const walk = (inner: Element): string[] => {
    if (inner.matches('.sr, svg, bdi')) return [];
    const rect = inner.getBoundingClientRect();
    if (rect.width && (rect.right > right + 1 || rect.left < left - 1))
      return [`${inner.localName}.${inner.className}`];
    const isOpen = inner.matches('[part~=base]') || getComputedStyle(inner).overflowX === 'visible';
    return isOpen ? [...inner.children].flatMap(walk) : [];
  };
  return [...element.shadowRoot!.children].flatMap(walk);
}

const never =
  'script, style, iframe, object, embed, link, meta, base, form, input, b, i, img:not([part~=image], [part~=thumbnail] img)';

/** What no record may bring about in an element: words that are none, tags, scripts, styles and addresses of its own. */
export function faults(element: Element): string[] {
  const found: string[] = [];
  const root = element.shadowRoot!;
  const words = /.{0,30}(undefined|\bnull\b|NaN|Invalid Date|\[object).{0,30}/.exec(root.textContent);
  if (words) found.push(`text: ${words[0]}`);
  for (const inner of root.querySelectorAll('*')) {
    if (inner.matches(never)) found.push(`<${inner.localName}>`);
    for (const {name, value} of inner.attributes) {
      if (name.startsWith('on')) found.push(name);
      if (name === 'style' && !/^--_share: ?[\d.e-]+;$/.test(value)) found.push(`style: ${value}`);
      if (name === 'href' && !/^https?:/.test(value)) found.push(`href: ${value.slice(0, 40)}`);
      if (name === 'src' && !/^(https?:|data:image\/(png|jpeg|gif|webp|avif)[;,])/i.test(value))
        found.push(`src: ${value.slice(0, 40)}`);
      if (/^(undefined|null|NaN)$/.test(value)) found.push(`${name}=${value}`);
    }
  }
  return found;
}

/** A test during which nothing is thrown at the page that nobody catches. */
export const quietly = (test: () => Promise<void>) => async (): Promise<void> => {
  const thrown: string[] = [];
  const note = (event: Event): void => {
    const {message, reason} = event as Partial<ErrorEvent & PromiseRejectionEvent>;
    thrown.push(message ?? String(reason));
  };
  const types = ['error', 'unhandledrejection'];
  for (const type of types) addEventListener(type, note);
  try {
    await test();
  } finally {
    for (const type of types) removeEventListener(type, note);
  }
  expect(thrown, 'thrown at the page').to.deep.equal([]);
};
