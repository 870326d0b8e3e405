import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/film-videos/define.js';
import type {FilmConsentEvent} from '../../src/elements/base/reader-events.js';
import type {FilmVideos} from '../../src/elements/film-videos/film-videos.js';
import type {FilmInput} from '../../src/index.js';
import {change, faults, folded, has, overflowing, part, parts, pixel, settled, show, spokenText} from './support.js';

type Video = NonNullable<FilmInput['videos']>[number];

const file = new URL('../../demo/public/videos/desert-road.webm', import.meta.url).href;
const missing = new URL('no-such-video.mp4', import.meta.url).href;
const youTube: Video = {
  title: 'Official trailer',
  url: 'https://www.youtube.com/watch?v=M7lc1UVf-VE',
  provider: 'YouTube',
  key: 'M7lc1UVf-VE',
  duration: 128,
  kind: 'Trailer',
};
const vimeo: Video = {title: 'Teaser', url: 'https://vimeo.com/76979871'};
const page: Video = {title: 'Interview', url: 'https://talks.example/interview', duration: 3754.4};
const own: Video = {title: 'Clip', url: file};

const film = (...videos: Video[]) => ({id: 'x', title: 'X', language: 'en', videos});
const stills = (element: FilmVideos) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.still')];
const frame = (element: FilmVideos) => element.shadowRoot!.querySelector('iframe');
const focused = (element: FilmVideos) => element.shadowRoot!.activeElement;
const text = (element: Element | null | undefined) => folded((element as HTMLElement | null)?.innerText);

/** Whether the code of the player is there. */
const hasPlayerCode = (): boolean =>
  performance.getEntriesByType('resource').some(({name}) => /film-videos\/player\./.test(name));

/** Presses a button as a mouse does: in WebKit it gets no focus from that. */
async function click(element: FilmVideos, button: HTMLElement | null | undefined): Promise<void> {
  button!.click();
  await settled(element);
  // What takes the focus does so once that is rendered.
  await new Promise((resolve) => setTimeout(resolve));
}

/** Plays the video of a still, whose code may have to come first. */
async function play(element: FilmVideos, still: HTMLElement | undefined): Promise<void> {
  still!.click();
  await waitUntil(() => !still!.isConnected && focused(element)?.matches('[part~=player]'), 'it does not play');
  await settled(element);
}

/** Where the player's frame leads, of an element with this video only; nothing without one. */
async function frameOf(video: Partial<Video>): Promise<string | undefined> {
  const element = await show('film-videos', film({title: 'T', url: 'https://films.example/', ...video}));
  if (stills(element)[0]!.localName === 'a') return undefined;
  await play(element, stills(element)[0]);
  return frame(element)?.src;
}

