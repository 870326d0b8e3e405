import {expect, waitUntil} from '@open-wc/testing';
import {FilmError, FilmInvalid, FilmNotFound, FilmUnavailable} from '../../src/film/errors.js';
import {FilmResponse, FilmStore, type FilmSource} from '../../src/sources/index.js';
import {expectNoUnhandledRejection, quickSource, reason, record, sleep, slowSource, watchTimers} from './helpers.js';

const range = (length: number) => Array.from({length}, (_, index) => index);

describe('FilmStore', () => {
  expectNoUnhandledRejection();

  describe('one call for all', () => {
    it('asks the source once for a hundred askers, in one task, in later ones and after the answer', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const loads = range(50).map(() => store.load(source, 'a'));
      await sleep(5);
      loads.push(...range(50).map(() => store.load(source, 'a')));
      source.calls[0]!.answer(record('a'));
      const films = new Set((await Promise.all(loads)).map(({film}) => film));
      expect(films.size).to.equal(1);
      expect((await store.load(source, 'a')).film.title).to.equal('Film a');
      expect(source.calls).to.have.length(1);
    });

    it('does not mix up films, sources or stores', async () => {
      const [one, two] = [quickSource(), quickSource((id) => ({id, title: 'Other'}))];
      const store = new FilmStore();
      const loads = [store.load(one, 'a'), store.load(one, 'b'), store.load(two, 'a'), new FilmStore().load(one, 'a')];
      const titles = (await Promise.all(loads)).map(({film}) => film.title);
      expect(titles).to.deep.equal(['Film a', 'Film b', 'Other', 'Film a']);
    });

    it('asks for each language only a source whose records have one', async () => {
      const plain = quickSource();
      const localized = {...quickSource((id, {locale}) => ({id, title: locale})), localized: true};
      const store = new FilmStore();
      for (const locale of ['en', 'fr', 'en']) {
        expect((await store.load(localized, 'a', {locale})).film.title).to.equal(locale);
        await store.load(plain, 'a', {locale});
      }
      expect([plain.asked, localized.asked]).to.deep.equal([['a'], ['a', 'a']]);
      expect(store.peek(localized, 'a', 'fr')?.film.title).to.equal('fr');
      expect(store.peek(localized, 'a', 'de')).to.equal(undefined);
    });

    it('lets a source ask the store itself', async () => {
      const store = new FilmStore();
      const inner = quickSource();
      const outer: FilmSource = {get: async (id, {signal}) => (await store.load(inner, id, {signal})).film};
      const loads = range(20).map((n) => store.load(outer, `${n}`));
      expect(await Promise.all(loads)).to.have.length(20);
    });
  });

  describe('leaving', () => {
    it('keeps the call for those who stay', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const leaver = new AbortController();
      const left = store.load(source, 'a', {signal: leaver.signal});
      const stays = store.load(source, 'a');
      leaver.abort('gone');
      expect(await reason(left)).to.equal('gone');
      expect(source.calls[0]!.options.signal.aborted).to.equal(false);
      source.calls[0]!.answer(record('a'));
      expect((await stays).film.id).to.equal('a');
    });

    it('aborts the call when the last asker has left, and ignores what it answers', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const leavers = range(3).map(() => new AbortController());
      const loads = leavers.map(({signal}) => reason(store.load(source, 'a', {signal})));
      for (const leaver of leavers) leaver.abort();
      await Promise.all(loads);
      expect(source.calls[0]!.options.signal.aborted).to.equal(true);
      source.calls[0]!.answer(record('a'));
      await sleep();
      expect(store.peek(source, 'a')).to.equal(undefined);
    });

    it('leaves no rejection unhandled when the aborted call fails', async () => {
      const source = slowSource();
      const leaver = new AbortController();
      const load = reason(new FilmStore().load(source, 'a', {signal: leaver.signal}));
      leaver.abort();
      await load;
      source.calls[0]!.fail(new TypeError('late'));
      await sleep(5);
    });

    it('asks anew for who comes after the abort, and a late answer to the old call is not theirs', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const leaver = new AbortController();
      const left = reason(store.load(source, 'a', {signal: leaver.signal}));
      leaver.abort();
      await left;
      const comes = store.load(source, 'a');
      expect(source.calls).to.have.length(2);
      source.calls[0]!.answer({id: 'a', title: 'Old'});
      await sleep();
      source.calls[1]!.answer({id: 'a', title: 'New'});
      expect((await comes).film.title).to.equal('New');
    });

    it('keeps the call of an element that is only moved', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const leaver = new AbortController();
      const left = reason(store.load(source, 'a', {signal: leaver.signal}));
      leaver.abort();
      const comes = store.load(source, 'a');
      await left;
      source.calls[0]!.answer(record('a'));
      await comes;
      expect(source.calls).to.have.length(1);
    });

    it('gives up, after the answer, what a call has left on the wire', async () => {
      const source = slowSource();
      const load = reason(new FilmStore().load(source, 'a'));
      source.calls[0]!.fail(new FilmNotFound());
      await load;
      expect(source.calls[0]!.options.signal.aborted).to.equal(true);
    });

    it('does not ask for who has left before asking', async () => {
      const source = slowSource();
      const load = new FilmStore().load(source, 'a', {signal: AbortSignal.abort('never came')});
      expect(await reason(load)).to.equal('never came');
      expect(source.calls).to.have.length(0);
    });

    it('gives up the place of a call that does not heed its signal', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const stuck = range(6).map((n) => reason(store.load(source, `stuck ${n}`, {timeout: 20})));
      const next = store.load(source, 'a');
      expect(source.calls).to.have.length(6);
      await Promise.all(stuck);
      await waitUntil(() => source.calls[6], 'not asked', {interval: 1});
      source.calls[6]!.answer(record('a'));
      await next;
    });
  });

  describe('time-out', () => {
    it('ends the wait of one asker and not that of others', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const patient = store.load(source, 'a', {timeout: Infinity});
      const error = await reason(store.load(source, 'a', {timeout: 20}));
      expect(error).to.be.instanceOf(FilmError).and.include({code: 'timeout'});
      expect(source.calls[0]!.options.signal.aborted).to.equal(false);
      source.calls[0]!.answer(record('a'));
      await patient;
    });

    it('aborts the call when it was the last, and leaves no timer', async () => {
      const timers = watchTimers();
      const source = slowSource();
      try {
        await reason(new FilmStore().load(source, 'a', {timeout: 20}));
        expect(source.calls[0]!.options.signal.aborted).to.equal(true);
        expect(timers.running.size).to.equal(0);
      } finally {
        timers.restore();
      }
    });

    it('leaves no timer and no listener after an answer', async () => {
      const timers = watchTimers();
      const {signal} = new AbortController();
      let listeners = 0;
      const {addEventListener, removeEventListener} = signal;
      signal.addEventListener = (...args: unknown[]) => (listeners++, Reflect.apply(addEventListener, signal, args));
      signal.removeEventListener = (...args: unknown[]) => (
        listeners--,
        Reflect.apply(removeEventListener, signal, args)
      );
      try {
        await new FilmStore().load(quickSource(), 'a', {signal});
        expect([timers.running.size, listeners]).to.deep.equal([0, 0]);
      } finally {
        timers.restore();
      }
    });
  });

  describe('what is kept', () => {
    it('shows a film that is kept at once', async () => {
      const source = quickSource();
      const store = new FilmStore();
      expect(store.peek(source, 'a')).to.equal(undefined);
      const loaded = await store.load(source, 'a');
      expect(store.peek(source, 'a')).to.equal(loaded);
    });

    it('keeps that a film was not found, until asked to reload', async () => {
      let found = false;
      const source = quickSource((id) => (found ? record(id) : Promise.reject(new FilmNotFound())));
      const store = new FilmStore();
      await reason(store.load(source, 'a'));
      found = true;
      expect(await reason(store.load(source, 'a'))).to.include({code: 'not-found'});
      expect(store.peek(source, 'a')).to.equal(undefined);
      expect(source.asked).to.have.length(1);
      await store.load(source, 'a', {reload: true});
      await store.load(source, 'a');
      expect(source.asked).to.have.length(2);
    });

    for (const error of [new FilmInvalid('HTML'), new FilmUnavailable('403', {transient: false})]) {
      it(`forgets a failure that is ${error.code}`, async () => {
        let broken = true;
        const source = quickSource((id) => (broken ? Promise.reject(error) : record(id)));
        const store = new FilmStore();
        expect(await reason(store.load(source, 'a'))).to.equal(error);
        broken = false;
        expect((await store.load(source, 'a')).film.id).to.equal('a');
      });
    }

    it('tells the source when a reader asks again', async () => {
      const heard: boolean[] = [];
      const source = quickSource((id, {reload}) => (heard.push(reload), record(id)));
      const store = new FilmStore();
      await store.load(source, 'a');
      await store.load(source, 'a', {reload: true});
      expect(heard).to.deep.equal([false, true]);
    });

    it('forgets the film that was not used for longest', async () => {
      const source = quickSource((id) => (id === 'none' ? undefined : record(id)));
      const store = new FilmStore({films: 2});
      for (const id of ['a', 'b', 'a', 'c']) await store.load(source, id);
      expect(['a', 'b', 'c'].map((id) => Boolean(store.peek(source, id)))).to.deep.equal([true, false, true]);
      await reason(store.load(source, 'none'));
      expect(store.peek(source, 'a')).to.equal(undefined);
    });
  });

  describe('the record', () => {
    const relative = {...record('a'), poster: {url: 'a.jpg'}};

    it('has its addresses resolved against its own', async () => {
      const source = quickSource(() => new FilmResponse(relative, 'https://films.test/x/a.json'));
      const {film} = await new FilmStore().load(source, 'a');
      expect(film.poster?.url).to.equal('https://films.test/x/a.jpg');
    });

    it('has its addresses resolved against the page if it has none', async () => {
      for (const answer of [relative, new FilmResponse(relative, '')]) {
        const {film} = await new FilmStore().load(
          quickSource(() => answer),
          'a',
        );
        expect(film.poster?.url).to.equal(new URL('a.jpg', document.baseURI).href);
      }
    });

    it('is refused if it is no film, and what was dropped is told', async () => {
      expect(
        await reason(
          new FilmStore().load(
            quickSource(() => 'text'),
            'a',
          ),
        ),
      ).to.include({code: 'invalid'});
      const {problems} = await new FilmStore().load(
        quickSource((id) => ({...record(id), year: 'x'})),
        'a',
      );
      expect(problems).to.have.length(1);
    });
  });

  describe('a source of the author’s own that misbehaves', () => {
    const broken: Record<string, [() => unknown, string]> = {
      'throws at once': [() => JSON.parse('<'), 'unavailable'],
      'rejects with undefined': [() => Promise.reject(undefined), 'unavailable'],
      'rejects with a text': [() => Promise.reject('no'), 'unavailable'],
      'resolves with an error': [() => Promise.resolve(new TypeError('no')), 'unavailable'],
      'resolves with nothing': [() => Promise.resolve(), 'not-found'],
      'resolves with null': [() => Promise.resolve(null), 'invalid'],
      'returns a function': [() => () => record('a'), 'invalid'],
      'returns a thenable that throws': [
        () => ({
          then() {
            throw new Error('no');
          },
        }),
        'unavailable',
      ],
      'never answers': [() => new Promise(() => {}), 'timeout'],
    };
    for (const [name, [get, code]] of Object.entries(broken)) {
      it(`${name}: ${code}, asked once, and the next film is asked for all the same`, async () => {
        let calls = 0;
        const bad = () => (calls++, get());
        const source = {get: (id: string) => (id === 'bad' ? bad() : record(id))} as unknown as FilmSource;
        const store = new FilmStore();
        const error = await reason(store.load(source, 'bad', {timeout: 50}));
        expect(error).to.be.instanceOf(FilmError).and.include({code});
        if (code === 'unavailable') expect(error['transient']).to.equal(false);
        expect(calls).to.equal(1);
        expect((await store.load(source, 'good')).film.id).to.equal('good');
      });
    }

    it('has no get: said', async () => {
      expect(await reason(new FilmStore().load({} as FilmSource, 'a'))).to.include({code: 'unavailable'});
    });

    it('keeps what it threw as the cause', async () => {
      const cause = new RangeError('mine');
      const error = await reason(
        new FilmStore().load(
          quickSource(() => Promise.reject(cause)),
          'a',
        ),
      );
      expect(error['cause']).to.equal(cause);
    });
  });
});
