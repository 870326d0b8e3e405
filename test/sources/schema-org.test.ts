import {expect} from '@open-wc/testing';
import {parseFilm} from '../../src/film/index.js';
import type {FilmResponse} from '../../src/sources/index.js';
import {schemaOrgSource} from '../../src/sources/schema-org/schema-org.js';
import * as documents from './fixtures/schema-org.js';
import {asked, mangled, read, refusal, stubFetch} from './fixtures/network.js';
import {expectNoUnhandledRejection, reason} from './helpers.js';

const {requests, replyWith} = stubFetch();
const FILE = 'https://blog.example/film.json';

/** What comes of a file with this in it. */
function readFile(content: unknown, id: string) {
  replyWith({'film.json': content});
  return read(schemaOrgSource({url: FILE}), id);
}
const filmIn = async (content: unknown, id: string) => (await readFile(content, id)).film;

/** A part of a page with these scripts. */
function pageWith(...contents: unknown[]): HTMLElement {
  const page = document.createElement('div');
  for (const content of contents) {
    const script = document.createElement('script');
    script.type = 'application/ld+json; charset=utf-8';
    script.textContent = typeof content === 'string' ? content : JSON.stringify(content);
    page.append(script);
  }
  return page;
}
const inPage = (id: string, ...contents: unknown[]) => schemaOrgSource({}, pageWith(...contents)).get(id, asked());
const titleOf = (answer: unknown) => (answer as FilmResponse | undefined)?.record as {title: string} | undefined;

