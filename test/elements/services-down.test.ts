import {expect, waitUntil} from '@open-wc/testing';
import '../../src/elements/film-card/define.js';
import '../../src/elements/film-provider/define.js';
import {expectNoUnhandledRejection, sleep} from '../sources/helpers.js';
import {
  cardOf,
  cardsOf,
  comeOnline,
  down,
  forgetSources,
  held,
  nextError,
  nextFilm,
  nextId,
  statesOf,
  stubNetwork,
  up,
  wikidata,
} from './services-support.js';
import {has, shownText} from './support.js';

const page = () => new Response('<!doctype html><title>Hotel Wi-Fi</title>', {headers: {'content-type': 'text/html'}});

/** Runs with some of a thing's properties replaced, and puts them back. */
async function replacing<Thing extends object>(thing: Thing, others: Partial<Thing>, run: () => Promise<void>) {
  const own = Object.getOwnPropertyDescriptors(thing);
  for (const [name, value] of Object.entries(others))
    Object.defineProperty(thing, name, {configurable: true, writable: true, value});
  try {
    await run();
  } finally {
    for (const name of Object.keys(others)) {
      const descriptor = own[name as keyof typeof own];
      if (descriptor) Object.defineProperty(thing, name, descriptor);
      else delete thing[name as keyof Thing];
    }
  }
}

const hidden = (run: () => Promise<void>) => replacing<Document>(document, {hidden: true}, run);

