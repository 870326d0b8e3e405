import {expect} from '@open-wc/testing';
import {FilmStore} from '../../src/sources/index.js';
import {wikidataSource} from '../../src/sources/wikidata/wikidata.js';
import {files, item, ITEM, leavingLasVegas, link, linked, manyFilms, manyPeople, text} from './fixtures/wikidata.js';
import {expectNoUnhandledRejection, reason, sleep} from './helpers.js';
import {standInFetch, type World} from './stand-in/wikidata.js';
import {options, restoreFetch} from './wikidata-support.js';

const lasVegas: World = {items: [leavingLasVegas, ...linked], files};
const hundred: World = {items: [...manyFilms(100), ...manyPeople(100), ...linked], files};
const imdbIds = (from: number, to: number) => Array.from({length: to - from}, (_, i) => `tt${7_000_000 + from + i}`);

function standIn(...args: Parameters<typeof standInFetch>) {
  const server = standInFetch(...args);
  window.fetch = server.fetch;
  return server;
}

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const apiError = (code: string) => json({error: {code, info: 'Waiting for a host: 6 seconds lagged.'}});

describe('requests to Wikidata', () => {
  expectNoUnhandledRejection();
  restoreFetch();

  it('are three for one film by its IMDb id, two by its Q-id, and one to Commons', async () => {
    const server = standIn(lasVegas);
    await wikidataSource().get('tt0113627', options);
    expect(server.count()).to.deep.equal({search: 1, entities: 1, labels: 1, images: 1});
    server.requests.length = 0;
    await wikidataSource().get('Q280918', options);
    expect(server.count()).to.deep.equal({search: 0, entities: 1, labels: 1, images: 1});
  });

  it('are two searches and two for entities for 100 cards of different films, and few for names', async () => {
    const server = standIn(hundred);
    const source = wikidataSource();
    const store = new FilmStore();
    const loaded = await Promise.all(imdbIds(0, 100).map((id) => store.load(source, id)));
    expect(loaded.map(({film}) => film.title)).to.deep.equal(imdbIds(0, 100).map((_, index) => `Film ${index}`));
    expect(loaded[7]!.film.cast).to.deep.equal([{name: 'Person 820000001'}, {name: 'Nicolas Cage'}]);
    // 50 directors, 25 actors, one whom all have, and a genre: 77 names.
    expect(server.count()).to.deep.equal({search: 2, entities: 2, labels: 2, images: 2});
  });

  it('are none for no film, and none for names and pictures that a film does not have', async () => {
    const server = standIn({items: [item('Q1', {en: 'One'}, {P345: [text('tt0000001')]})]});
    expect(await wikidataSource().getMany!([], options)).to.have.property('size', 0);
    expect(await wikidataSource().getMany!(['nm1', 'x'], options)).to.have.property('size', 0);
    expect(server.requests).to.have.length(0);
    await wikidataSource().get('tt0000001', options);
    expect(server.count()).to.deep.equal({search: 1, entities: 1, labels: 0, images: 0});
  });

  it('ask for a name once in each language', async () => {
    const server = standIn(hundred);
    const source = wikidataSource();
    const asked = () =>
      server.requests
        .splice(0)
        .filter(({searchParams}) => searchParams.get('props') === 'labels')
        .flatMap(({searchParams}) => searchParams.get('ids')!.split('|'));
    await source.getMany!(imdbIds(0, 8), options);
    expect(asked()).to.have.length(4 + 2 + 2);
    await source.getMany!(imdbIds(8, 16), options);
    expect(asked()).to.have.length(4 + 2);
    await source.getMany!(imdbIds(0, 16), options);
    expect(asked()).to.have.length(0);
    await source.getMany!(imdbIds(0, 8), {...options, locale: 'de'});
    expect(asked()).to.have.length(4 + 2 + 2);
  });

  it('ask again for names that could not be had', async () => {
    let isDown = true;
    standIn(lasVegas, ({searchParams}) => {
      return isDown && searchParams.get('props') === 'labels' ? apiError('maxlag') : undefined;
    });
    const source = wikidataSource();
    expect(await reason(source.get('Q280918', options))).to.have.property('code', 'unavailable');
    isDown = false;
    expect(await source.get('Q280918', options)).to.have.nested.property('directors[0].name', 'Mike Figgis');
  });

  it('are simple ones that any page may make, and go where the source is told', async () => {
    const inits: (RequestInit | undefined)[] = [];
    const server = standInFetch(lasVegas);
    window.fetch = (address, init) => {
      inits.push(init);
      return server.fetch(address, init);
    };
    const source = wikidataSource({base: '/stand-in/api.php', commons: '/commons'});
    const film = (await source.get('tt0113627', {...options, reload: true})) as {poster: {url: string}};
    expect(server.requests.map(({pathname}) => pathname)).to.have.members([
      '/stand-in/api.php',
      '/stand-in/api.php',
      '/stand-in/api.php',
      '/commons/w/api.php',
    ]);
    for (const {searchParams} of server.requests) {
      expect(Object.fromEntries(searchParams)).to.include({origin: '*', format: 'json', formatversion: '2'});
    }
    for (const init of inits) expect(init).to.include({headers: undefined, credentials: 'omit'});
    // What is known of a picture does not change when a reader asks again.
    expect(inits.filter((init) => init?.cache === 'reload')).to.have.length(3);
    expect(film.poster.url).to.match(/^\/commons\/wiki\/Special:FilePath\//);
  });

  it('are four at once at most', async () => {
    let open = 0;
    let most = 0;
    standIn({items: [...manyFilms(400), ...manyPeople(400), ...linked]}, async () => {
      most = Math.max(most, ++open);
      await sleep(1);
      open--;
      return undefined as never;
    });
    const films = await wikidataSource().getMany!(imdbIds(0, 400), options);
    expect(films).to.have.property('size', 400);
    // Four to Wikidata and four to Commons.
    expect(most).to.be.within(4, 8);
  });

  it('are shorter where a search may not be long', async () => {
    const server = standIn({...hundred, searchLimit: 300});
    const films = await wikidataSource().getMany!(imdbIds(0, 100), options);
    expect(films).to.have.property('size', 100);
    expect(server.count()).to.include({search: 2 + 6, entities: 2});
    server.requests.length = 0;
    expect(await wikidataSource().getMany!(imdbIds(0, 18), options)).to.have.property('size', 18);
    expect(server.count()).to.include({search: 1});
  });

  it('find the other films though one id is refused', async () => {
    const server = standIn(hundred, ({searchParams}) =>
      searchParams.get('ids')?.split('|').includes('Q800000003') ? apiError('no-such-entity') : undefined,
    );
    const ids = Array.from({length: 8}, (_, index) => `Q${800_000_000 + index}`);
    const films = await wikidataSource().getMany!(ids, options);
    expect([...films.keys()]).to.deep.equal(ids.filter((id) => id !== 'Q800000003'));
    expect(server.requests.length).to.be.below(20);
  });
});

describe('a Wikidata that fails', () => {
  expectNoUnhandledRejection();
  restoreFetch();

  const failure = async (answer: () => Response, id = 'tt0113627') => {
    const server = standIn(lasVegas, answer);
    const error = await reason(wikidataSource().get(id, options));
    expect(server.requests).to.have.length(1);
    return error;
  };

  for (const code of [
    'maxlag',
    'ratelimited',
    'readonly',
    'internal_api_error_DBQueryError',
    'cirrussearch-too-busy-error',
  ]) {
    it(`says ${code} with status 200, and may be asked again`, async () => {
      expect(await failure(() => apiError(code))).to.include({code: 'unavailable', transient: true});
    });
  }

  it('says with an error that there is no such item', async () => {
    expect(await failure(() => apiError('no-such-entity'), 'Q280918')).to.include({code: 'not-found'});
  });

  it('is told apart by its status', async () => {
    expect(await failure(() => new Response('', {status: 503}))).to.include({code: 'unavailable', transient: true});
    expect(await failure(() => new Response('', {status: 429, headers: {'Retry-After': '7'}}))).to.include({
      transient: true,
      retryAfter: 7000,
    });
    expect(await failure(() => new Response('', {status: 403}))).to.include({code: 'unavailable', transient: false});
  });

  for (const [name, body] of [
    ['a page', '<!DOCTYPE html><html><h1>Bad Request</h1></html>'],
    ['nothing', ''],
    ['half of an answer', '{"query":{"sear'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an answer to something else', '{"batchcomplete":true}'],
  ] as const) {
    it(`cannot be read when it answers ${name}`, async () => {
      for (const id of ['tt0113627', 'Q280918']) {
        expect(await failure(() => new Response(body), id)).to.include({code: 'invalid'});
      }
    });
  }

  it('gives up when nobody waits', async () => {
    const controller = new AbortController();
    const server = standIn(lasVegas, async () => {
      controller.abort();
      await sleep();
      return undefined as never;
    });
    const error = await reason(wikidataSource().get('tt0113627', {...options, signal: controller.signal}));
    expect(error).to.equal(controller.signal.reason);
    expect(server.requests).to.have.length(1);
  });

  for (const [name, answer] of [
    ['down', () => new Response('', {status: 503})],
    ['answering with pages', () => new Response('<html>')],
    ['answering nonsense', () => json({query: {pages: [null, 1, {imageinfo: 'x'}, {title: 5, imageinfo: [null]}]}})],
    ['out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const) {
    it(`gives the film though Commons is ${name}`, async () => {
      standIn(lasVegas, (url) => (url.hostname.startsWith('commons') ? answer() : undefined));
      const film = await wikidataSource().get('tt0113627', options);
      expect(film).to.have.nested.property('poster.credit', 'Wikimedia Commons');
      expect(film).to.have.nested.property('directors[0].name', 'Mike Figgis');
    });
  }

  it('gives the film though Commons does not answer', async () => {
    const {timeout} = AbortSignal;
    AbortSignal.timeout = () => timeout.call(AbortSignal, 20);
    const silent = (signal: AbortSignal) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const server = standInFetch(lasVegas);
    window.fetch = (address, init) =>
      String(address).includes('commons') ? silent(init!.signal!) : server.fetch(address, init);
    const film = await wikidataSource().get('tt0113627', options);
    AbortSignal.timeout = timeout;
    expect(film).to.have.nested.property('poster.credit', 'Wikimedia Commons');
  });

  it('is asked again by the store, and what was found is not lost', async () => {
    let failures = 2;
    standIn(hundred, () => (failures-- > 0 ? apiError('ratelimited') : undefined));
    const store = new FilmStore({backOff: 5});
    const source = wikidataSource();
    const loaded = await Promise.all(imdbIds(0, 5).map((id) => store.load(source, id)));
    expect(loaded.map(({film}) => film.title)).to.deep.equal(['Film 0', 'Film 1', 'Film 2', 'Film 3', 'Film 4']);
  });

  it('does not answer for films of which it has not all', async () => {
    const one = item('Q1', {en: 'One'}, {P31: [link(ITEM.film)], P57: [link('Q900000001')]});
    standIn({items: [one, ...linked]}, ({searchParams}) =>
      searchParams.get('props') === 'labels' ? new Response('', {status: 500}) : undefined,
    );
    expect(await reason(wikidataSource().get('Q1', options))).to.include({code: 'unavailable', transient: true});
  });
});
