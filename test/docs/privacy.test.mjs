// What privacy.html says of who is asked for what, and when: counted at the server, with the built files.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch, withPage} from '../../scripts/measure/browser.mjs';
import {startServer} from '../../scripts/measure/server.mjs';

const record = {
  id: 'x',
  title: 'A film',
  year: 1995,
  poster: {url: '/images/poster.jpg', width: 600, height: 900},
  photos: [1, 2, 3, 4, 5].map((n) => ({url: `/images/p${n}.jpg`, width: 1200, height: 800, caption: `Photo ${n}`})),
  videos: [
    {
      title: 'Trailer',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      thumbnail: 'https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg',
    },
  ],
  reviews: [{id: 'r1', author: 'A reader', date: '2004-01-05', body: 'Good.', url: 'https://reviews.example/1'}],
  links: [{kind: 'official', url: 'https://film.example/'}],
};
const source = '<meta name="film-source" content="/record/{id}.json">';
const script = '<script type="module" src="/cdn/film-elements.js"></script>';
const inPage = (body) =>
  `<!doctype html><html lang="en"><head><title>A page</title>${source}${script}</head><body>${body}</body></html>`;
const far = '<div style="height: 4000px"></div>';
const link = '<a href="/">A film</a>';

describe('the privacy page promises more than is kept:', {concurrency: false}, () => {
  let server;
  let browser;
  before(async () => {
    server = await startServer();
    server.pages.set('/record/x.json', JSON.stringify(record));
    for (const path of ['/reviews.json', '/votes.json']) server.pages.set(path, '{}');
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  /** What arrived at the server since it was last asked, the script's files apart; and what went to others. */
  async function visit(body, use) {
    server.pages.set('/page.html', inPage(body));
    server.requests.length = 0;
    await withPage(browser, {}, async (page) => {
      const foreign = [];
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const {origin, hostname} = new URL(request.url());
        if (origin === server.origin || request.url().startsWith('data:')) return void request.continue();
        foreign.push(hostname);
        return void request.abort();
      });
      const asked = async () => {
        await server.quiet(400);
        const all = server.requests.splice(0).filter((path) => path !== '/page.html');
        return {
          code: all.filter((path) => path.startsWith('/cdn/')).map((path) => path.replace(/-\d[\d.]*\.js$/, '')),
          data: all.filter((path) => !path.startsWith('/cdn/')).sort(),
        };
      };
      await page.goto(`${server.origin}/page.html`);
      await use({page, asked, foreign});
      const kept = await page.evaluate(async () => [document.cookie, ...(await caches.keys())]);
      assert.deepEqual(kept, [''], 'no cookie, and nothing in the Cache API');
    });
  }

  const near = (page, selector) =>
    page.$eval(selector, (element) => element.scrollIntoView({block: 'center', behavior: 'instant'}));

  /** Until so many pictures of a card are there. */
  const pictures = (page, count) =>
    page.waitForFunction(
      (all) => {
        const images = document.querySelector('film-card').shadowRoot?.querySelectorAll('img') ?? [];
        return [...images].filter((image) => image.complete && image.naturalWidth).length === all;
      },
      {},
      count,
    );

  it('a film or a picture is asked for before its element comes near, or a record more than once', async () => {
    const body = `${far}<film-card film-id="x">${link}</film-card><film-reviews film-id="x">${link}</film-reviews>`;
    await visit(body, async ({page, asked, foreign}) => {
      const {code, data} = await asked();
      assert.deepEqual(data, []);
      assert.equal(code[0], '/cdn/film-elements.js');
      await near(page, 'film-card');
      await pictures(page, 1);
      assert.deepEqual((await asked()).data, ['/images/poster.jpg', '/record/x.json']);
      assert.deepEqual(foreign, []);
    });
  });

  it('a preview asks for its code before the reader points at the film, or for more than the poster', async () => {
    await visit(`<p>I saw <film-card layout="inline" film-id="x">${link}</film-card> again.</p>`, async (opened) => {
      const {page, asked, foreign} = opened;
      await pictures(page, 1);
      const {code, data} = await asked();
      assert.deepEqual(
        code.filter((name) => name.includes('preview')),
        [],
      );
      assert.deepEqual(data, ['/images/poster.jpg', '/record/x.json']);
      await page.hover('film-card >>> a');
      await page.waitForSelector('film-card >>> .preview:popover-open');
      const opening = await asked();
      assert.deepEqual(opening.code, ['/cdn/preview']);
      assert.deepEqual(
        opening.data.filter((path) => path !== '/images/poster.jpg'),
        [],
      );
      assert.deepEqual(foreign, []);
    });
  });

  it('a lightbox asks for its code before it is opened, or for pictures that are not beside the one in view', async () => {
    await visit(`<film-photos film-id="x">${link}</film-photos>`, async ({page, asked, foreign}) => {
      const first = await asked();
      assert.deepEqual(
        first.code.filter((name) => name.includes('lightbox')),
        [],
      );
      // In the browser's cache there is nothing: what is opened is asked for anew.
      await page.click('film-photos >>> [part=item]');
      const {code, data} = await asked();
      assert.deepEqual(code, ['/cdn/lightbox']);
      assert.deepEqual(
        data.filter((path) => !/p[12]\.jpg/.test(path)),
        [],
      );
      assert.deepEqual(foreign, []);
    });
  });

  it('a video asks a service before it is played, or another than is said', async () => {
    await visit(`<film-videos film-id="x">${link}</film-videos>`, async ({page, asked, foreign}) => {
      await asked();
      await page.hover('film-videos >>> .still');
      assert.deepEqual(await asked(), {code: ['/cdn/player'], data: []});
      assert.deepEqual(foreign, []);
      await page.click('film-videos >>> .still');
      await page.waitForSelector('film-videos >>> iframe');
      assert.deepEqual(await asked(), {code: [], data: []});
      assert.deepEqual(foreign, ['www.youtube-nocookie.com']);
    });
  });

  it('a page that objects to a video has it loaded all the same', async () => {
    await visit(`<film-videos film-id="x">${link}</film-videos>`, async ({page, asked, foreign}) => {
      await page.evaluate(() => document.addEventListener('film-consent', (event) => event.preventDefault()));
      await asked();
      await page.click('film-videos >>> .still');
      await asked();
      assert.deepEqual(foreign, []);
    });
  });

  it('a review leaves before it is sent, in an address, or for elsewhere; a vote too', async () => {
    const places = 'action="/reviews.json" vote-action="/votes.json"';
    await visit(`<film-reviews film-id="x" ${places}>${link}</film-reviews>`, async ({page, asked, foreign}) => {
      await asked();
      await page.click('film-reviews >>> [part~=add]');
      await page.waitForSelector('film-reviews >>> textarea');
      assert.deepEqual(await asked(), {code: ['/cdn/review-form'], data: []});
      await page.type('film-reviews >>> input[name=author], film-reviews >>> #author', 'A reader');
      await page.type('film-reviews >>> textarea', 'What nobody is to know yet.');
      assert.deepEqual(await asked(), {code: [], data: []});
      const keys = await page.evaluate(() => Object.keys(localStorage));
      assert.deepEqual(keys, ['film-elements:review:x']);
      await page.click('film-reviews >>> [part~=send]');
      assert.deepEqual((await asked()).data, ['/reviews.json']);
      await page.waitForFunction(() => !localStorage.length);
      await page.keyboard.press('Escape');
      await page.click('film-reviews >>> [part~=vote]');
      assert.deepEqual((await asked()).data, ['/votes.json']);
      assert.deepEqual(foreign, []);
    });
  });

  it('a link is asked for before it is followed', async () => {
    await visit(`<film-page film-id="x">${link}</film-page>`, async ({page, asked, foreign}) => {
      await asked();
      for (const part of await page.$$('film-page >>> a')) await part.focus();
      const {code, data} = await asked();
      assert.deepEqual(
        code.filter((name) => !/preview|player/.test(name)),
        [],
      );
      assert.deepEqual(
        data.filter((path) => !path.startsWith('/images/')),
        [],
      );
      assert.deepEqual(foreign, []);
    });
  });
});
