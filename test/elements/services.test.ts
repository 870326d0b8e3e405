import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/elements/film-card/define.js';
import '../../src/elements/film-provider/define.js';
import type {FilmCard} from '../../src/index.js';
import {film as omdbFilm} from '../sources/fixtures/omdb.js';
import {found, movie} from '../sources/fixtures/tmdb.js';
import {amount, item, ITEM, link, linked, says, text} from '../sources/fixtures/wikidata.js';
import {expectNoUnhandledRejection, sleep} from '../sources/helpers.js';
import {standInFetch} from '../sources/stand-in/wikidata.js';
import {closePages, openPage} from '../dist/page.js';
import {
  cardOf,
  cardsOf,
  down,
  held,
  nextError,
  nextFilm,
  statesOf,
  stubNetwork,
  up,
  wikidata,
  world,
} from './services-support.js';
import {folded, part, shownText} from './support.js';

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const credit = (card: Element) => folded(part(card, 'attribution')?.textContent);

/** The film of TMDB's fixture, as Wikidata has it. */
const harbour = item(
  'Q123',
  {en: 'The Quiet Harbour'},
  {
    P31: [link(ITEM.film)],
    P345: [text(movie.imdb_id)],
    P57: [link('Q900000001')],
    P915: [link('Q900000009')],
    P2142: [says(amount('+1234567', ITEM.usd), {P3005: link(ITEM.usa)})],
    P444: [says(text('91%'), {P447: link(ITEM.rottenTomatoes)})],
  },
);
const tmdb = (url: URL) => json(url.pathname.includes('/find/') ? found : movie);
const harbourOfWikidata = (url: URL) => standInFetch({items: [harbour, ...linked]}).fetch(url);

