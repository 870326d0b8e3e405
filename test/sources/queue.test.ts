import {expect, waitUntil} from '@open-wc/testing';
import {FilmInvalid, FilmNotFound, FilmUnavailable} from '../../src/film/errors.js';
import {FilmStore, type FilmId, type FilmSource, type SourceOptions} from '../../src/sources/index.js';
import {expectNoUnhandledRejection, quickSource, reason, record, sleep, slowSource, watchTimers} from './helpers.js';

const ids = (length: number) => Array.from({length}, (_, index) => `${index}`);
const down = () => Promise.reject(new FilmUnavailable('503'));

/** A source that fails until it is told to be well. */
function sickSource(error: () => Promise<never> = down) {
  const state = {well: false, times: [] as number[]};
  const source = quickSource((id) => {
    state.times.push(performance.now());
    return state.well ? record(id) : error();
  });
  return Object.assign(source, {state});
}

describe('the queue before a source', () => {
  expectNoUnhandledRejection();

  const {random} = Math;
  afterEach(() => {
    Math.random = random;
  });

  describe('calls at once', () => {
    it('are six, the rest in their order', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const loads = ids(10).map((id) => store.load(source, id));
      expect(source.calls.map(({id}) => id)).to.deep.equal(ids(6));
      for (const id of ids(10)) {
        await waitUntil(() => source.calls[Number(id)], 'not asked', {interval: 1});
        source.calls[Number(id)]!.answer(record(id));
      }
      await Promise.all(loads);
      expect(source.calls.map(({id}) => id)).to.deep.equal(ids(10));
    });

    it('are not made for who has left the queue', async () => {
      const source = slowSource();
      const store = new FilmStore();
      const leaver = new AbortController();
      const loads = ids(6).map((id) => store.load(source, id));
      const left = reason(store.load(source, 'left', {signal: leaver.signal}));
      loads.push(store.load(source, '6'));
      leaver.abort();
      await left;
      for (const call of source.calls) call.answer(record(call.id));
      await waitUntil(() => source.calls[6], 'not asked', {interval: 1});
      source.calls[6]!.answer(record('6'));
      await Promise.all(loads);
      expect(source.calls.map(({id}) => id)).to.deep.equal(ids(7));
    });

    it('do not wait for another source', async () => {
      const store = new FilmStore();
      const stuck = slowSource();
      const leaver = new AbortController();
      const loads = ids(10).map((id) => reason(store.load(stuck, id, leaver)));
      await store.load(quickSource(), 'a');
      leaver.abort();
      await Promise.all(loads);
    });
  });

  describe('after a failure', () => {
    it('tries what may pass twice more, each time later, then says so', async () => {
      const source = sickSource();
      const error = await reason(new FilmStore({backOff: 40}).load(source, 'a'));
      expect(error).to.include({code: 'unavailable', transient: true});
      const [first, second, third] = source.state.times as [number, number, number];
      expect(source.state.times).to.have.length(3);
      // Timers may be a millisecond early.
      expect(second - first).to.be.at.least(19);
      expect(third - second).to.be.at.least(39);
    });

    it('has the film if a later try gives it', async () => {
      const source = quickSource((id) => (source.asked.length < 3 ? down() : record(id)));
      expect((await new FilmStore({backOff: 10}).load(source, 'a')).film.id).to.equal('a');
      expect(source.asked).to.have.length(3);
    });

    for (const error of [
      new FilmNotFound(),
      new FilmInvalid('HTML'),
      new FilmUnavailable('403', {transient: false}),
      new TypeError('a bug'),
    ]) {
      it(`asks once if it is ${error.name} “${error.message}”`, async () => {
        const source = quickSource(() => Promise.reject(error));
        await reason(new FilmStore({backOff: 1}).load(source, 'a'));
        await sleep(10);
        expect(source.asked).to.have.length(1);
      });
    }

    it('asks anew for who tries again', async () => {
      const source = sickSource();
      const store = new FilmStore({backOff: 5});
      await reason(store.load(source, 'a'));
      source.state.well = true;
      expect((await store.load(source, 'a')).film.id).to.equal('a');
    });

    for (const broken of ['0', '29'])
      it(`does not let one broken record hold up the others, be it ${broken} of 30`, async () => {
        const source = quickSource((id) => (id === broken ? down() : record(id)));
        const store = new FilmStore({backOff: 100});
        const done: string[] = [];
        const loads = ids(30).map((id) =>
          store.load(source, id).then(
            () => done.push(id),
            () => done.push('failed'),
          ),
        );
        await Promise.all(loads);
        expect(done.at(-1)).to.equal('failed');
        expect(source.asked.filter((id) => id === broken)).to.have.length(3);
        expect(source.asked).to.have.length(32);
      });

    it('keeps the pause when what was asked before it is answered', async () => {
      const source = slowSource();
      const store = new FilmStore({backOff: 80});
      const loads = ['a', 'b', 'c'].map((id) => store.load(source, id));
      const failed = performance.now();
      source.calls[0]!.fail(new FilmUnavailable('503'));
      source.calls[1]!.answer(record('b'));
      source.calls[2]!.answer(record('c'));
      await waitUntil(() => source.calls[3], 'not asked', {interval: 1});
      expect(source.calls[3]!.at - failed).to.be.at.least(39);
      source.calls[3]!.answer(record('a'));
      await Promise.all(loads);
    });

    it('sends one ahead, and six when that is answered', async () => {
      const source = slowSource();
      const store = new FilmStore({backOff: 10});
      const loads = ids(10).map((id) => store.load(source, id));
      for (const call of source.calls) call.fail(new FilmUnavailable('503'));
      await waitUntil(() => source.calls.length > 6, 'not asked', {interval: 1});
      await sleep(20);
      expect(source.calls).to.have.length(7);
      source.calls[6]!.answer(record('6'));
      await loads[6];
      expect(source.calls).to.have.length(13);
      for (let n = 7; n < 16; n++) {
        await waitUntil(() => source.calls[n], 'not asked', {interval: 1});
        source.calls[n]!.answer(record(source.calls[n]!.id));
      }
      await Promise.all(loads);
      expect(source.calls).to.have.length(16);
    });

    it('is gentle with who comes back, however long it failed', async () => {
      Math.random = () => 0;
      const source = sickSource();
      const store = new FilmStore({backOff: 16});
      await Promise.all(ids(50).map((id) => reason(store.load(source, id, {timeout: 150}))));
      // Until the last pause is over.
      await sleep(150);
      const start = performance.now();
      expect(await reason(store.load(source, 'a'))).to.include({code: 'unavailable'});
      // Pauses of 16 and 32 ms, not of 256 and 512.
      expect(performance.now() - start).to.be.below(250);
    });

    it('leaves no timer when nobody waits', async () => {
      const source = sickSource();
      const leaver = new AbortController();
      const timers = watchTimers();
      try {
        const store = new FilmStore({backOff: 100_000});
        const loads = ids(10).map((id) => reason(store.load(source, id, leaver)));
        await sleep();
        expect(timers.running.size).to.equal(11);
        leaver.abort();
        await Promise.all(loads);
        expect(timers.running.size).to.equal(0);
      } finally {
        timers.restore();
      }
    });
  });

  describe('Retry-After', () => {
    const busy = (retryAfter: number) => () => Promise.reject(new FilmUnavailable('429', {retryAfter}));

    it('is kept, by those who come later too', async () => {
      const source = sickSource(busy(150));
      const store = new FilmStore({backOff: 1});
      const first = store.load(source, 'a');
      await sleep(20);
      source.state.well = true;
      await Promise.all([first, store.load(source, 'b')]);
      const [start, next] = source.state.times as [number, number];
      expect(next - start).to.be.at.least(149);
      expect(source.asked).to.have.length(3);
    });

    it('beyond the time-out gives the request up', async () => {
      const source = sickSource(busy(300));
      const store = new FilmStore({backOff: 1});
      const error = await reason(store.load(source, 'a', {timeout: 30}));
      expect(error).to.include({code: 'timeout'});
      await sleep(350);
      expect(source.asked).to.have.length(1);
    });

    for (const wait of [NaN, -5, 0]) {
      it(`of ${wait} is none`, async () => {
        const source = sickSource(busy(wait));
        await reason(new FilmStore({backOff: 5}).load(source, 'a', {timeout: 1000}));
        expect(source.asked).to.have.length(3);
      });
    }

    for (const wait of [1e12, Infinity]) {
      it(`of ${wait} ms is not taken for none`, async () => {
        const source = sickSource(busy(wait));
        const timers = watchTimers();
        await reason(new FilmStore({backOff: 1}).load(source, 'a', {timeout: 50}));
        timers.restore();
        expect(source.asked).to.have.length(1);
        // The time-out, and the end of the pause: a timer that is set too far runs at once, again and again.
        expect(timers.set).to.be.at.most(3);
      });
    }
  });

  it('asks a failing source little for 500 elements, and has them all by itself when it is well again', async () => {
    // The shortest pauses that chance can give.
    Math.random = () => 0;
    const source = sickSource();
    const store = new FilmStore();
    const start = performance.now();
    const loads = ids(500).map((id) => store.load(source, id, {timeout: 20_000}));
    await sleep(1000);
    const failed = source.asked.length;
    source.state.well = true;
    // Six at first, then after 250 and 750 ms.
    expect(source.state.times.filter((time) => time < start + 1000).length).to.be.within(6, 8);
    expect(await Promise.all(loads)).to.have.length(500);
    expect(source.asked).to.have.length(500 + failed);
  }).timeout(20_000);

  it('tells all 500 in time if it is not, with few requests', async () => {
    Math.random = () => 0;
    const source = sickSource();
    const store = new FilmStore({backOff: 50});
    const loads = ids(500).map((id) => reason(store.load(source, id, {timeout: 500})));
    const codes = new Set((await Promise.all(loads)).map(({code}) => code));
    expect([...codes]).to.deep.equal(['timeout']);
    // Six, then after 25, 75, 175 and 375 ms.
    expect(source.asked.length).to.be.within(7, 10);
    await sleep(100);
    expect(source.asked.length).to.be.at.most(10);
  });

  describe('getMany', () => {
    /** A source that answers many at once as it is told, and notes what it was asked. */
    function batchSource(answer: (ids: FilmId[]) => unknown = (asked) => new Map(asked.map((id) => [id, record(id)]))) {
      const batches: FilmId[][] = [];
      const options: SourceOptions[] = [];
      const single = quickSource();
      const getMany = async (asked: FilmId[], option: SourceOptions) => {
        batches.push(asked);
        options.push(option);
        return answer(asked) as Promise<Map<FilmId, unknown>>;
      };
      return {batches, options, asked: single.asked, get: single.get, getMany};
    }

    it('is asked once for what is asked in one task, also from its microtasks', async () => {
      const source = batchSource();
      const store = new FilmStore();
      const loads = ids(100).map(async (id) => {
        if (Number(id) > 50) for (let n = 0; n < 10; n++) await null;
        return store.load(source, id);
      });
      expect(await Promise.all(loads)).to.have.length(100);
      expect(source.batches.map(({length}) => length)).to.deep.equal([100]);
      await store.load(source, 'alone');
      expect(source.asked).to.deep.equal(['alone']);
    });

    it('answers film by film: what is missing is not found, an error is that film’s', async () => {
      const source = batchSource(() => new Map<string, unknown>([['a', record('a')], ['b', new FilmInvalid('b')]])); // prettier-ignore
      const store = new FilmStore();
      const loads = ['a', 'b', 'c'].map((id) => store.load(source, id));
      const [, b, c] = await Promise.all([loads[0], reason(loads[1]!), reason(loads[2]!)]);
      expect([b.code, c.code]).to.deep.equal(['invalid', 'not-found']);
    });

    it('asks again only for the film that may pass', async () => {
      let busy = true;
      const source = batchSource((asked) => new Map(asked.map((id) => [id, id === 'b' && busy ? new FilmUnavailable('503') : record(id)]))); // prettier-ignore
      const store = new FilmStore({backOff: 10});
      const loads = ['a', 'b', 'c'].map((id) => store.load(source, id));
      await loads[0];
      busy = false;
      await Promise.all(loads);
      expect(source.batches).to.have.length(1);
      expect(source.asked).to.deep.equal(['b']);
    });

    const broken: Record<string, () => unknown> = {
      throws: () => JSON.parse('<'),
      'rejects with undefined': () => Promise.reject(undefined),
      'gives no map': () => [],
      'gives nothing': () => undefined,
    };
    for (const [name, answer] of Object.entries(broken)) {
      it(`that ${name} fails each`, async () => {
        const source = batchSource(answer);
        const store = new FilmStore();
        const errors = await Promise.all(['a', 'b'].map((id) => reason(store.load(source, id))));
        for (const error of errors) expect(error).to.include({code: 'unavailable', transient: false});
        expect(source.batches).to.have.length(1);
      });
    }

    it('is probed with one film after a failure, then asked for the rest together', async () => {
      let sick = true;
      const source = batchSource((asked) => (sick ? down() : new Map(asked.map((id) => [id, record(id)]))));
      const store = new FilmStore({backOff: 200});
      const loads = ids(50).map((id) => store.load(source, id));
      await sleep(5);
      sick = false;
      await Promise.all(loads);
      expect(source.asked).to.have.length(1);
      expect(source.batches.map(({length}) => length)).to.deep.equal([50, 49]);
    });

    it('is asked for each language apart', async () => {
      const source = {...batchSource(), localized: true};
      const store = new FilmStore();
      await Promise.all(['a', 'b'].flatMap((id) => ['en', 'fr'].map((locale) => store.load(source, id, {locale}))));
      expect(source.batches).to.deep.equal([['a', 'b'], ['a', 'b']]); // prettier-ignore
      expect(source.options.map(({locale}) => locale)).to.deep.equal(['en', 'fr']);
    });

    it('is aborted when all have left and not before; who comes back meanwhile is asked for anew', async () => {
      const answers: ((map: Map<string, unknown>) => void)[] = [];
      const source = batchSource(() => new Promise((resolve) => answers.push(resolve)));
      const store = new FilmStore();
      const [one, two] = [new AbortController(), new AbortController()];
      const a = reason(store.load(source, 'a', one));
      const b = reason(store.load(source, 'b', two));
      await waitUntil(() => answers[0], 'not asked', {interval: 1});
      one.abort();
      await a;
      await sleep();
      expect(source.options[0]!.signal.aborted).to.equal(false);
      expect((await store.load(source, 'a')).film.id).to.equal('a');
      two.abort();
      await b;
      expect(source.options[0]!.signal.aborted).to.equal(true);
    });

    it('does not take the answer for who has left and come back', async () => {
      const answers: ((map: Map<string, unknown>) => void)[] = [];
      const single = slowSource();
      const source = {...batchSource(() => new Promise((resolve) => answers.push(resolve))), get: single.get};
      const store = new FilmStore();
      const leaver = new AbortController();
      const left = reason(store.load(source, 'a', leaver));
      const stays = store.load(source, 'b');
      await waitUntil(() => answers[0], 'not asked', {interval: 1});
      leaver.abort();
      await left;
      const back = store.load(source, 'a');
      await waitUntil(() => single.calls[0], 'not asked', {interval: 1});
      answers[0]!(new Map(['a', 'b'].map((id) => [id, {id, title: 'Old'}])));
      expect((await stays).film.title).to.equal('Old');
      const joins = store.load(source, 'a');
      await sleep(5);
      single.calls[0]!.answer({id: 'a', title: 'New'});
      expect((await Promise.all([back, joins])).map(({film}) => film.title)).to.deep.equal(['New', 'New']);
    });

    it('needs no get for more than one', async () => {
      const source = {getMany: batchSource().getMany} as unknown as FilmSource;
      const store = new FilmStore();
      await Promise.all([store.load(source, 'a'), store.load(source, 'b')]);
    });
  });
});
