import {expect} from '@open-wc/testing';
import {FilmNotFound, FilmUnavailable, type Film} from '../../src/film/index.js';
import {FilmResponse, FilmStore, resolveSource, type FilmSource} from '../../src/sources/index.js';
import {expectNoUnhandledRejection, quickSource, reason, sleep, slowSource} from './helpers.js';

const poor = {id: 'a', title: 'Film a', year: 1995, sources: [{name: 'One'}]};
const rich = {id: 'a', title: 'Another title', year: 2001, runtime: 90, sources: [{name: 'Two'}]};
const fails = (error: Error): FilmSource => ({get: () => Promise.reject(error)});

describe('several sources', () => {
  expectNoUnhandledRejection();

  it('are merged field by field, the first first, and each that gave something is credited', async () => {
    const sources = [
      quickSource(() => poor),
      quickSource(() => rich),
      quickSource(() => ({id: 'a', title: 'Nothing new', sources: [{name: 'Three'}]})),
    ];
    const {film} = await new FilmStore().load(sources, 'a');
    expect(film).to.deep.equal({
      id: 'a',
      title: 'Film a',
      year: 1995,
      runtime: 90,
      sources: [{name: 'One'}, {name: 'Two'}],
    });
  });

  it('show what the quick one gives, whichever it is, and then what the slow one adds', async () => {
    const slow = slowSource();
    const updates: Film[] = [];
    const load = new FilmStore().load([slow, quickSource(() => rich)], 'a', {onUpdate: ({film}) => updates.push(film)});
    await sleep(20);
    expect(updates.at(-1)).to.include({title: 'Another title', runtime: 90});
    slow.calls[0]!.answer(poor);
    expect((await load).film).to.include({title: 'Film a', year: 1995, runtime: 90});
  });

  it('do without the one that fails', async () => {
    const sources = [fails(new FilmUnavailable('down', {transient: false})), quickSource(() => rich)];
    expect((await new FilmStore().load(sources, 'a')).film.title).to.equal('Another title');
  });

  it('do without the one that does not answer in time', async () => {
    const {film} = await new FilmStore().load([slowSource(), quickSource(() => rich)], 'a', {timeout: 50});
    expect(film.title).to.equal('Another title');
  });

  it('say that there is no such film only if all say so', async () => {
    const store = new FilmStore();
    const none = fails(new FilmNotFound());
    const down = fails(new FilmUnavailable('down', {transient: false}));
    expect((await reason(store.load([none, none], 'a'))).code).to.equal('not-found');
    expect((await reason(store.load([none, down], 'a'))).code).to.equal('unavailable');
  });

  it('are kept each by itself', async () => {
    const store = new FilmStore();
    const [one, two] = [quickSource(() => poor), quickSource(() => rich)];
    await store.load(one, 'a');
    await store.load([one, two], 'a');
    expect(one.asked).to.deep.equal(['a']);
    expect((await store.load([two, one], 'a')).film.title).to.equal('Another title');
    expect([one.asked, two.asked]).to.deep.equal([['a'], ['a']]);
  });

  it('are the same for the same words, in their order', () => {
    const sources = resolveSource('/a/{id}.json  /b/{id}.json');
    expect(sources).to.equal(resolveSource('/a/{id}.json  /b/{id}.json'));
    expect(sources).to.deep.equal([resolveSource('/a/{id}.json'), resolveSource('/b/{id}.json')]);
    expect(() => resolveSource('/a/{id}.json nonsense')).to.throw('nonsense');
  });
});

describe('an update', () => {
  it('is told before the answer, and is not kept', async () => {
    const store = new FilmStore();
    const updates: boolean[] = [];
    const source: FilmSource = {
      async get(id, {update}) {
        update(id, new FilmResponse(poor, 'http://a.example/', true));
        await sleep(10);
        return rich;
      },
    };
    const {film, isStale} = await store.load(source, 'a', {onUpdate: (loaded) => updates.push(!!loaded.isStale)});
    expect(updates).to.deep.equal([true]);
    expect([film.title, isStale]).to.deep.equal(['Another title', false]);
    expect(store.peek(source, 'a')?.film.title).to.equal('Another title');
  });

  it('that is all there is, is given as stale and asked for again', async () => {
    const store = new FilmStore();
    const source = quickSource(() => new FilmResponse(poor, 'http://a.example/', true));
    expect((await store.load(source, 'a')).isStale).to.equal(true);
    await store.load(source, 'a');
    expect(source.asked).to.have.length(2);
  });
});
