import {expect, waitUntil} from '@open-wc/testing';
import {parseFilm} from '../../src/film/index.js';
import type {FilmInput} from '../../src/index.js';
import {setDefaultSource} from '../../src/sources/index.js';
import {schemaOrgSource} from '../../src/sources/schema-org/schema-org.js';
import {HeldSource, create, quietly, record, settled} from '../elements/support.js';

type Movie = Readonly<Record<string, unknown>>;
const {imdb, wikidata} = {imdb: 'https://www.imdb.com/title/', wikidata: 'https://www.wikidata.org/wiki/'};

const scripts = (): HTMLScriptElement[] => [...document.querySelectorAll('script[data-film-json-ld]')] as never;
const movies = (): Movie[] => scripts().map(({text}) => JSON.parse(text) as Movie);
const titles = (): string[] =>
  movies()
    .map(({name}) => String(name))
    .sort();
const isTold =
  (...wanted: string[]) =>
  (): boolean =>
    String(titles()) === String(wanted.sort());
const told = (...wanted: string[]): Promise<void> =>
  waitUntil(isTold(...wanted), `not ${wanted.join()}`, {interval: 5}).catch(() =>
    expect(titles()).to.deep.equal(wanted),
  );

const film = (id: string, more: Partial<FilmInput> = {}): FilmInput => ({id, title: `Film ${id}`, year: 1995, ...more});

/** A card on the page that asks, or not. */
function add(shown: FilmInput | undefined, properties: Parameters<typeof create>[1] = {withJsonLd: true}) {
  const card = create('film-card', {...properties, film: shown});
  document.body.append(card.parentElement!);
  return card;
}

/** A script of the page's own. */
function declare(data: unknown): HTMLScriptElement {
  const script = Object.assign(document.createElement('script'), {type: 'application/ld+json'});
  script.append(typeof data === 'string' ? data : JSON.stringify(data));
  document.head.append(script);
  return script;
}

