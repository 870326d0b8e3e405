import type {FilmInput} from '../../film/schema.js';
import {nodeOf, type Graph, type Node} from './graph.js';
import {addressFrom, secondsFrom} from './values.js';

type List<Name extends 'cast' | 'videos'> = NonNullable<FilmInput[Name]>[number][];

/** The first of the images: an address, or an ImageObject. */
export function imageFrom(value: unknown, graph: Graph): FilmInput['poster'] {
  const {all, text} = graph;
  const [first] = all(value);
  const {width, height, caption, creditText} = nodeOf(first);
  const url = addressFrom(first, graph);
  // Also "300px", or a QuantitativeValue.
  const pixels = (size: unknown) => parseInt(text(nodeOf(all(size)[0])['value'] ?? size) ?? '') || undefined;
  return url && {url, width: pixels(width), height: pixels(height), caption: text(caption), credit: text(creditText)};
}

/** People or companies: an object, a name, names between commas, or a PerformanceRole with the actor in it. */
export function personsFrom(movie: Node, fields: readonly string[], graph: Graph): List<'cast'> {
  const {all, text} = graph;
  return fields.flatMap((field) =>
    all(movie[field]).flatMap((value) => {
      if (typeof value === 'string')
        return (
          text(value)
            ?.split(/\s*,\s*/)
            .filter((name) => name)
            .map((name) => ({name})) ?? []
        );
      const role = nodeOf(value);
      const person = nodeOf(all(role[field] ?? role)[0]);
      const name = text(person);
      const [same] = all(person['sameAs']);
      // What is the same elsewhere is of use only if it says where.
      const address =
        addressFrom(person['url'], graph) ?? (/^https?:/.test(String(same)) ? addressFrom(same, graph) : undefined);
      const character = text(role['characterName'] ?? role['roleName']);
      return name ? [{name, role: character, url: address, photo: imageFrom(person['image'], graph)}] : [];
    }),
  );
}

/** A VideoObject; of YouTube and Vimeo with its key. */
export function videoFrom(value: unknown, movie: Node, graph: Graph): List<'videos'> {
  const {text} = graph;
  const {name, url, contentUrl, embedUrl, thumbnail, thumbnailUrl, duration} = nodeOf(value);
  const addresses = (typeof value === 'string' ? [value] : [url, contentUrl, embedUrl]).map((one) =>
    addressFrom(one, graph),
  );
  const address = addresses.find((one) => one);
  if (!address) return [];
  const all = addresses.join(' ');
  const youTube =
    /\b(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:embed\/|shorts\/|watch\?(?:\S*&)?v=))([\w-]{11})\b/.exec(all)?.[1];
  const vimeo = /\bvimeo\.com\/(?:video\/)?(\d+)/.exec(all)?.[1];
  return [
    {
      title: text(name) ?? text(movie)!,
      url: address,
      provider: youTube ? 'YouTube' : vimeo ? 'Vimeo' : undefined,
      key: youTube ?? vimeo,
      thumbnail: imageFrom(thumbnailUrl ?? thumbnail, graph),
      duration: secondsFrom(text(duration)),
      kind: 'Trailer',
    },
  ];
}
