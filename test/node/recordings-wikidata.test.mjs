// Every recorded answer of Wikidata is a film, or the right error.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ask, assertClean, jsonOf, load, recordingsOf} from './recordings.mjs';

const {skip, files} = recordingsOf('wikidata');

/** Answers one kind of question with the recording. Of other items only their names are known. */
const replies =
  ({search = {query: {search: []}}, entities}) =>
  ({searchParams}) => {
    const {list, prop, props, ids = ''} = Object.fromEntries(searchParams);
    if (list === 'search') return {body: search};
    if (prop === 'imageinfo') return {body: {query: {pages: []}}};
    if (props === 'labels|claims' && entities) return {body: entities};
    const named = (id) => ({id, type: 'item', labels: {en: {language: 'en', value: `Name of ${id}`}}});
    const known = (id) => (props === 'labels' ? named(id) : {id, missing: ''});
    return {body: {entities: Object.fromEntries(ids.split('|').map((id) => [id, known(id)])), success: 1}};
  };

async function outcomeOf(id, answers) {
  const {wikidataSource} = await load('sources/wikidata/wikidata.js');
  return ask(wikidataSource({}), id, replies(answers));
}

const isRefused = async (id, answers, code) => {
  const {outcome} = await outcomeOf(id, answers);
  assert.equal(outcome.code, code, outcome.message);
};

// Read anew and plainly, so as not to hold the source against itself.
const valuesOf = ({claims}, property) => {
  const statements = Object(claims)[property] ?? [];
  const ranked = (rank) =>
    statements.filter((one) => one.rank === rank && one.mainsnak.datavalue).map((one) => one.mainsnak.datavalue.value);
  return ranked('preferred').length ? ranked('preferred') : ranked('normal');
};
const idsOf = (entity, property) =>
  new Set(valuesOf(entity, property).map((value) => value.id ?? `Q${value['numeric-id']}`));
const imdbIdOf = (entity) => valuesOf(entity, 'P345').find((id) => /^tt\d+$/.test(id));
const isFilm = (entity) =>
  imdbIdOf(entity) ||
  valuesOf(entity, 'P57').length ||
  ['Q11424', 'Q24862', 'Q506240'].some((kind) => idsOf(entity, 'P31').has(kind));

async function checkFilm(id, entity, answers) {
  const {outcome} = await outcomeOf(id, answers);
  assertClean(outcome);
  const {film, problems} = outcome;
  assert.deepEqual(problems, []);
  assert.equal(film.id, id);
  const labels = Object.values(entity.labels ?? {}).map(({value}) => value);
  assert.ok([...labels, ...valuesOf(entity, 'P1476').map(({text}) => text)].includes(film.title), film.title);
  for (const [property, list] of [
    ['P57', film.directors],
    ['P58', film.writers],
    ['P136', film.genres],
    ['P495', film.countries],
    ['P364', film.languages],
    ['P915', film.locations],
  ])
    assert.equal(!!list, idsOf(entity, property).size > 0, property);
  assert.equal(film.cast?.length ?? 0, Math.min(10, valuesOf(entity, 'P161').length));
  const years = valuesOf(entity, 'P577').map(({time}) => Number(/\d{4}(?=-)/.exec(time)[0]));
  if (years.length) assert.equal(film.year, Math.min(...years));
  const minutes = valuesOf(entity, 'P2047').find(({unit}) => unit.endsWith('/Q7727'));
  if (minutes) assert.equal(film.runtime, Math.round(Number(minutes.amount)));
  assert.equal(film.photos?.length ?? 0, Math.min(1, valuesOf(entity, 'P18').length));
  assert.equal(!!film.poster, valuesOf(entity, 'P3383').length > 0);
}

function testEntity(key, entity, entities) {
  const found = (id) => ({search: {query: {search: [{ns: 0, title: id}]}}, entities});
  if ('missing' in entity || !isFilm(entity)) {
    it(`${key} is no film`, async () => {
      const id = /^Q/.test(key) ? key : 'Q1';
      await isRefused(id, {entities}, 'not-found');
      await isRefused('tt0000001', found(id), 'not-found');
    });
  } else {
    it(`${key} is a film`, async () => {
      await checkFilm(key, entity, {entities});
      const imdbId = imdbIdOf(entity);
      if (imdbId) await checkFilm(imdbId, entity, found(key));
    });
  }
}

function testRecording(text) {
  const data = jsonOf(text);
  // Dumps have bare items.
  const entities = data?.entities ?? (data?.type === 'item' ? {[data.id]: data} : undefined);
  const found = data?.query?.search ?? data?.search;
  if (entities) {
    for (const [key, entity] of Object.entries(entities)) testEntity(key, entity, {...data, entities});
  } else if (data?.error) {
    it('is an error', () =>
      isRefused('Q1', {entities: data}, data.error.code === 'no-such-entity' ? 'not-found' : 'unavailable'));
  } else if (Array.isArray(found)) {
    it('finds nothing that is a film', async () => {
      const {outcome, urls} = await outcomeOf('tt0000001', {search: data});
      assert.equal(outcome.code, 'not-found');
      assert.equal(urls.length, found.length ? 2 : 1);
    });
  } else {
    it('cannot be read', async () => {
      await isRefused('Q1', {entities: text}, 'invalid');
      await isRefused('tt0000001', {search: text}, 'invalid');
    });
  }
}

describe('recordings of Wikidata', {skip}, () => {
  for (const {name, text} of files) describe(name, () => testRecording(text));
});