describe('schema.org', () => {
  expectNoUnhandledRejection();

  describe('in this page', () => {
    it('is found among other scripts, of which one is broken', async () => {
      const answer = await inPage('tt7654321', '{"@type": "Movie", "name": ', documents.series, documents.graph);
      expect(titleOf(answer)).to.include({id: 'tt7654321', title: 'The Quiet Harbour'});
      expect(answer).to.have.property('url', document.baseURI);
    });

    it('is looked for in the document, if not in a part of it', async () => {
      const page = pageWith({...documents.minimal, sameAs: 'https://www.imdb.com/title/tt1000001/'});
      document.head.append(page.firstChild!);
      expect(titleOf(await schemaOrgSource().get('tt1000001', asked()))).to.include({title: 'Only a name'});
      document.head.lastElementChild!.remove();
      expect(requests).to.deep.equal([]);
    });

    it('is read anew when the page has changed', async () => {
      const page = pageWith(documents.database);
      const source = schemaOrgSource({}, page);
      expect(await source.get('tt7654322', asked())).to.equal(undefined);
      page.append(...pageWith(documents.older).children);
      expect(titleOf(await source.get('tt7654322', asked()))).to.include({title: 'Older'});
    });

    it('is not found where there is none, or only a broken script', async () => {
      expect(await inPage('tt1')).to.equal(undefined);
      expect(await inPage('tt1', documents.series)).to.equal(undefined);
      expect(await reason(inPage('tt1', '{"@type": "Movie"'))).to.include({code: 'invalid'});
    });
  });

  describe('is the film', () => {
    for (const [what, movie] of [
      ['address', {url: 'https://www.imdb.com/title/tt1/?ref=x'}],
      ['@id', {'@id': 'https://films.example/tt1#movie'}],
      ['page', {url: new URL('?film=tt1', document.baseURI).href}],
      ['sameAs', {sameAs: ['https://a.example/', 'https://www.imdb.com/title/tt1/']}],
      ['sameAs by reference', {sameAs: {'@id': 'https://www.imdb.com/title/tt1/'}}],
      ['identifier', {identifier: 'tt1'}],
      ['identifier with a value', {identifier: [{'@type': 'PropertyValue', propertyID: 'imdb', value: 'tt1'}]}],
    ] as const) {
      it(`whose ${what} has the id`, async () => {
        const others = [{...documents.minimal, url: 'https://www.imdb.com/title/tt11/'}, documents.minimal];
        expect(titleOf(await inPage('tt1', others, {...documents.minimal, name: 'It', ...movie}))).to.include({
          title: 'It',
        });
      });
    }

    it('that is the only one and states no id, as the address of its own page is none', async () => {
      for (const more of [{}, {url: document.baseURI}, {'@id': '#movie'}])
        expect(titleOf(await inPage('tt1', {...documents.minimal, ...more}))).to.include({title: 'Only a name'});
    });

    it('never if it states another id, or is one of two', async () => {
      expect(await inPage('tt1', documents.database)).to.equal(undefined);
      expect(await inPage('tt765432', documents.database)).to.equal(undefined);
      expect(await inPage('tt1', documents.minimal, {...documents.minimal, name: 'Another'})).to.equal(undefined);
    });

    it('that is told of most, where it is also named in passing', async () => {
      const screening = {'@type': 'ScreeningEvent', workPresented: documents.minimal};
      const answer = await inPage('x', screening, {...documents.minimal, duration: 'PT90M'});
      expect((answer as FilmResponse).record).to.include({title: 'Only a name', runtime: 90});
    });

    it('wherever it is nested', async () => {
      const list = {'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', item: documents.database}]};
      expect(titleOf(await inPage('tt7654321', list))).to.include({id: 'tt7654321'});
    });

    it('whatever way its type is written', async () => {
      for (const type of ['Movie', 'schema:Movie', 'http://schema.org/Movie', ['Product', 'https://schema.org/Movie']])
        expect(titleOf(await inPage('x', {...documents.minimal, '@type': type}))).to.include({title: 'Only a name'});
      for (const type of ['TVSeries', 'MovieSeries', 'movie', 'ScreeningEvent', undefined])
        expect(await inPage('x', {...documents.minimal, '@type': type})).to.equal(undefined);
    });
  });

  describe('in a file', () => {
    it('is found, and its addresses are relative to the file', async () => {
      const {film, problems} = await readFile(documents.graph, 'tt7654321');
      expect(film.poster!.url).to.equal(new URL('/poster.jpg', location.href).href);
      expect(problems).to.deep.equal([]);
    });

    it('is asked for by id where the address has a place for it, and then is the film', async () => {
      replyWith({'/films/': documents.database});
      const {film} = await read(schemaOrgSource({url: 'https://blog.example/films/{id}.json'}), 'quiet harbour');
      expect(requests[0]!.url.href).to.equal('https://blog.example/films/quiet%20harbour.json');
      expect(film.id).to.equal('quiet harbour');
    });

    it('is read once for many films', async () => {
      replyWith({'film.json': [documents.database, documents.older]});
      const films = await schemaOrgSource({url: FILE}).getMany!(['tt7654321', 'tt7654322', 'tt3'], asked());
      expect(requests).to.have.lengthOf(1);
      expect([...films].map(([id, film]) => [id, titleOf(film)?.title])).to.deep.equal([
        ['tt7654321', 'Hiljainen satama & muita'],
        ['tt7654322', 'Older'],
        ['tt3', undefined],
      ]);
    });

    it('is found in an HTML page, not in its comments or other scripts', async () => {
      const script = (movie: object, type = 'application/ld+json') =>
        `<script data-x type='${type}'>${JSON.stringify(movie)}</script>`;
      const html = `\ufeff<!doctype html><title>A</title>
        <!-- ${script({...documents.minimal, name: 'In a comment'})} -->
        <script>const text = "<!-- ";</script>
        ${script({...documents.minimal, name: 'Other'}, 'text/template')}
        <SCRIPT type="application/ld&#x2B;json">${JSON.stringify({...documents.minimal, name: 'It'})}</SCRIPT>`;
      expect((await filmIn(html, 'tt1')).title).to.equal('It');
    });

    for (const [what, text] of [
      ['CDATA', (json: string) => `<![CDATA[${json}]]>`],
      ['CDATA in line comments', (json: string) => `//<![CDATA[\n${json}\n//]]>`],
      ['CDATA and a list', (json: string) => `/*<![CDATA[*/[${json}]/*]]>*/`],
      ['a comment', (json: string) => `<!-- ${json} -->`],
      ['a semicolon', (json: string) => `\ufeff ${json};`],
      ['a line break in a string', (json: string) => json.replace('Only a', 'Only\na')],
    ] as const) {
      it(`is found in spite of ${what}`, async () => {
        const script = `<script type="application/ld+json">${text(JSON.stringify(documents.minimal))}</script>`;
        expect((await filmIn(script, 'tt1')).title).to.equal('Only a name');
      });
    }

    it('is found in a wrapped text', async () => {
      expect((await filmIn(documents.wrapped, 'quiet')).title).to.equal('Quiet');
    });

    it('with long names', async () => {
      const text = '{"@type":"schema:Movie","schema:name":"It","https://schema.org/duration":[{"@value":"PT90M"}]}';
      expect(await filmIn(text, 'x')).to.deep.equal({id: 'x', title: 'It', runtime: 90});
    });

    it('that is none: invalid; without a film: not found', async () => {
      const failure = (content: unknown) => {
        replyWith({'film.json': content});
        return reason(schemaOrgSource({url: FILE}).get('tt1', asked()));
      };
      expect(await failure('{"@type":"Movie","name":"Cut o')).to.include({code: 'invalid'});
      expect(await failure('<h1>Welcome</h1>')).to.include({code: 'invalid'});
      expect(await failure('')).to.include({code: 'invalid'});
      expect(await failure(refusal(404, 'No'))).to.include({code: 'not-found'});
      expect(await failure(refusal(500, 'No'))).to.include({code: 'unavailable', transient: true});
      replyWith({'film.json': documents.series});
      expect(await schemaOrgSource({url: FILE}).get('tt7654321', asked())).to.equal(undefined);
    });
  });

  describe('gives', () => {
    it('no problem of ours', async () => {
      for (const [document, id] of [
        [documents.database, 'tt7654321'],
        [documents.older, 'tt7654322'],
        [documents.wrapped, 'quiet'],
        [documents.graph, 'Q123'],
        [documents.critics, 'quiet'],
        [documents.minimal, 'any'],
      ] as const)
        expect((await readFile(document, id)).problems, id).to.deep.equal([]);
    });

    it('text without entities, and decoded once', async () => {
      const film = await filmIn(documents.database, 'tt7654321');
      expect(film).to.include({
        title: 'Hiljainen satama & muita',
        plot: 'It\'s "quiet". Café ’87 &lt;b&gt; &unknown;',
      });
      expect(film.poster!.url).to.equal('https://images.example/poster.jpg?a=1&b=2');
      expect(film.reviews![0]!.title).to.equal('As quiet as "it" says');
    });

    it('what a film database says', async () => {
      const film = await filmIn(documents.database, 'tt7654321');
      expect(film).to.deep.include({
        year: 1987,
        runtime: 111,
        certificates: [{rating: 'PG-13'}],
        genres: ['Drama', 'Sci-Fi'],
        rating: {value: 8.4, best: 10, votes: 392448},
        releases: [{date: '1987-03-06'}],
        directors: [{name: 'Cleo Mark', url: 'https://www.imdb.com/name/nm3/'}],
        writers: [{name: "Dana O'Roe", url: 'https://www.imdb.com/name/nm4/'}],
        cast: [
          {name: 'Aino Virta', url: 'https://www.imdb.com/name/nm1/'},
          {name: 'Bo Lund', url: 'https://www.imdb.com/name/nm2/'},
        ],
        videos: [
          {
            title: 'Official Trailer',
            url: 'https://www.imdb.com/video/vi1/',
            thumbnail: {url: 'https://images.example/still.jpg'},
            duration: 146,
            kind: 'Trailer',
          },
        ],
        links: [{kind: 'source', label: 'imdb.com', url: 'https://www.imdb.com/title/tt7654321/'}],
        sources: [{name: 'imdb.com', url: 'https://www.imdb.com/title/tt7654321/'}],
      });
      expect(film.reviews).to.deep.equal([
        {
          author: 'lena',
          date: '2000-07-24',
          title: 'As quiet as "it" says',
          body: 'One.\n\nTwo.',
          rating: {value: 9, best: 10},
        },
      ]);
    });

    it('values of strings, and nothing for what is no value', async () => {
      expect(await filmIn(documents.older, 'tt7654322')).to.deep.include({
        rating: {value: 8.1, best: 10, votes: 1234},
        releases: [{date: '2000'}],
        directors: [{name: 'Cleo Mark', url: 'https://www.imdb.com/name/nm3/'}],
        runtime: 6,
      });
      expect((await filmIn(documents.older, 'tt7654322')).certificates).to.equal(undefined);
    });

    it('the year of the film, not that of its entry', async () => {
      const film = await filmIn(documents.wrapped, 'quiet');
      expect(film).to.deep.include({
        year: 1987,
        releases: [{date: '1987'}],
        rating: {value: 4.1, best: 5, votes: 1524195},
        countries: [{code: 'US'}, {name: 'Finland'}],
        directors: [{name: 'Cleo Mark'}],
        cast: [{name: 'Aino Virta'}],
      });
      expect((await filmIn({...documents.minimal, dateCreated: '1987-03-06'}, 'x')).year).to.equal(1987);
    });

    it('what a graph says in many places', async () => {
      const film = await filmIn(documents.graph, 'quiet-harbour');
      const here = (path: string) => new URL(path, location.href).href;
      expect(film).to.deep.include({
        id: 'quiet-harbour',
        title: 'The Quiet Harbour',
        year: 1987,
        runtime: 90,
        poster: {url: here('/poster.jpg'), width: 300, height: 450, caption: 'Poster'},
        genres: ['Drama', 'Romance'],
        certificates: [{rating: '12', system: 'FSK', reason: 'Sea'}],
        releases: [{date: '1987-02-20', country: 'DE'}],
        languages: [{code: 'fi'}, {name: 'Klingon'}],
        countries: [{code: 'FI'}],
        locations: [{name: 'Hanko, Finland'}],
        directors: [{name: 'Cleo Mark'}, {name: 'Åsa Öst'}],
        writers: [{name: 'Dana Roe', url: here('/dana/')}],
        cast: [{name: 'Aino Virta', role: 'Keeper', photo: {url: here('/aino.jpg')}}, {name: 'Bo Lund'}],
        reviews: [
          {
            author: 'Me',
            date: '2024-02-03',
            title: 'As quiet as it says',
            body: 'I liked it.',
            language: 'en-GB',
            rating: {value: 4, best: 5},
          },
        ],
        sources: [{name: 'The Harbour Blog', url: 'https://www.imdb.com/title/tt7654321/'}],
      });
      expect(film.videos![0]).to.deep.include({provider: 'YouTube', key: 'abcdefghijk'});
      expect(film.links!.map(({label}) => label)).to.deep.equal(['imdb.com', 'wikidata.org']);
    });

    it('critics apart from users, and no thumbs, prose or empty reviews', async () => {
      const film = await filmIn(documents.critics, 'quiet');
      expect(film).to.deep.include({
        rating: {value: 3.5, best: 5, votes: 10},
        critics: {
          scores: [{source: 'Tomatometer', value: 100, best: 100, count: 24}],
          reviews: [{source: 'The Daily Tide', author: 'Max', quote: 'A film of few words.'}],
        },
      });
      expect(film.reviews).to.equal(undefined);
    });

    for (const [ratingValue, best] of [
      ['4.5', 5],
      [7.5, 10],
      [88, 100],
    ] as const) {
      it(`a rating of ${ratingValue} out of ${best}, if that is not said`, async () => {
        const {rating} = await filmIn({...documents.minimal, aggregateRating: {ratingValue, ratingCount: 3}}, 'x');
        expect(rating).to.deep.equal({value: Number(ratingValue), best, votes: 3});
      });
    }

    it('no rating of nobody, below nothing or above the best', async () => {
      for (const aggregateRating of [
        {ratingValue: 5, bestRating: 5, ratingCount: 0},
        {ratingValue: -1, bestRating: 5},
        {ratingValue: 11, bestRating: 10},
        {ratingValue: 'good'},
        {},
      ])
        expect((await filmIn({...documents.minimal, aggregateRating}, 'x')).rating).to.equal(undefined);
    });

    for (const [url, provider, key] of [
      ['https://www.youtube.com/watch?app=1&v=abcdefghijk', 'YouTube', 'abcdefghijk'],
      ['https://youtu.be/abcdefghijk?t=1', 'YouTube', 'abcdefghijk'],
      ['https://player.vimeo.com/video/123456', 'Vimeo', '123456'],
      ['https://films.example/trailer.mp4', undefined, undefined],
    ] as const) {
      it(`the trailer at ${url}`, async () => {
        const {videos} = await filmIn({...documents.minimal, trailer: {'@type': 'VideoObject', url}}, 'x');
        expect(videos![0]).to.include({title: 'Only a name', url});
        expect(videos![0]).to.include({...(provider && {provider, key})});
        expect(videos![0]!.provider).to.equal(provider);
      });
    }
  });

  it('goes in no circles', async () => {
    const circle = {
      ...documents.minimal,
      '@id': '#a',
      director: {'@id': '#b'},
      review: {'@id': '#a'},
      image: {'@id': '#a'},
      actor: {'@id': '#a'},
    };
    expect((await filmIn([circle, {'@id': '#b', '@type': 'Person', name: {'@id': '#b'}}], 'x')).title).to.equal(
      'Only a name',
    );
  });

  it('reads a document that is nested 50,000 levels deep', async () => {
    const deep = '[{"name":'.repeat(50_000) + '1' + '}]'.repeat(50_000);
    expect((await filmIn(`[${deep},${JSON.stringify(documents.minimal)}]`, 'x')).title).to.equal('Only a name');
  });

  it('stumbles over no value in any field', async () => {
    let count = 0;
    for (const [movie, id] of [
      [documents.database, 'tt7654321'],
      [documents.critics, 'quiet'],
    ] as const) {
      for (const {path, data} of mangled<object>(movie)) {
        replyWith({'film.json': data});
        const answer = (await schemaOrgSource({url: FILE}).get(id, asked())) as FilmResponse | undefined;
        if (answer) parseFilm(answer.record, document.baseURI);
        // Without a name, a type or the id it is not the film.
        else expect(path).to.match(/^(@type|name|url|@id) = /);
        count++;
      }
    }
    expect(count).to.be.above(300);
  });
});
