import {expect, waitUntil} from '@open-wc/testing';
import {isTaken} from '../../src/embed/is-taken.js';
import {made, put, seen, upgradePage} from './support.js';

const link = (id: string): string => `<a href="https://www.imdb.com/title/${id}/#film-card">Film ${id}</a>`;

/** What React and Vue leave on what is theirs. */
const fiber = (node: Element, props = {}): unknown =>
  Object.assign(node, {__reactFiber$x1: {}, __reactProps$x1: props});
const reactRoot = (node: Element): unknown => Object.assign(node, {__reactContainer$x1: {}});

/** Has so many seconds gone by since the page was there. */
async function pass(seconds: number): Promise<void> {
  await waitUntil(() => document.readyState === 'complete');
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  Object.assign(performance, {now: () => page!.domComplete + seconds * 1000});
}

describe('what a framework has rendered, or will take over', () => {
  before(upgradePage);
  beforeEach(() => pass(2));
  afterEach(() => {
    delete (window as {__next_f?: unknown}).__next_f;
    Reflect.deleteProperty(performance, 'now');
  });

  it('nodes of React stay where React has them', async () => {
    const region = await put('');
    region.innerHTML = `<p>${link('tt1')}</p>`;
    fiber(region.querySelector('a')!);
    await seen();
    expect(made(region)).to.deep.equal([]);
  });

  it('nodes of Vue stay where Vue has them', async () => {
    const region = await put('');
    Object.assign(region, {__vue_app__: {}});
    region.innerHTML = `<p>${link('tt1')}</p>`;
    await seen();
    expect(made(region)).to.deep.equal([]);
  });

  it('HTML that React puts in as it is is upgraded', async () => {
    const region = await put('<main><div></div></main>');
    reactRoot(region);
    fiber(region.querySelector('main')!);
    fiber(region.querySelector('div')!, {dangerouslySetInnerHTML: {}});
    region.querySelector('div')!.innerHTML = `<p>${link('tt1')}</p>`;
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt1']);
  });

  it('a page of a server is not touched before the app takes it over, and then where it may be', async () => {
    Object.assign(window, {__next_f: []});
    const region = await put(`<main><p>${link('tt1')}</p><div><p>${link('tt2')}</p></div></main>`);
    expect(made(region)).to.deep.equal([]);
    reactRoot(region);
    const [main, own, html] = ['main', 'main > p', 'div'].map((name) => region.querySelector(name)!);
    expect(isTaken(region.querySelector('a')!)).to.equal(undefined);
    for (const node of [own!.firstElementChild!, own!, main!]) fiber(node);
    fiber(html!, {dangerouslySetInnerHTML: {}});
    await waitUntil(() => made(region).length);
    expect(made(region)).to.deep.equal(['film-card film-id=tt2']);
    expect(own!.innerHTML).to.equal(link('tt1'));
  });

  it('what React holds back in a page that it has taken over is not touched before', async () => {
    const region = await put('');
    const main = document.createElement('main');
    main.innerHTML = `<!--$--><p>${link('tt1')}</p><!--/$-->`;
    reactRoot(region);
    fiber(main);
    region.append(main);
    await seen();
    expect(isTaken(main.querySelector('a')!)).to.equal(undefined);
    expect(made(region)).to.deep.equal([]);
    fiber(main.querySelector('p')!, {dangerouslySetInnerHTML: {}});
    await waitUntil(() => made(region).length);
  });

  it('what stands beside an app of a server does not wait for it', async () => {
    for (const id of ['__next', '__nuxt', '___gatsby', '__docusaurus']) {
      const region = await put(`<div id="${id}"><p>${link('tt1')}</p></div><footer>${link('tt2')}</footer>`);
      expect(made(region), id).to.deep.equal(['film-card film-id=tt2']);
      region.remove();
    }
  });

  it('an app that was not taken over yet is not touched because another on the page was', async () => {
    const region = await put(`<div><main></main></div><div id="___gatsby"><p>${link('tt1')}</p></div>`);
    const [other, app] = region.querySelectorAll('div');
    reactRoot(other!);
    fiber(other!.firstElementChild!);
    await pass(9);
    expect(isTaken(app!.querySelector('a')!)).to.equal(undefined);
    app!.querySelector('p')!.append('.');
    await seen();
    expect(made(region)).to.deep.equal([]);
  });

  for (const [name, id] of [
    ['of a part of the page', '__next'],
    ['of the whole page', ''],
  ])
    it(`a saved copy ${name}, which nothing takes over, does not wait for ever`, async () => {
      if (!id) Object.assign(window, {__next_f: []});
      const region = await put(`<div id="${id}"><p>${link('tt1')}</p></div>`);
      expect(made(region)).to.deep.equal([]);
      await pass(11);
      await waitUntil(() => made(region).length);
    });

  it('what another script has put into the root of an app does not wait for ever', async () => {
    const region = await put('<main></main>');
    reactRoot(region);
    fiber(region.firstElementChild!);
    region.insertAdjacentHTML('beforeend', `<p>${link('tt1')}</p>`);
    await seen();
    expect(made(region)).to.deep.equal([]);
    await pass(11);
    await waitUntil(() => made(region).length);
  });

  it('what Nuxt has put beside its app stays where Nuxt has it', async () => {
    await pass(11);
    const region = await put(`<div id="__nuxt"></div><div id="teleports"><p>${link('tt1')}</p></div>`);
    expect(made(region)).to.deep.equal([]);
  });

  it('what waits and is taken off the page is forgotten', async () => {
    Object.assign(window, {__next_f: []});
    const region = await put(`<p>${link('tt1')}</p><p>${link('tt2')}</p>`);
    const [gone, left] = region.querySelectorAll('p');
    gone!.remove();
    delete (window as {__next_f?: unknown}).__next_f;
    await waitUntil(() => made(region).length);
    expect(gone!.innerHTML).to.equal(link('tt1'));
    expect(left!.firstElementChild!.localName).to.equal('film-card');
  });

  it('a page that has but the name of an app is not kept waiting once it is there', async () => {
    const region = await put(`<div id="app"><p>${link('tt1')}</p></div>`);
    await waitUntil(() => made(region).length, 'not upgraded', {timeout: 3000});
  });

  it('a form around it whose fields have the names of properties does not stop the page', async () => {
    const region = await put(`<form><input name="parentNode"><input name="childNodes"><p>${link('tt1')}</p></form>`);
    expect(made(region)).to.deep.equal(['film-card film-id=tt1']);
  });
});
