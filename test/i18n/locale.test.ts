import {expect} from '@open-wc/testing';
import {nearestLang, watchLang} from '../../src/i18n/index.js';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the nearest language', () => {
  const pageLang = document.documentElement.getAttribute('lang');
  let box: HTMLElement;

  beforeEach(() => {
    document.documentElement.lang = 'nl';
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => {
    box.remove();
    if (pageLang === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = pageLang;
  });

  /** `<box> <host> #shadow <section> <slot> … <p>`, with the paragraph in the slot and one more beside it. */
  const slotted = () => {
    box.innerHTML = '<div><p></p></div>';
    const host = box.firstElementChild!;
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<section><slot></slot><b></b></section>';
    const [section, inner] = [root.querySelector('section')!, root.querySelector('b')!];
    return {host, root, section, inner, outer: box.querySelector('p')!};
  };

  it('is that of the element before that of any ancestor', () => {
    box.lang = 'fr';
    box.innerHTML = '<p lang="pt-BR"></p>';
    expect(nearestLang(box.firstElementChild!)).to.equal('pt-BR');
    expect(nearestLang(box)).to.equal('fr');
  });

  it('is found outside of a shadow root, a closed one too', () => {
    box.lang = 'ja';
    const inner = document.createElement('p');
    box.attachShadow({mode: 'closed'}).append(inner);
    expect(nearestLang(inner)).to.equal('ja');
  });

  it('is found around the slot before the host that fills it', () => {
    const {host, section, outer} = slotted();
    host.setAttribute('lang', 'de');
    expect(nearestLang(outer)).to.equal('de');
    section.lang = 'it';
    expect(nearestLang(outer)).to.equal('it');
  });

  for (const lang of ['', ' ', 'x y', 'x-', '-', 'undefined/', 'zh-cmn-Hans-CN-zh', 'en-US.UTF-8', '💥', 'e'])
    it(`skips lang="${lang}", which Intl would throw at`, () => {
      box.lang = 'es';
      box.innerHTML = '<p></p>';
      const inner = box.querySelector('p')!;
      inner.lang = lang;
      expect(nearestLang(inner)).to.equal('es');
    });

  it('takes en_US and EN-us for en-US', () => {
    box.lang = 'en_US';
    expect(nearestLang(box)).to.equal('en-US');
    box.lang = 'EN-us';
    expect(nearestLang(box)).to.equal('en-US');
  });

  it('is not misled by a form with a field named "lang"', () => {
    box.innerHTML = '<form lang="sv"><input name="lang" value="x"><p></p></form>';
    expect(nearestLang(box.querySelector('p')!)).to.equal('sv');
  });

  it('is that of the browser where the page names none', () => {
    document.documentElement.removeAttribute('lang');
    // WebKitGTK without a locale says "C".
    const browser = navigator.language === 'C' ? 'en' : Intl.getCanonicalLocales(navigator.language)[0];
    expect(nearestLang(box)).to.equal(browser);
    expect(nearestLang(document.createElement('p'))).to.equal(browser);
  });

  it('is English where the browser names none that Intl takes', () => {
    Object.defineProperty(navigator, 'language', {value: 'C.UTF-8', configurable: true});
    try {
      expect(nearestLang(document.createElement('p'))).to.equal('en');
    } finally {
      delete (navigator as {language?: string}).language;
    }
  });

  describe('when it changes late', () => {
    const {observe, disconnect} = MutationObserver.prototype;
    const live = new Set<MutationObserver>();

    beforeEach(() => {
      MutationObserver.prototype.observe = function (...args) {
        live.add(this);
        observe.apply(this, args);
      };
      MutationObserver.prototype.disconnect = function () {
        live.delete(this);
        disconnect.call(this);
      };
    });

    afterEach(() => {
      Object.assign(MutationObserver.prototype, {observe, disconnect});
    });

    it('is seen on the element, an ancestor, the host, the slot and the page', async () => {
      const {host, section, inner, outer} = slotted();
      const seen: string[] = [];
      const stops = [
        watchLang(outer, () => seen.push(`outer ${nearestLang(outer)}`)),
        watchLang(inner, () => seen.push(`inner ${nearestLang(inner)}`)),
      ];
      const steps: [Element, string][] = [
        [document.documentElement, 'fr'],
        [box, 'de'],
        [host, 'ja'],
        [section, 'it'],
      ];
      for (const [element, lang] of steps) {
        element.setAttribute('lang', lang);
        await nextTask();
        expect(seen.splice(0).sort()).to.deep.equal([`inner ${lang}`, `outer ${lang}`]);
      }
      section.removeAttribute('lang');
      await nextTask();
      expect(seen).to.include('outer ja').and.include('inner ja');
      stops.forEach((stop) => stop());
    });

    it('makes no calls for other attributes', async () => {
      let calls = 0;
      const stop = watchLang(box, () => calls++);
      box.className = 'lang';
      box.dir = 'rtl';
      await nextTask();
      expect(calls).to.equal(0);
      stop();
    });

    it('leaves nothing behind the last that watches', async () => {
      const {inner, outer} = slotted();
      let calls = 0;
      const stops = [outer, inner, inner].map((element) => watchLang(element, () => calls++));
      stops[0]!();
      stops[0]!();
      stops[1]!();
      box.lang = 'de';
      await nextTask();
      expect(calls, 'still watched by the third').to.equal(1);
      stops[2]!();
      expect(live.size).to.equal(0);
      box.lang = 'fr';
      await nextTask();
      expect(calls).to.equal(1);
    });

    it('is observed once for a thousand that watch, and each is called once', async () => {
      box.innerHTML = '<p></p>'.repeat(1_000);
      let calls = 0;
      const stops = [...box.children].map((child) => watchLang(child, () => calls++));
      expect(live.size).to.equal(1);
      box.lang = 'de';
      document.documentElement.lang = 'fr';
      await nextTask();
      expect(calls).to.equal(1_000);
      stops.forEach((stop) => stop());
      expect(live.size).to.equal(0);
    });

    it('does not run on when a callback watches anew', async () => {
      let calls = 0;
      let stop: () => void;
      const again = (): void => {
        stop();
        if (++calls < 10) stop = watchLang(box, again);
      };
      const stopOther = watchLang(box, () => {});
      stop = watchLang(box, again);
      box.lang = 'de';
      await nextTask();
      expect(calls).to.equal(1);
      stop();
      stopOther();
      expect(live.size).to.equal(0);
    });
  });
});
