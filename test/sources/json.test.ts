import {expect} from '@open-wc/testing';
import {FilmError, FilmNotFound} from '../../src/film/errors.js';
import {addressSource, FilmResponse, FilmStore, jsonSource} from '../../src/sources/index.js';
import {expectNoUnhandledRejection, reason} from './helpers.js';

const {signal} = new AbortController();
const options = {signal, locale: 'en', reload: false, update: () => undefined};
let keys = 0;
const freshKey = () => `json-test-${Math.random()}-${keys++}`;
const count = async (key: string) => (await fetch(`/net/count?of=${key}`)).json();

describe('the JSON source', () => {
  expectNoUnhandledRejection();

  it('gives the record and its address', async () => {
    const answer = (await jsonSource('/net/film/{id}.json').get('tt1', options)) as FilmResponse;
    expect(answer).to.be.instanceOf(FilmResponse);
    expect(answer.record).to.include({id: 'tt1'});
    expect(answer.url).to.equal(new URL('/net/film/tt1.json', location.href).href);
  });

  it('puts the id wherever it stands, as text', async () => {
    const source = jsonSource('/net/echo/{id}/{id}?id={id}');
    const {record} = (await source.get('a/../b?c#d&e $& é', options)) as FilmResponse;
    const id = 'a%2F..%2Fb%3Fc%23d%26e%20%24%26%20%C3%A9';
    expect(record).to.include({search: `?id=${id}`, path: `/net/echo/${id}/${id}`});
  });

  for (const id of ['', '.', '..', 'a\0', 'a\nb', '\x7f', '\x85', '\ud800']) {
    it(`asks for no film with the id ${JSON.stringify(id)}`, async () => {
      const {fetch} = window;
      let asked = false;
      window.fetch = (...args) => ((asked = true), fetch(...args));
      expect(await reason(jsonSource('/net/film/{id}.json').get(id, options))).to.be.instanceOf(FilmNotFound);
      window.fetch = fetch;
      expect(asked).to.equal(false);
    });
  }

  it('is one for a template, so that all who name it share its requests', async () => {
    const key = freshKey();
    const template = `/net/film/{id}.json?key=${key}`;
    expect(jsonSource(template)).to.equal(jsonSource(template));
    expect(jsonSource(template)).not.to.equal(jsonSource(`${template}2`));
    const store = new FilmStore();
    await Promise.all(Array.from({length: 100}, () => store.load(jsonSource(template), 'a')));
    expect(await count(key)).to.equal(1);
  });

  it('does not remember templates without end', () => {
    const first = jsonSource('/first/{id}');
    for (let n = 0; n < 100; n++) jsonSource(`/${n}/{id}`);
    expect(jsonSource('/first/{id}')).not.to.equal(first);
  });

  it('refuses a template without an id', () => {
    for (const template of ['', 'wikidata', '/films/a.json']) {
      expect(() => jsonSource(template))
        .to.throw(FilmError, `"${template}"`)
        .with.property('code', 'no-source');
    }
  });
});

describe('a record by its address', () => {
  expectNoUnhandledRejection();

  it('is read from there', async () => {
    const {film} = await new FilmStore().load(
      addressSource(location.origin),
      new URL('/net/film/tt2.json', location.href).href,
    );
    expect(film.id).to.equal('tt2');
  });
});

describe('the store and a server', () => {
  expectNoUnhandledRejection();

  it('has the film of a server that fails twice', async () => {
    const key = freshKey();
    const source = jsonSource(`/net/flaky?key=${key}&id={id}`);
    expect((await new FilmStore({backOff: 20}).load(source, 'a')).film.year).to.equal(1995);
    expect(await count(key)).to.equal(3);
  });

  it('waits as long as it is told to', async () => {
    const key = freshKey();
    const source = jsonSource(`/net/retry-after?key=${key}&seconds=1&id={id}`);
    await new FilmStore({backOff: 1}).load(source, 'a');
    const [first, second] = await (await fetch(`/net/log?of=${key}`)).json();
    expect(second.at - first.at).to.be.at.least(990);
  });

  it('asks once for what is not found', async () => {
    const key = freshKey();
    const store = new FilmStore({backOff: 1});
    const source = jsonSource(`/net/status/404?key=${key}&id={id}`);
    expect(await reason(store.load(source, 'a'))).to.include({code: 'not-found'});
    expect(await reason(store.load(source, 'a'))).to.include({code: 'not-found'});
    expect(await count(key)).to.equal(1);
  });

  for (const path of ['never', 'never-body', 'trickle']) {
    it(`ends the wait for /${path}`, async () => {
      const source = jsonSource(`/net/${path}?id={id}`);
      expect(await reason(new FilmStore().load(source, 'a', {timeout: 150}))).to.include({code: 'timeout'});
    });
  }

  it('has one source of addresses for each site, so that none waits for a broken other', () => {
    expect(addressSource('https://a.example')).to.equal(addressSource('https://a.example'));
    expect(addressSource('https://a.example')).not.to.equal(addressSource('https://b.example'));
  });
});
