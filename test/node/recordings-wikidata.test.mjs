// Every recorded answer of Wikidata, if they lie beside the project, becomes a film without a problem or the right error:
// `DIST=<folder> node --test test/node/`, on what tsc makes of src/; `dist` if no folder is named.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, '../shared/recordings/wikidata');
const dist = resolve(root, process.env.DIST ?? 'dist');
const load = (file) => import(pathToFileURL(join(dist, file)));
const {wikidataSource} = await load('sources/wikidata/wikidata.js');
const {parseFilm} = await load('film/parse.js');

const {fetch} = globalThis;
const answers = (body) => new Response(typeof body === 'string' ? body : JSON.stringify(body));
const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Answers the first question of a kind with the recording, and knows nothing else than names. */
function serve({search, entities}) {
  const asked = [];
  globalThis.fetch = async (address) => {
    const query = Object.fromEntries(new URL(address).searchParams);
    const kind = query.list ?? query.prop ?? query.props;
    asked.push(kind);
    if (kind === 'search') return answers(search ?? {query: {search: []}});
    if (kind === 'labels|claims' && entities) return answers(entities);
    if (kind === 'imageinfo') return answers({query: {pages: []}});
    const ids = query.ids.split('|');
    const named = (id) => ({id, type: 'item', labels: {en: {language: 'en', value: `Name of ${id}`}}});
    const known = (id) => (kind === 'labels' ? named(id) : {id, missing: ''});
    return answers({entities: Object.fromEntries(ids.map((id) => [id, known(id)])), success: 1});
  };
  return asked;
}

const ask = (id, locale = 'en') =>
  wikidataSource().get(id, {signal: new AbortController().signal, locale, reload: false, update() {}});
const isRefused = (id, code) => assert.rejects(ask(id), (error) => error.code === code || assert.fail(error));

// Read anew and plainly, so as not to test the source by itself.
const valuesOf = (entity, property) => {
  const statements = Object(entity.claims)[property] ?? [];
  const ranked = (rank) => statements.filter((one) => one.rank === rank);
  const best = ranked('preferred').length ? ranked('preferred') : ranked('normal');
  return best.map(({mainsnak}) => mainsnak.datavalue?.value).filter((value) => value != null);
};
const idsOf = (entity, property) => valuesOf(entity, property).map((value) => value.id ?? `Q${value['numeric-id']}`);
const imdbIdOf = (entity) => valuesOf(entity, 'P345').find((id) => /^tt\d+$/.test(id));
const isFilm = (entity) =>
  imdbIdOf(entity) ||
  valuesOf(entity, 'P57').length ||
  /^(Q11424|Q24862|Q506240)$/m.test(idsOf(entity, 'P31').join('\n'));

async function checkFilm(id, entity, locale) {
  const {film, problems} = parseFilm(await ask(id, locale), 'https://page.example/');
  assert.deepEqual(problems, []);
  assert.equal(film.id, id);
  const names = Object.values(entity.labels ?? {}).map(({value}) => value);
  assert.ok([...names, ...valuesOf(entity, 'P1476').map(({text}) => text)].includes(film.title), film.title);
  assert.equal(film.directors?.length ?? 0, new Set(idsOf(entity, 'P57')).size);
  assert.equal(film.genres?.length ?? 0, Math.min(10, new Set(idsOf(entity, 'P136')).size));
  const years = valuesOf(entity, 'P577').map(({time}) => Number(time.replace(/^\+0*(\d+)-.*/, '$1')));
  assert.equal(film.year, years.sort((a, b) => a - b)[0]);
  assert.doesNotMatch(JSON.stringify(film), /\[object|undefined|NaN/);
  return film;
}

function testEntity(key, entity, answer) {
  if ('missing' in entity || !isFilm(entity)) {
    it(`${key} is no film`, async () => {
      const id = /^Q/.test(key) ? key : 'Q1';
      serve({entities: answer});
      await isRefused(id, 'not-found');
      serve({search: {query: {search: [{title: id}]}}, entities: answer});
      await isRefused('tt0000001', 'not-found');
    });
    return;
  }
  it(`${key} is a film`, async () => {
    serve({entities: answer});
    for (const locale of ['en', 'de', 'ja-JP']) await checkFilm(key, entity, locale);
    const imdbId = imdbIdOf(entity);
    if (!imdbId) return;
    serve({search: {query: {search: [{title: key}]}}, entities: answer});
    await checkFilm(imdbId, entity, 'en');
  });
}

function testRecording(file) {
  const text = readFileSync(join(folder, file), 'utf8');
  const data = parse(text);
  const found = data?.query?.search ?? data?.search;
  // Dumps have bare entities.
  const entities = data?.entities ?? (data?.type === 'item' ? {[data.id]: data} : undefined);
  if (entities) {
    for (const [key, entity] of Object.entries(entities)) testEntity(key, entity, {...data, entities});
  } else if (data?.error) {
    it('is an error', async () => {
      serve({search: data, entities: data});
      await isRefused('Q1', data.error.code === 'no-such-entity' ? 'not-found' : 'unavailable');
    });
  } else if (Array.isArray(found)) {
    it('finds nothing that is a film', async () => {
      const asked = serve({search: data});
      await isRefused('tt0000001', 'not-found');
      assert.equal(asked.length, found.length ? 2 : 1);
    });
  } else {
    it('cannot be read', async () => {
      serve({search: text, entities: text});
      await isRefused('Q1', 'invalid');
      await isRefused('tt0000001', 'invalid');
    });
  }
}

describe('recorded answers of Wikidata', () => {
  afterEach(() => {
    globalThis.fetch = fetch;
  });
  if (!existsSync(folder)) {
    it('are not here', {skip: 'there is no ../shared/recordings/wikidata'}, () => {});
    return;
  }
  for (const file of readdirSync(folder)) describe(file, () => testRecording(file));
});
