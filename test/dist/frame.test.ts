import {expect, waitUntil} from '@open-wc/testing';
import {closePages, moduleScript, openPage, type Page} from './page.js';

const host = moduleScript('/dist/cdn/embed-host.js');
const address = (query: string): string => `/dist/cdn/embed.html?source=/net/film/{id}.json&film=tt1&${query}`;
const framed = (query = ''): string => `<iframe src="${address(query)}" width="600" height="99"></iframe>`;

/** The document in the frame of a page, once it shows its element in a state. */
async function inside(page: Page, state = 'ready'): Promise<Document> {
  const frame = page.document.querySelector('iframe')!;
  const isThere = (): boolean => !!frame.contentDocument?.querySelector(`[film-id]:state(${state})`);
  await waitUntil(isThere, 'nothing in the frame', {timeout: 8000});
  return frame.contentDocument!;
}

describe('a film in a frame', () => {
  afterEach(closePages);

  it('shows the element that the address names, and has its film as a title', async () => {
    const page = await openPage(framed('show=card&layout=compact&lang=de'), {head: ''});
    const {body, title, documentElement} = await inside(page);
    const element = body.querySelector('[film-id]')!;
    expect([element.localName, element.getAttribute('layout')]).to.deep.equal(['film-card', 'compact']);
    expect([title, documentElement.lang]).to.deep.equal(['Film tt1', 'de']);
  });

  it('is as high as what it shows, where the page around has the helper', async function () {
    // Driven WebKitGTK lays a frame in a frame out late or never: there only that a height comes is seen, below.
    if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) this.skip();
    const page = await openPage(framed(), {head: host});
    // Browsers may hold the frames back that are out of view.
    page.window.frameElement!.scrollIntoView();
    const {body} = await inside(page);
    const frame = page.document.querySelector('iframe')!;
    const fits = (): boolean => Math.abs(Number(frame.height) - body.getBoundingClientRect().height) < 2;
    await waitUntil(fits, 'the frame does not fit', {timeout: 4000});
    frame.width = '300';
    await waitUntil(fits, 'the frame does not fit when it is narrower', {timeout: 4000});
    expect(Number(frame.height)).to.be.above(99);
  });

  it('is found by a helper that comes late', async () => {
    const page = await openPage(framed(), {head: ''});
    await inside(page);
    const script = Object.assign(page.document.createElement('script'), {
      type: 'module',
      src: '/dist/cdn/embed-host.js',
    });
    page.document.head.append(script);
    await waitUntil(() => page.document.querySelector('iframe')!.height !== '99', 'no height came', {timeout: 4000});
  });

  it('leaves the frame alone when others send a height, or nonsense', async () => {
    const page = await openPage('<iframe src="/net/page?html=x&x=/embed.html" height="99"></iframe>', {head: host});
    const frame = page.document.querySelector('iframe')!;
    await waitUntil(() => frame.contentDocument?.readyState === 'complete');
    const type = 'film-elements:height';
    page.window.postMessage({type, height: 500}, '*');
    const send = (data: unknown): void => {
      const script = frame.contentDocument!.createElement('script');
      script.textContent = `parent.postMessage(${JSON.stringify(data)}, '*')`;
      frame.contentDocument!.head.append(script);
    };
    for (const height of [-1, 1e9, '500', null, {}]) send({type, height});
    send(null);
    send('film-elements:height');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(frame.height).to.equal('99');
    send({type, height: 321});
    await waitUntil(() => frame.height === '321', 'a good one was not taken', {timeout: 2000});
  });

  it('shows a link in a sandbox that may load no more than the page', async () => {
    const page = await openPage('', {head: ''});
    const heights: number[] = [];
    page.window.addEventListener('message', ({data: {height}}) => heights.push(height as number));
    const frame = page.document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = address('title=A%20Film');
    page.document.body.append(frame);
    await waitUntil(() => heights.some((height) => height > 9), 'it shows nothing', {timeout: 8000});
  });

  it('keeps what has no box off the edge, where the frame has a scheme of its own', async () => {
    const padding = async (query: string): Promise<string> => {
      const page = await openPage(framed(query), {head: ''});
      const {body, defaultView} = await inside(page, 'ready');
      return defaultView!.getComputedStyle(body).paddingTop;
    };
    expect(await padding('show=page&scheme=dark')).to.equal('16px');
    expect(await padding('show=card&scheme=dark')).to.equal('1px');
    expect(await padding('show=page')).to.equal('1px');
  });

  it('takes nothing of an address that is not for looks', async () => {
    const source = 'https://elsewhere.invalid/{id}.json';
    const query = `show=script&src=${source}&action=/x&layout=compact&title=%3Cb%3EA%3C/b%3E`;
    const page = await openPage(`<iframe src="/dist/cdn/embed.html?film=tt1&source=${source}&${query}"></iframe>`);
    const frame = page.document.querySelector('iframe')!;
    await waitUntil(() => frame.contentDocument?.querySelector('film-card'));
    const {head, body} = frame.contentDocument!;
    const card = body.querySelector('film-card')!;
    expect(card.getAttributeNames().sort()).to.deep.equal(['film-id', 'layout', 'loading']);
    expect(head.querySelector('meta[name=film-source]')).to.equal(null);
    expect(card.textContent).to.equal('<b>A</b>');
  });
});
