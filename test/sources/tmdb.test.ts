import {expect} from '@open-wc/testing';
import {FilmNotFound, FilmUnavailable, parseFilm} from '../../src/film/index.js';
import {FilmStore} from '../../src/sources/index.js';
import {tmdbSource} from '../../src/sources/tmdb/tmdb.js';
import * as answers from './fixtures/tmdb.js';
import {asked, mangled, read, refusal, stubFetch} from './fixtures/network.js';
import {expectNoUnhandledRejection, reason} from './helpers.js';

const source = tmdbSource({key: 'secret'});
const {requests, replyWith} = stubFetch();
const {movie} = answers;
const loadedCode = () => performance.getEntriesByType('resource').filter(({name}) => name.includes('/plain-text'));

/** What comes of the full answer, with these parts of it changed. */
async function filmOf(changes: object = {}, locale = 'en') {
  replyWith({'/movie/4711': {...movie, ...changes}});
  return (await read(source, '4711', {locale})).film;
}

describe('TMDB', () => {
  expectNoUnhandledRejection();

  it('loads no code for Markdown while reviews are plain', async () => {
    const film = await filmOf({reviews: answers.plainReviews});
    expect(film.reviews![0]!.body).to.equal('A film as quiet as its harbour.\n\nI would see it again.');
    expect(loadedCode()).to.deep.equal([]);
    await filmOf();
    expect(loadedCode()).not.to.deep.equal([]);
  });

  describe('asks', () => {
    it('twice for an IMDb id, and never so that the browser asks before', async () => {
      replyWith({'/find/tt7654321': answers.found, '/movie/4711': movie});
      const {film} = await read(source, 'tt7654321');
      expect(film).to.include({id: 'tt7654321', title: 'The Quiet Harbour'});
      expect(requests.map(({url}) => url.origin + url.pathname)).to.deep.equal([
        'https://api.themoviedb.org/3/find/tt7654321',
        'https://api.themoviedb.org/3/movie/4711',
      ]);
      const [find, details] = requests.map(({url}) => Object.fromEntries(url.searchParams));
      expect(find).to.deep.equal({external_source: 'imdb_id', language: 'en', api_key: 'secret'});
      expect(details).to.deep.equal({
        api_key: 'secret',
        language: 'en',
        include_image_language: 'en,null',
        include_video_language: 'en,null',
        append_to_response: 'credits,images,videos,release_dates,reviews,watch/providers,recommendations,external_ids',
      });
      for (const {init} of requests) expect(init?.headers).to.equal(undefined);
    });

    it('once for an id of its own, and by Wikidata id', async () => {
      await filmOf();
      expect(requests).to.have.lengthOf(1);
      replyWith({'/find/Q123': answers.found, '/movie/4711': movie});
      await read(source, 'Q123');
      expect(requests[1]!.url.searchParams.get('external_source')).to.equal('wikidata_id');
    });

    it('nothing for what is no id of a film', async () => {
      for (const id of ['', 'nm0000115', 'tt', '../account', 'tt1/..', 'Q', '4711?x'])
        expect(await reason(source.get(id, asked()))).to.be.instanceOf(FilmNotFound);
      expect(requests).to.deep.equal([]);
    });

    for (const [locale, language, images] of [
      ['de', 'de', 'de,en,null'],
      ['pt-BR', 'pt-BR', 'pt,en,null'],
      ['zh-Hant', 'zh-TW', 'zh,en,null'],
      ['sr-Latn-RS-u-nu-latn', 'sr-RS', 'sr,en,null'],
    ]) {
      it(`in the reader's language: ${locale}`, async () => {
        await filmOf({}, locale);
        const {searchParams} = requests[0]!.url;
        expect(searchParams.get('language')).to.equal(language);
        expect(searchParams.get('include_image_language')).to.equal(images);
        expect(searchParams.get('append_to_response')).to.match(/,translations$/);
      });
    }

    for (const base of ['/tmdb', '/tmdb/', 'https://proxy.example/tmdb']) {
      it(`a proxy at ${base}, without a key`, async () => {
        replyWith({'/tmdb/movie/4711': movie});
        await read(tmdbSource({base}), '4711');
        const {url} = requests[0]!;
        expect(url.href.startsWith(new URL('/tmdb/movie/4711?', new URL(base, location.href)).href)).to.equal(true);
        expect(url.searchParams.has('api_key')).to.equal(false);
      });
    }

    it('each language by itself', async () => {
      replyWith({'/movie/4711': movie});
      const store = new FilmStore();
      await store.load(source, '4711', {locale: 'en'});
      await store.load(source, '4711', {locale: 'de'});
      expect(requests).to.have.lengthOf(2);
    });
  });

  describe('answers', () => {
    it('without a problem of ours', async () => {
      for (const answer of [movie, answers.almostEmpty, answers.untranslated]) {
        replyWith({'/movie/4711': answer});
        expect((await read(source, '4711')).problems).to.deep.equal([]);
      }
    });

    it('with the plain facts', async () => {
      expect(await filmOf()).to.deep.include({
        id: 'tt7654321',
        title: 'The Quiet Harbour',
        originalTitle: 'Hiljainen satama',
        language: 'en',
        year: 1987,
        runtime: 101,
        genres: ['Drama', 'Romance'],
        plot: 'A lighthouse keeper learns to speak again.',
        tagline: 'Some words are tides.',
        rating: {value: 7.25, best: 10, votes: 321, source: 'TMDB'},
        boxOffice: {
          budget: {amount: 3600000, currency: 'USD'},
          grosses: [{amount: 1234567, currency: 'USD', area: '001'}],
        },
      });
    });

    it('with nothing for what TMDB does not know, though it writes 0, null and ""', async () => {
      replyWith({'/movie/4712': answers.almostEmpty});
      const {film} = await read(source, '4712');
      expect(Object.keys(film).sort()).to.deep.equal(['id', 'language', 'links', 'originalTitle', 'sources', 'title']);
      expect(film).to.include({id: '4712', title: 'Tyhjä', language: 'fi'});
    });

    it('without a rating that nobody has given', async () => {
      expect((await filmOf({vote_count: 0})).rating).to.equal(undefined);
    });

    it('with numbers that came as strings', async () => {
      expect((await filmOf({vote_average: '7.5'})).rating!.value).to.equal(7.5);
    });

    it('in English where there is nothing in the language of the reader', async () => {
      expect(await filmOf({...answers.untranslated, tagline: 'Ei mitään'}, 'de')).to.include({
        title: 'Empty',
        originalTitle: 'Tyhjä',
        plot: 'Nothing in it.',
        language: 'en',
      });
    });

    it("in the reader's language where only the plot is missing", async () => {
      const film = await filmOf({overview: '', title: 'Der stille Hafen'}, 'de');
      expect(film).to.include({title: 'Der stille Hafen', language: 'de'});
      expect(film.plot).to.equal(undefined);
    });

    it('with languages and countries that have no right code', async () => {
      const {languages, countries} = await filmOf();
      expect(languages).to.deep.equal([{code: 'fi'}, {code: 'yue'}, {code: 'zxx'}]);
      expect(countries).to.deep.equal([{code: 'FI'}, {code: 'SU', name: 'Soviet Union'}]);
    });

    it('with each person once, and all that they did', async () => {
      const {cast, directors, writers} = await filmOf();
      const brief = (people: typeof cast) => people!.map(({name, role}) => (role ? `${name}: ${role}` : name));
      expect(brief(cast)).to.deep.equal(['Aino Virta: Keeper, Her sister', 'Bo Lund']);
      expect(brief(directors)).to.deep.equal(['Cleo Mark']);
      expect(brief(writers)).to.deep.equal(['Cleo Mark: Screenplay, Novel', 'Dana Roe']);
      expect(cast![0]).to.deep.include({url: 'https://www.themoviedb.org/person/1'});
      expect(cast![0]!.photo).to.deep.include({
        url: 'https://image.tmdb.org/t/p/w185/aino.jpg',
        width: 185,
        height: 278,
      });
      expect(cast![1]!.photo).to.equal(undefined);
    });
  });

  describe('pictures', () => {
    it('come in no size larger than they are', async () => {
      const {poster, photos} = await filmOf();
      expect(poster).to.deep.equal({
        url: 'https://image.tmdb.org/t/p/w342/poster1.jpg',
        width: 342,
        height: 513,
        sources: [92, 154, 185, 342].map((width) => ({url: `https://image.tmdb.org/t/p/w${width}/poster1.jpg`, width})),
      });
      expect(photos!.map(({sources}) => sources!.map(({width}) => width))).to.deep.equal([
        [300, 780, 1280, 1920],
        [300, 500],
        [300, 780, 1280, 3840],
      ]);
    });

    it('have the usual shape where their own is not told', async () => {
      expect((await filmOf({images: undefined})).poster).to.deep.include({width: 500, height: 750});
    });

    it('without words in them come first, and no name is made up for them', async () => {
      const {photos} = await filmOf();
      expect(photos!.map(({url}) => url.replace(/.*\//, ''))).to.deep.equal(['back1.jpg', 'small.jpg', 'titled.jpg']);
      expect(photos!.map(({alt}) => alt)).to.deep.equal(Array(3).fill(undefined));
    });

    it('may lie elsewhere', async () => {
      replyWith({'/movie/4711': movie});
      const {film} = await read(tmdbSource({images: '/pictures'}), '4711');
      expect(film.poster!.url).to.equal(new URL('/pictures/w342/poster1.jpg', location.href).href);
    });

    it('have only paths that TMDB gives', async () => {
      for (const poster_path of ['poster.jpg', 'https://evil.example/a.jpg', 5])
        expect((await filmOf({poster_path})).poster).to.equal(undefined);
    });
  });

  describe('releases', () => {
    it('have dates without times, types and notes, of the home country first', async () => {
      const {releases} = await filmOf();
      expect(releases).to.deep.equal([
        {date: '1987-03-06', country: 'FI', type: 'Theatrical'},
        {date: '1988-01-01', country: 'US', type: 'Theatrical (limited)'},
        {date: '1987-02-20', country: 'DE', type: 'Premiere', note: 'Berlinale'},
        {date: '2001-04-05', country: 'DE', type: 'Physical', note: 'DVD'},
        {date: '1987-04-02', country: 'DE', type: 'Theatrical'},
        {date: '2017-04-02', country: 'DE', type: 'Theatrical', note: 'Re-release'},
      ]);
    });

    it('give each certificate once, that of cinemas first, and none that says there is none', async () => {
      expect((await filmOf()).certificates).to.deep.equal([
        {rating: 'K-12', country: 'FI'},
        {rating: '16', country: 'DE', reason: 'Sex'},
        {rating: '12', country: 'DE'},
      ]);
    });

    it('fall back to the one date of the film', async () => {
      expect((await filmOf({release_dates: {results: []}})).releases).to.deep.equal([{date: '1987-03-06'}]);
    });
  });

  describe('reviews', () => {
    it('are plain text, whatever they were written in', async () => {
      const {reviews} = await filmOf();
      expect(reviews!.map(({author, rating}) => [author, rating?.value])).to.deep.equal([
        ['lena', 8],
        ['Max Power', undefined],
      ]);
      expect(reviews![1]!.body).to.equal(
        'Quiet, and how!\n\nA tender film & a long one.\n\n1987. What a year\nfor harbours; see my blog.\n\nSo "quiet".',
      );
      expect(reviews![0]).to.include({id: 'r1', date: '2019-05-06', url: 'https://www.themoviedb.org/review/r1'});
    });

    for (const [content, body] of [
      ['# Title\n\n---\n\n- one\n- **two** <b>b</b>', 'Title\n\n• one\n• two b'],
      ['It is 5 * 3 * 2 in snake_case, and 6*.', 'It is 5 * 3 * 2 in snake_case, and 6*.'],
      ['| a | b |\n|---|---|\n| 1 | 2 |', 'a | b\n1 | 2'],
      ['<p>One</p><p>Two &#8217;&eacute;&unknown;</p>', 'One\n\nTwo ’é&unknown;'],
      ['a &amp;lt;b&amp;gt; &lt;i&gt;', 'a &lt;b&gt; <i>'],
      ['<script>alert(1)</script>after <style>b {}</style>it', 'after it'],
      ['![a still](https://x.example/a.png) `x * y`', 'a still x * y'],
      ['~~no~~ yes\\*', 'no yes*'],
    ] as const) {
      it(`read ${JSON.stringify(content)} right`, async () => {
        const film = await filmOf({reviews: {results: [{...movie.reviews.results[0], content}]}});
        expect(film.reviews![0]!.body).to.equal(body);
      });
    }

    it('that are made of marks hold nothing up', async () => {
      const contents = ['_a', '>', '[', '`', '<a ', '<!--', '- ', '&#', '*a_ ', '|a'].map((mark) => mark.repeat(9_000));
      await filmOf();
      const start = performance.now();
      const film = await filmOf({
        reviews: {results: contents.map((content) => ({...movie.reviews.results[0], content}))},
      });
      expect(performance.now() - start).to.be.below(1_000);
      expect(film.reviews).not.to.be.empty;
    });
  });

  it('has official videos first, and only of players that we know', async () => {
    const {videos} = await filmOf();
    expect(videos).to.deep.equal([
      {
        title: 'The Quiet Harbour',
        url: 'https://www.youtube.com/watch?v=official001',
        provider: 'YouTube',
        key: 'official001',
        kind: 'Trailer',
      },
      {title: 'A clip', url: 'https://vimeo.com/123456', provider: 'Vimeo', key: '123456', kind: 'Clip'},
      {
        title: 'Fan',
        url: 'https://www.youtube.com/watch?v=fanMade0001',
        provider: 'YouTube',
        key: 'fanMade0001',
        kind: 'Trailer',
      },
    ]);
  });

  it('recommends films, and no series', async () => {
    const {related} = await filmOf();
    expect(related!.map(({id, title, year, relation}) => ({id, title, year, relation}))).to.deep.equal([
      {id: '1', title: 'Loud Mountain', year: 1990, relation: 'recommended'},
      {id: '2', title: 'No Date', year: undefined, relation: 'recommended'},
    ]);
    expect(related![0]!.poster!.url).to.equal('https://image.tmdb.org/t/p/w500/loud.jpg');
  });

  describe('links', () => {
    it('lead to the film elsewhere', async () => {
      const links = (await filmOf()).links!.filter(({kind}) => kind !== 'watch' && kind !== 'buy');
      expect(links.map(({kind, label, url}) => [kind, label, url])).to.deep.equal([
        ['official', undefined, 'https://quiet-harbour.example/'],
        ['source', 'TMDB', 'https://www.themoviedb.org/movie/4711'],
        ['source', 'IMDb', 'https://www.imdb.com/title/tt7654321/'],
        ['source', 'Wikidata', 'https://www.wikidata.org/wiki/Q123'],
        ['source', 'The Harbour Collection', 'https://www.themoviedb.org/collection/99'],
        ['contribute', undefined, 'https://www.themoviedb.org/movie/4711/edit'],
      ]);
    });

    it('never lead into the own site for want of a scheme', async () => {
      const {links} = await filmOf({homepage: 'www.quiet-harbour.example'});
      expect(links!.some(({kind}) => kind === 'official')).to.equal(false);
    });

    it('say where to watch in each country, even if TMDB does not say how to get there', async () => {
      const offers = (await filmOf()).links!.filter(({kind}) => kind === 'watch' || kind === 'buy');
      const page = 'https://www.themoviedb.org/movie/4711/watch?locale=';
      expect(offers).to.deep.equal([
        {kind: 'watch', url: `${page}FI`, label: 'stream', provider: 'Streamly', country: 'FI'},
        {kind: 'buy', url: `${page}FI`, label: 'rent', provider: 'Shop', country: 'FI'},
        {kind: 'buy', url: `${page}FI`, label: 'buy', provider: 'Shop', country: 'FI'},
        {kind: 'watch', url: `${page}US`, label: 'free', provider: 'Library', country: 'US'},
      ]);
    });
  });

  it('is credited as its terms say, and JustWatch for offers only', async () => {
    const {sources} = await filmOf();
    expect(sources![0]).to.deep.equal({
      name: 'TMDB',
      url: 'https://www.themoviedb.org/movie/4711',
      notice: 'This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.',
    });
    expect(sources![1]).to.include({name: 'JustWatch'});
    expect((await filmOf({'watch/providers': {results: {FI: {link: ''}}}})).sources).to.have.lengthOf(1);
  });

  describe('refuses', () => {
    const failure = async (replies: Record<string, unknown>, id = '4711') => {
      replyWith(replies);
      return reason(source.get(id, asked()));
    };

    it('what is no film: not found', async () => {
      expect(await failure({'/find/': answers.foundSeries}, 'tt1')).to.be.instanceOf(FilmNotFound);
      expect(await failure({'/find/': {movie_results: []}}, 'tt1')).to.be.instanceOf(FilmNotFound);
      expect(await failure({'/movie/': refusal(404, answers.notFound)})).to.be.instanceOf(FilmNotFound);
      expect(await failure({'/movie/': answers.notFound})).to.be.instanceOf(FilmNotFound);
    });

    it('a bad key: said, and not tried again', async () => {
      for (const reply of [refusal(401, answers.invalidKey), answers.invalidKey]) {
        const error = await failure({'/find/': reply}, 'tt1');
        expect(error).to.be.instanceOf(FilmUnavailable).and.include({transient: false, code: 'unavailable'});
        expect(error['message']).to.include('Invalid API key');
      }
    });

    it('too many requests: tried again when it says', async () => {
      const error = await failure({'/movie/': refusal(429, answers.overLimit, {'retry-after': '3'})});
      expect(error).to.include({transient: true, retryAfter: 3000});
      expect(await failure({'/movie/': answers.overLimit})).to.include({code: 'unavailable', transient: true});
    });

    it('with a page instead of JSON: by its status', async () => {
      expect(await failure({'/movie/': refusal(502, '<h1>Bad gateway</h1>')})).to.include({transient: true});
      expect(await failure({'/movie/': refusal(403, '<h1>No</h1>')})).to.include({transient: false});
      expect(await failure({'/movie/': '<h1>Welcome</h1>'})).to.include({code: 'invalid'});
    });

    it('by not answering: tried again', async () => {
      expect(await failure({})).to.include({code: 'unavailable', transient: true});
    });
  });

  it('stumbles over no value in any field', async () => {
    let count = 0;
    const reviews = {results: movie.reviews.results.slice(0, 1)};
    for (const {path, data} of mangled({...movie, reviews, translations: answers.untranslated.translations})) {
      replyWith({'/movie/4711': data});
      try {
        parseFilm(await source.get('4711', asked({locale: 'de'})), document.baseURI);
      } catch (error) {
        // Without an id or a title there is no film.
        expect(error, `${path}: ${error}`).to.have.property('code', 'invalid');
        expect(path).to.match(/^title = /);
      }
      count++;
    }
    expect(count).to.be.above(500);
  });
});
