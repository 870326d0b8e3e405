import {expect} from '@open-wc/testing';
import {parseFilm} from '../../src/film/parse.js';
import type {Film} from '../../src/film/schema.js';
import {wikidataSource} from '../../src/sources/wikidata/wikidata.js';
import {item, ITEM, link, linked, text} from './fixtures/wikidata.js';
import {answerWikidata, standInFetch, type World} from './stand-in/wikidata.js';

const {fetch} = window;
const {signal} = new AbortController();

/** What a source is asked with. */
export const options = {signal, locale: 'en', reload: false, update() {}};

/** Claims that make an item a film. */
export const base = {P31: [link(ITEM.film)], P345: [text('tt0000001')]};
type Claims = Parameters<typeof item>[2];

/** Puts the browser's own `fetch` back after each test of this suite. */
export function restoreFetch(): void {
  afterEach(() => {
    window.fetch = fetch;
  });
}

/** A film as it comes through the gate, out of a stand-in whose answers may be changed. */
export async function loadFrom(world: World, change: (body: string) => string = (body) => body, id = 'Q1') {
  window.fetch = standInFetch(world, (url) => new Response(change(answerWikidata(url, world).body))).fetch;
  return parseFilm(await wikidataSource().get(id, options), 'https://page.example/');
}

/** A film with these claims; nothing of it may be refused at the gate. */
export async function filmWith(claims: Claims): Promise<Film> {
  const {film, problems} = await loadFrom({items: [item('Q1', {en: 'One'}, {...base, ...claims}), ...linked]});
  expect(problems).to.deep.equal([]);
  return film;
}
