// Every recorded answer of TMDB is a film, a part of one, or the right error.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ask, assertClean, jsonOf, load, recordingsOf} from './recordings.mjs';

const {skip, files} = recordingsOf('tmdb');

const isFilm = ({id, title}) => !!id && !!title;
const isError = ({id, status_code}) => !!status_code && !id;

/** By its shape, the block of `append_to_response` that an answer is, and the field of the record that comes of it. */
function blockOf({cast, backdrops, imdb_id, wikidata_id, translations, results}) {
  if (cast) return ['credits', 'cast'];
  if (backdrops) return ['images', 'photos'];
  if (translations) return ['translations'];
  if (imdb_id !== undefined && wikidata_id !== undefined) return ['external_ids', 'links'];
  if (!results) return [];
  if (!Array.isArray(results)) return ['watch/providers', 'links'];
  const [first = {}] = results;
  if (first.release_dates) return ['release_dates', 'releases'];
  if (first.content) return ['reviews', 'reviews'];
  if (first.site) return ['videos', 'videos'];
  if (first.title && first.id) return ['recommendations', 'related'];
  return [];
}

const outcomeOf = async (id, reply) => {
  const {tmdbSource} = await load('sources/tmdb/tmdb.js');
  return ask(tmdbSource({key: 'key'}), id, reply);
};

function assertFilm({film}, body) {
  assert.equal(film.id, body.imdb_id || String(body.id));
  assert.equal(film.title, body.title);
  for (const [value, given] of [
    [film.runtime, body.runtime],
    [film.plot, body.overview],
    [film.poster, body.poster_path],
    [film.rating?.votes, body.vote_count],
    [film.genres, body.genres?.[0]],
    [film.releases, body.release_date || body.release_dates?.results?.[0]],
    [film.boxOffice?.grosses, body.revenue >= 100],
    [film.boxOffice?.budget, body.budget >= 100],
    [film.cast, body.credits?.cast?.[0]],
    [film.photos, body.images?.backdrops?.[0]],
    [film.videos, body.videos?.results?.[0]],
    [film.related, body.recommendations?.results?.[0]],
  ])
    assert.equal(value !== undefined, !!given, JSON.stringify(given));
  const offers = Object.values(body['watch/providers']?.results ?? {}).flatMap((by) =>
    Object.values(by).filter(Array.isArray).flat(),
  );
  assert.equal((film.links ?? []).filter(({kind}) => kind === 'watch' || kind === 'buy').length, offers.length);
  assert.equal(film.sources.length, offers.length ? 2 : 1);
}

describe('recordings of TMDB', {skip}, () => {
  for (const {name, text} of files) {
    const body = jsonOf(text) ?? {};
    if (isError(body)) {
      const code = [6, 34].includes(body.status_code) ? 'not-found' : 'unavailable';
      for (const status of [200, {6: 404, 7: 401, 20: 422, 22: 400, 25: 429, 34: 404}[body.status_code] ?? 500])
        it(`${name}: ${code}, status ${status}`, async () => {
          const {outcome} = await outcomeOf('550', () => ({body: text, status}));
          assert.equal(outcome.code, code);
          if ([3, 7, 10, 14].includes(body.status_code)) assert.equal(outcome.transient, false);
        });
    } else if (body.movie_results) {
      it(`${name}: finds the film`, async () => {
        const [film] = body.movie_results;
        const details = {...film, imdb_id: 'tt0000001'};
        const {outcome, urls} = await outcomeOf('tt0000001', ({pathname}) => ({
          body: pathname.includes('/find/') ? text : details,
        }));
        if (!film) return assert.equal(outcome.code, 'not-found');
        assertClean(outcome);
        assert.ok(urls[1].pathname.endsWith(`/movie/${film.id}`));
      });
    } else if (isFilm(body)) {
      it(`${name}: a film`, async () => {
        const {outcome} = await outcomeOf(String(body.id), () => ({body: text}));
        assertClean(outcome);
        assertFilm(outcome, body);
      });
    } else {
      const [block, field] = blockOf(body);
      if (block) {
        it(`${name}: a film's ${block}`, async () => {
          const details = {id: 550, title: 'A film', [block]: body};
          const {outcome} = await outcomeOf('550', () => ({body: details}));
          assertClean(outcome);
          if (field) assert.ok(outcome.film[field], `no ${field}`);
          for (const review of outcome.film.reviews ?? []) assert.doesNotMatch(review.body, /\r|<\/?em>|\*\*/);
        });
      }
      it(`${name}: no film`, async () => {
        const {outcome} = await outcomeOf('550', () => ({body: text}));
        assert.equal(outcome.code, 'invalid');
      });
    }
  }
});
