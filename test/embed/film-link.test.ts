import {expect} from '@open-wc/testing';
import {filmOf} from '../../src/embed/film-link.js';

/** The film of a link with this address, as a page has it. */
const filmAt = (href: string): string | undefined => filmOf(Object.assign(document.createElement('a'), {href}));

describe('filmOf', () => {
  for (const [address, id] of [
    ['https://www.imdb.com/title/tt0113627/', 'tt0113627'],
    ['http://imdb.com/title/tt0113627', 'tt0113627'],
    ['https://m.imdb.com/title/tt0113627/?ref_=nv_sr_1#film-card', 'tt0113627'],
    ['https://www.imdb.com/de/title/tt0113627/reviews', 'tt0113627'],
    ['https://www.imdb.com/es-es/title/tt10872600/', 'tt10872600'],
    ['//www.imdb.com/title/tt0113627/', 'tt0113627'],
    ['HTTPS://WWW.IMDB.COM/title/tt0113627/', 'tt0113627'],
    ['https://www.themoviedb.org/movie/451-leaving-las-vegas?language=de-DE', '451'],
    ['https://themoviedb.org/movie/451', '451'],
    ['https://letterboxd.com/imdb/tt0113627/', 'tt0113627'],
    ['https://letterboxd.com/tmdb/451', '451'],
    ['https://www.wikidata.org/wiki/Q280918', 'Q280918'],
    ['https://m.wikidata.org/wiki/Q280918#P345', 'Q280918'],
    ['http://www.wikidata.org/entity/Q280918', 'Q280918'],
  ] as const)
    it(`reads ${address}`, () => expect(filmAt(address)).to.equal(id));

  for (const address of [
    // Other hosts that have the name in them.
    'https://www.imdb.com.evil.example/title/tt0113627/',
    'https://notimdb.com/title/tt0113627/',
    'https://my-imdb.com/title/tt0113627/',
    'https://evil.example/www.imdb.com/title/tt0113627/',
    'https://evil.example/?https://www.imdb.com/title/tt0113627/',
    'https://evil.example/#https://www.imdb.com/title/tt0113627/',
    'https://www.imdb.com%2eevil.example/title/tt0113627/',
    'https://evil.example\\@www.imdb.com/title/tt0113627/',
    'https://www.imdb.com:8080/title/tt0113627/',
    'https://titles.imdb.com/title/tt0113627/',
    // With a name and password.
    'https://www.imdb.com@evil.example/title/tt0113627/',
    'https://me:secret@www.imdb.com/title/tt0113627/',
    // No addresses of pages.
    'javascript:alert(1)//https://www.imdb.com/title/tt0113627/',
    'data:text/html,https://www.imdb.com/title/tt0113627/',
    'blob:https://www.imdb.com/title/tt0113627/',
    'ftp://www.imdb.com/title/tt0113627/',
    'tt0113627',
    '#film-card',
    '',
    'https://',
    // Pages of those sites that are not of a film, or name no id.
    'https://www.imdb.com/name/nm0000115/',
    'https://www.imdb.com/title/tt0113627x/',
    'https://www.imdb.com/title/',
    'https://www.imdb.com/search/title/tt0113627/',
    'https://www.themoviedb.org/tv/1396-breaking-bad',
    'https://www.themoviedb.org/person/451',
    'https://letterboxd.com/film/leaving-las-vegas/',
    'https://www.wikidata.org/wiki/Property:P345',
    'https://en.wikipedia.org/wiki/Q280918',
  ])
    it(`leaves ${address || 'nothing'} alone`, () => expect(filmAt(address)).to.equal(undefined));

  it('an address that is none does not throw', () => {
    const link = document.createElement('a');
    link.setAttribute('href', 'https://www.imdb.com:99999999/title/tt0113627/');
    expect(filmOf(link)).to.equal(undefined);
    expect(filmOf(document.createElement('a'))).to.equal(undefined);
  });
});