describe('films told to search engines', () => {
  afterEach(async () => {
    for (const element of document.querySelectorAll('body > *')) element.remove();
    for (const script of document.querySelectorAll('script[type="application/ld+json"]:not([data-film-json-ld])'))
      script.remove();
    await told();
  });

  it('nothing is written of a film whose element does not ask', async () => {
    add(film('tt1'), {});
    add(film('tt2'));
    await told('Film tt2');
  });

  it('a film is there once, however many elements show it, and until the last is gone', async () => {
    const [first, second] = [add(film('tt1')), add(film('tt1'))];
    await told('Film tt1');
    first.remove();
    add(film('tt2'));
    await told('Film tt1', 'Film tt2');
    second.remove();
    await told('Film tt2');
  });

  it('a film goes when its element no longer asks, and comes back', async () => {
    const card = add(film('tt1'));
    await told('Film tt1');
    card.removeAttribute('with-json-ld');
    card.withJsonLd = false;
    await told();
    card.withJsonLd = true;
    await told('Film tt1');
  });

  it('a film goes when its element is to show another, before that is there', async () => {
    const source = new HeldSource();
    setDefaultSource(source);
    const card = add(undefined, {withJsonLd: true, filmId: 'tt1'});
    await waitUntil(() => source.asked.length === 1);
    source.answer('tt1', film('tt1'));
    await told('Film tt1');
    card.filmId = 'tt2';
    await told();
    source.answer('tt2', film('tt2'));
    await told('Film tt2');
  });

  it('a film stays, in the same script, when its element is moved', async () => {
    const card = add(film('tt1'));
    await told('Film tt1');
    const [script] = scripts();
    card.parentElement!.prepend(card);
    document.body.prepend(card);
    add(film('tt2'));
    await told('Film tt1', 'Film tt2');
    expect(scripts().includes(script!)).to.equal(true);
  });

  it('of several records of a film the fullest is told, whichever comes first', async () => {
    add(film('tt1', {genres: ['Drama'], plot: 'A plot.'}));
    await told('Film tt1');
    add(film('tt1', {plot: 'A plot.'}));
    const late = add(film('tt1'));
    add(film('tt2'));
    await told('Film tt1', 'Film tt2');
    expect(movies()[0]).to.include({description: 'A plot.'}).and.to.have.property('genre');
    late.film = film('tt1', {genres: ['Drama'], plot: 'A plot.', runtime: 111});
    await waitUntil(() => movies()[0]?.['duration'] === 'PT111M', 'the fuller record did not come');
  });

  it('what others said of a film is not told', async () => {
    add({...record, id: 'tt1'});
    await told(record.title);
    expect(scripts()[0]!.text).not.to.match(/aggregate|"review|score/i);
  });

  it('a text cannot end the script, in the page or where it is saved', async () => {
    const title = '</script><script>evil()</script><!-- & <b>\u2028';
    add({id: 'tt1', title});
    await told(title.trim());
    const [{outerHTML}] = scripts() as [HTMLScriptElement];
    const saved = new DOMParser().parseFromString(outerHTML, 'text/html').querySelectorAll('script');
    expect([saved.length, (JSON.parse(saved[0]!.text) as Movie)['name']]).to.deep.equal([1, title.trim()]);
  });

  for (const [name, own] of [
    ['sameAs', {'@type': 'Movie', name: 'LLV', sameAs: ['https://blog.example/', `${imdb}tt1/?ref=x`]}],
    ['@id', {'@graph': [{'@type': 'WebPage'}, {'@type': ['Thing', 'Movie'], '@id': `${imdb}tt1`, name: 'LLV'}]}],
    ['url', [{'@type': 'http://schema.org/Movie', url: 'http://m.imdb.com/title/tt1/', name: 'LLV'}]],
    ['the official address', {'@type': 'Movie', url: 'http://films.example/tt1', name: 'LLV'}],
    ['identifier', {'@type': 'Movie', identifier: {'@type': 'PropertyValue', value: 'tt1'}, name: 'LLV'}],
    ['another source’s id', {'@type': 'Movie', sameAs: 'https://www.wikidata.org/entity/Q1', name: 'LLV'}],
    ['what is reviewed', {'@type': 'Review', itemReviewed: {'@type': 'schema:Movie', sameAs: `${imdb}tt1/`}}],
    ['its title in a language', {'@type': 'Movie', name: {'@value': 'Film tt1', '@language': 'en'}}],
    ['one of its titles', {'@type': 'Movie', name: [{'@value': 'Filme tt1'}, {'@value': 'Film tt1'}, 'Tt1']}],
    ['its title, where there is no id', {'@type': 'Movie', '@id': '#film', url: '/blog/llv', name: ' film TT1'}],
  ] as const)
    it(`a film that the page has told itself is not told again: ${name}`, async () => {
      const links: FilmInput['links'] = [
        {kind: 'official', url: 'https://www.films.example/tt1/'},
        {kind: 'source', url: `${wikidata}Q1`},
      ];
      const script = declare(own);
      add(film('tt1', {links}));
      add(film('tt2'));
      await told('Film tt2');
      script.remove();
      await told('Film tt1', 'Film tt2');
      document.body.append(script);
      await told('Film tt2');
    });

  it('what the page says of other films, or so that nobody can read it, changes nothing', async () => {
    declare({'@type': 'Movie', name: 'Film tt1', sameAs: `${imdb}tt11/`});
    declare({'@type': 'Article', url: `${imdb}tt1/`});
    declare(`{"@type": "Movie", "sameAs": "${imdb}tt1/"`);
    declare('null');
    add(film('tt1'));
    await told('Film tt1');
  });

  it(
    'what the page says that can be made no text of stops nothing',
    quietly(async () => {
      const odd = {toString: 1, valueOf: 1};
      declare({'@type': 'Movie', name: odd, url: [odd, null], sameAs: {'@id': odd}});
      declare([{'@type': odd}, {'@type': 'Movie', name: 'LLV', sameAs: `${imdb}tt1/`}]);
      add(film('tt1'));
      add(film('tt2'));
      await told('Film tt2');
    }),
  );

  it('an element that was gone before it could ask is forgotten', async () => {
    const copy = '../../src/elements/base/page-json-ld.ts?gone';
    const {describeFilm} = (await import(copy)) as typeof import('../../src/elements/base/page-json-ld.js');
    const kept = new Set<unknown>();
    const host = Object.assign(document.createElement('div'), {
      withJsonLd: true,
      addController: (one: unknown) => kept.add(one),
      removeController: (one: unknown) => kept.delete(one),
    });
    describeFilm(host as never, undefined);
    await waitUntil(() => !kept.size, 'it is kept', {interval: 5});
  });

  it('what is written is not read anew because it was written', async () => {
    let times = 0;
    const {querySelectorAll} = document;
    document.querySelectorAll = ((selector: string) => {
      if (selector.startsWith('script[')) times++;
      return querySelectorAll.call(document, selector);
    }) as typeof querySelectorAll;
    add(film('tt1'));
    await waitUntil(() => times, 'it did not look', {interval: 5});
    await new Promise((resolve) => setTimeout(resolve, 50));
    Reflect.deleteProperty(document, 'querySelectorAll');
    expect(times).to.equal(1);
    await told('Film tt1');
  });

  it('a film with two ids is told once; films of one site are two', async () => {
    const links: FilmInput['links'] = [{kind: 'official', url: 'https://films.example/'}];
    add(film('tt1', {links}));
    add(film('Q1', {links: [...links, {kind: 'source', url: `${imdb}tt1/`}]}));
    add(film('tt2', {links}));
    await told('Film tt1', 'Film tt2');
  });

  it('a copy of a script that came with another page’s head is taken away', async () => {
    const card = add(film('tt1'));
    await told('Film tt1');
    document.head.append(scripts()[0]!.cloneNode(true));
    await told('Film tt1');
    const copy = scripts()[0]!.cloneNode(true);
    card.remove();
    await told();
    document.head.append(copy);
    add(film('tt2'));
    await told('Film tt2');
  });

  it('a script that was taken away with a head comes back; not for ever, if it is each time', async () => {
    add(film('tt1'));
    await told('Film tt1');
    scripts()[0]!.remove();
    await told('Film tt1');
    let times = 0;
    const remover = new MutationObserver(() => {
      for (const script of scripts()) {
        times++;
        script.remove();
      }
    });
    remover.observe(document.head, {childList: true});
    scripts()[0]!.remove();
    let last = -1;
    const rests = (): boolean => times > 90 && times === last;
    const look = (): boolean => rests() || ((last = times), false);
    await waitUntil(look, 'it does not come to an end', {interval: 100, timeout: 8000});
    remover.disconnect();
  });

  it('another copy of the code on the page does not write a film again', async () => {
    const copy = '../../src/elements/base/page-json-ld.ts?copy';
    const {describeFilm} = (await import(copy)) as typeof import('../../src/elements/base/page-json-ld.js');
    const first = add(film('tt1'));
    await told('Film tt1');
    const other = add(undefined);
    await settled(other);
    describeFilm(other, parseFilm(film('tt1', {plot: 'A plot.'}), document.baseURI).film);
    describeFilm(other, parseFilm(film('tt2'), document.baseURI).film);
    await told('Film tt1', 'Film tt2');
    describeFilm(other, parseFilm(film('tt1', {plot: 'A plot.'}), document.baseURI).film);
    await told('Film tt1');
    first.remove();
    await waitUntil(() => movies()[0]?.['description'] === 'A plot.', 'the other copy did not take over');
    expect(scripts()).to.have.length(1);
  });

  it('a page element tells of its film once, and of no related one', async () => {
    const page = create('film-page', {film: {...record, id: 'tt1'}, withJsonLd: true});
    document.body.append(page.parentElement!);
    await told(record.title);
  });

  it('what was written is no source of films', async () => {
    add(film('tt1'));
    await told('Film tt1');
    const options = {signal: new AbortController().signal, locale: 'en', reload: false, update: () => undefined};
    expect(await schemaOrgSource().get('tt1', options)).to.equal(undefined);
  });
});
