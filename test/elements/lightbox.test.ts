import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/film-photos/define.js';
import type {FilmPhotos} from '../../src/elements/film-photos/film-photos.js';
import {change, folded, has, part, parts, settled, show} from './support.js';

const images = new URL('../../demo/public/images/', import.meta.url).href;
const six = [1, 2, 3, 4, 5, 6].map((n) => ({
  url: `${images}p${n}.jpg`,
  width: n === 5 ? 800 : 1200,
  height: n === 5 ? 1200 : 800,
  caption: `Scene ${n}`,
  credit: 'A Photographer',
  license: 'CC BY 4.0',
}));
const film = (photos: readonly object[] = six, more: object = {}) => ({id: 'x', title: 'X', photos, ...more});

const dialogOf = (element: Element) => element.shadowRoot!.querySelector('dialog');
const isOpen = (element: Element) => !!dialogOf(element)?.open;
const counter = (element: Element) => folded(part(element, 'counter')?.textContent);
/** The picture in view. */
const picture = (element: Element) => element.shadowRoot!.querySelector<HTMLImageElement>('.now img');
const track = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.track')!;
const focusedPart = (element: Element) => element.shadowRoot!.activeElement?.getAttribute('part');

/** An element whose lightbox is open, at one of its thumbnails. */
async function open(index = 0, photos?: readonly object[], place: Record<string, unknown> = {}): Promise<FilmPhotos> {
  const element = await show('film-photos', film(photos), place);
  await openAt(element, part(element, 'list')!.querySelectorAll('button')[index]);
  return element;
}

async function openAt(element: FilmPhotos, button: HTMLElement | null | undefined): Promise<void> {
  button!.focus();
  button!.click();
  await waitUntil(() => isOpen(element), 'the lightbox did not open', {timeout: 5000});
  await settled(element);
}

async function close(element: FilmPhotos): Promise<void> {
  part(element, 'close')!.click();
  await waitUntil(() => !has(element, 'lightbox'));
}

const pictureCame = (element: Element) =>
  waitUntil(() => picture(element)?.classList.contains('loaded'), 'the picture did not come', {timeout: 5000});

/** Presses a key, where the focus is. */
async function press(element: FilmPhotos, key: string): Promise<void> {
  await sendKeys({press: key});
  await settled(element);
}

const motion = matchMedia('(prefers-reduced-motion: reduce)');

/** A finger or mouse on the pictures. The events are not a pointer's own, which alone could be captured. */
function point(element: Element, type: string, x: number, y = 200, pointerId = 1): void {
  const target = track(element);
  target.setPointerCapture = () => {};
  target.dispatchEvent(
    new PointerEvent(`pointer${type}`, {clientX: x, clientY: y, pointerId, isPrimary: pointerId === 1, bubbles: true}),
  );
}

async function drag(element: FilmPhotos, from: number, to: number): Promise<void> {
  point(element, 'down', from);
  for (let i = 1; i <= 4; i++) point(element, 'move', from + ((to - from) * i) / 4);
  point(element, 'up', to);
  await settled(element);
}

const zoomOf = (element: Element) => Number(track(element).style.getPropertyValue('--_scale') || 1);
const panOf = (element: Element) => parseFloat(track(element).style.getPropertyValue('--_x') || '0');

