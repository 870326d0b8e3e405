import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {
  setDefaultSource,
  type FilmElement,
  type FilmErrorEvent,
  type FilmInput,
  type FilmLoadEvent,
} from '../../src/index.js';
import {complete} from '../film/records.js';
import {
  change,
  create,
  faults,
  has,
  overflowing,
  part,
  parts,
  pixel,
  quietly,
  record,
  settled,
  show,
  shownText,
  tags,
  within,
} from './support.js';

type Path = readonly (string | number)[];

/** All places in a value, the value itself left out. */
function* places(value: unknown, path: Path = []): Generator<Path> {
  if (!value || typeof value !== 'object') return;
  for (const key of Object.keys(value)) {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    yield inner;
    yield* places(value[key as never], inner);
  }
}

/** A copy of a record with another value in one place. */
function replaced(film: object, path: Path, value: unknown): object {
  const copy = structuredClone(film);
  const holder = path.slice(0, -1).reduce<object>((inner, key) => inner[key as never], copy);
  holder[path.at(-1) as never] = value as never;
  return copy;
}

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}

const values: Record<string, unknown> = {
  null: null,
  true: true,
  0: 0,
  '-1': -1,
  '1e308': 1e308,
  NaN: NaN,
  'an empty string': '',
  markup: '<img src=x onerror=window.pwned=1><script>window.pwned=1</script>',
  'a script address': 'javascript:window.pwned=1',
  '[]': [],
  '{}': {},
  'nested arrays': nested(50),
  'an object with a method': {toString: 1, url: {}, name: [], length: 3},
};
const read = new Set(
  (
    'id title language year runtime certificates genres plot poster rating reviews directors cast boxOffice links ' +
    'sources critics photos videos releases languages countries locations writers related'
  ).split(' '),
);
const film = {...complete, directors: complete.directors.slice(0, 1), cast: [{name: 'A'}]} satisfies FilmInput;
const allPlaces = [...places(film)];
const readPlaces = allPlaces.filter((path) => path.length === 1 || read.has(String(path[0])));

/** All elements on the page. */
async function showAll(given: unknown): Promise<FilmElement[]> {
  const elements = tags.map((tag) => create(tag, {film: given}));
  await fixture(html`<div>${elements.map((element) => element.parentElement)}</div>`);
  await Promise.all(elements.map(settled));
  return elements;
}

const fetchRecord = async (name: string): Promise<object> =>
  (await fetch(new URL(`../../demo/public/films/${name}.json`, import.meta.url))).json();

const test = (name: string, act: () => Promise<void>) =>
  it(
    name,
    quietly(async () => {
      await act();
      expect('pwned' in window, 'a script ran').to.equal(false);
      expect('polluted' in {}, 'a prototype changed').to.equal(false);
    }),
  );

