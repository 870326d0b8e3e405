import type {FilmId} from '../source.js';
import {isType, nodeOf, type Graph, type Node} from './graph.js';

/**
 * The Movie that states this id, or, where the document has only one Movie and that states no id, that one: the address
 * of the page itself, `base`, is none. `isForOne`: the document was asked for this film, and its only Movie is the one.
 */
export function findMovie(graph: Graph, id: FilmId, base: string, isForOne: boolean): Node | undefined {
  const movies = graph.nodes.filter((node) => isType(node, 'Movie') && node['name']);
  const isStated = (movie: Node) =>
    idsOf(movie, graph, base).some((stated) => stated === id || wordsOf(stated).includes(id));
  const [only, second] = movies;
  const isOnly = only && !second && (isForOne || !idsOf(only, graph, base).length);
  return movies.find(isStated) ?? (isOnly ? only : undefined);
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}_-]+/u);

function idsOf({url, sameAs, identifier, '@id': own}: Node, {all, text}: Graph, base: string): string[] {
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
