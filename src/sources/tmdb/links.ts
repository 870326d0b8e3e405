import type {FilmInput} from '../../film/schema.js';
import {list, type Movie, type Offers} from './movie.js';

type Link = NonNullable<FilmInput['links']>[number];

export const TMDB = 'https://www.themoviedb.org';

/** The film elsewhere, where it can be watched in each country, and where to mend what TMDB says of it. */
export function links(movie: Movie): Link[] {
  const {id, homepage, external_ids, belongs_to_collection: collection} = movie;
  const imdb = movie.imdb_id || external_ids?.imdb_id;
  const wikidata = external_ids?.wikidata_id;
  const source = (label: string, url: string): Link => ({kind: 'source', label, url});
  return [
    // Without its scheme it would be an address within the page's own site.
    /^https?:/.test(String(homepage)) && ({kind: 'official', url: homepage!} as const),
    source('TMDB', `${TMDB}/movie/${id}`),
    imdb && source('IMDb', `https://www.imdb.com/title/${imdb}/`),
    wikidata && source('Wikidata', `https://www.wikidata.org/wiki/${wikidata}`),
    collection?.id && source(collection.name || 'TMDB', `${TMDB}/collection/${collection.id}`),
    {kind: 'contribute', provider: 'TMDB', url: `${TMDB}/movie/${id}/edit`} as const,
    ...offers(movie),
  ].filter((link) => !!link);
}

const OFFERS = {flatrate: 'stream', free: 'free', ads: 'ads', rent: 'rent', buy: 'buy'};

/** Where to watch, from JustWatch: all countries, one link for each provider and kind of offer, which is the label. */
export function offers({id, 'watch/providers': watch}: Movie): Link[] {
  return Object.entries(Object(watch?.results) as Record<string, Offers | null>).flatMap(([country, by]) =>
    Object.entries(OFFERS).flatMap(([offer, label]) =>
      list(by?.[offer] as {provider_name?: string}[]).map(({provider_name: provider}) => ({
        kind: label === 'rent' || label === 'buy' ? ('buy' as const) : ('watch' as const),
        url: by?.link || `${TMDB}/movie/${id}/watch?locale=${country}`,
        label,
        provider,
        country,
      })),
    ),
  );
}
