import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {setDefaultSource, type FilmElement} from '../../src/index.js';
import {create, folded, has, overflowing, part, pixel, record, settled, show, shownText, tags} from './support.js';

const film = {...record, poster: {url: pixel, width: 2, height: 3}};

/** What the browser makes of each element in a shadow tree: its styles by name. */
function looks(element: FilmElement, properties?: readonly string[]): string[] {
  return [...element.shadowRoot!.querySelectorAll('[part~=base], [part~=base] *')].flatMap((inner, i) => {
    const style = getComputedStyle(inner);
    const names = properties ?? [...style].filter((name) => !name.startsWith('--'));
    return names.map((name) => `${i} ${inner.localName} ${name}: ${style.getPropertyValue(name)}`);
  });
}

/** What changes in the looks of an element with a sheet of the page. */
async function changes(element: FilmElement, css: string, properties?: readonly string[]): Promise<string[]> {
  const before = looks(element, properties);
  expect(before.length, 'there is something to compare').to.be.above(50);
  const style = Object.assign(document.createElement('style'), {textContent: css});
  document.head.append(style);
  try {
    await settled(element);
    return looks(element, properties).filter((one, i) => one !== before[i]);
  } finally {
    style.remove();
  }
}

// Not what is around the elements: colour and font are to be handed down.
const names = `:is(h2, h3, p, a, bdi, div, span, section, article, footer, dl, dt, dd, ul, li, img, svg, path, button, select, label, blockquote, q, cite, dialog, time):not(:has(${tags.join()}))`;
const inner = '.base, .box, .heading, .title, .muted, .small, .row, .button, .link, .text, .poster';
const sheets = {
  'a reset': '*, *::before, *::after { margin: 0; padding: 0; border: 0; outline: 0; vertical-align: baseline }',
  'a reset that is !important': `* { margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important;
    box-sizing: content-box !important; float: none !important; box-shadow: none !important; border-radius: 0 !important }`,
  'rules for tags': `${names} { color: red; background: lime; font: 50px cursive; margin: 9px; padding: 9px; border: 9px solid;
    display: block; width: 50px; text-transform: uppercase; float: left; max-width: 20px; opacity: 0.1 }`,
  'rules for tags that are !important': `${names} { color: red !important; display: none !important; visibility: hidden !important }`,
  'rules for classes of the same names': `${inner} { display: none !important; color: red !important; position: fixed !important }`,
  'rules for pseudo-elements and states': `::before, ::after { content: 'x' !important } :hover, :focus { color: red !important }
    ::placeholder, ::marker, ::first-letter, ::first-line { font-size: 90px !important }`,
  'html { font-size: 62.5% }': 'html { font-size: 62.5% } body { font-size: 16px }',
  'tokens that are not ours':
    ':root { --muted: red; --color: red; --space: 90px; --radius: 90px; --_muted: red; --_space: 90px; --_lines: 1 }',
};
const inherited = {
  'text-transform': 'uppercase',
  'text-indent': '4em',
  'text-align': 'center',
  'white-space': 'pre',
  'letter-spacing': '0.5em',
  'word-spacing': '2em',
  'line-height': '3',
  'font-style': 'italic',
};

