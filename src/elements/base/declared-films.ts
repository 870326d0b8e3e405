import type {Film} from '../../film/index.js';
import {toJsonLd, toJsonLdText, type JsonLd} from '../../film/json-ld.js';

/** A film as it is told to search engines, and what it is known by: ids and addresses. */
export interface Told {
  readonly text: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** What others have told on the page. */
export interface Declared {
  readonly names: Set<string>;
  readonly titles: Set<string>;
  /** Titles of films with no id that we know. */
  readonly vague: Set<string>;
}

/** IMDb's and Wikidata's ids, alone or in an address of theirs, and TMDB's addresses. */
const KNOWN = /(?<=^|\/)(?:tt\d+|Q\d+)(?=$|[/?#])|themoviedb\.org\/movie\/\d+/;
const isId = (name: string): boolean => KNOWN.test(name);

/** Addresses that differ in no more than how they are written become one. */
function normal(name: string): string {
  const [known] = KNOWN.exec(name) ?? [];
  if (known || !/^(https?:|[/#.?])/.test(name) || !URL.canParse(name, document.baseURI)) return known ?? name;
  const {host, pathname, search, hash} = new URL(name, document.baseURI);
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search + hash;
}

const TEXTS = ['@value', '@id', 'value'];
const isText = (one: unknown): boolean => /string|number/.test(typeof one);

/** The texts in values of any kind: alone, in lists, of a language, of a thing. */
const textsOf = (...values: unknown[]): string[] =>
  values
    .flat()
    .map((one) => (Object(one) === one ? TEXTS.map((key) => (one as JsonLd)[key]).find(isText) : one))
    .filter(isText)
    .map(String);

const namesOf = ({'@id': own, url, sameAs, identifier}: JsonLd): string[] =>
  textsOf(own, url, sameAs, identifier).map(normal);

const titlesOf = ({name}: JsonLd): string[] => textsOf(name).map((title) => title.trim().toLowerCase());

const cache = new WeakMap<Film, Told>();

export function tell(film: Film): Told {
  let told = cache.get(film);
  if (!told) {
    const movie = toJsonLd(film);
    told = {text: toJsonLdText(film), title: titlesOf(movie)[0]!, names: [normal(film.id), ...namesOf(movie)]};
    cache.set(film, told);
  }
  return told;
}

/** The films in a text, at any depth; none in one that search engines could not read either. */
function moviesIn(text: string): JsonLd[] {
  const movies: JsonLd[] = [];
  try {
    JSON.parse(text, (_, value) => {
      if (textsOf(value?.['@type']).some((type) => /(^|[/:#])Movie$/.test(type))) movies.push(value);
      return value;
    });
  } catch {
    return [];
  }
  return movies;
}

/** What was read last: the page's own scripts stay as they are. */
let read = new Map<string, readonly JsonLd[]>();

export function readDeclared(scripts: readonly HTMLScriptElement[]): Declared {
  const declared: Declared = {names: new Set(), titles: new Set(), vague: new Set()};
  read = new Map(scripts.map(({text}) => [text, read.get(text) ?? moviesIn(text)]));
  for (const movie of [...read.values()].flat()) {
    const names = namesOf(movie);
    for (const name of names) declared.names.add(name);
    for (const title of titlesOf(movie)) {
      declared.titles.add(title);
      if (!names.some(isId)) declared.vague.add(title);
    }
  }
  return declared;
}

/** Whether a film is told already: by a name, or by its title where one of both has no id that we know. */
export const isDeclared = ({names, title}: Told, declared: Declared): boolean =>
  names.some((name) => declared.names.has(name)) || declared[names.some(isId) ? 'vague' : 'titles'].has(title);

/** Films of ours with one of these ids are the same; films of one site have an address in common. */
export function declare({names}: Told, declared: Declared): void {
  for (const name of names) if (isId(name)) declared.names.add(name);
}
