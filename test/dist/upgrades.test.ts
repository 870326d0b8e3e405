import {expect, waitUntil} from '@open-wc/testing';
import {classicScript, closePages, esm, iife, moduleScript, openPage, reach, textOf, type Page} from './page.js';

const source = 'data-source="/net/film/{id}.json"';
/** A script tag with settings. */
const set = (tag: string, ...settings: string[]): string => tag.replace('<script', `<script ${settings.join(' ')}`);
const script = (...settings: string[]): string => set(moduleScript(esm), source, ...settings);

const imdb = (id: string, hash = ''): string =>
  `<a href="https://www.imdb.com/title/${id}/${hash && `#${hash}`}">Film ${id}</a>`;

/** The elements of a page as they would be written, without what is in them. */
const made = ({document}: Page): string[] =>
  [...document.querySelectorAll('film-card, film-reviews, film-boxoffice')].map((element) =>
    [element.localName, ...element.getAttributeNames().filter((name) => name !== 'data-film-embed')]
      .map((name, i) => (i ? `${name}=${element.getAttribute(name)}` : name))
      .join(' '),
  );

/** Something of every form, each of another film. */
const forms =
  `<p>${imdb('tt1', 'film-card?layout=compact')}</p>` +
  `<p>I saw ${imdb('tt2', 'film-card')} again.</p>` +
  '<div class="film-card" data-film-id="tt3" data-layout="compact"></div>' +
  '<div class="film-card film-id-tt4"></div>' +
  '<a class="film-card" href="https://www.imdb.com/title/tt5/">Film</a>' +
  `<p class="film-card">The film: ${imdb('tt6')}</p>` +
  '<pre><code class="language-film-card">tt7\n</code></pre>';
const ids = ['tt1', 'tt2', 'tt3', 'tt4', 'tt5', 'tt6', 'tt7'];

