import type {FilmId} from '../source.js';
import {isType, nodeOf, type Graph, type Node} from './graph.js';

/**
 * The Movie that states this id, or, where the document has only one film and that states no id, that one: the address
 * of the page itself, `base`, is none. `isForOne`: the document was asked for this film, and its only film is the one.
 */
export function findMovie(graph: Graph, id: FilmId, base: string, isForOne: boolean): Node | undefined {
  const nameOf = (node: Node) => graph.text(node['name']);
  const states = (text: string) => text === id || (text.includes(id) && wordsOf(text).includes(id));
  const isOther = (text: string) => !isPage(text, base);
  const movies = graph.nodes.filter((node) => isType(node, 'Movie') && nameOf(node));
  const found = movies.filter((movie) => idsOf(movie, graph).some(states));
  if (found.length) return fullest(found);
  const isOnly = new Set(movies.map(nameOf)).size === 1;
  return isOnly && (isForOne || !movies.some((movie) => idsOf(movie, graph).some(isOther)))
    ? fullest(movies)
    : undefined;
}

/** A film may also be named in passing: by a screening, or a review. */
const fullest = (movies: readonly Node[]): Node => {
  const size = (node: Node) => Object.keys(node).length;
  return movies.reduce((best, movie) => (size(movie) > size(best) ? movie : best));
};

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}_-]+/u);

function idsOf({url, sameAs, identifier, '@id': own}: Node, {all, text}: Graph): string[] {
  const addresses = [own, ...all(url), ...all(sameAs)].map((one) => nodeOf(one)['@id'] ?? one);
  const values = [...addresses, ...all(identifier).map((one) => text(nodeOf(one)['value'] ?? one))];
  return values.filter((value): value is string => typeof value === 'string' && !!value);
}

/** Whether an address is the page's own, or a place in it. */
export function isPage(address: string, base: string): boolean {
  if (!URL.canParse(address, base || undefined)) return address.startsWith('#');
  const page = ({origin, pathname, search}: URL) => origin + pathname + search;
  return !!base && page(new URL(address, base)) === page(new URL(base));
}
