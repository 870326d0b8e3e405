import {expect} from '@open-wc/testing';
import {FilmError} from '../../src/film/errors.js';
import {fetchJson, type FetchOptions} from '../../src/sources/index.js';
import {expectNoUnhandledRejection, reason, sleep} from './helpers.js';

const {signal} = new AbortController();
const ask = (url: string, options?: Partial<FetchOptions>) => fetchJson(url, {signal, ...options});
const encode = (text: string) => new TextEncoder().encode(text);

describe('fetchJson', () => {
  expectNoUnhandledRejection();

  describe('from a server', () => {
    it('gives the JSON and its address after redirects', async () => {
      const {data, url} = await ask('/net/redirect?to=/net/film/a.json');
      expect(data).to.include({id: 'a', title: 'Film a'});
      expect(url).to.equal(new URL('/net/film/a.json', location.href).href);
    });

    it('takes JSON by any content type, with a byte order mark, and empty values', async () => {
      expect((await ask('/net/json?type=text/plain')).data).to.include({year: 1995});
      expect((await ask(`/net/json?body=${encodeURIComponent('\ufeff{"a":"é"}')}`)).data).to.deep.equal({a: 'é'});
      expect((await ask('/net/json?body=null')).data).to.equal(null);
    });

    const refusals: Record<string, object> = {
      'status/404': {code: 'not-found'},
      'status/410': {code: 'not-found'},
      'status/400': {code: 'unavailable', transient: false},
      'status/401': {code: 'unavailable', transient: false},
      'status/403': {code: 'unavailable', transient: false},
      'status/408': {code: 'unavailable', transient: true},
      'status/429': {code: 'unavailable', transient: true, retryAfter: undefined},
      'status/429?retry-after=7': {code: 'unavailable', transient: true, retryAfter: 7000},
      'status/503?retry-after=soon': {code: 'unavailable', transient: true, retryAfter: undefined},
      'status/500': {code: 'unavailable', transient: true},
      'status/503': {code: 'unavailable', transient: true},
      refuse: {code: 'unavailable', transient: true},
      reset: {code: 'unavailable', transient: true},
      html: {code: 'invalid'},
      'redirect-html': {code: 'invalid'},
      empty: {code: 'invalid'},
      truncated: {code: 'invalid'},
      'big?mb=17': {code: 'invalid'},
      'big?mb=17&length=0': {code: 'invalid'},
    };
    for (const [path, expected] of Object.entries(refusals)) {
      it(`/${path} is ${Object.values(expected).join(' ')}`, async () => {
        const error = await reason(ask(`/net/${path}`));
        expect(error).to.be.instanceOf(FilmError).and.include(expected);
        // Where, but without what may be a key.
        expect(error['message'])
          .to.contain(`/net/${path.split('?')[0]}`)
          .and.not.contain('?');
      }).timeout(30_000);
    }

    it('takes a wait until a date', async () => {
      const date = new Date(Date.now() + 60_000).toUTCString();
      const {retryAfter} = await reason(ask(`/net/status/503?retry-after=${encodeURIComponent(date)}`));
      expect(retryAfter).to.be.within(40_000, 60_000);
      const past = new Date(Date.now() - 60_000).toUTCString();
      const error = await reason(ask(`/net/status/503?retry-after=${encodeURIComponent(past)}`));
      expect(error['retryAfter']).to.equal(undefined);
    });

    it('reads another origin with CORS, and cannot tell one without from one that is down', async () => {
      const origin = (await ask('/net/origin')).data as string;
      expect((await ask(`${origin}/cors/net/film/a.json`)).data).to.include({id: 'a'});
      expect((await ask(`${origin}/cors/net/json`, {headers: {'x-own': '1'}})).data).to.include({year: 1995});
      const refused = {code: 'unavailable', transient: true};
      expect(await reason(ask(`${origin}/nocors/net/film/a.json`))).to.include(refused);
      expect(await reason(ask('http://nowhere.invalid/a.json'))).to.include(refused);
    });

    it('says of what is no address that it is unavailable', async () => {
      for (const url of ['http://[', 'javascript:1', 'https://user:word@localhost/']) {
        expect(await reason(ask(url))).to.include({code: 'unavailable'});
      }
    });

    it('sends headers but no cookie', async () => {
      document.cookie = 'own=1';
      const {data} = await ask('/net/echo', {headers: {'x-own': '1'}});
      document.cookie = 'own=; max-age=0';
      const {headers} = data as {headers: Record<string, string>};
      expect(headers['x-own']).to.equal('1');
      expect(headers).not.to.have.property('cookie');
    });

    for (const path of ['never', 'never-body', 'trickle']) {
      it(`/${path} rejects with the signal’s reason when it is aborted`, async () => {
        const abort = new AbortController();
        const load = reason(ask(`/net/${path}`, {signal: abort.signal}));
        await sleep(100);
        abort.abort('enough');
        expect(await load).to.equal('enough');
      });
    }
  });

  describe('from a body that we make', () => {
    const {fetch} = window;
    afterEach(() => {
      window.fetch = fetch;
    });
    const answerWith = (chunks: Uint8Array[] | ((n: number) => Uint8Array | undefined), init?: ResponseInit) => {
      let n = 0;
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
        const chunk = typeof chunks === 'function' ? chunks(n++) : chunks[n++];
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      };
      window.fetch = async () => new Response(new ReadableStream({pull}), init);
    };

    it('puts characters together that come in parts', async () => {
      answerWith([...encode('{"a":"é漢🎬"}')].map((byte) => new Uint8Array([byte])));
      expect((await ask('/x')).data).to.deep.equal({a: 'é漢🎬'});
    });

    it('stops reading an endless body', async () => {
      let chunks = 0;
      answerWith(() => (chunks++, new Uint8Array(2 ** 20)));
      expect(await reason(ask('/x'))).to.include({code: 'invalid'});
      expect(chunks).to.be.within(17, 20);
    });

    it('takes a body of just 16 MB', async () => {
      const text = `"${'x'.repeat(16 * 2 ** 20 - 2)}"`;
      answerWith([encode(text)]);
      expect((await ask('/x')).data).to.have.length(text.length - 2);
      answerWith([encode(text), encode(' ')]);
      expect(await reason(ask('/x'))).to.include({code: 'invalid'});
    });

    it('says that what has no body at all is no record', async () => {
      window.fetch = async () => new Response(null, {status: 204});
      expect(await reason(ask('/x'))).to.include({code: 'invalid'});
    });

    it('survives a hundred thousand levels', async () => {
      answerWith([encode('['.repeat(1e5) + ']'.repeat(1e5))]);
      const [outcome] = await Promise.allSettled([ask('/x')]);
      if (outcome?.status === 'rejected') expect(outcome.reason).to.include({code: 'invalid'});
    });

    it('asks past the browser’s cache when it is asked to', async () => {
      const modes: unknown[] = [];
      window.fetch = async (_, init) => (modes.push(init?.cache), new Response('1'));
      await ask('/x');
      await ask('/x', {reload: true});
      expect(modes).to.deep.equal(['default', 'reload']);
    });

    it('parses what is long in a task of its own', async () => {
      const {parse} = JSON;
      const order: string[] = [];
      const note = () => setTimeout(() => order.push('another task'));
      JSON.parse = (text) => (order.push('parse'), note(), parse(text));
      try {
        const text = encode(`"${'x'.repeat(2 ** 21)}"`);
        answerWith((n) => (n ? void note() : text));
        await ask('/x');
        expect([...order, 'result']).to.deep.equal(['another task', 'parse', 'another task', 'result']);
      } finally {
        JSON.parse = parse;
      }
    });
  });
});
