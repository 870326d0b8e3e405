import {aTimeout, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {FilmCard, FilmProvider, setDefaultSource, type FilmSource} from '../../src/index.js';
import {shownText} from './support.js';

const source = (name: string): FilmSource => ({get: async (id) => ({id, title: `${id} of ${name}`})});

async function shows(element: FilmCard, text: string) {
  await waitUntil(() => shownText(element).includes(text), `shows "${text}"`);
}

describe('<film-provider>', () => {
  afterEach(() => setDefaultSource(undefined));

  it('gives its source and film to what it wraps, however deep', async () => {
    const provider = await fixture<FilmProvider>(
      html`<film-provider film-id="a" .source=${source('one')}><div><film-card></film-card></div></film-provider>`,
    );
    await shows(provider.querySelector('film-card')!, 'a of one');
  });

  it('is followed when it changes its film or its source', async () => {
    const provider = await fixture<FilmProvider>(
      html`<film-provider film-id="a" .source=${source('one')}><film-card></film-card></film-provider>`,
    );
    const card = provider.querySelector('film-card')!;
    await shows(card, 'a of one');
    provider.filmId = 'b';
    await shows(card, 'b of one');
    provider.source = source('two');
    await shows(card, 'b of two');
  });

  it('says what an inner provider leaves unsaid', async () => {
    const provider = await fixture<FilmProvider>(html`
      <film-provider film-id="a" .source=${source('outer')}>
        <film-provider film-id="b"><film-card></film-card></film-provider>
        <film-provider .source=${source('inner')}><film-card></film-card></film-provider>
      </film-provider>
    `);
    const [first, second] = provider.querySelectorAll('film-card');
    await shows(first!, 'b of outer');
    await shows(second!, 'a of inner');
    provider.filmId = 'c';
    await shows(second!, 'c of inner');
  });

  it("yields to the element's own id", async () => {
    const provider = await fixture<FilmProvider>(
      html`<film-provider film-id="a" .source=${source('one')}><film-card film-id="own"></film-card></film-provider>`,
    );
    await shows(provider.querySelector('film-card')!, 'own of one');
  });

  it('reaches elements that were upgraded before it', async () => {
    class EarlyCard extends FilmCard {}
    class LateProvider extends FilmProvider {}
    customElements.define('early-card', EarlyCard);
    const page = document.createElement('div');
    const error = oneEvent(page, 'film-error');
    await fixture(html`<late-provider film-id="a"><early-card></early-card></late-provider>`, {parentNode: page});
    await error;
    const card = page.querySelector<FilmCard>('early-card')!;
    customElements.define('late-provider', LateProvider);
    page.querySelector<LateProvider>('late-provider')!.source = source('late');
    await shows(card, 'a of late');
  });

  it("shows the page's default without a provider, and follows setDefaultSource()", async () => {
    setDefaultSource(source('page'));
    const card = await fixture<FilmCard>(html`<film-card film-id="a"></film-card>`);
    await shows(card, 'a of page');
    setDefaultSource(source('other'));
    await shows(card, 'a of other');
  });

  it('takes the default from a <meta name="film-source">', async () => {
    const meta = Object.assign(document.createElement('meta'), {
      name: 'film-source',
      content: `data:application/json,{"id":"{id}","title":"By-meta"}`,
    });
    document.head.append(meta);
    try {
      const card = await fixture<FilmCard>(html`<film-card film-id="a"></film-card>`);
      await shows(card, 'By-meta');
    } finally {
      meta.remove();
    }
  });

  it('takes no room in the layout of the page', async () => {
    const provider = await fixture<FilmProvider>(html`<film-provider><p>Text</p></film-provider>`);
    await aTimeout(0);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});