describe('upgrades, by the script tag', () => {
  afterEach(closePages);

  for (const [name, head] of [
    ['the module', script()],
    ['the classic script, before the page was read', set(classicScript(iife), source)],
  ] as const)
    it(`${name} shows the films of every form`, async () => {
      const page = await openPage(forms, {head});
      const cards = await reach(page, 'film-card', 'ready');
      expect(cards.map(textOf).map((text, i) => text.includes(`Film ${ids[i]}`))).to.deep.equal(ids.map(() => true));
      const layouts = cards.map((card) => card.getAttribute('layout') ?? 'card');
      expect(layouts.join(' ')).to.equal('compact inline compact card card card card');
      expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
    });

  it('under a strict policy with Trusted Types there is no violation', async () => {
    const page = await openPage(forms, {head: script('data-lang="de"', 'data-scheme="dark"'), policy: true});
    await reach(page, 'film-card', 'ready');
    expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
  });

  it('the code of an element that was made here is loaded', async () => {
    const page = await openPage(`<p>${imdb('tt1', 'film-reviews?loading=eager')}</p>`, {head: script()});
    await waitUntil(() => page.document.querySelector('film-reviews:defined'));
    await reach(page, 'film-reviews', 'empty');
  });

  it('a page without any asks for nothing more', async () => {
    const page = await openPage(`<p>${imdb('tt1')}</p>`, {head: script()});
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.requests()).to.deep.equal([esm]);
    expect(made(page)).to.deep.equal([]);
  });

  describe('in two copies', () => {
    const page = (...head: string[]): Promise<Page> => openPage(forms, {head: head.join('')});
    for (const [name, ...head] of [
      ['of one version', script(), set(moduleScript(`${esm}?again`), source)],
      ['of two versions', script(), set(moduleScript('/net/version/9.9.9/film-elements.js'), source)],
      ['a module and a classic script', script(), set(classicScript(iife), source)],
    ] as const)
      it(`${name}: each is upgraded once`, async () => {
        const one = await page(...head);
        await reach(one, 'film-card', 'ready');
        expect(one.document.querySelectorAll('film-card')).to.have.length(ids.length);
        expect(one.document.querySelectorAll('film-card film-card')).to.have.length(0);
        expect(one.witness.errors).to.deep.equal([]);
      });

    it('the first tag says what holds', async () => {
      const two = await openPage(`${forms}<p>${imdb('tt8')}</p>`, {
        head:
          script() +
          set(
            moduleScript('/net/version/9.9.9/film-elements.js'),
            'data-source="/net/empty?{id}"',
            'data-upgrade-links="paragraph"',
            'data-lang="fr"',
          ),
      });
      await reach(two, 'film-card', 'ready');
      expect(two.document.querySelectorAll('film-card')).to.have.length(ids.length);
      expect(two.document.querySelectorAll('[lang]')).to.have.length(1);
    });
  });

  describe('settings of the tag', () => {
    it('plain links become cards where the page says so, alone in their paragraph', async () => {
      const body =
        `<p>${imdb('tt1')}</p><p> <b>${imdb('tt2')}</b><br></p><div>${imdb('tt3')}</div>` +
        `<p>I saw ${imdb('tt4')} again.</p><ul><li>${imdb('tt5')}</li></ul><h2>${imdb('tt6')}</h2>` +
        `<p><a href="/">Home</a></p><p data-film-embed="off">${imdb('tt7')}</p><p>I saw ${imdb('tt8', 'film-card')}.</p>` +
        `<p class="film-strip">${imdb('tt9')} ${imdb('tt10')}</p><p><span class="film-title" data-film-id="tt11">A</span></p>`;
      const page = await openPage(body, {head: script('data-upgrade-links="paragraph"')});
      await waitUntil(() => made(page).length);
      expect(made(page)).to.deep.equal([
        'film-card film-id=tt1',
        'film-card film-id=tt2',
        'film-card film-id=tt3',
        'film-card film-id=tt8 layout=inline',
      ]);
    });

    it('a language holds where no nearer one is, for what is there and what comes', async () => {
      const more =
        '<film-card id="own" lang="fr"></film-card><section lang="es"><film-card id="near"></film-card></section>';
      const page = await openPage(
        `<film-card id="plain" film-id="tt1"></film-card>${more}<p>${imdb('tt2', 'film-card')}</p>`,
        {
          head: script('data-lang="de"'),
        },
      );
      page.document.body.insertAdjacentHTML('beforeend', '<div><film-card id="late"></film-card></div>');
      await reach(page, '#plain', 'ready');
      const langs = [...page.document.querySelectorAll('film-card')].map((card) => card.getAttribute('lang'));
      expect(langs).to.deep.equal(['de', 'fr', null, 'de', 'de']);
      expect(page.requests().some((path) => /\/de-[\w.]+\.js$/.test(path))).to.equal(true);
      expect(page.document.documentElement.lang).to.equal('en');
    });

    it('a scheme holds for elements that have none, and not in sentences', async () => {
      const body = `<film-card id="own" scheme="light"></film-card><p>${imdb('tt1', 'film-card')}</p><p>I saw ${imdb('tt2', 'film-card')}.</p>`;
      const page = await openPage(body, {head: script('data-scheme="dark"')});
      await waitUntil(() => page.document.querySelectorAll('[scheme]').length > 1);
      const schemes = [...page.document.querySelectorAll('film-card')].map((card) => card.getAttribute('scheme'));
      expect(schemes).to.deep.equal(['light', 'dark', null]);
    });

    it('nothing is set where nothing is said', async () => {
      const page = await openPage('<film-card src="/net/film/tt1.json" loading="eager"></film-card>');
      await reach(page, 'film-card', 'ready');
      expect(made(page)).to.deep.equal(['film-card src=/net/film/tt1.json loading=eager']);
    });

    it('is found by a script that is named without a folder', async () => {
      const page = await openPage(`<base href="/dist/cdn/">${set(moduleScript('film-elements.js'), source)}${forms}`, {
        head: '',
      });
      await waitUntil(() => made(page).length);
      await reach(page, 'film-card', 'ready');
    });

    it('is found by a script with a query string that was added later', async () => {
      const page = await openPage(forms, {head: ''});
      const tag = page.document.createElement('script');
      Object.assign(tag, {type: 'module', src: `${esm}?ver=6.5`});
      tag.dataset['source'] = '/net/film/{id}.json';
      page.document.body.append(tag);
      await waitUntil(() => made(page).length);
      await reach(page, 'film-card', 'ready');
    });
  });

  it('a page that is swapped for its copy, as by Turbo, has each once', async () => {
    const page = await openPage(forms, {head: script()});
    await reach(page, 'film-card', 'ready');
    const before = made(page);
    const {body} = page.document;
    const copy = body.cloneNode(true);
    const other = page.document.createElement('body');
    other.innerHTML = `<p>${imdb('tt8', 'film-card')}</p>`;
    body.replaceWith(other);
    await waitUntil(() => made(page).length === 1);
    other.replaceWith(copy);
    await reach(page, 'film-card', 'ready');
    expect(made(page)).to.deep.equal(before);
  });

  it('elements that were all removed: no listener of ours stays', async () => {
    const count = `
      const kept = window.kept = new Set();
      for (const target of [window, document, document.documentElement]) {
        const [add, remove] = [target.addEventListener, target.removeEventListener];
        target.addEventListener = function (type, listener, options) {
          if (!options?.once) kept.add(listener);
          return add.call(this, type, listener, options);
        };
        target.removeEventListener = function (type, listener, options) {
          kept.delete(listener);
          return remove.call(this, type, listener, options);
        };
      }`;
    for (const tag of [moduleScript(esm), classicScript(iife)]) {
      const page = await openPage(forms, {head: `<script>${count}</script>${set(tag, source, 'data-lang="de"')}`});
      await reach(page, 'film-card', 'ready');
      page.document.body.replaceChildren();
      expect((page.window as unknown as {kept: Set<unknown>}).kept.size).to.equal(0);
    }
  });

  it('on a strange page the films are shown', async () => {
    const code = `
      Array.prototype.last = function () { return this[this.length - 1]; };
      Object.prototype.added = 'added';
      Element.prototype.show = function () { return this; };
      Array.prototype.toJSON = function () { return 'array'; };`;
    const page = await openPage(forms, {head: `<script>${code}</script>${script('data-lang="de"')}`, doctype: ''});
    const cards = await reach(page, 'film-card', 'ready');
    expect(cards).to.have.length(ids.length);
    expect(cards.some((card) => card.hasAttribute('added'))).to.equal(false);
    expect(page.witness.errors).to.deep.equal([]);
  });
});
