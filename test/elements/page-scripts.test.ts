import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {setDefaultSource, type FilmElement} from '../../src/index.js';
import {
  change,
  create,
  faults,
  folded,
  HeldSource,
  part,
  parts,
  pixel,
  record,
  settled,
  show,
  shownText,
  spokenText,
  tags,
  quietly,
} from './support.js';

const film = {...record, poster: {url: pixel, width: 2, height: 3}};
const inline = `<script type="application/json">${JSON.stringify(record)}</script>`;
const ready = (element: FilmElement) => waitUntil(() => element.matches(':state(ready)'), element.localName);

/** An element shows its film, once. */
function expectWhole(element: FilmElement): void {
  expect(element.matches(':state(ready)'), element.localName).to.equal(true);
  expect(parts(element, 'base'), element.localName).to.have.length(1);
  expect(faults(element)).to.deep.equal([]);
}

/** Adds to prototypes while something is done, as old libraries do for good. */
async function extended<T>(
  additions: readonly (readonly [object, string, unknown])[],
  act: () => Promise<T>,
): Promise<T> {
  for (const [prototype, name, value] of additions)
    Object.defineProperty(prototype, name, {value, enumerable: true, configurable: true, writable: true});
  try {
    return await act();
  } finally {
    for (const [prototype, name] of additions) Reflect.deleteProperty(prototype, name);
  }
}

const test = (name: string, act: () => Promise<void>) => it(name, quietly(act));

