import {expect, waitUntil} from '@open-wc/testing';
import {change, folded, has, part, pixel, record, seedUrl, settled, show} from './support.js';

const poster = {url: pixel, width: 600, height: 900, alt: 'Two people on a road'};

describe('the poster of a <film-card>', () => {
  afterEach(() => scrollTo(0, 0));

  it('has its text, its size and its room before it is there', async () => {
    const card = await show('film-card', {...record, poster: {...poster, url: '/net/delay/3000'}});
    const image = part(card, 'image') as HTMLImageElement;
    expect([image.alt, image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal([
      poster.alt,
      '600',
      '900',
    ]);
    expect(image.getAttribute('loading')).to.equal('lazy');
    const {width, height} = part(card, 'poster')!.getBoundingClientRect();
    expect(height / width).to.be.closeTo(1.5, 0.02);
    expect(card.matches(':state(no-poster)')).to.equal(false);
    image.src = '';
  });

  it('is chosen by the browser from its sizes', async () => {
    const sources = [
      {url: `${seedUrl}/../../images/poster-300.jpg`, width: 300},
      {url: pixel, width: 600},
    ];
    const card = await show('film-card', {...record, poster: {...poster, sources}});
    const image = part(card, 'image') as HTMLImageElement;
    const address = new URL('../images/poster-300.jpg', seedUrl).href;
    expect(image.getAttribute('srcset')).to.contain(`${address} 300w`).and.contain(`${pixel} 600w`);
    expect(image.sizes).not.to.equal('');
    await waitUntil(() => image.complete && image.currentSrc);
    expect(image.currentSrc).to.be.oneOf([address, pixel]);
  });

  it('has no srcset and no sizes where there is one picture', async () => {
    const card = await show('film-card', {...record, poster});
    expect(part(card, 'image')!.matches('[srcset], [sizes]')).to.equal(false);
  });

  it('gives way to a cover where there is none', async () => {
    const card = await show('film-card', record);
    expect(card.matches(':state(no-poster)')).to.equal(true);
    expect(has(card, 'image')).to.equal(false);
    const cover = part(card, 'placeholder')!;
    expect(cover.getAttribute('aria-hidden'), 'the heading says the same').to.equal('true');
    expect(folded(cover.innerText)).to.equal('Leaving Las Vegas 1995');
  });

  it('gives way to a cover when it is not found', async () => {
    const card = await show('film-card', {...record, poster: {...poster, url: '/net/status/404'}});
    await waitUntil(() => card.matches(':state(no-poster)'), 'the state no-poster');
    await settled(card);
    expect(has(card, 'image')).to.equal(false);
    expect(has(card, 'placeholder')).to.equal(true);
  });

  it('comes back with a film whose poster is there', async () => {
    const card = await show('film-card', {...record, poster: {...poster, url: '/net/html'}});
    await waitUntil(() => card.matches(':state(no-poster)'));
    await change(card, {film: {...record, poster}});
    expect(card.matches(':state(no-poster)')).to.equal(false);
    expect(has(card, 'image')).to.equal(true);
  });

  it('has a cover with one letter, whole even outside the basic plane, where it is small', async () => {
    const card = await show('film-card', {id: 'x', title: '🎬 Film'}, {layout: 'compact'});
    expect(folded(part(card, 'placeholder')!.innerText)).to.equal('🎬');
  });
});