describe('styles of the page', () => {
  beforeEach(() => document.body.style.setProperty('font-size', '16px'));
  afterEach(() => {
    document.body.removeAttribute('style');
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  for (const tag of tags) {
    for (const [name, css] of Object.entries(sheets))
      it(`change nothing in <${tag}>: ${name}`, async () => {
        const element = await show(tag, film);
        expect((await changes(element, css)).slice(0, 10)).to.deep.equal([]);
      });

    it(`do not reach into <${tag}> by inheritance, but for colour and font`, async () => {
      const element = await show(tag, film);
      const css = Object.entries(inherited).map((rule) => rule.join(': '));
      const found = await changes(element, `body { ${css.join('; ')} }`, Object.keys(inherited));
      expect(found.slice(0, 10)).to.deep.equal([]);
    });

    it(`give <${tag}> their colour and font`, async () => {
      const element = await show(tag, film);
      element.parentElement!.style.cssText = 'color: rgb(1, 2, 3); font-family: fantasy; font-size: 30px';
      const {color, fontFamily, fontSize} = getComputedStyle(part(element, 'base')!);
      expect([color, fontFamily, fontSize]).to.deep.equal(['rgb(1, 2, 3)', 'fantasy', '30px']);
    });

    it(`are not changed by <${tag}>`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div style="width: 300px"><h2 class="heading">A</h2><p class="box muted">B</p><a href="/">C</a></div>`,
      );
      const of = () =>
        [...page.children].flatMap((one) =>
          [...getComputedStyle(one)].map((name) => getComputedStyle(one).getPropertyValue(name)),
        );
      const before = of().join();
      await show(tag, film);
      expect(of().join() === before).to.equal(true);
    });
  }

  it('hide an element by its attribute', async () => {
    for (const tag of tags) {
      const element = await show(tag, film, {hidden: true});
      expect(element.getClientRects().length, tag).to.equal(0);
    }
  });
});

/** Boxes of the page that an element may stand in; `X` is where. */
const boxes = {
  'a flex row': '<div style="display: flex">X</div>',
  'a flex row beside text': '<div style="display: flex"><p style="width: 200px">Text</p>X</div>',
  'a flex column aligned to its start':
    '<div style="display: flex; flex-direction: column; align-items: flex-start">X</div>',
  'an inline-flex box': '<div style="display: inline-flex">X</div>',
  'a grid': '<div style="display: grid">X</div>',
  'a grid of automatic columns': '<div style="display: grid; grid-auto-flow: column; justify-content: start">X</div>',
  'a float': '<div style="float: left">X</div>',
  'an inline-block': '<div style="display: inline-block">X</div>',
  'a box that fits its content': '<div style="width: fit-content">X</div>',
  'an absolute box': '<div style="position: relative; height: 700px"><div style="position: absolute">X</div></div>',
  'a table': '<table><tbody><tr><td>Text</td><td>X</td></tr></tbody></table>',
  'a fieldset': '<fieldset>X</fieldset>',
  'a list': '<ul><li>X</li></ul>',
  columns: '<div style="columns: 2">X</div>',
  'a contained box': '<div style="contain: layout paint style">X</div>',
  'a box with display: contents': '<div style="width: 300px"><div style="display: contents">X</div></div>',
  'a scrolling box': '<div style="overflow: auto; height: 200px; width: 300px">X</div>',
  'a box of 160 pixels': '<div style="width: 160px">X</div>',
  'a turned box': '<div style="transform: rotate(2deg); width: 300px">X</div>',
};

describe('boxes of the page', () => {
  afterEach(() => scrollTo(0, 0));

  for (const tag of tags)
    for (const [name, box] of Object.entries(boxes))
      it(`give <${tag}> a sensible width: ${name}`, async () => {
        const page = await fixture<HTMLElement>(html`<div></div>`);
        page.innerHTML = box.replace('X', `<${tag}></${tag}>`);
        const element = page.querySelector<FilmElement>(tag)!;
        element.film = film;
        await waitUntil(() => element.matches(':state(ready)'));
        await settled(element);
        const {width} = element.getBoundingClientRect();
        expect(width).to.be.within(name.includes('160') ? 150 : 240, innerWidth + 20);
        expect(part(element, 'heading')!.getBoundingClientRect().width).to.be.above(40);
        expect(overflowing(element)).to.deep.equal([]);
      });

  it('show an element that was hidden at first', async () => {
    for (const tag of tags) {
      const element = create(tag, {film, loading: 'lazy'});
      const page = element.parentElement!;
      page.hidden = true;
      await fixture(html`${page}`);
      await settled(element);
      page.hidden = false;
      await waitUntil(() => element.matches(':state(ready)'), tag);
      page.remove();
    }
  });

  it('show an element in <details> once that is opened', async () => {
    for (const tag of tags) {
      const details = await fixture<HTMLDetailsElement>(html`<details><summary>Film</summary></details>`);
      const element = create(tag, {film, loading: 'lazy'});
      details.append(element.parentElement!);
      await settled(element);
      details.open = true;
      await waitUntil(() => element.matches(':state(ready)'), tag);
      await waitUntil(() => part(element, 'heading')!.getClientRects().length);
      details.remove();
    }
  });

  it('show an element in a <dialog>', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const element = create('film-card', {film, loading: 'lazy'});
    dialog.append(element.parentElement!);
    await settled(element);
    dialog.showModal();
    await waitUntil(() => element.matches(':state(ready)'));
    expect(folded(shownText(element))).to.contain('Leaving Las Vegas');
    dialog.close();
  });

  it('offer all of a long review that was hidden at first', async () => {
    const element = create('film-reviews', {film, loading: 'eager'});
    const page = element.parentElement!;
    page.hidden = true;
    await fixture(html`${page}`);
    await waitUntil(() => element.matches(':state(ready)'));
    page.hidden = false;
    await waitUntil(() => has(element, 'toggle'), 'a button to read it all');
  });
});
