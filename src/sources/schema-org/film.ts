import type {FilmInput} from '../../film/schema.js';
import {isPage} from './find-movie.js';
import {isType, nodeOf, type Graph, type Node} from './graph.js';
import {opinions} from './opinions.js';
import {imageFrom, personsFrom, videoFrom} from './things.js';
import {addressFrom, dateFrom, languageFrom, secondsFrom} from './values.js';

/** Says that there is no certificate. */
const UNRATED = /^(not rated|unrated|nr|n\/a)$/i;

const COUNTRIES: Readonly<Record<string, string>> = {USA: 'US', UK: 'GB'};

/** The record of a Movie. https://schema.org/Movie has nothing of money, and no countries for dates and certificates. */
export function filmFrom(id: string, movie: Node, graph: Graph, base: string): FilmInput {
  const {all, text} = graph;
  const texts = (value: unknown) => all(value).flatMap((one) => text(one) ?? []);
  const releases = releasesOf(movie, graph);
  // dateCreated is the film's to Google, and that of their entry to others.
  const dates = [...releases.map(({date}) => date), text(movie['copyrightYear']), text(movie['dateCreated'])];
  const makers = [...all(movie['author']), ...all(movie['creator'])];
  return {
    id,
    title: text(movie['name']) ?? '',
    year: Number(/\d{4}/.exec(dates.find((date) => date) ?? '')?.[0]) || undefined,
    runtime: Math.round((secondsFrom(text(movie['duration'])) ?? 0) / 60) || undefined,
    certificates: all(movie['contentRating']).flatMap((one) => {
      const {ratingValue, author, ratingExplanation} = nodeOf(one);
      const rating = text(ratingValue) ?? text(one) ?? '';
      const isNone = !rating || UNRATED.test(rating) || /^https?:/.test(rating);
      return isNone ? [] : [{rating, system: text(author), reason: text(ratingExplanation)}];
    }),
    // Some write them all as one text, some as addresses.
    genres: texts(movie['genre'])
      .flatMap((genre) => genre.split(/\s*,\s*/))
      .filter((genre) => genre && !/^https?:/.test(genre)),
    plot: text(movie['description']),
    poster: imageFrom(movie['image'] ?? movie['thumbnailUrl'], graph),
    ...opinions(movie, graph),
    releases,
    languages: texts(movie['inLanguage']).map((name) => languageFrom(name) ?? {name}),
    countries: texts(movie['countryOfOrigin']).map(
      (name) => COUNTRIES[name] ?? (/^[A-Z]{2}$/.test(name) ? name : {name}),
    ),
    locations: texts(movie['locationCreated']).map((name) => ({name})),
    directors: personsFrom(movie, ['director', 'directors'], graph),
    writers: personsFrom({makers: makers.filter((one) => !isType(nodeOf(one), 'Organization'))}, ['makers'], graph),
    cast: personsFrom(movie, ['actor', 'actors'], graph),
    videos: [...all(movie['trailer']), ...all(movie['video'])].flatMap((one) => videoFrom(one, movie, graph)),
    ...linksOf(movie, graph, base),
  };
}

function releasesOf(movie: Node, {all, text}: Graph): {date: string; country?: string | undefined}[] {
  const events = [{startDate: movie['datePublished']}, ...all(movie['releasedEvent']).map(nodeOf)];
  return events.flatMap(({startDate, location}: Node) => {
    const date = dateFrom(text(startDate));
    const {address, '@type': type} = nodeOf(all(location)[0]);
    const country =
      text(nodeOf(all(address)[0])['addressCountry']) ?? (type === 'Country' ? text(location) : undefined);
    return date ? [{date, country: /^[A-Z]{2}$/.test(country ?? '') ? country : undefined}] : [];
  });
}

/** The film elsewhere, named by the site, and whom to credit, unless it is this page itself. */
function linksOf(movie: Node, graph: Graph, base: string): Pick<FilmInput, 'links' | 'sources'> {
  const {all, text} = graph;
  const host = (url: string) => new URL(url).hostname.replace(/^www\./, '');
  const urls = [movie['url'] ?? movie['@id'], ...all(movie['sameAs'])]
    .map((one) => addressFrom(one, graph) ?? '')
    .filter((url) => /^https?:/.test(url) && URL.canParse(url) && !isPage(url, base));
  const publisher = text(movie['sdPublisher']) ?? urls.slice(0, 1).map(host)[0];
  return {
    links: [...new Set(urls)].map((url) => ({kind: 'source', label: host(url), url})),
    sources: publisher ? [{name: publisher, url: urls[0], license: text(movie['sdLicense'])}] : [],
  };
}
