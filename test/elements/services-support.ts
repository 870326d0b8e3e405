import {fixture, html, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {resolveSource, type FilmCard, type FilmErrorEvent, type FilmLoadEvent} from '../../src/index.js';
import {linked, manyFilms, manyPeople} from '../sources/fixtures/wikidata.js';
import {standInFetch, type World} from '../sources/stand-in/wikidata.js';
import {within} from './support.js';

const FILMS = 200;
export const world: World = {items: [...manyFilms(FILMS), ...manyPeople(FILMS), ...linked]};

let used = 100;
/** The id of a film that no test has asked for. The first hundred are never given out. */
export const nextId = (): string => `tt${7_000_000 + used++}`;

let hosts = 0;
/** A source of its own for each test, so that none finds what another has asked for. */
export const wikidata = (): string =>
  `wikidata?base=https://wikidata${hosts++}.example/w/api.php&commons=https://commons.example`;

/** As in a later page view: what these words meant is forgotten, and so are the films that it kept. */
export function forgetSources(): void {
  for (let n = 0; n < 100; n++) resolveSource(`/forgotten/${hosts++}/{id}.json`);
}

interface Request {
  readonly url: URL;
  readonly at: number;
  readonly signal: AbortSignal | undefined;
}

type Reply = (url: URL) => Response | Promise<Response>;

/** Wikidata and Commons, in order. */
export const up: Reply = (url) => standInFetch(world).fetch(url);
export const down: Reply = () => Promise.reject(new TypeError('Failed to fetch'));
/** A server that does not answer before its promise is kept. */
export function held(reply: Reply = up): {reply: Reply; release: () => void} {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  return {reply: async (url) => gate.then(() => reply(url)), release};
}

/** In place of `fetch` during each test: how it replies may change meanwhile, and what was asked is noted. */
export function stubNetwork() {
  const {fetch} = window;
  const network = {requests: [] as Request[], reply: up};
  beforeEach(() => {
    network.requests = [];
    network.reply = up;
    window.fetch = async (input, init) => {
      const signal = init?.signal ?? undefined;
      const url = new URL(String(input), location.href);
      network.requests.push({url, at: performance.now(), signal});
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
      signal?.throwIfAborted();
      return Promise.race([network.reply(url), aborted]);
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });
  return network;
}

/** A card of a source on the page, eager, and what it will say first. */
export async function cardOf(source: string, id = nextId(), timeout = 10_000, link = '') {
  return (await cardsOf(source, [id], timeout, link))[0]!;
}

/** Cards of a source, all in one piece of the page. */
export async function cardsOf(source: string, ids: string[], timeout = 10_000, link = ''): Promise<FilmCard[]> {
  const card = (id: string): TemplateResult =>
    html`<film-card film-id=${id} loading="eager" timeout=${timeout}>${link && html`<a href="/link">${link}</a>`}</film-card>`;
  const provider = await fixture(html`<film-provider source=${source}>${ids.map(card)}</film-provider>`);
  return [...provider.querySelectorAll('film-card')];
}

/** The film that a card shows next. */
export const nextFilm = (card: Element) =>
  within(8000, oneEvent(card, 'film-load') as unknown as Promise<FilmLoadEvent>).then(({detail}) => detail.film);

/** Why a card has none. */
export const nextError = (card: Element) =>
  within(8000, oneEvent(card, 'film-error') as unknown as Promise<FilmErrorEvent>).then(
    ({detail}) => detail.error.code as string,
  );

export const comeOnline = () => dispatchEvent(new Event('online'));

/** The states of a card, in words. */
export const statesOf = (card: Element): string[] =>
  ['loading', 'ready', 'empty', 'error', 'stale'].filter((name) => card.matches(`:state(${name})`));
