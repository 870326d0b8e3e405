import {expect} from '@open-wc/testing';
import {closePages, openPage, reach, textOf, type Page} from './page.js';

/** What the network does, and the code that the page is told within the time-out, in milliseconds. */
const failures: [route: string, code: string, timeout?: number][] = [
  ['status/404', 'not-found'],
  ['status/410', 'not-found'],
  ['status/403', 'unavailable'],
  ['status/500', 'unavailable'],
  ['status/503', 'unavailable'],
  ['html', 'invalid'],
  ['redirect-html', 'invalid'],
  ['empty', 'invalid'],
  ['truncated', 'invalid'],
  ['reset', 'unavailable'],
  ['refuse', 'unavailable'],
  ['never', 'timeout', 1000],
  ['never-body', 'timeout', 1000],
  ['trickle', 'timeout', 1000],
  ['big?mb=17', 'invalid'],
  ['big?mb=17&length=0', 'invalid'],
  ['json?body=[]', 'invalid'],
  ['json?body=null', 'invalid'],
  ['json?body={"id":"tt1"}', 'invalid'],
];

const element = (src: string, timeout = 6000): string =>
  `<film-card src="${src}" timeout="${timeout}" loading="eager"><a href="/fallback">The fallback</a></film-card>`;

function codeOf(page: Page): Promise<string> {
  return new Promise((resolve) =>
    page.document.addEventListener('film-error', ({detail}) => resolve(detail.error.code), {once: true}),
  );
}

async function fails(src: string, timeout?: number): Promise<{code: string; page: Page}> {
  const page = await openPage('');
  const code = codeOf(page);
  page.document.body.innerHTML = element(src, timeout);
  return {code: await code, page};
}

describe('when the network fails', () => {
  afterEach(closePages);

  for (const [route, expected, timeout] of failures) {
    it(`/net/${route}: ${expected}, said to the page and the reader, with the fallback kept`, async () => {
      const {code, page} = await fails(encodeURI(`/net/${route}`), timeout);
      expect(code).to.equal(expected);
      const [card] = await reach(page, 'film-card', 'error');
      expect(textOf(card)).not.to.match(/undefined|\[object|NaN/);
      expect(card?.querySelector('a')?.checkVisibility()).to.equal(true);
      expect(page.witness.errors.filter((message) => !/Failed to load resource/.test(message))).to.deep.equal([]);
    });
  }

  it('a host that is not there, and one that refuses by CORS', async () => {
    const origin = (await (await fetch('/net/origin')).json()) as string;
    for (const src of ['http://nowhere.invalid/film.json', `${origin}/nocors/net/film/tt1.json`])
      expect((await fails(src)).code).to.equal('unavailable');
  });

  it('shows the film when a passing failure has passed', async () => {
    const page = await openPage(element(`/net/flaky?fail=2&key=${Date.now()}`));
    const [card] = await reach(page, 'film-card', 'ready');
    expect(textOf(card)).to.contain('Film tt0113627');
  });

  it('waits as long as Retry-After says', async () => {
    const key = `after-${Date.now()}`;
    const page = await openPage(element(`/net/retry-after?seconds=1&key=${key}`));
    await reach(page, 'film-card', 'ready');
    const log = (await (await fetch(`/net/log?of=${key}`)).json()) as {at: number}[];
    expect(log).to.have.length(2);
    expect(log[1]?.at).to.be.at.least(900);
  });
});
