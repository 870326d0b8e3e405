import {expect} from '@open-wc/testing';
import {FilmNotFound, FilmUnavailable, parseFilm} from '../../src/film/index.js';
import {omdbSource} from '../../src/sources/omdb/omdb.js';
import * as answers from './fixtures/omdb.js';
import {asked, mangled, read, refusal, stubFetch} from './fixtures/network.js';
import {expectNoUnhandledRejection, reason} from './helpers.js';

const {requests, replyWith} = stubFetch();
const {film: answer, error} = answers;
const ID = 'tt7654321';

async function filmOf(changes: object = {}) {
  replyWith({omdbapi: {...answer, ...changes}});
  return (await read(omdbSource({key: 'secret'}), ID)).film;
}

describe('OMDb', () => {
  expectNoUnhandledRejection();

  describe('is asked', () => {
    it('once, with the key first, and never so that the browser asks before', async () => {
      await filmOf();
      expect(requests.map(({url}) => url.href)).to.deep.equal([
        `https://www.omdbapi.com/?apikey=secret&i=${ID}&plot=full&r=json`,
      ]);
      expect(requests[0]!.init?.headers).to.equal(undefined);
    });

    it('through a proxy, without a key', async () => {
      replyWith({'/omdb': answer});
      for (const base of ['/omdb', '/omdb?v=1']) await read(omdbSource({base}), ID);
      expect(requests.map(({url}) => url.pathname + url.search)).to.deep.equal([
        `/omdb?i=${ID}&plot=full&r=json`,
        `/omdb?v=1&i=${ID}&plot=full&r=json`,
      ]);
    });

    it('nothing for what is no IMDb id', async () => {
      for (const id of ['', '123', 'Q42', 'nm0000115', 'tt', 'tt1&apikey=x'])
        expect(await reason(omdbSource({key: 'a'}).get(id, asked()))).to.be.instanceOf(FilmNotFound);
      expect(requests).to.deep.equal([]);
    });
  });

  describe('answers', () => {
    it('without a problem of ours', async () => {
      for (const one of [answer, answers.unknown, answers.old, answers.withTomatoes]) {
        replyWith({omdbapi: one});
        expect((await read(omdbSource({key: 'a'}), ID)).problems).to.deep.equal([]);
      }
    });

    it('with values, not strings', async () => {
      expect(await filmOf()).to.deep.equal({
        id: ID,
        title: 'The Quiet Harbour',
        language: 'en',
        year: 1987,
        runtime: 101,
        certificates: [{rating: 'PG-13', country: 'US'}],
        genres: ['Drama', 'Romance', 'Sci-Fi'],
        plot: 'A lighthouse keeper learns to speak again.',
        poster: {url: 'https://ia.media-imdb.com/images/M/abc@@._V1_SX300.jpg', width: 300},
        rating: {value: 7.6, best: 10, votes: 112534, source: 'IMDb'},
        critics: {
          scores: [
            {source: 'Rotten Tomatoes', value: 91, best: 100},
            {source: 'Metacritic', value: 82, best: 100},
          ],
        },
        releases: [
          {date: '1988-02-09', country: 'US'},
          {date: '2001-04-05', country: 'US', type: 'Physical'},
        ],
        languages: [{code: 'fi'}, {code: 'tlh'}, {name: 'Low German'}, {code: 'zxx'}],
        countries: [{code: 'US'}, {code: 'GB'}, {code: 'GB'}, {name: 'West Germany'}],
        directors: [{name: 'Cleo Mark'}, {name: 'Åsa Öst', role: 'co-director'}],
        writers: [
          {name: 'Cleo Mark', role: 'novel, screenplay'},
          {name: "Dana O'Roe"},
          {name: 'Ed Ito', role: 'story by Ito, as E. Ito'},
        ],
        cast: [{name: 'Aino Virta'}, {name: 'Bo Lund Jr.'}],
        boxOffice: {grosses: [{amount: 32029928, currency: 'USD', area: 'US'}]},
        links: [
          {kind: 'official', url: 'https://quiet-harbour.example/'},
          {kind: 'source', label: 'IMDb', url: `https://www.imdb.com/title/${ID}/`},
        ],
        sources: [{name: 'OMDb', url: 'https://www.omdbapi.com/', license: 'CC BY-NC 4.0'}],
      });
    });

    it('with nothing where it says N/A', async () => {
      const {id, title, language, links, sources, ...others} = await filmOf(answers.unknown);
      expect({id, title, language}).to.deep.equal({id: ID, title: 'The Quiet Harbour', language: 'en'});
      expect([links, sources].map((list) => list!.length)).to.deep.equal([1, 1]);
      expect(others).to.deep.equal({});
    });

    for (const [Year, year] of [
      ['2004–2010', 2004],
      ['2005–', 2005],
      ['1995-1996', 1995],
      ['soon', undefined],
    ] as const) {
      it(`of the year ${Year}`, async () => expect((await filmOf({Year})).year).to.equal(year));
    }

    for (const [Runtime, runtime] of [
      ['1 h 30 min', 90],
      ['2h', 120],
      ['1,440 min', 1440],
      ['0 min', undefined],
      ['long', undefined],
    ] as const) {
      it(`that runs ${Runtime}`, async () => expect((await filmOf({Runtime})).runtime).to.equal(runtime));
    }

    for (const [Released, date] of [
      ['1 Mar 2012', '2012-03-01'],
      ['Mar 2012', '2012-03'],
      ['2012', '2012'],
      ['31 Foo 2012', undefined],
    ] as const) {
      it(`released ${Released}`, async () =>
        expect((await filmOf({Released, DVD: 'N/A'})).releases?.[0]?.date).to.equal(date));
    }

    for (const [BoxOffice, amount] of [
      ['$2,340', 2340],
      ['$292.6M', 292600000],
      ['$0', undefined],
      ['£5', undefined],
    ] as const) {
      it(`that made ${BoxOffice}`, async () =>
        expect((await filmOf({BoxOffice})).boxOffice?.grosses?.[0]?.amount).to.equal(amount));
    }

    it('with certificates only', async () => {
      for (const Rated of ['NOT RATED', 'Unrated', 'N/A', 'NR'])
        expect((await filmOf({Rated})).certificates).to.equal(undefined);
      expect((await filmOf({Rated: 'APPROVED'})).certificates).to.deep.equal([{rating: 'APPROVED', country: 'US'}]);
    });

    it('with the rating from where there is one', async () => {
      expect((await filmOf({imdbRating: 'N/A', imdbVotes: 'N/A'})).rating).to.deep.equal({
        value: 7.5,
        best: 10,
        source: 'IMDb',
      });
      expect((await filmOf({imdbRating: 'N/A', Ratings: []})).rating).to.equal(undefined);
    });

    it('with the scores of older answers, each once', async () => {
      replyWith({omdbapi: answers.withTomatoes});
      const {film} = await read(omdbSource({key: 'a'}), ID);
      expect(film.critics!.scores).to.deep.equal([
        {source: 'Rotten Tomatoes', value: 86, best: 100, count: 326},
        {source: 'Metacritic', value: 82, best: 100},
      ]);
    });

    it('never with a link into the own site for want of a scheme', async () => {
      const {links, poster} = await filmOf({Website: 'www.quiet-harbour.example', Poster: 'poster.jpg'});
      expect(links!.map(({kind}) => kind)).to.deep.equal(['source']);
      expect(poster).to.equal(undefined);
    });
  });

  describe('refuses', () => {
    const failure = (reply: unknown, id = ID) => {
      replyWith({omdbapi: reply});
      return reason(omdbSource({key: 'secret'}).get(id, asked()));
    };

    for (const message of ['Incorrect IMDb ID.', 'Movie not found!', 'Series or episode not found!']) {
      it(`${message} with status 200: not found`, async () => {
        expect(await failure(error(message))).to.be.instanceOf(FilmNotFound);
      });
    }

    for (const message of ['Invalid API key!', 'No API key provided.', 'Request limit reached!']) {
      it(`${message} said, and not tried again`, async () => {
        for (const reply of [refusal(401, error(message)), error(message)]) {
          const failed = await failure(reply);
          expect(failed).to.be.instanceOf(FilmUnavailable).and.include({transient: false});
          expect(failed['message']).to.equal(`OMDb: ${message}`);
        }
      });
    }

    it('what may pass: tried again', async () => {
      expect(await failure(error('Error getting data.'))).to.include({code: 'unavailable', transient: true});
      expect(await failure(refusal(503, '<h1>Busy</h1>'))).to.include({code: 'unavailable', transient: true});
      expect(await failure(undefined)).to.include({code: 'unavailable', transient: true});
    });

    it('with a page instead of JSON, or with what is no film: invalid', async () => {
      expect(await failure('<h1>Welcome</h1>')).to.include({code: 'invalid'});
      for (const body of [
        {Search: [answer], Response: 'True'},
        {Title: 'A season', Season: '1', Response: 'True'},
        'null',
      ]) {
        replyWith({omdbapi: body});
        expect(await reason(read(omdbSource({key: 'secret'}), ID))).to.include({code: 'invalid'});
      }
    });

    it('a used-up key for all films, until the reader asks again', async () => {
      const source = omdbSource({key: 'secret'});
      replyWith({omdbapi: refusal(401, error('Request limit reached!'))});
      const first = await reason(source.get(ID, asked()));
      expect(await reason(source.get('tt2', asked()))).to.equal(first);
      expect(requests).to.have.lengthOf(1);
      replyWith({omdbapi: answer});
      expect((await read(source, ID, {reload: true})).film.id).to.equal(ID);
      expect((await read(source, ID)).film.id).to.equal(ID);
    });
  });

  it('makes it stumble with no value in any field', async () => {
    let count = 0;
    for (const {path, data} of mangled({...answer, tomatoMeter: '86', tomatoReviews: '326'})) {
      replyWith({omdbapi: data});
      try {
        parseFilm(await omdbSource().get(ID, asked()), document.baseURI);
      } catch (failed) {
        // Without an id or a title there is no film.
        expect(failed, `${path}: ${failed}`).to.have.property('code', 'invalid');
        expect(path).to.match(/^(imdbID|Title) = /);
      }
      count++;
    }
    expect(count).to.be.above(150);
  });
});