describe('elements on a service that is down', () => {
  expectNoUnhandledRejection();
  const network = stubNetwork();
  const countRequests = () => network.requests.length;

  /** A card that has given up, for now. */
  async function failedCard() {
    network.reply = down;
    const card = await cardOf(wikidata());
    expect(await nextError(card)).to.equal('unavailable');
    return card;
  }

  it('keep the link and say so after three tries', async () => {
    network.reply = down;
    const card = await cardOf(wikidata(), nextId(), 10_000, 'My link');
    expect(statesOf(card)).to.deep.equal(['loading']);
    expect(await nextError(card)).to.equal('unavailable');
    await card.updateComplete;
    expect(statesOf(card)).to.deep.equal(['error']);
    expect(countRequests()).to.equal(3);
    expect(card.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    expect(shownText(card)).to.include('Try again');
  });

  it('make few requests together, however many they are', async () => {
    network.reply = down;
    const ids = Array.from({length: 50}, (_, n) => `tt${7_000_000 + n}`);
    const cards = await cardsOf(wikidata(), ids, 2500);
    const codes = await Promise.all(cards.map(nextError));
    expect(new Set(codes)).to.deep.equal(new Set(['timeout']));
    // One of all, then one at a time, after pauses of 250 ms or more that grow.
    expect(countRequests()).to.be.within(2, 5);
    const asked = countRequests();
    await sleep(500);
    expect(countRequests()).to.equal(asked);
  });

  it('time out when it is slow, and give up the request', async () => {
    const slow = held();
    network.reply = slow.reply;
    const card = await cardOf(wikidata(), nextId(), 150);
    expect(await nextError(card)).to.equal('timeout');
    expect(network.requests.map(({signal}) => signal!.aborted)).to.deep.equal([true]);
    slow.release();
    await sleep(100);
    expect([countRequests(), ...statesOf(card)]).to.deep.equal([1, 'error']);
  });

  it('wait as long as Retry-After says, then show the film', async () => {
    const busy = () => new Response('slow down', {status: 429, headers: {'retry-after': '1'}});
    network.reply = (url) => (countRequests() > 1 ? up(url) : busy());
    const card = await cardOf(wikidata());
    expect((await nextFilm(card)).title).to.match(/^Film 1\d\d$/);
    const [first, second] = network.requests;
    expect(second!.at - first!.at).to.be.at.least(990);
    expect(statesOf(card)).to.deep.equal(['ready']);
  });

  it('do not repeat what is answered with a page of HTML, and say that it cannot be read', async () => {
    network.reply = page;
    const card = await cardOf(wikidata());
    expect(await nextError(card)).to.equal('invalid');
    await sleep(700);
    expect(countRequests()).to.equal(1);
  });

  it('show the film after "Try again"', async () => {
    const card = await failedCard();
    await card.updateComplete;
    network.reply = up;
    const film = nextFilm(card);
    card.shadowRoot!.querySelector<HTMLElement>('[part~=button]')!.click();
    await film;
    await card.updateComplete;
    expect([has(card, 'error'), ...statesOf(card)]).to.deep.equal([false, 'ready']);
  });

  it('show the film by themselves when the reader is online again', async () => {
    const card = await failedCard();
    network.reply = up;
    const film = nextFilm(card);
    comeOnline();
    await film;
    await card.updateComplete;
    expect(statesOf(card)).to.deep.equal(['ready']);
    const asked = countRequests();
    comeOnline();
    await sleep(100);
    expect(countRequests()).to.equal(asked);
  });

  it('show the film by themselves when the service comes back within a minute', async () => {
    const later: {run: () => void; ms: number}[] = [];
    const {setTimeout} = window;
    const fake = ((run: () => void, ms = 0, ...rest: unknown[]) =>
      ms < 30_000 ? setTimeout(run, ms, ...rest) : later.push({run, ms}) && 0) as typeof window.setTimeout;
    // Minutes go by when the test says so, for the pauses between requests too.
    let minutes = 0;
    const now = performance.now.bind(performance);
    const clock = {now: () => now() + minutes * 60_000};
    const run = async () => {
      const card = await failedCard();
      await sleep();
      expect(later.map(({ms}) => ms <= 60_000)).to.deep.equal([true]);
      // Still down: nothing is said anew, and it is tried again later.
      let errors = 0;
      card.addEventListener('film-error', () => errors++);
      minutes = 1;
      later.pop()!.run();
      await waitUntil(() => later.length, 'it has failed again', {timeout: 5000});
      expect([errors, countRequests()]).to.deep.equal([0, 6]);
      network.reply = up;
      const film = nextFilm(card);
      minutes = 2;
      later.pop()!.run();
      await film;
      expect(later).to.have.length(0);
    };
    await replacing(window as {setTimeout: typeof fake}, {setTimeout: fake}, () =>
      replacing<Performance>(performance, clock, run),
    );
  });

  it('ask nothing while the page is hidden, and again when it is seen', async () => {
    const card = await failedCard();
    const asked = countRequests();
    network.reply = up;
    await hidden(async () => {
      comeOnline();
      await sleep(700);
      expect(countRequests()).to.equal(asked);
    });
    const film = nextFilm(card);
    comeOnline();
    await film;
  });

  it('ask nothing after they have left the page', async () => {
    const card = await failedCard();
    const asked = countRequests();
    card.remove();
    await sleep();
    comeOnline();
    await sleep(700);
    expect(countRequests()).to.equal(asked);
  });

  it('show what was kept a day ago as stale, without an error, and the new film when there is one', async () => {
    const id = nextId();
    const source = wikidata();
    await nextFilm(await cardOf(source, id));
    // Writing goes on after the answer.
    await sleep(200);
    forgetSources();
    network.reply = down;
    const tomorrow = Date.now() + 25 * 3_600_000;
    await replacing<DateConstructor>(Date, {now: () => tomorrow}, async () => {
      network.requests = [];
      const card = await cardOf(source, id);
      let errors = 0;
      card.addEventListener('film-error', () => errors++);
      if (!card.matches(':state(ready)')) await nextFilm(card);
      await card.updateComplete;
      expect(statesOf(card)).to.deep.equal(['ready', 'stale']);
      await sleep(1700);
      expect([errors, countRequests(), ...statesOf(card)]).to.deep.equal([0, 3, 'ready', 'stale']);
      network.reply = up;
      comeOnline();
      await waitUntil(() => !card.matches(':state(stale)'), 'the new film is shown', {timeout: 5000});
      expect([errors, ...statesOf(card)]).to.deep.equal([0, 'ready']);
    });
  });

  it('ask nothing in a later page view of the same day', async () => {
    const id = nextId();
    const source = wikidata();
    await nextFilm(await cardOf(source, id));
    await sleep(200);
    forgetSources();
    network.requests = [];
    network.reply = down;
    const card = await cardOf(source, id);
    if (!card.matches(':state(ready)')) await nextFilm(card);
    expect([countRequests(), ...statesOf(card)]).to.deep.equal([0, 'ready']);
  });
});
