import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {classicScript, closePages, esm, iife, moduleScript, openPage, reach, type Page} from './page.js';

const record = '/demo/public/films/tt0113627.json';
const tags = [
  'film-reviews',
  'film-boxoffice',
  'film-critics',
  'film-photos',
  'film-videos',
  'film-details',
  'film-links',
  'film-related',
];
const whole = `<film-page src="${record}" loading="eager" with-form><a href="/fallback">The fallback</a></film-page>`;

/** The script files that a page has asked for, without their version. */
const scripts = (page: Page): string[] =>
  page
    .requests()
    .filter((path) => path.startsWith('/dist/cdn/'))
    .map((path) => path.replace(/^.*\//, '').replace(/-\d+\.\d+\.\d+\.js$/, ''));

const within = (page: Page, ...selectors: string[]): HTMLElement => {
  let root: ParentNode = page.document;
  for (const selector of selectors.slice(0, -1)) root = root.querySelector(selector)!.shadowRoot!;
  return root.querySelector<HTMLElement>(selectors.at(-1)!)!;
};

describe('the code of sections', () => {
  afterEach(closePages);

  for (const tag of tags)
    it(`of <${tag}> comes with its tag, and no other`, async () => {
      const page = await openPage(`<${tag} src="${record}" loading="eager"></${tag}>`);
      await reach(page, tag, 'ready');
      expect(scripts(page)).to.deep.equal(['film-elements.js', tag]);
      expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
    });

  it('of a whole page comes in one file, and not again for a section beside it', async () => {
    const page = await openPage(whole);
    await reach(page, 'film-page', 'ready');
    const photos = page.document.createElement('film-photos');
    photos.setAttribute('src', record);
    photos.setAttribute('loading', 'eager');
    page.document.body.prepend(photos);
    await reach(page, 'film-photos', 'ready');
    await aTimeout(250);
    expect(scripts(page).filter((name) => name !== 'film-photos')).to.deep.equal(['film-elements.js', 'film-page']);
    expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
  });

  it('asks for the record of a whole page once', async () => {
    const page = await openPage(whole);
    await reach(page, 'film-page', 'ready');
    expect(page.requests().filter((path) => path === record)).to.have.length(1);
  });

  for (const [name, head] of [
    ['the module', moduleScript(esm)],
    ['the classic script', classicScript(iife)],
  ] as const)
    it(`and ${name} show all, with lightbox and form, under a strict policy without a violation`, async () => {
      const page = await openPage(whole, {policy: true, head, lang: 'de'});
      await reach(page, 'film-page', 'ready');
      for (const [tag, part] of [
        ['film-photos', 'lightbox'],
        ['film-reviews', 'form'],
      ] as const) {
        const root = within(page, 'film-page', tag).shadowRoot!;
        root.querySelector<HTMLElement>(tag === 'film-photos' ? 'li button' : '[part~=add]')!.click();
        await waitUntil(() => root.querySelector(`[part~=${part}]`)?.matches('dialog[open]'), part, {timeout: 4000});
        const dialog = root.querySelector('dialog')!;
        expect(page.window.getComputedStyle(dialog).position).to.equal('fixed');
        dialog.close();
      }
      expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
    });

  it('brings their words in another language, which a card goes without', async () => {
    const page = await openPage(`<film-card src="${record}" loading="eager"></film-card>`, {lang: 'de'});
    await reach(page, 'film-card', 'ready');
    expect(scripts(page)).to.deep.equal(['film-elements.js', 'de']);
    page.document.body.insertAdjacentHTML('beforeend', `<film-critics src="${record}" loading="eager"></film-critics>`);
    await reach(page, 'film-critics', 'ready');
    expect(scripts(page)).to.deep.equal(['film-elements.js', 'de', 'film-critics', 'de-sections']);
    const heading = page.document.querySelector('film-critics')!.shadowRoot!.querySelector('h2');
    expect(heading?.textContent).to.equal('Pressestimmen');
  });

  it('of two copies of the script shows one page together', async () => {
    const head = moduleScript(`${esm}?v=1`) + moduleScript(esm);
    const page = await openPage(whole, {head});
    await reach(page, 'film-page', 'ready');
    const card = within(page, 'film-page', 'film-card');
    expect(card.matches(':state(ready)')).to.equal(true);
    expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
  });

  it('of the lightbox runs once, however often it is opened', async () => {
    const page = await openPage(whole);
    await reach(page, 'film-page', 'ready');
    const root = within(page, 'film-page', 'film-photos').shadowRoot!;
    const sheets: number[] = [];
    for (let i = 0; i < 3; i++) {
      root.querySelector<HTMLElement>('li button')!.click();
      await waitUntil(() => root.querySelector('dialog[open]'), 'the lightbox', {timeout: 4000});
      sheets.push(root.adoptedStyleSheets.length);
      root.querySelector('dialog')!.close();
      await waitUntil(() => !root.querySelector('dialog'));
    }
    expect(new Set(sheets).size).to.equal(1);
  });

  it('of lightbox and form comes when they are first opened', async () => {
    const page = await openPage(whole);
    await reach(page, 'film-page', 'ready');
    expect(scripts(page)).to.deep.equal(['film-elements.js', 'film-page']);
    within(page, 'film-page', 'film-photos', 'li button').click();
    await waitUntil(() => scripts(page).includes('lightbox'));
    within(page, 'film-page', 'film-reviews', '[part~=add]').click();
    await waitUntil(() => scripts(page).includes('review-form'));
  });
});
