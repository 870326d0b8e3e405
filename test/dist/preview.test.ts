import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {classicScript, closePages, esm, iife, moduleScript, openPage, reach, type Page} from './page.js';

const record = '/demo/public/films/tt0113627.json';
const sentence = `<p>I saw <film-card layout="inline" src="${record}" loading="eager"><a href="/fallback">A film</a></film-card>.</p>`;
const without = '/net/version/9.9.9/film-elements.js';

const rootOf = (page: Page) => page.document.querySelector('film-card')!.shadowRoot!;
const linkOf = (page: Page) => rootOf(page).querySelector('a')!;
const previewOf = (page: Page) => rootOf(page).querySelector<HTMLElement>('.preview');
const isOpen = (page: Page) => !!previewOf(page)?.matches(':popover-open');
const ofPreview = (page: Page) => page.requests().filter((path) => /\/preview-[\d.]+\.js$/.test(path));

/** Whether a finger on the link leads on. */
function tap(page: Page): boolean {
  let follows = false;
  const note = (event: Event) => {
    follows = !event.defaultPrevented;
    event.preventDefault();
  };
  page.document.addEventListener('click', note, {once: true});
  const click = {bubbles: true, composed: true, cancelable: true, pointerType: 'touch'};
  linkOf(page).dispatchEvent(new page.window.PointerEvent('click', click));
  return follows;
}

const move = (page: Page) =>
  linkOf(page).dispatchEvent(new page.window.PointerEvent('pointermove', {bubbles: true, composed: true}));

/** The first that comes to the link, which makes the code come. */
async function come(page: Page): Promise<void> {
  move(page);
  await waitUntil(() => previewOf(page), 'the code did not come', {timeout: 4000});
}

describe('the preview of a film in a sentence', () => {
  afterEach(closePages);

  for (const [name, head] of [
    ['the module', moduleScript(esm)],
    ['the module by another address', moduleScript(`${esm}?v=1`)],
    ['the classic script', classicScript(iife)],
  ] as const)
    it(`opens with ${name}, under a strict policy without a violation`, async () => {
      const page = await openPage(sentence, {policy: true, head});
      await reach(page, 'film-card', 'ready');
      await come(page);
      expect(tap(page)).to.equal(false);
      expect(isOpen(page)).to.equal(true);
      const {position, translate} = page.window.getComputedStyle(previewOf(page)!);
      expect([position, /^\d+px \d+px$/.test(translate)]).to.deep.equal(['fixed', true]);
      expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
    });

  it('opens where two copies of the script are on the page', async () => {
    const page = await openPage(sentence, {head: moduleScript(`${esm}?v=1`) + moduleScript(esm)});
    await reach(page, 'film-card', 'ready');
    await come(page);
    expect(tap(page)).to.equal(false);
    expect(isOpen(page)).to.equal(true);
    expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
  });

  it('comes when it is wanted, and not with the film, where nothing is tapped', async () => {
    const page = await openPage(sentence);
    await reach(page, 'film-card', 'ready');
    await aTimeout(250);
    const isTouched = page.window.matchMedia('(any-pointer: coarse)').matches;
    expect(ofPreview(page)).to.have.length(isTouched ? 1 : 0);
    await come(page);
    await waitUntil(() => ofPreview(page).length);
    expect(ofPreview(page)).to.have.length(1);
  });

  it('leaves the link as it is when its code cannot be had, and throws nothing', async () => {
    const page = await openPage(sentence, {head: moduleScript(without)});
    await reach(page, 'film-card', 'ready');
    move(page);
    await waitUntil(() => ofPreview(page).length);
    expect(tap(page)).to.equal(true);
    await aTimeout(250);
    expect([previewOf(page), page.witness.errors]).to.deep.equal([null, []]);
  });
});
