import {expect} from '@open-wc/testing';
import {card, classicScript, closePages, esm, iife, moduleScript, openPage, reach, textOf} from './page.js';

/** A script in the page, before ours. */
const inline = (code: string): string => `<script>${code}</script>`;

/** What pages do to the things that scripts share. */
const strange: Record<string, string> = {
  'prototypes with enumerable additions': `
    Array.prototype.last = function () { return this[this.length - 1]; };
    Object.prototype.added = 'added';
    Element.prototype.show = function () { return this; };`,
  "Prototype.js's own idea of arrays as JSON": `
    Array.prototype.toJSON = function () { return 'array'; };
    Object.prototype.toJSON = undefined;`,
  'fetch, JSON and Promise wrapped': `
    const [ownFetch, parse] = [fetch, JSON.parse];
    window.fetch = (...given) => ownFetch(...given).then((answer) => answer);
    JSON.parse = (...given) => parse(...given);
    window.Promise = class extends Promise {};`,
  'an AMD loader': `
    window.define = () => { throw new Error('an anonymous define'); };
    define.amd = {};`,
  'a CommonJS shim': `window.module = {exports: {}}; window.exports = module.exports;`,
  'no IntersectionObserver beyond the first': `
    const Own = IntersectionObserver;
    let made = 0;
    window.IntersectionObserver = class extends Own { constructor(...given) { if (made++) throw new Error('too many'); super(...given); } };`,
};

describe('a strange page', () => {
  afterEach(closePages);

  for (const [name, code] of Object.entries(strange)) {
    for (const [kind, script] of [
      ['module', moduleScript(esm)],
      ['classic script', classicScript(iife)],
    ]) {
      it(`${name}, ${kind}: the film is shown`, async () => {
        const page = await openPage(card(), {head: inline(code) + script});
        const [element] = await reach(page, 'film-card', 'ready');
        expect(textOf(element)).to.contain('Film tt1').and.not.to.contain('added');
        expect(page.witness.errors).to.deep.equal([]);
      });
    }
  }

  for (const [kind, script] of [
    ['module', moduleScript(esm)],
    ['classic script', classicScript(iife)],
  ]) {
    it(`finds no global more than before, ${kind}`, async () => {
      const page = await openPage(card(), {
        head: inline('window.before = Object.getOwnPropertyNames(window)') + script,
      });
      await reach(page, 'film-card', 'ready');
      const before = ['before', ...(page.window as unknown as {before: string[]}).before];
      const after = Object.getOwnPropertyNames(page.window);
      expect(after.filter((name) => !before.includes(name))).to.deep.equal([]);
    });
  }

  it('elements whose ids are names of globals: the film is shown', async () => {
    const ids = ['film', 'fetch', 'location', 'document', 'customElements', 'Intl', 'JSON'];
    const page = await openPage(ids.map((id) => `<form id="${id}" name="${id}"></form>`).join('') + card('id="self"'));
    await reach(page, 'film-card', 'ready');
    expect(page.witness.errors).to.deep.equal([]);
  });

  it('quirks mode: the film is shown', async () => {
    const page = await openPage(card(), {doctype: ''});
    expect(page.document.compatMode).to.equal('BackCompat');
    await reach(page, 'film-card', 'ready');
  });

  it("the page's own styles do not reach in, and ours do not reach out", async () => {
    const shout = '* {color: red !important; display: inline !important; font-size: 90px !important} h2 {margin: 9em}';
    const body = '<h2>Ours</h2><p class="base box muted">Ours too</p>' + card();
    const page = await openPage(body, {head: `<style>${shout}</style>${moduleScript(esm)}`});
    const [element] = await reach(page, 'film-card', 'ready');
    const inside = element?.shadowRoot?.querySelector('[part~=base]') as Element;
    expect(page.window.getComputedStyle(inside).display).not.to.equal('inline');
    const bare = await openPage(body, {head: `<style>${shout}</style>`});
    const styleOf = ({window, document}: typeof page): string[] =>
      ['h2', 'p'].flatMap((name) => {
        const {color, padding, border, background} = window.getComputedStyle(document.querySelector(name) as Element);
        return [color, padding, border, background];
      });
    expect(styleOf(page)).to.deep.equal(styleOf(bare));
  });

  it('a region that is rendered again and again: each time one card', async () => {
    const page = await openPage('<div id="region"></div>');
    const region = page.document.querySelector('#region') as HTMLElement;
    for (let i = 0; i < 3; i++) region.innerHTML = card();
    const [element] = await reach(page, 'film-card', 'ready');
    const copy = element?.cloneNode(true) as Element;
    region.append(copy);
    await reach(page, 'film-card', 'ready');
    for (const one of [element, copy]) expect(one?.shadowRoot?.querySelectorAll('[part~=title]')).to.have.length(1);
  });

  it('an element that is moved to another document: it stays ready', async () => {
    const page = await openPage(card());
    const other = await openPage('', {head: ''});
    const [element] = await reach(page, 'film-card', 'ready');
    other.document.body.append(element as Element);
    const [moved] = await reach(other, 'film-card', 'ready');
    expect(moved).to.equal(element);
    expect([...page.witness.errors, ...other.witness.errors]).to.deep.equal([]);
  });

  it('elements that were all removed: no listener of ours stays on window or document', async () => {
    const count = `
      window.kept = 0;
      for (const target of [window, document, document.documentElement]) {
        const [add, remove] = [target.addEventListener, target.removeEventListener];
        target.addEventListener = function (...given) { kept++; return add.apply(this, given); };
        target.removeEventListener = function (...given) { kept--; return remove.apply(this, given); };
      }`;
    const page = await openPage(card() + '<film-provider></film-provider>', {head: inline(count) + moduleScript(esm)});
    await reach(page, 'film-card', 'ready');
    page.document.body.replaceChildren();
    expect((page.window as unknown as {kept: number}).kept).to.equal(0);
  });
});