describe('the lightbox', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('film-photos')) element.remove();
    scrollTo(0, 0);
  });

  describe('shows', () => {
    it('the picture that was pressed, its caption, its credit and its licence', async () => {
      const element = await open(1);
      expect(counter(element)).to.equal('Photo 2 of 6');
      expect(folded(part(element, 'caption')!.innerText)).to.equal('Scene 2 A Photographer CC BY 4.0');
      expect(picture(element)!.src).to.equal(six[1]!.url);
      expect(picture(element)!.alt).to.equal('Scene 2');
      expect(element.matches(':state(open)')).to.equal(true);
      expect(dialogOf(element)!.matches(':modal')).to.equal(true);
      expect(dialogOf(element)!.getAttribute('aria-label')).to.equal('Photos');
    });

    it('the first for "See all", over the whole window, however small the element', async () => {
      const element = await show('film-photos', film(), {width: 160});
      await openAt(element, part(element, 'button'));
      expect(counter(element)).to.equal('Photo 1 of 6');
      const {left, top, width, height} = dialogOf(element)!.getBoundingClientRect();
      expect([left, top]).to.deep.equal([0, 0]);
      expect(width).to.be.closeTo(document.documentElement.clientWidth, 1);
      expect(height).to.be.closeTo(innerHeight, 1);
    });

    it('what a picture is described as, beside its caption', async () => {
      const element = await open(0, [{...six[0], alt: 'A man on a road'}]);
      expect(picture(element)!.alt).to.equal('A man on a road');
    });

    it('the neighbours before they are asked for, hidden from assistive technology', async () => {
      const element = await open(2);
      const loaded = parts(element, 'lightbox-image').map((image) => (image as HTMLImageElement).src);
      expect(loaded).to.have.members([1, 2, 3].map((i) => six[i]!.url));
      for (const image of parts(element, 'lightbox-image'))
        expect(!!image.closest('[aria-hidden]')).to.equal(image !== picture(element));
    });

    it('one picture without buttons to others', async () => {
      const element = await open(0, six.slice(0, 1));
      expect(has(element, 'next') || has(element, 'previous')).to.equal(false);
      await press(element, 'ArrowRight');
      expect(counter(element)).to.equal('Photo 1 of 1');
    });

    it('all of 10,000 pictures, three at a time', async () => {
      const element = await open(
        0,
        Array.from({length: 10_000}, (_, i) => six[i % 6]!),
      );
      await press(element, 'End');
      expect(counter(element)).to.equal('Photo 10,000 of 10,000');
      expect(parts(element, 'lightbox-image').length).to.equal(2);
    });

    it('that a picture did not load, and tries again when the reader comes back', async () => {
      const element = await open(0, [{url: '/net/never.jpg', caption: 'Lost'}, ...six]);
      const said = () => folded(element.shadowRoot!.querySelector('.now [role=alert]')?.textContent);
      await waitUntil(() => said(), 'nothing is said', {timeout: 5000});
      expect(said()).to.equal('The photo could not be loaded.');
      expect(folded(part(element, 'caption')!.innerText)).to.equal('Lost');
      await press(element, 'ArrowRight');
      expect(said()).to.equal('');
      await press(element, 'ArrowLeft');
      expect(!!picture(element) || !!said()).to.equal(true);
    });

    it('no other picture while one is on its way', async () => {
      const element = await open(0, [...six.slice(0, 5), {url: '/net/never.jpg'}]);
      await pictureCame(element);
      await press(element, 'End');
      expect(picture(element)?.naturalWidth ?? 0).to.equal(0);
      expect(!!picture(element)?.classList.contains('loaded')).to.equal(false);
    });

    it('everything in the language of the page', async () => {
      const element = await show('film-photos', film(), {lang: 'fr'});
      await waitUntil(() => folded(part(element, 'button')!.textContent) === 'Voir les 6 photos');
      await openAt(element, part(element, 'button'));
      expect(counter(element)).to.equal('Photo 1 sur 6');
      const labels = ['close', 'previous', 'next'].map((name) => part(element, name)!.getAttribute('aria-label'));
      expect(labels).to.deep.equal(['Fermer', 'Photo précédente', 'Photo suivante']);
    });
  });

  describe('by keys', () => {
    it('begins at Close, and Tab goes round its buttons', async () => {
      const element = await open(1);
      expect(focusedPart(element)).to.equal('close');
      const met: unknown[] = [];
      for (const isBack of [false, false, false, true, true]) {
        if (isBack) await sendKeys({down: 'Shift'});
        await press(element, 'Tab');
        if (isBack) await sendKeys({up: 'Shift'});
        met.push(focusedPart(element));
      }
      expect(met).to.deep.equal(['previous', 'next', 'close', 'next', 'previous']);
    });

    it('opens with Enter, closes with Esc, and goes on where the reader was', async () => {
      const element = await show('film-photos', film());
      const thumb = parts(element, 'item')[1]!;
      thumb.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => isOpen(element));
      await press(element, 'Escape');
      await waitUntil(() => !has(element, 'lightbox'));
      expect(element.shadowRoot!.activeElement === thumb).to.equal(true);
      expect(element.matches(':state(open)')).to.equal(false);
    });

    for (const [dir, forward, back] of [
      ['ltr', 'ArrowRight', 'ArrowLeft'],
      ['rtl', 'ArrowLeft', 'ArrowRight'],
    ] as const)
      it(`turns the pages with the arrow keys, ${dir}, and no further than they go`, async () => {
        const element = await open(1, six.slice(0, 3), {dir});
        const met = [];
        for (const key of [forward, forward, back, back, back]) {
          await press(element, key);
          met.push(counter(element));
        }
        expect(met).to.deep.equal([3, 3, 2, 1, 1].map((n) => `Photo ${n} of 3`));
        expect(part(element, 'previous')!.getAttribute('aria-disabled')).to.equal('true');
        expect(part(element, 'next')!.hasAttribute('aria-disabled')).to.equal(false);
      });

    it('goes to the ends with Home and End, and on with Page Up and Page Down', async () => {
      const element = await open(2);
      const met = [];
      for (const key of ['End', 'PageUp', 'Home', 'PageDown']) {
        await press(element, key);
        met.push(counter(element));
      }
      expect(met).to.deep.equal([6, 5, 1, 2].map((n) => `Photo ${n} of 6`));
    });

    it('leaves the page behind alone: it neither scrolls nor hears of the keys', async () => {
      const element = await open(0);
      const tall = document.createElement('div');
      tall.style.height = '5000px';
      document.body.append(tall);
      scrollTo(0, 100);
      const heard: string[] = [];
      const note = ({key}: KeyboardEvent) => void heard.push(key);
      document.addEventListener('keydown', note);
      try {
        for (const key of ['ArrowDown', 'PageDown', 'End', 'Home']) await press(element, key);
        track(element).dispatchEvent(new WheelEvent('wheel', {deltaY: 300, bubbles: true, cancelable: true}));
        expect(heard).to.deep.equal([]);
        await close(element);
        expect(scrollY).to.equal(100);
      } finally {
        document.removeEventListener('keydown', note);
        tall.remove();
      }
    });

    it('leaves the browser its own keys', async () => {
      const element = await open(0);
      for (const init of [{altKey: true}, {ctrlKey: true}, {metaKey: true}]) {
        const event = new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, cancelable: true, ...init});
        part(element, 'close')!.dispatchEvent(event);
        expect(event.defaultPrevented).to.equal(false);
      }
      await settled(element);
      expect(counter(element)).to.equal('Photo 1 of 6');
    });

    it('still hears the keys after a click on the picture, or on a button', async () => {
      const element = await open(0);
      for (const target of [track(element), part(element, 'next')!]) {
        const down = new MouseEvent('mousedown', {bubbles: true, cancelable: true, composed: true});
        target.dispatchEvent(down);
        expect(down.defaultPrevented, 'the focus would go to the page').to.equal(true);
      }
      expect(focusedPart(element)).to.equal('next');
    });
  });

  describe('gives the focus back', () => {
    it('to the thumbnail of the picture that was in view, and brings it into view in its strip', async () => {
      const element = await open(0, six, {width: 280});
      await press(element, 'End');
      await close(element);
      const thumb = parts(element, 'item')[5]!;
      expect(element.shadowRoot!.activeElement === thumb).to.equal(true);
      const list = part(element, 'list')!.getBoundingClientRect();
      expect(thumb.getBoundingClientRect().right).to.be.at.most(list.right + 1);
    });

    it('to "See all" where that picture has no thumbnail in view', async () => {
      const element = await open(0, [...six, ...six, ...six], {width: 800});
      await press(element, 'End');
      await close(element);
      expect(focusedPart(element)).to.equal('button');
    });

    it('to the thumbnail where there is only one', async () => {
      const element = await open(0, six.slice(0, 1));
      await close(element);
      expect(focusedPart(element)).to.equal('item');
    });
  });

  describe('by hand', () => {
    it('turns the pages with its buttons, which keep the focus at the end', async () => {
      const element = await open(4);
      const next = part(element, 'next')!;
      next.focus();
      for (let i = 0; i < 3; i++) {
        next.click();
        await settled(element);
      }
      expect(counter(element)).to.equal('Photo 6 of 6');
      expect(focusedPart(element)).to.equal('next');
    });

    for (const [dir, sign] of [
      ['ltr', -1],
      ['rtl', 1],
    ] as const)
      it(`follows a swipe, and turns the page with it, ${dir}`, async () => {
        const element = await open(1, six, {dir});
        const before = picture(element)!.getBoundingClientRect().left;
        point(element, 'down', 300);
        point(element, 'move', 300 + sign * 150);
        expect(picture(element)!.getBoundingClientRect().left - before).to.be.closeTo(sign * 150, 1);
        point(element, 'up', 300 + sign * 150);
        await settled(element);
        expect(counter(element)).to.equal('Photo 3 of 6');
        await drag(element, 300, 300 - sign * 200);
        expect(counter(element)).to.equal('Photo 2 of 6');
      });

    it('lets go of a picture that was hardly moved, or that the browser took away', async () => {
      const element = await open(1);
      await drag(element, 300, 288);
      point(element, 'down', 300);
      point(element, 'move', 260);
      point(element, 'cancel', 260);
      await settled(element);
      expect(counter(element)).to.equal('Photo 2 of 6');
      for (const animation of track(element).getAnimations()) animation.finish();
      const slide = picture(element)!.parentElement!.getBoundingClientRect();
      expect(slide.left).to.be.closeTo(track(element).getBoundingClientRect().left, 0.5);
      expect(track(element).getBoundingClientRect().left).to.be.closeTo(0, 0.5);
    });

    it('does not leave the first picture backwards', async () => {
      const element = await open(0);
      await drag(element, 100, 400);
      expect(counter(element)).to.equal('Photo 1 of 6');
    });

    it('slides to the picture it was swiped to, but not for who wants less motion', async () => {
      const element = await open(1);
      await drag(element, 300, 100);
      const moving = track(element).getAnimations().length > 0;
      expect(moving).to.equal(!motion.matches);
    });
  });

  describe('zooms', () => {
    it('with a pinch, at the fingers', async () => {
      const element = await open(1);
      await pictureCame(element);
      const {left, width, top, height} = picture(element)!.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      point(element, 'down', x - 50, y, 1);
      point(element, 'down', x + 50, y, 2);
      point(element, 'move', x - 100, y, 1);
      point(element, 'move', x + 100, y, 2);
      point(element, 'up', x - 100, y, 1);
      point(element, 'up', x + 100, y, 2);
      await settled(element);
      expect(zoomOf(element)).to.be.closeTo(2, 0.01);
      expect(picture(element)!.getBoundingClientRect().width).to.be.closeTo(2 * width, 1);
      expect(counter(element), 'a pinch is no swipe').to.equal('Photo 2 of 6');
    });

    it('with a double tap, and back with another', async () => {
      const element = await open(0);
      await pictureCame(element);
      const tap = () => {
        point(element, 'down', 200);
        point(element, 'up', 200);
      };
      tap();
      expect(zoomOf(element)).to.equal(1);
      tap();
      expect(zoomOf(element)).to.equal(2.5);
      tap();
      tap();
      expect(zoomOf(element)).to.equal(1);
    });

    it('with + and -, and a wheel with Ctrl', async () => {
      const element = await open(0);
      await pictureCame(element);
      await press(element, '+');
      expect(zoomOf(element)).to.equal(1.5);
      await press(element, '-');
      expect(zoomOf(element)).to.equal(1);
      const wheel = new WheelEvent('wheel', {deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true});
      track(element).dispatchEvent(wheel);
      expect(zoomOf(element)).to.equal(2);
      expect(wheel.defaultPrevented, 'the page is not zoomed').to.equal(true);
    });

    it('and moves what is zoomed with a finger, no further than its edge', async () => {
      const element = await open(0);
      await pictureCame(element);
      for (let i = 0; i < 3; i++) await press(element, '+');
      await drag(element, 200, 240);
      expect(panOf(element)).to.be.closeTo(40, 1);
      await drag(element, 0, 5000);
      const image = picture(element)!.getBoundingClientRect();
      expect(image.left).to.be.at.most(track(element).getBoundingClientRect().left + 100);
      expect(counter(element)).to.equal('Photo 1 of 6');
    });

    it('and moves it with the arrow keys, then on to the next picture, which is whole', async () => {
      const element = await open(0);
      await pictureCame(element);
      await press(element, '+');
      await press(element, 'ArrowRight');
      expect(panOf(element)).to.be.below(0);
      expect(counter(element)).to.equal('Photo 1 of 6');
      for (let i = 0; i < 9 && zoomOf(element) > 1; i++) await press(element, 'ArrowRight');
      expect(counter(element)).to.equal('Photo 2 of 6');
      expect([zoomOf(element), panOf(element)]).to.deep.equal([1, 0]);
    });

    it('to a larger file where there is one', async () => {
      const sources = [
        {url: six[0]!.url, width: 600},
        {url: `${six[0]!.url}?large`, width: 4000},
      ];
      const element = await open(0, [{...six[0], sources}, six[1]!]);
      await pictureCame(element);
      const before = picture(element)!.sizes;
      await press(element, '+');
      expect(before).to.equal('100vw');
      expect(picture(element)!.sizes).to.equal('300vw');
    });

    it('not beyond the next opening', async () => {
      const element = await open(0);
      await pictureCame(element);
      await press(element, '+');
      await close(element);
      await openAt(element, parts(element, 'item')[0]);
      await pictureCame(element);
      await press(element, '+');
      expect(zoomOf(element)).to.equal(1.5);
    });
  });

  describe('when the film changes', () => {
    it('closes for another film, and the reader is still in the element', async () => {
      const element = await open(3);
      await change(element, {film: {...film(six.slice(0, 2)), id: 'y'}});
      expect(has(element, 'lightbox')).to.equal(false);
      expect(element.matches(':state(open)')).to.equal(false);
      expect(document.activeElement === element).to.equal(true);
      await openAt(element, part(element, 'button'));
      expect(counter(element)).to.equal('Photo 1 of 2');
    });

    it('stays at the last picture of one that has fewer now', async () => {
      const element = await open(4);
      await change(element, {film: film(six.slice(0, 3))});
      expect(isOpen(element)).to.equal(true);
      expect(counter(element)).to.equal('Photo 3 of 3');
    });

    it('closes where there are none now', async () => {
      const element = await open(4);
      await change(element, {film: {id: 'x', title: 'X'}});
      expect(has(element, 'lightbox')).to.equal(false);
      expect(document.querySelector(':modal') === null).to.equal(true);
    });

    it('leaves a page that can be used when the element is removed, and one that can open it again', async () => {
      const element = await open(1);
      const column = element.parentElement!;
      element.remove();
      const button = document.createElement('button');
      column.append(button);
      button.focus();
      expect(document.activeElement === button, 'the page is not inert').to.equal(true);
      column.append(element);
      await settled(element);
      expect(has(element, 'lightbox')).to.equal(false);
      await openAt(element, parts(element, 'item')[2]);
      expect(counter(element)).to.equal('Photo 3 of 6');
    });
  });

  describe('on a strange page', () => {
    it('opens over a dialog, and Esc closes it alone', async () => {
      const element = await show('film-photos', film());
      const outer = document.createElement('dialog');
      element.parentElement!.append(outer);
      outer.append(element);
      outer.showModal();
      await settled(element);
      await openAt(element, parts(element, 'item')[0]);
      await press(element, 'Escape');
      await waitUntil(() => !has(element, 'lightbox'));
      expect(outer.open).to.equal(true);
      outer.close();
    });

    it('is styled in a frame', async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
      frame.width = '500';
      const element = await show('film-photos', film());
      frame.contentDocument!.body.append(element);
      await settled(element);
      await openAt(element, parts(element, 'item')[0]);
      const {width} = dialogOf(element)!.getBoundingClientRect();
      expect(width).to.be.closeTo(frame.contentDocument!.documentElement.clientWidth, 1);
      element.remove();
    });

    it('keeps its own colours where the page sets ours', async () => {
      const element = await show('film-photos', film(), {scheme: 'light'});
      element.style.cssText = '--film-color: #111; --film-color-muted: #333; --film-focus-color: #000';
      await openAt(element, parts(element, 'item')[0]);
      await expect(element).to.be.accessible();
      const {color, outlineColor} = getComputedStyle(part(element, 'close')!);
      expect(color).to.equal('rgb(244, 244, 246)');
      expect(outlineColor).to.equal(color);
    });

    it('has no style but custom properties, set through CSSOM', async () => {
      const element = await open(1);
      await drag(element, 300, 100);
      const styled = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[style]')];
      expect(styled.map((one) => one.className)).to.deep.equal(['track']);
      for (const name of styled[0]!.style) expect(name).to.match(/^--_/);
    });
  });

  describe('is accessible', () => {
    for (const dir of ['ltr', 'rtl'])
      it(`with and without words, ${dir}`, async () => {
        const photos = [six[0]!, {url: six[1]!.url}, {...six[2], caption: 'A long caption. '.repeat(120)}];
        const element = await open(0, photos, {dir, lang: dir === 'rtl' ? 'ar' : 'en'});
        for (let i = 0; i < photos.length; i++) {
          await expect(element).to.be.accessible();
          await press(element, dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
        }
        const caption = part(element, 'caption')!;
        expect(caption.scrollHeight).to.be.above(caption.clientHeight);
        expect(caption.tabIndex, 'what scrolls can be reached').to.equal(0);
      });

    it('says which picture it is now', async () => {
      const element = await open(0);
      for (const name of ['counter', 'caption'])
        expect(part(element, name)!.getAttribute('aria-live'), name).to.equal('polite');
      const said = part(element, 'counter')!;
      await press(element, 'ArrowRight');
      expect(part(element, 'counter') === said, 'the same live region').to.equal(true);
    });
  });
});
