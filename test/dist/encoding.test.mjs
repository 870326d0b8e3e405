// The classic script as a file, which the tests in the runner do not get: `node --test test/dist/`, after a build.
import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {launch, withPage} from '../../scripts/measure/browser.mjs';
import {startServer} from '../../scripts/measure/server.mjs';

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
});

it('on a page that is not UTF-8, what the classic script says is legible', async () => {
  // The dot between the facts, and the sign after a figure.
  const body =
    '<film-card film-id="tt0113627"></film-card><film-boxoffice film-id="tt0113627" loading="eager"></film-boxoffice>';
  const head =
    '<meta name="film-source" content="/films/{id}.json"><script charset="windows-1252" src="/cdn/film-elements.iife.js"></script>';
  server.pages.set('/page', `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
  const text = await withPage(browser, {}, async (page) => {
    await page.goto(`${server.origin}/page`);
    await page.waitForSelector('film-boxoffice:state(ready)');
    return page.evaluate(() => {
      const {shadowRoot} = document.querySelector('film-boxoffice');
      const sheets = document.querySelector('film-card').shadowRoot.adoptedStyleSheets;
      return (
        shadowRoot.textContent + sheets.flatMap(({cssRules}) => [...cssRules].map((rule) => rule.cssText)).join('')
      );
    });
  });
  assert.match(text, /8\.9× budget/);
  assert.match(text, /"· "/);
});
