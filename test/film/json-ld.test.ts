import {expect} from '@open-wc/testing';
import {parseFilm} from '../../src/film/index.js';
import {toJsonLd, toJsonLdText} from '../../src/film/json-ld.js';

const read = (fields: object): ReturnType<typeof toJsonLd> =>
  toJsonLd(parseFilm({id: 'tt1', title: 'A Film', ...fields}, 'https://films.example/').film);

describe('a film as schema.org’s Movie', () => {
  it('has its name and nothing that is not known', () => {
    expect(read({})).to.deep.equal({'@context': 'https://schema.org', '@type': 'Movie', name: 'A Film'});
  });

  it('never has what others said of it', () => {
    const given = read({
      rating: {value: 7.5, votes: 100},
      reviews: [{author: 'Ann', body: 'Good.'}],
      critics: {scores: [{source: 'A paper', value: 80, best: 100}], reviews: [{source: 'A paper', quote: 'Good.'}]},
    });
    expect(Object.keys(given)).to.deep.equal(['@context', '@type', 'name']);
    expect(JSON.stringify(given)).not.to.match(/rating|review|Good/i);
  });

  it('has its facts by the vocabulary’s names', () => {
    expect(
      read({
        year: 1995,
        runtime: 111,
        genres: ['Drama'],
        plot: 'A plot.',
        poster: 'poster.jpg',
        releases: [{date: '1996-02-09', country: 'US'}, {date: '1995-09-15'}],
        certificates: [{rating: 'R', system: 'MPA', country: 'US'}],
        languages: ['en', 'ru'],
        countries: ['US', {code: 'SU', name: 'Soviet Union'}],
        directors: [{name: 'Mike Figgis'}],
        writers: [
          {name: 'Mike Figgis', role: 'screenplay'},
          {name: 'Mike Figgis', role: 'story'},
        ],
        cast: [{name: 'Nicolas Cage', url: 'https://films.example/cage'}],
        links: [
          {kind: 'official', url: 'https://films.example/official'},
          {kind: 'source', url: 'https://www.imdb.com/title/tt1/'},
          {kind: 'buy', url: 'https://shop.example/'},
        ],
      }),
    ).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Movie',
      name: 'A Film',
      url: 'https://films.example/official',
      sameAs: ['https://www.imdb.com/title/tt1/'],
      image: 'https://films.example/poster.jpg',
      description: 'A plot.',
      datePublished: '1995-09-15',
      duration: 'PT111M',
      genre: ['Drama'],
      contentRating: ['MPA R'],
      inLanguage: ['en', 'ru'],
      countryOfOrigin: [
        {'@type': 'Country', name: 'US'},
        {'@type': 'Country', name: 'Soviet Union'},
      ],
      director: [{'@type': 'Person', name: 'Mike Figgis'}],
      author: [{'@type': 'Person', name: 'Mike Figgis'}],
      actor: [{'@type': 'Person', name: 'Nicolas Cage', url: 'https://films.example/cage'}],
    });
  });

  it('takes no picture along that is its own data', () => {
    expect(read({poster: 'data:image/png;base64,iVBORw0KGgo='})).not.to.have.property('image');
  });

  it('has IMDb’s page, which its id is of, once', () => {
    const id = 'tt0113627';
    const imdb = `https://www.imdb.com/title/${id}/`;
    expect(read({id})['sameAs']).to.deep.equal([imdb]);
    const links = [
      {kind: 'source', url: `http://imdb.com/title/${id}`},
      {kind: 'source', url: 'https://www.wikidata.org/wiki/Q280918'},
    ];
    expect(read({id, links})['sameAs']).to.deep.equal(links.map(({url}) => url));
  });

  it('as text it ends no script and is the same', () => {
    const title = '</script><!-- <script> \u2028\u2029 &amp; "quoted"';
    const {film} = parseFilm({id: 'tt1', title}, 'https://films.example/');
    const text = toJsonLdText(film);
    expect(text).not.to.match(/[<\u2028\u2029]/);
    expect(JSON.parse(text)).to.deep.equal(toJsonLd(film));
  });
});