describe('elements on services', () => {
  expectNoUnhandledRejection();
  const network = stubNetwork();
  beforeEach(() => caches.delete('film-elements'));
  after(() => caches.delete('film-elements'));
  afterEach(closePages);

  it('ask Wikidata for a hundred films in two searches, two for items, and few for names', async () => {
    const server = standInFetch(world);
    network.reply = server.fetch;
    const ids = Array.from({length: 100}, (_, n) => `tt${7_000_000 + n}`);
    const cards = await cardsOf(wikidata(), ids);
    await Promise.all(cards.map((card) => card.matches(':state(ready)') || nextFilm(card)));
    expect(cards.map((card) => shownText(card, '[part~=title]'))).to.deep.equal(ids.map((_, n) => `Film ${n}`));
    expect(server.count()).to.deep.equal({search: 2, entities: 2, labels: 2, images: 2});
  });

  it('ask nothing for cards that are far away', async () => {
    const far = html`<div style="height: 9000px"></div>`;
    await fixture(
      html`${far}<film-provider source=${wikidata()}><film-card film-id="tt7000000"></film-card></film-provider>`,
    );
    await sleep(200);
    expect(network.requests).to.have.length(0);
  });

  describe('several at once', () => {
    const both = (first: string, second: string) => {
      const words: Record<string, string> = {
        wikidata: wikidata(),
        tmdb: `tmdb?base=https://tmdb${Math.random()}.example/3&images=/net/image/`,
      };
      return `${words[first]} ${words[second]}`;
    };
    const isTmdb = ({hostname}: URL) => hostname.startsWith('tmdb');

    async function fillsIn(card: FilmCard, release: () => void): Promise<[before: number, after: number]> {
      await card.updateComplete;
      const before = card.offsetHeight;
      const more = nextFilm(card);
      release();
      await more;
      await card.updateComplete;
      return [before, card.offsetHeight];
    }

    it('show what TMDB has while Wikidata is slow, then fill in without a jump, and credit both', async () => {
      const slow = held(harbourOfWikidata);
      network.reply = (url) => (isTmdb(url) ? tmdb(url) : slow.reply(url));
      const card = await cardOf(both('tmdb', 'wikidata'), movie.imdb_id);
      const film = await nextFilm(card);
      expect([film.plot, film.locations]).to.deep.equal([movie.overview, undefined]);
      await card.updateComplete;
      expect(credit(card)).to.include('TMDB').and.not.include('Wikidata');
      const [before, after] = await fillsIn(card, slow.release);
      expect(after).to.equal(before);
      expect(credit(card)).to.match(/TMDB.*Wikidata/);
      expect(credit(card)).to.include('not endorsed');
    });

    it('show what Wikidata has while TMDB is slow, then fill in without a jump', async () => {
      const slow = held(tmdb);
      network.reply = (url) => (isTmdb(url) ? slow.reply(url) : harbourOfWikidata(url));
      const card = await cardOf(both('tmdb', 'wikidata'), movie.imdb_id);
      const film = await nextFilm(card);
      expect([film.title, film.plot]).to.deep.equal(['The Quiet Harbour', undefined]);
      const [before, after] = await fillsIn(card, slow.release);
      expect(shownText(card)).to.include(movie.overview);
      expect(after - before).to.be.within(-0.5, 0.5);
    });

    it('show and credit the one that answers, without an error, when the other is down', async () => {
      network.reply = (url) => (isTmdb(url) ? down(url) : harbourOfWikidata(url));
      const card = await cardOf(both('tmdb', 'wikidata'), movie.imdb_id);
      card.addEventListener('film-error', () => expect.fail('no error is to be seen'));
      await nextFilm(card);
      // Three tries of TMDB take up to a second and a half.
      await sleep(1700);
      expect(statesOf(card)).to.deep.equal(['ready']);
      expect(credit(card)).to.include('Wikidata').and.not.include('TMDB');
    });
  });

  it('say which id the source does not know, and which source we do not know', async () => {
    expect(await nextError(await cardOf(wikidata(), 'tt9999999'))).to.equal('not-found');
    const asked = network.requests.length;
    const card = await cardOf('imdb?key=1');
    if (!card.matches(':state(error)')) await nextError(card);
    expect(statesOf(card)).to.deep.equal(['error']);
    expect(shownText(card)).not.to.include('Try again');
    expect(network.requests).to.have.length(asked);
  });

  it('say that a key is refused, once for all cards of the page', async () => {
    network.reply = () => json({Response: 'False', Error: 'Invalid API key!'}, {status: 401});
    const ids = Array.from({length: 40}, (_, n) => `tt${8_000_000 + n}`);
    const cards = await cardsOf(`omdb?key=wrong&base=https://omdb${Math.random()}.example/`, ids);
    const codes = await Promise.all(cards.map(nextError));
    expect(new Set(codes)).to.deep.equal(new Set(['unavailable']));
    // As many as are made at once.
    expect(network.requests.length).to.be.at.most(6);
  });

  it('show a film of OMDb by way of a proxy that has the key', async () => {
    network.reply = () => json(omdbFilm);
    const film = await nextFilm(await cardOf('omdb?base=/my-proxy', omdbFilm.imdbID));
    expect(film.title).to.equal(omdbFilm.Title);
    expect(network.requests[0]!.url.pathname).to.equal('/my-proxy');
    expect(network.requests[0]!.url.search).not.to.include('apikey');
  });

  it('say that a source cannot be reached when its code does not load, and keep the link', async () => {
    const lost = {'/src/sources/omdb/omdb.js': '/net/status/404', '/src/sources/omdb/omdb.ts': '/net/status/404'};
    const head = `<script type="importmap">${JSON.stringify({imports: lost})}</script>
      <script type="module" src="/src/film-elements.ts"></script>
      <meta name="film-source" content="omdb?base=/net/json">
      <script>addEventListener('film-error', ({detail}) => { window.code = detail.error.code; });</script>`;
    const page = await openPage('<film-card film-id="tt1" loading="eager"><a href="/link">My link</a></film-card>', {
      head,
    });
    const {window: view, document: inner} = page;
    await waitUntil(() => 'code' in view, 'it says that there is no film', {timeout: 9000});
    expect((view as unknown as {code: string}).code).to.equal('unavailable');
    expect(inner.querySelector('film-card a')!.getBoundingClientRect().height).to.be.above(0);
    expect(page.requests().filter((path) => path.includes('/net/json'))).to.deep.equal([]);
    expect(page.witness.errors).to.deep.equal([]);
  });

  it('are left alone by cards that have left the page', async () => {
    const slow = held(up);
    network.reply = slow.reply;
    const cards = await cardsOf(wikidata(), ['tt7000001', 'tt7000002']);
    await sleep(100);
    expect(network.requests).to.have.length(1);
    for (const card of cards) card.remove();
    await sleep();
    expect(network.requests[0]!.signal!.aborted).to.equal(true);
    slow.release();
    await sleep(100);
    expect(network.requests).to.have.length(1);
  });
});
