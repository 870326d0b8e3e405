import type {FilmInput} from '../../film/schema.js';
import {isType, nodeOf, type Graph, type Node} from './graph.js';
import {addressFrom, countFrom, dateFrom, languageFrom, numberFrom} from './values.js';

type Critics = NonNullable<FilmInput['critics']>;
type Item<List> = NonNullable<List> extends readonly (infer Type)[] ? Type : never;

/** Names of scores that critics give, not users. */
const CRITICS = /tomatometer|metascore|critic/i;

/** What users and critics say, kept apart. */
export function opinions(movie: Node, graph: Graph): Pick<FilmInput, 'rating' | 'critics' | 'reviews'> {
  const {all, text} = graph;
  const critics = {scores: [] as Item<Critics['scores']>[], reviews: [] as Item<Critics['reviews']>[]};
  const reviews: Item<FilmInput['reviews']>[] = [];
  let rating: FilmInput['rating'];

  for (const one of all(movie['aggregateRating']).map(nodeOf)) {
    const score = scoreOf(one, graph);
    const counts = [one['ratingCount'], one['reviewCount']].map(text).filter((count) => count);
    const votes = counts.map(countFrom).find((count) => count);
    const source = text(one);
    // Nobody has voted.
    if (!score || (counts.length && !votes)) continue;
    if (source && CRITICS.test(source)) critics.scores.push({source, ...score, count: votes});
    else rating ??= {...score, votes};
  }

  for (const one of reviewsOf(movie, graph)) {
    const body = text(one['reviewBody']) ?? text(one['description']);
    const author = text(one['author']);
    const source = text(one['publisher']) ?? author;
    const score = scoreOf(nodeOf(all(one['reviewRating'])[0]), graph);
    const url = addressFrom(one['url'], graph);
    const date = dateFrom(text(one['datePublished']) ?? text(one['dateCreated']));
    if (!body || !source) continue;
    if (isType(one, 'CriticReview')) critics.reviews.push({source, author, quote: body, ...score, url, date});
    else {
      const title = text(one['name']) ?? text(one['headline']);
      const language = languageFrom(text(one['inLanguage']));
      reviews.push({author: author ?? source, date, title, body, rating: score, language, url});
    }
  }
  return {rating, critics, reviews};
}

/** The reviews in the film, and those beside it that are of it. */
function reviewsOf(movie: Node, {all, nodes}: Graph): Set<Node> {
  const isReview = (node: Node) => ['Review', 'UserReview', 'CriticReview'].some((type) => isType(node, type));
  const beside = nodes.filter((node) => all(node['itemReviewed']).includes(movie) && isReview(node));
  return new Set([...[...all(movie['review']), ...all(movie['reviews'])].map(nodeOf), ...beside]);
}

/** Value and best of a rating, unless it is a thumb up or down. */
function scoreOf(
  {ratingValue, bestRating, worstRating}: Node,
  {text}: Graph,
): {value: number; best: number} | undefined {
  const value = numberFrom(text(ratingValue)) ?? -1;
  // To schema.org, what is not said is 5; many who do not say it mean 10.
  const best = numberFrom(text(bestRating)) ?? [5, 10, 100].find((scale) => value <= scale) ?? 0;
  const isThumb = (numberFrom(text(worstRating)) ?? 0) < 0;
  return isThumb || value < 0 || value > best ? undefined : {value, best};
}