describe('a hostile record', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  for (const [name, value] of Object.entries(values))
    test(`with ${name} in any place of it is shown, or said to be none`, async () => {
      const elements = await showAll(film);
      const bad: string[] = [];
      for (const path of readPlaces) {
        const given = replaced(film, path, value);
        for (const element of elements) {
          await change(element, {film: given});
          const state = ['ready', 'empty', 'error'].filter((one) => element.matches(`:state(${one})`));
          if (state.length !== 1) bad.push(`${path.join('.')}: state ${state.join(' and ') || 'none'}`);
          bad.push(...faults(element).map((fault) => `${element.localName} ${path.join('.')}: ${fault}`));
        }
      }
      expect(bad.slice(0, 10)).to.deep.equal([]);
    });

  for (const field of [...read, 'extra'])
    test(`with a megabyte in ${field} is shown in part`, async () => {
      const elements = await showAll({...film, [field]: 'x '.repeat(500_000)});
      for (const element of elements) {
        expect(faults(element), element.localName).to.deep.equal([]);
        expect(element.shadowRoot!.textContent.length).to.be.below(100_000);
      }
    });

  test('with 100,000 levels in it is shown without them', async () => {
    const deep = nested(100_000);
    const [card] = await showAll({...record, genres: deep, poster: deep, rating: deep, boxOffice: deep, reviews: deep});
    expect(shownText(card!)).to.contain('Leaving Las Vegas');
  });

  const none = {
    'a number': 1,
    true: true,
    text: 'x',
    'half of some JSON': '{"id":',
    'an empty list': [],
    'a function': () => 1,
    'a symbol': Symbol('x'),
    'a thousand lists': nested(1000),
    'a date': new Date(),
    'an element': document.body,
  };
  for (const [name, given] of Object.entries(none))
    test(`that is ${name} is said to be none`, async () => {
      for (const tag of tags) {
        const element = create(tag, {film: given});
        const error = oneEvent(element, 'film-error') as unknown as Promise<FilmErrorEvent>;
        await fixture(html`${element.parentElement}`);
        expect((await within(3000, error)).detail.error.code).to.equal('invalid');
        await settled(element);
        expect(element.matches(':state(error)'), tag).to.equal(true);
      }
    });

  test('of the demo is text in every element', async () => {
    const elements = await showAll(await fetchRecord('hostile'));
    for (const element of elements) {
      expect(faults(element), element.localName).to.deep.equal([]);
      expect(overflowing(element), element.localName).to.deep.equal([]);
      for (const button of element.shadowRoot!.querySelectorAll('button')) button.click();
      await settled(element);
      expect(faults(element), element.localName).to.deep.equal([]);
    }
    const [card, reviews] = elements;
    expect(part(card!, 'title')!.textContent).to.contain(
      '<img src=x onerror=alert(1)> <b>Bold</b> & “quotes” ${7*7} {{7*7}}',
    );
    expect(part(card!, 'plot')!.textContent).to.contain('<style>*{display:none}</style>');
    expect(has(card!, 'image')).to.equal(false);
    expect(parts(reviews!, 'author').map(({textContent}) => textContent)).to.include('<script>alert(1)</script>');
  });

  test('of the demo with every type wrong is a title, and a list of problems', async () => {
    const card = create('film-card', {film: await fetchRecord('wrong-types')});
    const load = oneEvent(card, 'film-load') as unknown as Promise<FilmLoadEvent>;
    await fixture(html`${card.parentElement}`);
    const {problems} = (await within(3000, load)).detail;
    expect(problems.length).to.be.above(15);
    expect(faults(card)).to.deep.equal([]);
    const elements = await showAll(await fetchRecord('wrong-types'));
    const full = elements.filter((element) => !element.matches(':state(empty)'));
    // A photo may be given as its address alone, and "x" is one.
    expect(full.map(({localName}) => localName)).to.deep.equal(['film-card', 'film-photos']);
  });

  test('with keys of prototypes changes nothing', async () => {
    const keys = '"__proto__": {"polluted": 1, "plot": "By proto"}, "constructor": {"prototype": {"polluted": 1}}';
    const card = await show(
      'film-card',
      JSON.parse(`{"id": "x", "title": "X", ${keys}, "rating": {"__proto__": {"value": 5}}}`),
    );
    expect([has(card, 'plot'), has(card, 'rating')]).to.deep.equal([false, false]);
  });

  describe('addresses', () => {
    const scripts = [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
    ];
    for (const url of [
      ...scripts,
      'file:///etc/passwd',
      'https://user:secret@films.example/',
      'http://[',
      'about:blank',
    ])
      test(`such as ${JSON.stringify(url)} lead nowhere`, async () => {
        const reviews = [{author: 'A', body: 'B', date: '2001', url}];
        const links = ['official', 'source'].map((kind) => ({kind, url}));
        const critics = {
          scores: [{source: 'S', value: 1, best: 2, url}],
          reviews: [{source: 'S', quote: 'Q', url}],
        };
        const named = [{name: 'N', url}];
        // Its own id leads to sites that know it.
        const given = {...record, id: 'x', reviews, links, critics, sources: named, directors: named, locations: named};
        const pictures = {poster: {url}, photos: [url], videos: [{title: 'V', url}], related: []};
        for (const element of await showAll({...given, ...pictures})) {
          expect(faults(element)).to.deep.equal([]);
          expect(element.shadowRoot!.querySelectorAll('a, img')).to.have.length(0);
        }
      });

    for (const url of [
      'data:image/svg+xml,<svg onload=alert(1)>',
      'data:text/html,x',
      'data:,x',
      'ftp://films.example/a.png',
    ])
      test(`such as ${url} are no poster`, async () => {
        const card = await show('film-card', {...record, poster: {url, sources: [{url, width: 300}]}});
        expect(has(card, 'image')).to.equal(false);
      });

    test('of pictures name one picture each', async () => {
      const sources = ['https://p.invalid/a,b.png', 'https://p.invalid/c.png,', 'https://p.invalid/d 1x, e.png'].map(
        (url, i) => ({
          url,
          width: 100 + i,
        }),
      );
      const card = await show('film-card', {...record, poster: {url: pixel, sources}});
      const image = part(card, 'image')!;
      const candidates = image.getAttribute('srcset')!.split(/,\s+|,$/);
      image.removeAttribute('srcset');
      expect(candidates).to.have.length(3);
      for (const candidate of candidates) expect(candidate).to.match(/^https:\/\/p\.invalid\/\S+ 10\dw$/);
    });
  });

  describe('letters', () => {
    const zalgo = `Z${'\u0300\u0316'.repeat(60)}algo`;

    test('pile up no higher than letters do, and are cut off at the box', async () => {
      for (const element of await showAll({
        ...record,
        title: zalgo,
        plot: zalgo,
        reviews: [{author: zalgo, body: zalgo}],
      })) {
        expect(element.shadowRoot!.textContent).not.to.match(/\p{M}{9}/u);
        expect(getComputedStyle(part(element, 'base')!).overflowX, element.localName).to.be.oneOf(['clip', 'hidden']);
      }
    });

    for (const mark of ['\u202E', '\u2067', '\u202B', '\u2066\u202E'])
      test(`that turn the line (U+${mark.codePointAt(0)!.toString(16)}) turn nothing of the page`, async () => {
        const text = `${mark}abc`;
        const p = document.createElement('p');
        p.append('before ', create('film-card', {film: {...record, title: text}, layout: 'inline'}), ' after 1');
        p.dir = 'ltr';
        const load = oneEvent(p, 'film-load');
        await fixture(html`${p}`);
        await within(3000, load);
        const left = (node: Node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return range.getBoundingClientRect().left;
        };
        expect(left(p.firstChild!)).to.be.below(p.querySelector('film-card')!.getBoundingClientRect().left);
        expect(left(p.lastChild!)).to.be.above(p.querySelector('film-card')!.getBoundingClientRect().left);
        expect(p.querySelector('film-card')!.shadowRoot!.textContent).not.to.contain(mark);
      });

    test('of both directions leave rating, year and separators where they are', async () => {
      const card = await show('film-card', {...record, title: 'שלום abc', genres: ['דרמה', 'Drama'], language: 'he'});
      const left = (name: string) => part(card, name)!.getBoundingClientRect().left;
      expect(left('title')).to.be.below(left('year'));
      expect(part(card, 'rating-value')!.dir).to.equal('ltr');
    });
  });
});
