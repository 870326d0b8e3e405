// Every recorded JSON-LD is a film, or has none.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ask, assertClean, load, recordingsOf} from './recordings.mjs';

const {skip, files} = recordingsOf('schema-org');
const URL_OF_FILE = 'https://blog.example/films/file.json';

describe('recordings of schema.org', {skip}, () => {
  for (const {name, text} of files) {
    const outcomeOf = async (id, url = URL_OF_FILE) => {
      const {schemaOrgSource} = await load('sources/schema-org/schema-org.js');
      return (await ask(schemaOrgSource({url}), id, () => ({body: text}))).outcome;
    };

    if (!/"@type"\s*:\s*(\[[^\]]*)?"([^"]*[/#:])?Movie"/.test(text)) {
      it(`${name}: no film`, async () => {
        assert.equal((await outcomeOf('any', `${URL_OF_FILE}?{id}`)).code, 'not-found');
      });
      continue;
    }

    it(`${name}: a film`, async () => {
      const outcome = await outcomeOf('any', `${URL_OF_FILE}?{id}`);
      assertClean(outcome);
      const {film} = outcome;
      const words = JSON.stringify(film).replaceAll('\\"', '"');
      assert.doesNotMatch(words, /&(amp|lt|gt|quot|apos|nbsp|#\d+);/);
      const says = (field) => new RegExp(`"${field}"\\s*:\\s*[^\\s,]`).test(text);
      for (const [field, value] of [
        ['datePublished', film.year],
        ['duration', film.runtime ?? film.videos?.[0]?.duration],
        ['director', film.directors],
        ['aggregateRating', film.rating ?? film.critics],
        ['genre', film.genres],
      ])
        if (says(field)) assert.ok(value, field);
    });

    const [id] = /\btt\d+\b/.exec(text) ?? [];
    if (id) {
      it(`${name}: found by its id`, async () => {
        const {film} = await outcomeOf(id);
        assert.equal(film?.id, id);
        assert.equal((await outcomeOf('tt99999999')).code, 'not-found');
      });
    }
  }
});
