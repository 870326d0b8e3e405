// Every recorded answer of OMDb is a film, or the right error.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ask, assertClean, jsonOf, load, recordingsOf} from './recordings.mjs';

const {skip, files} = recordingsOf('omdb');

/** The code of the error that an answer is, or undefined for a film. */
function expected({Response, Error: message = '', Title, imdbID}) {
  if (Response === 'False') return /not found|incorrect imdb id/i.test(message) ? 'not-found' : 'unavailable';
  // A list of found titles, or of a season's episodes.
  return Title && imdbID ? undefined : 'invalid';
}

describe('recordings of OMDb', {skip}, () => {
  for (const {name, text} of files) {
    for (const status of [200, 401]) {
      const body = jsonOf(text);
      // Errors came with 200 in 2016, and some with 401 since.
      if (status === 401 && body?.Response !== 'False') continue;
      it(`${name}, status ${status}`, async () => {
        const {omdbSource} = await load('sources/omdb/omdb.js');
        const {outcome} = await ask(omdbSource({key: 'key'}), 'tt0113627', () => ({body: text, status}));
        const code = body ? expected(body) : 'invalid';
        if (code) return assert.equal(outcome.code, code);
        assertClean(outcome);
        const {film} = outcome;
        assert.equal(film.id, body.imdbID);
        assert.equal(film.title, body.Title);
        // What OMDb knows is there, and what it does not know is not.
        const known = (field) => !!body[field] && body[field] !== 'N/A';
        for (const [field, value] of [
          ['Plot', film.plot],
          ['Poster', film.poster],
          ['Genre', film.genres],
          ['Actors', film.cast],
          ['Writer', film.writers],
          ['Director', film.directors],
          ['Language', film.languages],
          ['Country', film.countries],
          ['Runtime', film.runtime],
          ['Year', film.year],
          ['Released', film.releases],
          ['imdbVotes', film.rating?.votes],
          ['BoxOffice', film.boxOffice],
        ])
          assert.equal(value !== undefined, known(field), field);
        if (known('imdbRating')) assert.equal(film.rating.value, Number(body.imdbRating));
        if (known('Metascore')) {
          const score = film.critics.scores.find(({source}) => source === 'Metacritic');
          assert.equal(score.value, Number(body.Metascore));
        }
      });
    }
  }
});
