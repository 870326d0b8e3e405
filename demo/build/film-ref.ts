import {filmOf, linkTo} from '../../src/embed/film-link.js';

/** What a name may be in every form of embed. */
const NAME = /^[A-Za-z\d][\w.~-]{0,99}$/;

/** An id in its usual spelling, if it can be one. */
export function cleanId(text: string): string | undefined {
  if (!NAME.test(text)) return undefined;
  if (/^tt\d+$/i.test(text)) return text.toLowerCase();
  return /^q\d+$/i.test(text) ? text.toUpperCase() : text;
}

/** The id in what was typed or pasted, if it is an IMDb or Wikidata id, or the address of a film's page. */
export function readRef(text: string): string | undefined {
  if (/^(tt\d{5,10}|Q[1-9]\d{0,9})$/i.test(text)) return cleanId(text);
  const address = /^(www\.|m\.)?[a-z]+\.(com|org)\//i.test(text) ? `https://${text}` : text;
  return URL.canParse(address) ? filmOf(linkTo(address)) : undefined;
}

/** Whether it is an address at all: one that names no film is to be told from a title. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The page of a film on the site whose id it is; none for a name of one's own. */
export function pageOf(id: string): string | undefined {
  if (/^tt\d+$/.test(id)) return `https://www.imdb.com/title/${id}/`;
  if (/^Q\d+$/.test(id)) return `https://www.wikidata.org/wiki/${id}`;
  return /^\d+$/.test(id) ? `https://www.themoviedb.org/movie/${id}` : undefined;
}

/** Whose id it is, as a word. */
export function kindOf(id: string): 'imdb' | 'wikidata' | 'tmdb' | 'own' {
  if (/^tt\d+$/.test(id)) return 'imdb';
  if (/^Q\d+$/.test(id)) return 'wikidata';
  return /^\d+$/.test(id) ? 'tmdb' : 'own';
}
