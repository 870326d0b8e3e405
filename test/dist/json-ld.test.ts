import {expect, waitUntil} from '@open-wc/testing';
import {card, classicScript, closePages, esm, iife, moduleScript, openPage, reach, type Page} from './page.js';

const settings = (script: string): string => script.replace('<script', '<script data-json-ld');
const asks = card('with-json-ld');
const scripts = ({document}: Page): HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>('head > script[type="application/ld+json"]'),
];
const titles = (page: Page): string =>
  scripts(page)
    .map(({text}) => (JSON.parse(text) as {name: string}).name)
    .sort()
    .join();
const told = (page: Page, names: string): Promise<void> =>
  waitUntil(() => titles(page) === names, `not ${names}`, {timeout: 8000});
/** A policy of the page's own; the strict one allows no policy for scripts but Lit's. */
const policy = (types: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; require-trusted-types-for 'script'; trusted-types ${types}">`;
const quiet = {violations: [], warnings: [], errors: []};
const hasTrustedTypes = 'trustedTypes' in globalThis;

describe('films told to search engines, by the script tag', () => {
  afterEach(closePages);

  it('a page that does not ask loads no code for it, and makes no policy', async () => {
    const page = await openPage(card(), {policy: true});
    await reach(page, 'film-card', 'ready');
    expect(page.requests().filter((path) => path.includes('json-ld'))).to.deep.equal([]);
    expect([scripts(page).length, page.witness]).to.deep.equal([0, quiet]);
  });

  for (const [name, head] of [
    ['the module', moduleScript(esm)],
    ['the classic script', classicScript(iife)],
  ] as const) {
    it(`${name} tells of the films of elements that ask`, async () => {
      const page = await openPage(asks + asks + card().replace('tt1', 'tt2'), {head});
      await told(page, 'Film tt1');
      expect(page.witness).to.deep.equal(quiet);
    });

    it(`${name} tells of all films, if its tag says so, but of those in a sentence`, async () => {
      const body = `${card()}<p>I saw ${card('layout="inline"').replace('tt1', 'tt2')} again.</p>`;
      const page = await openPage(body, {head: settings(head)});
      await told(page, 'Film tt1');
      page.document.body.append(page.document.importNode(page.document.querySelector('film-card')!, true));
      const added = page.document.body.lastElementChild as HTMLElement & {src: string};
      added.src = '/net/film/tt3.json';
      await told(page, 'Film tt1,Film tt3');
    });
  }

  it('under a strict policy that names ours there is no violation', async () => {
    const page = await openPage(asks, {head: policy('lit-html film-elements') + moduleScript(esm)});
    await told(page, 'Film tt1');
    expect(page.witness).to.deep.equal(quiet);
  });

  it('under one that does not, the elements do without, and say so once', async function () {
    if (!hasTrustedTypes) this.skip();
    const page = await openPage(asks + asks + card('with-json-ld').replace('tt1', 'tt2'), {policy: true});
    await reach(page, 'film-card', 'ready');
    await waitUntil(() => page.witness.warnings.length, 'it was not said', {timeout: 8000});
    const {warnings, errors, violations} = page.witness;
    expect([warnings.length, /trusted-types film-elements/.test(String(warnings)), errors]).to.deep.equal([
      1,
      true,
      [],
    ]);
    expect(scripts(page)).to.have.length(0);
    // The policy, and once a text without.
    await waitUntil(() => violations.length === 2, 'it was not reported', {timeout: 8000});
    page.document.body.append(page.document.importNode(page.document.querySelector('film-card')!, true));
    await reach(page, 'film-card', 'ready');
    expect(violations).to.have.length(2);
  });

  it('a default policy of the page’s own does, too', async function () {
    if (!hasTrustedTypes) this.skip();
    const page = await openPage('', {head: policy('lit-html default') + moduleScript(esm)});
    const {trustedTypes} = page.window as unknown as {trustedTypes: {createPolicy(name: string, rules: object): void}};
    trustedTypes.createPolicy('default', {createScript: (text: string) => text, createHTML: (text: string) => text});
    page.document.body.innerHTML = asks;
    await told(page, 'Film tt1');
    expect(page.witness.warnings).to.deep.equal([]);
  });
});
