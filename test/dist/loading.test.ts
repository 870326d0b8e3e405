import {expect, waitUntil} from '@open-wc/testing';
import {card, classicScript, closePages, esm, iife, moduleScript, openPage, reach, textOf} from './page.js';

const otherVersion = '/net/version/9.9.9/film-elements.js';

describe('the script tag', () => {
  afterEach(closePages);

  it('shows a film on a bare page', async () => {
    const page = await openPage(card());
    const [element] = await reach(page, 'film-card', 'ready');
    expect(textOf(element)).to.contain('Film tt1');
    expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
  });

  it('works as a classic script in one file', async () => {
    const page = await openPage(card(), {head: classicScript(iife)});
    await reach(page, 'film-card', 'ready');
    // The browser notes a request a moment after its answer was read.
    await waitUntil(() => page.requests().length > 1);
    expect(page.requests()).to.deep.equal([iife, '/net/film/tt1.json']);
    expect(page.witness.errors).to.deep.equal([]);
  });

  it('as a classic script has its languages beside it', async () => {
    const page = await openPage(card('lang="de"'), {head: classicScript(iife)});
    await reach(page, 'film-card', 'ready');
    expect(page.requests().filter((path) => /^\/dist\/cdn\/de-[\w.]+\.js$/.test(path))).to.have.length(1);
    expect(page.witness.errors).to.deep.equal([]);
  });

  it('works when it comes after the elements, and long after the page', async () => {
    const page = await openPage(card(), {head: ''});
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = esm;
    page.document.body.append(script);
    const [element] = await reach(page, 'film-card', 'ready');
    expect(textOf(element)).to.contain('Film tt1');
  });

  it('is silent when the same version comes twice by different addresses', async () => {
    const page = await openPage(card(), {head: moduleScript(`${esm}?a=1`) + moduleScript(`${esm}?a=2`)});
    await reach(page, 'film-card', 'ready');
    expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
  });

  it('is silent when it comes as a module and as a classic script', async () => {
    const page = await openPage(card(), {head: moduleScript(esm) + classicScript(iife)});
    await reach(page, 'film-card', 'ready');
    expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
  });

  it('leaves the first of two versions, with one warning', async () => {
    const page = await openPage(card(), {head: moduleScript(esm) + moduleScript(otherVersion)});
    const [element] = await reach(page, 'film-card', 'ready');
    expect((element?.constructor as unknown as {version: string}).version).not.to.equal('9.9.9');
    expect(page.witness.warnings).to.have.length(1);
    expect(page.witness.warnings[0]).to.contain('9.9.9');
    expect(page.witness.errors).to.deep.equal([]);
  });

  it("leaves another library's element, with one warning, and defines the rest", async () => {
    const taken = `data:text/javascript,customElements.define('film-card',class extends HTMLElement{})`;
    const body = `<film-card></film-card><film-reviews src="/net/film/tt1.json" loading="eager"></film-reviews>`;
    const page = await openPage(body, {head: classicScript(taken) + moduleScript(esm)});
    await reach(page, 'film-reviews', 'empty');
    expect(page.document.querySelector('film-card')?.shadowRoot).to.equal(null);
    expect(page.witness.warnings).to.have.length(1);
    expect(page.witness.errors).to.deep.equal([]);
  });

  it('works from another origin, and so do its languages', async () => {
    const origin = (await (await fetch('/net/origin')).json()) as string;
    const page = await openPage(card(), {head: moduleScript(`${origin}/cors${esm}`), lang: 'de'});
    await reach(page, 'film-card', 'ready');
    expect(page.requests().filter((path) => /^\/cors\/dist\/cdn\/de-[\w.]+\.js$/.test(path))).to.have.length(1);
    expect(page.witness.errors).to.deep.equal([]);
  });

  it('works as a classic script from an origin without CORS', async () => {
    const origin = (await (await fetch('/net/origin')).json()) as string;
    const page = await openPage(card(), {head: classicScript(`${origin}/nocors${iife}`)});
    await reach(page, 'film-card', 'ready');
  });

  it('runs once when a language is loaded, whatever address it came by', async () => {
    const page = await openPage(card(), {head: moduleScript(`${esm}?v=1`), lang: 'fr'});
    await reach(page, 'film-card', 'ready');
    expect(page.requests().filter((path) => path === esm)).to.have.length(1);
    expect(page.requests().filter((path) => /\/fr-[\w.]+\.js$/.test(path))).to.have.length(1);
    expect(page.witness.warnings).to.deep.equal([]);
  });

  for (const [name, head] of [
    ['a module', moduleScript(esm)],
    ['a classic script', classicScript(iife)],
  ]) {
    it(`leaves no global behind, as ${name}`, async () => {
      const bare = await openPage(card(), {head: ''});
      const page = await openPage(card(), {head: head ?? ''});
      await reach(page, 'film-card', 'ready');
      const before = new Set(Object.getOwnPropertyNames(bare.window));
      // Lit's own, by which several copies of it get on with each other.
      const allowed = new Set([
        'litElementVersions',
        'litHtmlVersions',
        'reactiveElementVersions',
        'litPropertyMetadata',
      ]);
      const left = Object.getOwnPropertyNames(page.window).filter((key) => !before.has(key) && !allowed.has(key));
      expect(left).to.deep.equal([]);
    });
  }
});
