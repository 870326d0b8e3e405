import {expect} from '@open-wc/testing';
import {FilmUnavailable} from '../../src/film/index.js';
import {cachedSource} from '../../src/sources/cached.js';
import {FilmResponse, FilmStore, type FilmId, type FilmSource} from '../../src/sources/index.js';
import {expectNoUnhandledRejection, quickSource, reason, sleep} from './helpers.js';

const hour = 3_600_000;
/** A name of its own for each test, so that none finds what another kept. */
let tests = 0;
const keptSource = (source: FilmSource, name: string, ttl = hour) => cachedSource(source, name, ttl);
const load = (source: FilmSource, options = {}) => new FilmStore({backOff: 5}).load(source, 'a', options);
/** Writing goes on after the answer. */
const written = () => sleep(60);

describe('cachedSource', () => {
  expectNoUnhandledRejection();
  let name: string;
  beforeEach(() => (name = `test-${Date.now()}-${tests++}`));
  after(() => caches.delete('film-elements'));

  it('asks again in no later page view while a record is young', async () => {
    const source = quickSource(
      () => new FilmResponse({id: 'a', title: 'A', poster: 'p.jpg'}, 'https://films.example/a.json'),
    );
    await load(keptSource(source, name));
    await written();
    const {film, isStale} = await load(keptSource(source, name));
    expect(source.asked).to.have.length(1);
    expect([film.poster?.url, isStale]).to.deep.equal(['https://films.example/p.jpg', false]);
  });

  it('shows an old record as stale, and then the new one', async () => {
    await load(
      keptSource(
        quickSource(() => ({id: 'a', title: 'Old'})),
        name,
      ),
    );
    await written();
    const seen: string[] = [];
    const newer = keptSource(
      quickSource(() => ({id: 'a', title: 'New'})),
      name,
      0,
    );
    const {film} = await load(newer, {
      onUpdate: (it: {film: {title: string}; isStale: boolean}) => seen.push(`${it.film.title} ${it.isStale}`),
    });
    expect(seen).to.deep.equal(['Old true']);
    expect(film.title).to.equal('New');
  });

  it('tells the old record even if the source then fails', async () => {
    await load(keptSource(quickSource(), name));
    await written();
    const seen: string[] = [];
    const down = keptSource({get: () => Promise.reject(new FilmUnavailable('down', {transient: false}))}, name, 0);
    const error = await reason(load(down, {onUpdate: ({film}: {film: {title: string}}) => seen.push(film.title)}));
    expect([error.code, ...seen]).to.deep.equal(['unavailable', 'Film a']);
  });

  it('asks anew when it is told to reload', async () => {
    const source = quickSource();
    await load(keptSource(source, name));
    await written();
    await load(keptSource(source, name), {reload: true});
    expect(source.asked).to.have.length(2);
  });

  it('keeps each language, and no failure', async () => {
    const source = {...quickSource((id, {locale}) => ({id, title: locale})), localized: true};
    await load(keptSource(source, name), {locale: 'en'});
    await written();
    expect((await load(keptSource(source, name), {locale: 'fr'})).film.title).to.equal('fr');
    await reason(load(keptSource({get: async () => undefined}, `${name}-none`)));
    await written();
    expect((await load(keptSource(source, `${name}-none`))).film.title).to.equal('en');
  });

  it('asks a service for only those of many that it does not keep', async () => {
    const asked: FilmId[][] = [];
    const source: FilmSource = {
      get: async (id) => ({id, title: id}),
      async getMany(ids) {
        asked.push(ids);
        return new Map(ids.map((id) => [id, {id, title: id}]));
      },
    };
    const ask = (...ids: FilmId[]) => {
      const store = new FilmStore();
      const kept = keptSource(source, name);
      return Promise.all(ids.map((id) => store.load(kept, id)));
    };
    await ask('a', 'b');
    await written();
    const films = await ask('a', 'b', 'c', 'd');
    expect(films.map(({film}) => film.title)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(asked).to.deep.equal([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('gives what it keeps of many when the service fails for the rest', async () => {
    const source: FilmSource = {
      get: async (id) => ({id, title: id}),
      getMany: async (ids) => new Map(ids.map((id) => [id, {id, title: id}])),
    };
    const store = () => new FilmStore({backOff: 5});
    const first = keptSource(source, name);
    await Promise.all(['a', 'b'].map((id) => store().load(first, id)));
    await written();
    const down = keptSource(
      {...source, getMany: () => Promise.reject(new FilmUnavailable('403', {transient: false}))},
      name,
    );
    const later = store();
    const results = await Promise.allSettled(['a', 'b', 'c'].map((id) => later.load(down, id)));
    expect(results.map(({status}) => status)).to.deep.equal(['fulfilled', 'fulfilled', 'rejected']);
  });

  for (const [what, broken] of [
    ['is not there', undefined],
    ['throws', {open: () => Promise.reject(new DOMException('blocked', 'SecurityError'))}],
    ['is full', {open: async () => ({match: async () => undefined, put: () => Promise.reject(new Error('full'))})}],
    [
      'holds nonsense',
      {open: async () => ({match: async () => new Response('<'), put: async () => undefined, keys: async () => []})},
    ],
  ] as const)
    it(`does without storage that ${what}`, async () => {
      const storage =
        Object.getOwnPropertyDescriptor(window, 'caches') ??
        Object.getOwnPropertyDescriptor(Window.prototype, 'caches');
      Object.defineProperty(window, 'caches', {value: broken, configurable: true});
      try {
        expect((await load(keptSource(quickSource(), name))).film.title).to.equal('Film a');
        await written();
      } finally {
        if (Object.hasOwn(window, 'caches')) delete (window as {caches?: unknown}).caches;
        if (!('caches' in window)) Object.defineProperty(window, 'caches', storage!);
      }
    });
});