describe('scripts of the page', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  describe('extended prototypes', () => {
    const foo = (): string => 'foo';
    const additions = {
      'Object.prototype': [
        [Object.prototype, 'foo', foo],
        [Object.prototype, 'extend', {a: 1}],
      ],
      'Array.prototype': [
        [Array.prototype, 'foo', foo],
        [Array.prototype, 'toJSON', foo],
        [Array.prototype, 'last', 1],
      ],
      'String.prototype': [
        [String.prototype, 'foo', foo],
        [
          String.prototype,
          'toJSON',
          function (this: string) {
            return `${this}`;
          },
        ],
      ],
      'Element.prototype': [
        [Element.prototype, 'foo', foo],
        [Element.prototype, 'film', 'x'],
        [Node.prototype, 'order', 1],
      ],
      'Function.prototype and Number.prototype': [
        [Function.prototype, 'foo', foo],
        [Number.prototype, 'toJSON', foo],
      ],
    } as const;
    for (const [name, added] of Object.entries(additions))
      test(`change nothing: ${name}`, async () => {
        for (const tag of tags) {
          const plain = spokenText((await show(tag, film)).shadowRoot!);
          const element = await extended(added, () => show(tag, {...film}));
          expectWhole(element);
          expect(spokenText(element.shadowRoot!)).to.equal(plain);
        }
      });

    test('change nothing of a record from a source', async () => {
      setDefaultSource({get: async (id) => JSON.parse(JSON.stringify({...record, id}))});
      const card = create('film-card', {filmId: 'patched'});
      await extended(additions['Object.prototype'], async () => {
        await fixture(html`${card.parentElement}`);
        await ready(card);
      });
      expectWhole(card);
    });

    test('are not extended by us', async () => {
      const own = () =>
        [Object, Array, String, Element, HTMLElement, Node, EventTarget, Function, Promise].map(
          ({prototype}) => Reflect.ownKeys(prototype).length,
        );
      const before = own();
      for (const tag of tags) await show(tag, film);
      expect(own()).to.deep.equal(before);
    });
  });

  test('find no global of ours', async () => {
    const before = new Set(Object.keys(window));
    for (const tag of tags) await show(tag, film);
    expect(Object.keys(window).filter((name) => !before.has(name) && Number.isNaN(+name))).to.deep.equal([]);
  });

  test('may name elements film, fetch, location and so on', async () => {
    const names = [
      'film',
      'fetch',
      'location',
      'customElements',
      'Intl',
      'URL',
      'lang',
      'dir',
      'text',
      'host',
      'children',
      'id',
    ];
    await fixture(html`<form name="lang">${names.map((name) => html`<input id=${name} name=${name} />`)}</form>`);
    setDefaultSource({get: async (id) => ({...record, id})});
    for (const tag of tags) {
      const element = create(tag, {filmId: 'named'});
      document.querySelector('form')!.append(element.parentElement!);
      await ready(element);
      expectWhole(element);
    }
  });

  describe('rewriting the page', () => {
    test('get a whole element from a clone', async () => {
      for (const tag of tags) {
        const element = await show(tag, undefined, {content: inline});
        const clone = element.cloneNode(true) as FilmElement;
        clone.loading = 'eager';
        element.after(clone);
        await ready(clone);
        expectWhole(clone);
        expectWhole(element);
        expect(shownText(clone)).to.equal(shownText(element));
      }
    });

    test('may write a region again and again', async () => {
      setDefaultSource({get: async () => record});
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.innerHTML = tags
        .map((tag) => `<${tag} loading="eager" film-id="region"><a href="/">X</a></${tag}>`)
        .join('');
      for (const round of [1, 2]) {
        page.innerHTML = String(page.innerHTML);
        expect(page.children.length, `round ${round}`).to.equal(tags.length);
        for (const element of page.children) await ready(element as FilmElement);
        for (const element of page.children) expectWhole(element as FilmElement);
      }
      expect(page.querySelectorAll('a').length).to.equal(tags.length);
    });

    test('may take an element out while it waits, renders or measures', async () => {
      const source = new HeldSource();
      setDefaultSource(source);
      for (const tag of tags) {
        const waits = create(tag, {filmId: `gone ${tag}`});
        const renders = create(tag, {film});
        await fixture(html`${waits.parentElement}${renders.parentElement}`);
        renders.remove();
        await waitUntil(() => source.asked.includes(`gone ${tag}`));
        waits.parentElement!.innerHTML = '';
        source.answer(`gone ${tag}`, record);
        await settled(waits);
        await settled(renders);
      }
    });

    test('may take an element out and put it back at once', async () => {
      for (const tag of tags) {
        const element = await show(tag, film);
        const page = element.parentElement!;
        let loads = 0;
        page.addEventListener('film-load', () => loads++);
        for (let i = 0; i < 3; i++) {
          element.remove();
          page.append(element);
        }
        page.append(page.firstChild!);
        await settled(element);
        expectWhole(element);
        expect(loads, 'nothing new was loaded').to.equal(0);
      }
    });

    test('may put an element into another and set all at once', async () => {
      const card = await show('film-card', film);
      const outer = document.createElement('div');
      const root = outer.attachShadow({mode: 'open'});
      root.innerHTML = '<slot></slot>';
      card.before(outer);
      outer.append(card);
      await change(card, {film: {...film, title: 'Other'}, layout: 'compact', headingLevel: 4, withoutHeading: true});
      expectWhole(card);
      expect(folded(part(card, 'title')!.textContent)).to.equal('Other');
    });

    test('may set the fallback after the error', async () => {
      setDefaultSource({get: async () => undefined});
      const card = create('film-card', {filmId: 'late fallback'});
      await fixture(html`${card.parentElement}`);
      await waitUntil(() => card.matches(':state(error)'));
      expect(shownText(card)).to.contain('could not be loaded');
      card.innerHTML = '<a href="/">Link</a>';
      await waitUntil(() => card.querySelector('a')!.getClientRects().length, 'the link is there');
      await settled(card);
      expect(shownText(card)).not.to.contain('could not be loaded');
    });
  });

  describe('moving an element into another document', () => {
    let frame: HTMLIFrameElement;
    beforeEach(async () => {
      frame = document.createElement('iframe');
      frame.width = '600';
      frame.height = '900';
      const load = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
      frame.srcdoc = '<!doctype html><html lang="de"><body></body></html>';
      await fixture(html`${frame}`);
      await load;
    });

    for (const tag of tags) {
      test(`keep the state of <${tag}>, there and back`, async () => {
        const element = await show(tag, film);
        const home = element.parentElement!;
        for (const place of [frame.contentDocument!.body, home]) {
          place.append(element);
          await settled(element);
          expectWhole(element);
        }
        frame.contentDocument!.body.append(element);
        await change(element, {film: {id: 'other', title: 'Other'}});
        expect(element.matches(tag === 'film-card' ? ':state(ready)' : ':state(empty)')).to.equal(true);
      });

      test(`keep the look of <${tag}>, there and back`, async () => {
        const element = await show(tag, film);
        const home = element.parentElement!;
        const look = () => getComputedStyle(part(element, 'base')!).overflowX;
        const before = look();
        frame.contentDocument!.body.append(element);
        expect(look(), 'there').to.equal(before);
        home.append(element);
        expect(look(), 'back').to.equal(before);
      });
    }

    test('load what was never shown here', async () => {
      const element = create('film-card', {film, loading: 'lazy'});
      frame.contentDocument!.body.append(element);
      await ready(element);
      expectWhole(element);
    });

    test('speak the language of that page', async () => {
      const element = await show('film-reviews', film);
      frame.contentDocument!.body.append(element);
      await waitUntil(() => shownText(element).includes('3 Kritiken'), shownText(element));
    });
  });
});
