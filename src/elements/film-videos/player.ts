import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Video} from '../../film/index.js';
import {playerWords} from '../../i18n/english/player.js';
import type {Text} from '../../i18n/index.js';
import {FilmConsentEvent} from '../base/reader-events.js';
import {playerStyles} from './player.styles.js';
import {sourceOf} from './video-source.js';

/** The frames of the services, and the pages of their videos. */
const services: Readonly<Record<string, readonly [frame: string, page: string]>> = {
  YouTube: ['https://www.youtube-nocookie.com/embed/', 'https://youtu.be/'],
  Vimeo: ['https://player.vimeo.com/video/', 'https://vimeo.com/'],
};

interface Addresses {
  readonly provider: string;
  /** A page of its own, for where it does not play. */
  readonly page: string;
  /** What is loaded to play it in this page: a file, or what a service puts into a frame. */
  readonly src: string;
}

/** What is put into a frame is built from the key alone: the record's address is not. */
function addressesOf(video: Video): Addresses {
  const {provider, id} = sourceOf(video);
  const service = id !== video.url && services[provider];
  if (!service) return {provider, page: video.url, src: video.url};
  return {provider, page: service[1] + id, src: `${service[0] + id}?autoplay=1&dnt=1`};
}

/** By its place too: a record may have a video twice, and one plays at a time. */
const keyOf = ({url}: Video, index: number): string => `${index} ${url}`;

/** Plays one video of a list, in the place of its still. Its code comes when the reader wants to see one. */
export class Player {
  static readonly words = playerWords;
  static readonly styles = playerStyles;

  readonly #host: LitElement;
  #asked: string | undefined;
  #playing: string | undefined;
  /** Whether what plays did not load. */
  #isBroken = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Plays a video; unless somebody else asks the reader first, and lets it go on then. */
  ask(video: Video, index: number): void {
    const {provider, src} = addressesOf(video);
    const key = keyOf(video, index);
    this.#asked = key;
    // Late consent is for what was asked for last.
    const proceed = (): void => {
      if (this.#asked === key) void this.#show(key, '.player');
    };
    const {host} = new URL(src);
    if (this.#host.dispatchEvent(new FilmConsentEvent({provider, host, video, proceed}))) proceed();
  }

  /** The player in the place of a still; nothing for a video that does not play. */
  render(
    video: Video,
    index: number,
    title: unknown,
    picture: string | undefined,
    text: Text,
  ): TemplateResult | undefined {
    if (keyOf(video, index) !== this.#playing) return undefined;
    const {provider, page, src} = addressesOf(video);
    const close = (): void => void this.#show(undefined, `li:nth-child(${index + 1}) .still`);
    const onKey = ({key}: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    return html`<li class="playing" part="item" @keydown=${onKey}>
      <div class="header">
        ${title} ${this.#isBroken ? html`<span role="alert">${text.t('notPlayed')}</span>` : nothing}
        <a class="link small" part="link" href=${page} rel="noopener noreferrer ugc">${text.t('watchOn', provider)}</a>
        <button class="button" part="button close" @click=${close}>${text.t('close')}</button>
      </div>
      ${
        src === video.url
          ? html`<video
              class="player"
              part="player"
              aria-label=${video.title}
              controls
              autoplay
              playsinline
              preload="none"
              poster=${picture ?? nothing}
              src=${src}
              @error=${this.#onError}
            ></video>`
          : html`<iframe
              class="player"
              part="player"
              title=${video.title}
              allow="autoplay; encrypted-media; picture-in-picture"
              allowfullscreen
              referrerpolicy="strict-origin-when-cross-origin"
              sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
              src=${src}
            ></iframe>`
      }
    </li>`;
  }

  /** Plays this video and no other, or none; the focus goes on with what takes the place of the last. */
  async #show(key: string | undefined, next: string): Promise<void> {
    this.#playing = key;
    this.#isBroken = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  readonly #onError = (): void => {
    this.#isBroken = true;
    this.#host.requestUpdate();
  };
}
