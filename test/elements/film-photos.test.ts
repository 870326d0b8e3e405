import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/elements/film-photos/define.js';
import {setDefaultSource} from '../../src/index.js';
import {
  change,
  create,
  faults,
  folded,
  has,
  HeldSource,
  overflowing,
  part,
  parts,
  pixel,
  press,
  settled,
  show,
} from './support.js';

const images = new URL('../../demo/public/images/', import.meta.url).href;
const landscape = {url: `${images}p1.jpg`, width: 1200, height: 800};
const portrait = {url: `${images}p5.jpg`, width: 800, height: 1200};
const film = (photos: readonly object[], more: object = {}) => ({id: 'x', title: 'X', photos, ...more});
const many = (count: number, photo: object = landscape) =>
  film(Array.from({length: count}, (_, i) => ({...photo, caption: `Scene ${i + 1}`})));

const thumbs = (element: Element) => parts(element, 'item');
const shownThumbs = (element: Element) => thumbs(element).filter((thumb) => thumb.getClientRects().length);
/** What assistive technology calls each button. */
const names = (element: Element) =>
  thumbs(element).map((thumb) => thumb.querySelector('img')?.alt ?? folded(thumb.textContent));
const box = (element: Element) => element.getBoundingClientRect();
const ratio = (element: Element) => box(element).width / box(element).height;
const allLoaded = (element: Element) =>
  waitUntil(
    () => shownThumbs(element).every((thumb) => thumb.querySelector('img')?.complete !== false),
    'pictures did not come',
    {timeout: 5000},
  );

