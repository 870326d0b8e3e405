import type {FilmId} from '../source.js';
import {isType, nodeOf, type Graph, type Node} from './graph.js';

/**
 * The Movie that states this id, or, where the document has only one film and that states no id, that one: the address
 * of the page itself, `base`, is none. `isForOne`: the document was asked for this film, and its only film is the one.
 */
export function findMovie(graph: Graph, id: FilmId, base: string, isForOne: boolean): Node | undefined {
  const nameOf = (node: Node) => graph.text(node['name']);
  const size = (node: Node) => Object.keys(node).length;
  // A film may also be named in passing: by a screening, or a review.
  const movies = graph.nodes.filter((node) => isType(node, 'Movie') && nameOf(node)).sort((a, b) => size(b) - size(a));
  const idsOf = (movie: Node) => statedIds(movie, graph, base);
  const isAnonymous = (movie: Node) => !idsOf(movie).length;
  const isOnly = new Set(movies.map(nameOf)).size === 1 && (isForOne || movies.every(isAnonymous));
  const found = movies.find((movie) => idsOf(movie).some((stated) => stated === id || wordsOf(stated).includes(id)));
  return found ?? (isOnly ? movies[0] : undefined);
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}_-]+/u);

function statedIds({url, sameAs, identifier, '@id': own}: Node, {all, text}: Graph, base: string): string[] {
  const addresses = [own, ...all(url), ...all(sameAs)].map((one) => nodeOf(one)['@id'] ?? one);
  const values = [...addresses, ...all(identifier).map((one) => text(nodeOf(one)['value'] ?? one))];
  return values.filter((value): value is string => typeof value === 'string' && !!value && !isPage(value, base));
}

/** Whether an address is the page's own, or a place in it. */
export function isPage(address: string, base: string): boolean {
  if (!URL.canParse(address, base || undefined)) return address.startsWith('#');
  const page = ({origin, pathname, search}: URL) => origin + pathname + search;
  return !!base && page(new URL(address, base)) === page(new URL(base));
}
