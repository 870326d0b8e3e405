import {expect, waitUntil} from '@open-wc/testing';
import {addEnglish, getText, type MessageKey, type Text} from '../../src/i18n/index.js';
import {english} from './words.js';

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

/** A page of its own, in French, whose timers the test runs, and where a module stands in for that of French. */
interface Page {
  getText(element: Element): Text;
  readonly document: Document;
  readonly timers: Timer[];
  arrive(): void;
}

/** What is there of a locale; one that no other test asks for, where it matters that it is the first time. */
function textOf(lang: string): Text {
  const element = document.createElement('p');
  element.lang = lang;
  return getText(element);
}

describe('the words of a language', () => {
  const frames: HTMLIFrameElement[] = [];

  async function openPage(french: string): Promise<Page> {
    const at = (path: string): string => new URL(`../../src/i18n/${path}`, import.meta.url).href;
    const module = `data:text/javascript,${encodeURIComponent(french)}`;
    // The development server says .ts where the source says .js.
    const imports = {[at('languages/fr.js')]: module, [at('languages/fr.ts')]: module};
    const frame = document.createElement('iframe');
    frame.srcdoc = `<html lang="fr">
      <script type="importmap">${JSON.stringify({imports})}</script>
      <script>
        timers = [];
        setTimeout = (run, ms, ...args) => timers.push({ms, run: () => run(...args)});
        arrival = new Promise((resolve) => (arrive = resolve));
        rejections = [];
        addEventListener('unhandledrejection', ({reason}) => rejections.push(reason));
      </script>
      <script type="module">
        import {getText} from '${at('get-text.ts')}';
        window.getText = getText;
      </script>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    frames.push(frame);
    await loaded;
    return frame.contentWindow as unknown as Page;
  }

  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

  it('are there at once in English, whatever the country', () => {
    for (const lang of ['en', 'en-GB']) {
      expect(textOf(lang).ready, lang).to.equal(undefined);
      expect(textOf(lang)).to.include({locale: lang});
      expect(textOf(lang).t('lang')).to.equal('en');
    }
  });

  it('are English for a language that we do not have', () => {
    for (const lang of ['pl', 'valueOf', 'toString']) {
      expect(textOf(lang).ready, lang).to.equal(undefined);
      expect(textOf(lang).t('lang'), lang).to.equal('en');
    }
  });

  it('come late once, and at once from then on', async () => {
    const text = textOf('de-AT');
    expect(text.ready).to.be.instanceOf(Promise);
    expect(textOf('de-AT'), 'the same wait for all').to.equal(text);
    await text.ready;
    expect(text.t('lang')).to.equal('de');
    expect(text.t('votes', 2)).to.equal('2 Stimmen');
    expect(textOf('de-AT')).to.equal(text);
    expect(text.ready).to.equal(undefined);
  });

  it('are one Text for all elements of a locale, and another for another', () => {
    expect(textOf('en-GB')).to.equal(textOf('en-GB'));
    expect(textOf('en-GB')).to.not.equal(textOf('en-IE'));
  });

  for (const [name, module] of [
    ['throws', 'throw new Error("no such chunk")'],
    // WebKit says so of a module that threw, when it is asked for again.
    ['is empty', 'export {}'],
  ] as const)
    it(`are English when their chunk ${name}`, async () => {
      const page = await openPage(module);
      const text = page.getText(page.document.documentElement);
      await text.ready;
      expect(text.ready).to.equal(undefined);
      expect(text.t('votes', 2)).to.equal('2 votes');
      expect(text.locale, 'of numbers').to.equal('fr');
      expect(page.getText(page.document.documentElement), 'without another request').to.equal(text);
    });

  it('are English after three seconds without their chunk, and their own when it arrives', async () => {
    const page = await openPage('await arrival; export default {lang: "fr"}');
    const text = page.getText(page.document.documentElement);
    const [timer, ...others] = page.timers;
    expect(others).to.deep.equal([]);
    expect(timer?.ms).to.equal(3_000);
    timer?.run();
    await text.ready;
    expect(text.ready).to.equal(undefined);
    expect(text.t('lang')).to.equal('en');
    page.arrive();
    await waitUntil(() => text.t('lang') === 'fr');
  });

  it('are English, and no error, when their chunk fails after three seconds', async () => {
    const page = await openPage('await arrival; throw new Error("late")');
    const text = page.getText(page.document.documentElement);
    page.timers.forEach(({run}) => run());
    await text.ready;
    page.arrive();
    // No event tells that nothing was rejected.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(text.t('lang')).to.equal('en');
    expect((page as unknown as {rejections: unknown[]}).rejections).to.deep.equal([]);
  });

  it('stay when the time for them runs out after they came', async () => {
    const page = await openPage('export default {lang: "fr"}');
    const text = page.getText(page.document.documentElement);
    await text.ready;
    page.timers.forEach(({run}) => run());
    await Promise.resolve();
    expect(text.t('lang')).to.equal('fr');
  });

  it('are the name of the word where no element added it, and English once one did', () => {
    const key = 'a word of tests' as MessageKey;
    expect(textOf('en').t(key)).to.equal(key);
    addEnglish({[key]: {one: '{0} word', other: '{0} words'}});
    expect(textOf('en').t(key, 2)).to.equal('2 words');
    expect(Object.keys(english)).to.not.include(key);
  });
});