describe('<film-photos>', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  describe('names', () => {
    it('each thumbnail by its caption, else by what it shows, else by its place', async () => {
      const photos = [
        {...landscape, caption: 'At the bar', alt: 'Two people at a bar'},
        {...landscape, alt: 'A road'},
      ];
      const element = await show('film-photos', film([...photos, landscape], {language: 'fr'}));
      expect(names(element)).to.deep.equal(['At the bar', 'A road', 'Photo 3 of 3']);
      const langs = [...element.shadowRoot!.querySelectorAll('img')].map(({lang}) => lang);
      expect(langs, 'our own words are not in the language of the film').to.deep.equal(['fr', 'fr', '']);
    });

    it('the whole in the language of the page', async () => {
      const element = await show('film-photos', film([landscape, landscape]), {lang: 'de'});
      await waitUntil(() => folded(part(element, 'heading')!.textContent) === 'Fotos');
      expect(folded(part(element, 'button')!.textContent)).to.equal('Alle 2 Fotos ansehen');
      expect(names(element)).to.deep.equal(['Foto 1 von 2', 'Foto 2 von 2']);
    });

    it('each button as one that opens a dialog', async () => {
      const element = await show('film-photos', many(3));
      for (const button of element.shadowRoot!.querySelectorAll('button'))
        expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    });
  });

  describe('a strip where there is little room', () => {
    for (const width of [160, 280, 480, 639])
      it(`has all pictures in one row at ${width}px, of one height and their own shape`, async () => {
        const photos = [landscape, portrait, landscape, landscape, landscape, landscape];
        const element = await show('film-photos', film(photos), {width, scheme: 'light'});
        const shown = shownThumbs(element);
        expect(shown).to.have.length(6);
        for (const thumb of shown) {
          expect(box(thumb).top).to.be.closeTo(box(shown[0]!).top, 0.5);
          expect(box(thumb).height).to.be.closeTo(8.5 * 16, 1);
        }
        if (width > 300) {
          // Before they have come, too: the record says their sizes.
          expect(ratio(shown[0]!)).to.be.closeTo(3 / 2, 0.02);
          expect(ratio(shown[1]!)).to.be.closeTo(2 / 3, 0.02);
        }
        expect(has(element, 'more') && part(element, 'more')!.getClientRects().length).to.equal(0);
        const list = part(element, 'list')!;
        expect(list.scrollWidth).to.be.above(list.clientWidth);
        expect(overflowing(element)).to.deep.equal([]);
      });

    it('shows no more than twelve of 10,000, and no task of it is long', async () => {
      const start = performance.now();
      const element = await show('film-photos', many(10_000));
      expect(thumbs(element)).to.have.length(12);
      expect(performance.now() - start).to.be.below(2000);
      expect(folded(part(element, 'button')!.textContent)).to.equal('See all 10,000 photos');
    });

    it('does not cut off the ring round what has the focus', async () => {
      const element = await show('film-photos', many(6));
      const first = thumbs(element)[0]!;
      first.focus();
      const {outlineStyle, outlineWidth, outlineOffset} = getComputedStyle(first);
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth) + parseFloat(outlineOffset)).to.be.at.most(1);
      const image = box(first.querySelector('img')!);
      expect(image.left - box(first).left, 'the picture makes room').to.be.above(3);
    });
  });

  describe('a mosaic where there is room', () => {
    for (const dir of ['ltr', 'rtl'])
      for (const width of [640, 800, 1200])
        it(`has a large picture and four small ones at ${width}px, ${dir}`, async () => {
          const element = await show('film-photos', many(9), {width, dir});
          const [large, ...small] = shownThumbs(element);
          expect(small).to.have.length(4);
          for (const thumb of small) {
            expect(box(thumb).width).to.be.closeTo((box(large!).width - 8) / 2, 1);
            expect(box(thumb).height).to.be.closeTo((box(large!).height - 8) / 2, 1);
          }
          expect(box(large!).left < box(small[0]!).left).to.equal(dir === 'ltr');
          expect(overflowing(element)).to.deep.equal([]);
          const image = large!.querySelector('img')!;
          expect([box(image).width, box(image).height]).to.deep.equal([box(large!).width, box(large!).height]);
        });

    it('says over the last one how many more there are, to the eye only', async () => {
      const element = await show('film-photos', many(9), {width: 800});
      const more = part(element, 'more')!;
      expect(folded(more.textContent)).to.equal('+4');
      expect(more.getAttribute('aria-hidden')).to.equal('true');
      expect(box(more).width).to.equal(box(shownThumbs(element)[4]!).width);
    });

    it('says nothing there where all are shown', async () => {
      expect(has(await show('film-photos', many(5), {width: 800}), 'more')).to.equal(false);
    });

    for (const count of [2, 3, 4])
      it(`leaves no gap with ${count} pictures`, async () => {
        const element = await show('film-photos', many(count), {width: 800});
        const area = shownThumbs(element).reduce((sum, thumb) => sum + box(thumb).width * box(thumb).height, 0);
        const list = part(element, 'list')!;
        expect(area / (list.clientWidth * list.clientHeight)).to.be.above(0.94);
      });
  });

  describe('one picture', () => {
    for (const width of [280, 800])
      for (const [shape, photo] of Object.entries({landscape, portrait}))
        it(`keeps its shape at ${width}px, ${shape}, with no button beside it`, async () => {
          const element = await show('film-photos', film([photo]), {width});
          await allLoaded(element);
          expect(ratio(thumbs(element)[0]!)).to.be.closeTo(photo.width / photo.height, 0.02);
          expect(has(element, 'button')).to.equal(false);
          expect(overflowing(element)).to.deep.equal([]);
        });
  });

  describe('pictures', () => {
    it('come late, in the size that is needed', async () => {
      const sources = [
        {url: 'https://pictures.example/a,b c.jpg', width: 300},
        {url: 'https://pictures.example/l.jpg', width: 1200},
      ];
      const element = await show('film-photos', film([{url: pixel, sources}]));
      const image = part(element, 'image') as HTMLImageElement;
      expect(image.loading).to.equal('lazy');
      expect(image.srcset).to.equal('https://pictures.example/a,b%20c.jpg 300w, https://pictures.example/l.jpg 1200w');
      expect(image.sizes).to.match(/^auto, /);
    });

    it('that do not come are said in words, in their place', async () => {
      const photos = [landscape, {url: '/net/never.jpg', caption: 'At the bar'}, landscape];
      for (const width of [480, 800]) {
        const element = await show('film-photos', film(photos), {width});
        const [, broken, other] = thumbs(element);
        await waitUntil(() => !broken!.querySelector('img'));
        expect(folded(broken!.innerText)).to.equal('At the bar');
        expect(box(broken!).width).to.be.closeTo(box(other!).width, 1);
        expect(box(broken!).height).to.be.closeTo(box(other!).height, 1);
        await expect(element).to.be.accessible();
      }
    });

    it('of another film are not those of the film before, while they are on their way', async () => {
      const element = await show('film-photos', film([landscape]));
      await allLoaded(element);
      await change(element, {film: {...film([{url: '/net/never.jpg'}]), id: 'y'}});
      expect((part(element, 'image') as HTMLImageElement | null)?.naturalWidth ?? 0).to.equal(0);
    });

    it('of the same film stay where they are', async () => {
      const element = await show('film-photos', many(6));
      const first = thumbs(element)[0]!;
      first.focus();
      await change(element, {film: many(7)});
      expect(first.isConnected && element.shadowRoot!.activeElement === first).to.equal(true);
    });
  });

  it('says that there are none', async () => {
    const element = await show('film-photos', {id: 'x', title: 'X'});
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(folded(part(element, 'empty')!.textContent)).to.equal('No photos');
    expect(has(element, 'button')).to.equal(false);
  });

  for (const width of [280, 480, 800])
    it(`is as high while loading as with six pictures, at ${width}px`, async () => {
      const source = new HeldSource();
      setDefaultSource(source);
      const element = create('film-photos', {filmId: `a${width}`, width});
      await fixture(html`${element.parentElement}`);
      await waitUntil(() => source.asked.length && has(element, 'skeleton'));
      const before = box(element).height;
      source.answer(`a${width}`, many(6));
      await waitUntil(() => has(element, 'item'));
      await settled(element);
      expect(box(element).height).to.be.closeTo(before, 1);
    });

  it('shows hostile words as words, and links to nothing', async () => {
    const caption = '<img src=x onerror=alert(1)>"\'`${x}{{x}}';
    const url = 'javascript:alert(1)';
    const photos = [
      {...landscape, caption, credit: caption},
      {url, caption},
      {...landscape, caption: 'x'.repeat(2000)},
    ];
    const element = await show('film-photos', film(photos), {width: 280});
    expect(names(element)).to.deep.equal([caption, 'x'.repeat(2000)]);
    expect(faults(element)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelectorAll('a').length).to.equal(0);
    expect(overflowing(element)).to.deep.equal([]);
  });

  it('is accessible, light and dark, narrow and wide', async () => {
    for (const width of [280, 800])
      for (const scheme of ['light', 'dark'])
        await expect(await show('film-photos', many(14), {width, scheme})).to.be.accessible();
  });

  it('loads the code of the lightbox with the first picture that is opened, and not before', async () => {
    const isLoaded = () => performance.getEntriesByType('resource').some(({name}) => name.includes('lightbox.'));
    const element = await show('film-photos', many(6));
    expect(isLoaded()).to.equal(false);
    await press(element, thumbs(element)[0]);
    await waitUntil(() => has(element, 'lightbox'), 'the lightbox did not open', {timeout: 5000});
    expect(isLoaded()).to.equal(true);
  });
});
