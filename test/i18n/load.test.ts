import {expect} from '@open-wc/testing';
import {getText, loadMessages, type Messages, type Text} from '../../src/i18n/index.js';

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

/** A page of its own, whose timers the test runs, and where a module stands in for that of French. */
interface Page {
  loadMessages(tag: string): Messages | Promise<Messages>;
  readonly timers: Timer[];
  arrive(): void;
}

describe('the words of a language', () => {
  const frames: HTMLIFrameElement[] = [];

  async function openPage(french: string): Promise<Page> {
    const at = (path: string): string => new URL(`../../src/i18n/${path}`, import.meta.url).href;
    const module = `data:text/javascript,${encodeURIComponent(french)}`;
    // The development server says .ts where the source says .js.
    const imports = {[at('languages/fr.js')]: module, [at('languages/fr.ts')]: module};
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script type="importmap">${JSON.stringify({imports})}</script>
      <script>
        timers = [];
        setTimeout = (run, ms, ...args) => timers.push({ms, run: () => run(...args)});
        arrival = new Promise((resolve) => (arrive = resolve));
      </script>
      <script type="module">
        import {loadMessages} from '${at('load.ts')}';
        window.loadMessages = loadMessages;
      </script>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    frames.push(frame);
    await loaded;
    return frame.contentWindow as unknown as Page;
  }

  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

  it('are there at once in English, whatever the country', () => {
    expect(loadMessages('en')).to.include({lang: 'en'});
    expect(loadMessages('en-GB')).to.equal(loadMessages('en'));
  });

  it('are English for a language that we do not have', () => {
    for (const tag of ['pl', 'x', 'constructor', '__proto__', 'valueOf', ''])
      expect(loadMessages(tag)).to.equal(loadMessages('en'));
  });

  it('come late once, and at once from then on', async () => {
    const first = loadMessages('de-AT');
    expect(first).to.be.instanceOf(Promise);
    expect(loadMessages('de'), 'the same wait for all').to.equal(first);
    const german = await first;
    expect(german).to.include({lang: 'de'});
    expect(loadMessages('de-CH')).to.equal(german);
  });

  it('are English for a minute when their chunk does not load, and are then tried again', async () => {
    const page = await openPage('throw new Error("no such chunk")');
    expect(await page.loadMessages('fr')).to.include({lang: 'en'});
    expect(page.loadMessages('fr-CA'), 'at once, and without another request').to.include({lang: 'en'});
    page.timers.find(({ms}) => ms >= 30_000)!.run();
    expect(page.loadMessages('fr')).to.have.property('then');
    expect(await page.loadMessages('fr')).to.include({lang: 'en'});
  });

  it('are English while their chunk does not arrive, and their own when it does', async () => {
    const page = await openPage('await arrival; export default {lang: "fr"}');
    const first = page.loadMessages('fr');
    page.timers.find(({ms}) => ms < 10_000)!.run();
    expect(await first).to.include({lang: 'en'});
    page.arrive();
    await expectSoon(() => !('then' in page.loadMessages('fr')));
    expect(page.loadMessages('fr')).to.include({lang: 'fr'});
  });

  it('stay when the time for them runs out after they came', async () => {
    const page = await openPage('export default {lang: "fr"}');
    expect(await page.loadMessages('fr')).to.include({lang: 'fr'});
    page.timers.forEach(({run}) => run());
    expect(page.loadMessages('fr')).to.include({lang: 'fr'});
  });

  it('are one Text for all elements of a locale', async () => {
    const element = document.createElement('p');
    element.lang = 'en-GB';
    expect(getText(element)).to.equal(getText(element));
    expect(getText(element)).to.include({locale: 'en-GB'});
    element.lang = 'es-MX';
    const late = getText(element);
    expect(late).to.be.instanceOf(Promise);
    const text = await late;
    expect(getText(element)).to.equal(text);
    expect(text.locale).to.equal('es-MX');
    expect(text.t('votes', 2)).to.equal('2 votos');
    element.lang = 'es';
    expect(getText(element)).to.not.equal(text);
    expect((getText(element) as Text).locale).to.equal('es');
  });
});

async function expectSoon(isTrue: () => boolean): Promise<void> {
  for (let i = 0; !isTrue(); i++) {
    if (i > 100) throw new Error('not within a second');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