describe('<film-videos>', () => {
  before(() => {
    // From here on no frame of this page asks for anything.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "frame-src 'none'";
    document.head.append(policy);
  });

  describe('stills', () => {
    it('say what they are, how long, and who will be asked', async () => {
      const element = await show('film-videos', film(youTube, vimeo, page));
      expect(parts(element, 'item').map(spokenText)).to.deep.equal([
        'Play Official trailer 2 min Trailer Plays from YouTube',
        'Play Teaser Plays from Vimeo',
        'Interview 1 hr, 3 min Watch on talks.example',
      ]);
      const [still] = stills(element);
      const description = element.shadowRoot!.getElementById(still!.getAttribute('aria-describedby')!);
      expect(text(description)).to.equal('Trailer Plays from YouTube');
      expect(parts(element, 'duration').map(text)).to.deep.equal(['2:08', '1:02:34']);
    });

    it('say who will be asked for a file, unless that is the page itself', async () => {
      const element = await show('film-videos', film({title: 'A', url: 'https://cdn.example/a.mp4'}, own));
      expect(parts(element, 'provider').map(text)).to.deep.equal(['Plays from cdn.example', '']);
    });

    it('write the length in the digits of the locale, from left to right', async () => {
      const element = await show('film-videos', film(youTube), {lang: 'ar-EG', dir: 'rtl'});
      const duration = part(element, 'duration')!;
      expect(duration.textContent).to.equal('٢:٠٨');
      expect(duration.dir).to.equal('ltr');
    });

    it('ask nothing of a service before the click', async () => {
      performance.clearResourceTimings();
      const services = ['i.ytimg.com', 'img.youtube.com', 'i.vimeocdn.com', 'i.ytimg.com.', 'www.youtube-nocookie.com'];
      const videos = services.map((host) => ({...youTube, thumbnail: `https://${host}/vi/M7lc1UVf-VE/0.jpg`}));
      const element = await show('film-videos', film(...videos, {...vimeo, thumbnail: pixel}));
      await waitUntil(() => (part(element, 'image') as HTMLImageElement | null)?.complete);
      expect(parts(element, 'image').map((image) => image.getAttribute('src'))).to.deep.equal([pixel]);
      expect([...element.shadowRoot!.querySelectorAll('iframe, video, link, [srcset]')]).to.have.length(0);
      const asked = performance.getEntriesByType('resource').map(({name}) => name);
      expect(asked.filter((name) => /youtu|ytimg|vimeo/.test(new URL(name).hostname))).to.deep.equal([]);
    });

    it('are blank where their picture does not load', async () => {
      const thumbnail = new URL('no-such-picture.jpg', import.meta.url).href;
      const element = await show('film-videos', film({...youTube, thumbnail}));
      await waitUntil(() => !has(element, 'image'), 'the picture is left out');
      expect(has(element, 'play')).to.equal(true);
    });
  });

  it('loads the code of the player when a still has the pointer or the focus, and not before', async () => {
    const element = await show('film-videos', film(youTube));
    expect(hasPlayerCode()).to.equal(false);
    stills(element)[0]!.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    await waitUntil(hasPlayerCode);
    expect(has(element, 'player')).to.equal(false);
  });

  describe('the player of a service', () => {
    it('is a frame with a title that may do no more than play', async () => {
      const element = await show('film-videos', film(vimeo, youTube));
      await play(element, stills(element)[1]);
      const attributes = Object.fromEntries([...frame(element)!.attributes].map(({name, value}) => [name, value]));
      expect(attributes).to.deep.equal({
        class: 'player',
        part: 'player',
        title: 'Official trailer',
        allow: 'autoplay; encrypted-media; picture-in-picture',
        allowfullscreen: '',
        referrerpolicy: 'strict-origin-when-cross-origin',
        sandbox: 'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox',
        src: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1&dnt=1',
      });
      expect(element.matches(':state(playing)')).to.equal(true);
      expect(focused(element) === frame(element), 'it has the focus').to.equal(true);
    });

    it('stands beside a link to its page, for where frames are blocked', async () => {
      const element = await show('film-videos', film({...youTube, url: 'https://www.youtube.com/embed/M7lc1UVf-VE'}));
      await play(element, stills(element)[0]);
      const link = part(element, 'link') as HTMLAnchorElement;
      expect(text(link)).to.equal('Watch on YouTube');
      expect(link.href).to.equal('https://youtu.be/M7lc1UVf-VE');
      expect(link.rel).to.equal('noopener noreferrer ugc');
    });

    const embed = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1&dnt=1';
    const player = 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1';
    const known: readonly (readonly [string, Partial<Video>])[] = [
      [embed, {provider: 'youtube', key: 'M7lc1UVf-VE'}],
      [embed, {url: 'https://www.youtube.com/watch?app=desktop&v=M7lc1UVf-VE&t=9'}],
      [embed, {url: 'https://m.youtube.com/watch?v=M7lc1UVf-VE'}],
      [embed, {url: 'https://youtube.com/shorts/M7lc1UVf-VE'}],
      [embed, {url: 'https://youtu.be/M7lc1UVf-VE?si=1'}],
      [embed, {url: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE', provider: 'Studio channel'}],
      [player, {provider: 'VIMEO', key: '76979871'}],
      [player, {url: 'https://player.vimeo.com/video/76979871'}],
      [player, {url: 'https://vimeo.com/76979871', provider: 'Vimeo'}],
    ];
    for (const [src, video] of known)
      it(`is found by ${JSON.stringify(video)}`, async () => expect(await frameOf(video)).to.equal(src));

    const unknown: readonly Partial<Video>[] = [
      {provider: 'YouTube', key: 'M7lc1UVf-VE0'},
      {provider: 'Vimeo', key: 'M7lc1UVf-VE'},
      {provider: 'Vimeo', key: '76979871"onload=x'},
      {provider: 'YouTube', key: '../../evil1'},
      {provider: 'Dailymotion', key: 'M7lc1UVf-VE'},
      {url: 'https://www.youtube.com.evil.example/watch?v=M7lc1UVf-VE'},
      {url: 'https://notyoutube.com/watch?v=M7lc1UVf-VE'},
      {url: 'https://evil.example/?u=https://www.youtube.com/watch?v=M7lc1UVf-VE'},
      {url: 'https://evil.example/#youtu.be M7lc1UVf-VE'},
      {url: 'https://www.youtube.com/playlist?list=M7lc1UVf-VE'},
      {url: 'https://vimeo.com/channels/staffpicks'},
    ];
    for (const video of unknown)
      it(`is not made of ${JSON.stringify(video)}: that is a link`, async () =>
        expect(await frameOf(video)).to.equal(undefined));
  });

  describe('a file', () => {
    it('is played by the browser', async () => {
      const element = await show('film-videos', film({...own, thumbnail: pixel}));
      await play(element, stills(element)[0]);
      const video = part(element, 'player') as HTMLVideoElement;
      expect(video.localName).to.equal('video');
      expect([video.src, video.poster, video.preload]).to.deep.equal([file, pixel, 'none']);
      expect([video.controls, video.autoplay, video.getAttribute('aria-label')]).to.deep.equal([true, true, 'Clip']);
    });

    it('that cannot be played is said to be so, beside a link', async () => {
      const element = await show('film-videos', film({...own, url: missing}));
      await play(element, stills(element)[0]);
      // A test is no reader: what it clicks does not play by itself, and is not loaded.
      (part(element, 'player') as HTMLVideoElement).preload = 'auto';
      await waitUntil(() => element.shadowRoot!.querySelector('[role=alert]'), 'it is said', {timeout: 8000});
      expect(text(element.shadowRoot!.querySelector('[role=alert]'))).to.equal('This video could not be played here.');
      expect((part(element, 'link') as HTMLAnchorElement).href).to.equal(missing);
      await click(element, part(element, 'close'));
      await play(element, stills(element)[0]);
      expect(!!element.shadowRoot!.querySelector('[role=alert]'), 'said before it is tried').to.equal(false);
    });
  });

  it('links to a page that is no player, in place of this page', async () => {
    const element = await show('film-videos', film(page));
    const link = stills(element)[0] as HTMLAnchorElement;
    expect([link.href, link.rel, link.target]).to.deep.equal([page.url, 'noopener noreferrer ugc', '']);
    expect(has(element, 'play')).to.equal(false);
  });

  describe('one at a time', () => {
    it('another takes the place of the one that plays', async () => {
      const element = await show('film-videos', film(youTube, youTube, vimeo));
      await play(element, stills(element)[0]);
      expect(parts(element, 'player')).to.have.length(1);
      await play(element, stills(element).at(-1));
      expect(parts(element, 'player')).to.have.length(1);
      expect(frame(element)!.src).to.contain('vimeo');
      expect(stills(element)).to.have.length(2);
    });

    it('closes, and gives the focus back to the still', async () => {
      const element = await show('film-videos', film(vimeo, youTube));
      await play(element, stills(element)[1]);
      await click(element, part(element, 'close'));
      expect(has(element, 'player')).to.equal(false);
      expect(element.matches(':state(playing)')).to.equal(false);
      expect(focused(element) === stills(element)[1]).to.equal(true);
    });

    it('stops when another film comes, or the element goes', async () => {
      const element = await show('film-videos', film(youTube));
      await play(element, stills(element)[0]);
      await change(element, {film: {...film(youTube), id: 'y'}});
      expect(has(element, 'player'), 'another film').to.equal(false);
      await play(element, stills(element)[0]);
      const place = element.parentElement!;
      element.remove();
      place.append(element);
      await settled(element);
      expect(has(element, 'player'), 'back on the page').to.equal(false);
    });

    it('goes on where the same film comes anew', async () => {
      const element = await show('film-videos', film(youTube));
      await play(element, stills(element)[0]);
      const playing = frame(element);
      await change(element, {film: {...film(youTube), plot: 'Of late.'}});
      expect(frame(element) === playing).to.equal(true);
    });
  });

  describe('a consent tool', () => {
    /** What is asked, and prevented, when the reader wants a video. */
    async function ask(element: FilmVideos): Promise<FilmConsentEvent> {
      document.addEventListener('film-consent', (event) => event.preventDefault(), {once: true});
      setTimeout(() => stills(element)[0]!.click());
      return (await oneEvent(element, 'film-consent')) as FilmConsentEvent;
    }

    it('is told who would be asked for what', async () => {
      const {detail, bubbles, composed} = await ask(await show('film-videos', film(youTube)));
      expect([detail.provider, detail.host, detail.video.title]).to.deep.equal([
        'YouTube',
        'www.youtube-nocookie.com',
        'Official trailer',
      ]);
      expect([bubbles, composed]).to.deep.equal([true, true]);
      const file = await ask(await show('film-videos', film({title: 'A', url: 'https://cdn.example:8000/a.mp4'})));
      expect([file.detail.provider, file.detail.host]).to.deep.equal(['cdn.example', 'cdn.example:8000']);
    });

    it('keeps everything back until it lets it go on, however late', async () => {
      const element = await show('film-videos', film(youTube));
      const {detail} = await ask(element);
      await settled(element);
      expect(has(element, 'player')).to.equal(false);
      detail.proceed();
      await settled(element);
      expect(frame(element)!.src).to.contain('M7lc1UVf-VE');
    });

    it('lets nothing go on that is no more on the page', async () => {
      const element = await show('film-videos', film(youTube));
      const {detail} = await ask(element);
      await change(element, {film: film(vimeo)});
      detail.proceed();
      await settled(element);
      expect(has(element, 'player')).to.equal(false);
    });
  });

  describe('many videos', () => {
    const many = film(...Array.from({length: 10_000}, (_, i) => ({...page, title: `V${i}`})));

    it('are shown in part, and then more', async () => {
      const element = await show('film-videos', many);
      expect(parts(element, 'item')).to.have.length(6);
      const more = part(element, 'button')!;
      more.focus();
      await click(element, more);
      expect(parts(element, 'item')).to.have.length(30);
      expect(focused(element) === more, 'the button keeps the focus').to.equal(true);
    });

    it('go on with the first that came, after the last page', async () => {
      const element = await show('film-videos', {...many, videos: many.videos.slice(0, 8)});
      await click(element, part(element, 'button'));
      expect(has(element, 'button')).to.equal(false);
      expect(text(focused(element))).to.contain('V6');
    });
  });

  it('says that there are none', async () => {
    const element = await show('film-videos', {id: 'x', title: 'X'});
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(text(part(element, 'empty'))).to.equal('No videos');
  });

  describe('any text', () => {
    const long = 'Donaudampfschifffahrt'.repeat(12);
    const texts = film({...youTube, title: long, kind: long}, {...page, title: long}, {...own, title: long});
    for (const dir of ['ltr', 'rtl'])
      for (const width of [160, 280, 480, 800])
        it(`stays inside ${width}px, ${dir}, also beside a player`, async () => {
          const element = await show('film-videos', texts, {width, dir});
          expect(overflowing(element)).to.deep.equal([]);
          await play(element, stills(element)[0]);
          expect(overflowing(element)).to.deep.equal([]);
        });

    it('is text', async () => {
      const markup = '<img src=x onerror=window.pwned=1>';
      const element = await show('film-videos', film({...page, title: markup, kind: markup, provider: markup}));
      expect(faults(element)).to.deep.equal([]);
      expect(text(part(element, 'title'))).to.equal(markup);
    });
  });

  it('has no style attribute, for a strict policy', async () => {
    const element = await show('film-videos', film(youTube, page, own));
    await play(element, stills(element)[0]);
    expect([...element.shadowRoot!.querySelectorAll('[style], style')]).to.have.length(0);
  });

  describe('axe finds nothing', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const [lang, dir] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
      ] as const)
        it(`as a ${scheme} island, ${dir}`, async () => {
          const videos = film(youTube, vimeo, page, {...own, thumbnail: pixel});
          const element = await show('film-videos', videos, {scheme, lang, dir});
          await expect(element).to.be.accessible();
          await play(element, stills(element).at(-1));
          await expect(element).to.be.accessible();
        });
  });

  describe('by keyboard', () => {
    async function press(key: string): Promise<void> {
      const [last, shift] = key.split('+').reverse();
      if (shift) await sendKeys({down: shift});
      await sendKeys({press: last!});
      if (shift) await sendKeys({up: shift});
    }

    /** Presses a key, and waits for what follows. */
    async function type(element: FilmVideos, key: string): Promise<Element | null> {
      await press(key);
      await settled(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return focused(element);
    }

    it('plays, and goes back with the Close button', async () => {
      const element = await show('film-videos', film(youTube));
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      expect((await type(element, 'Tab')) === stills(element)[0], 'the still').to.equal(true);
      expect((await type(element, 'Enter')) === frame(element), 'the player').to.equal(true);
      expect((await type(element, 'Shift+Tab')) === part(element, 'close'), 'the button').to.equal(true);
      expect((await type(element, 'Shift+Tab')) === part(element, 'link'), 'the link').to.equal(true);
      await type(element, 'Tab');
      expect((await type(element, 'Enter')) === stills(element)[0], 'the still again').to.equal(true);
      expect(has(element, 'player')).to.equal(false);
    });

    it('goes back with Escape', async () => {
      const element = await show('film-videos', film(own));
      stills(element)[0]!.focus();
      expect((await type(element, ' ')) === part(element, 'player'), 'the player').to.equal(true);
      expect((await type(element, 'Escape')) === stills(element)[0], 'the still').to.equal(true);
    });
  });
});
