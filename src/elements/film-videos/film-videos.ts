import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Film, Video} from '../../film/index.js';
import {videosWords} from '../../i18n/english/videos.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {FilmConsentEvent} from '../base/reader-events.js';
import {FilmSection} from '../base/film-section.js';
import {bar, hiddenText} from '../base/templates.js';
import {filmVideosStyles} from './film-videos.styles.js';
import {pictureOf, playerOf, type Player} from './player.js';
import {clock} from './clock.js';

/** How many videos are shown before the reader asks for more, and with each "Show more". */
const firstVideos = 6;
const moreVideos = 24;

/**
 * Trailers and other videos of a film, each behind a still. No service is asked for anything before the reader wants
 * a video of it: not even for a still, which is left blank where only the service has it. Then the player takes the
 * still's place; one plays at a time.
 *
 * A player's frame is sandboxed. It keeps its scripts and its own origin, without which it does not play; it may show
 * the video on another screen, and open its service's page for the video in a new window.
 *
 * @summary Trailers and other videos of one film, behind stills: nothing is asked of a third party before the click.
 * @tagname film-videos
 *
 * @event {FilmConsentEvent} film-consent - The reader wants to see a video. If this is prevented, nothing is asked of
 * `detail.host` before `detail.proceed()` is called, at whatever time.
 *
 * @csspart list - The videos.
 * @csspart item - One video.
 * @csspart thumbnail - The frame of its still.
 * @csspart image - The still itself.
 * @csspart play - The sign on a still that plays in this page.
 * @csspart duration - How long the video is.
 * @csspart title - Its title.
 * @csspart provider - What kind of video it is, and who will be asked for it.
 * @csspart player - The player, in the still's place.
 * @csspart close - The button that puts the still back.
 *
 * @cssstate playing - A player is in the place of its still.
 */
export class FilmVideos extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmVideosStyles];

  /** The place and address of what plays. */
  #playing: string | undefined;
  /** The addresses of stills and files that did not load. */
  readonly #broken = new Set<string>();

  constructor() {
    super();
    addEnglish(videosWords);
  }

  /** What comes back to the page does not play by itself. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#playing = undefined;
    this.requestUpdate();
  }

  protected override start(): void {
    super.start();
    this.#playing = undefined;
  }

  protected override titleText(text: Text): string {
    return text.t('videos');
  }

  protected override isEmpty({videos}: Film): boolean {
    return !videos;
  }

  protected override emptyText(text: Text): string {
    return text.t('noVideos');
  }

  protected override renderContent({videos = [], language}: Film, text: Text): TemplateResult {
    const limit = firstVideos + this.more;
    return html`<ul class="videos" part="list">
        ${videos.slice(0, limit).map((video, i) => this.#renderVideo(video, i, language, text))}
      </ul>
      ${this.renderMore(videos.length > limit, moreVideos, '.still', text)}`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    const still = html`<p>
      <span class="thumbnail"></span>
      ${bar('Official trailer')}<br /><span class="small">${bar('Plays from YouTube')}</span>
    </p>`;
    return html`<div class="videos">${still}${still}${still}</div>`;
  }

  #renderVideo(video: Video, i: number, language: string | undefined, text: Text): TemplateResult {
    const {duration, kind} = video;
    const player = playerOf(video);
    const title = html`<bdi class="strong" part="title" lang=${language ?? nothing}>${video.title}</bdi>`;
    // By its place too: a record may have a video twice, and one plays at a time.
    const key = `${i} ${player.src}`;
    if (key === this.#playing) return this.#renderPlayer(video, player, i, title, text);
    const {provider, page, src} = player;
    const picture = pictureOf(video);
    const still = html`<span class="thumbnail" part="thumbnail"
        >${picture && !this.#broken.has(picture) ? html`<img part="image" src=${picture} alt="" loading="lazy" decoding="async" @error=${this.#onError} />` : nothing}${src ? playIcon : nothing}${
          duration
            ? html`<span class="duration strong small" part="duration" dir="ltr" aria-hidden="true">${clock(duration, text)}</span>`
            : nothing
        }</span
      ><span>${src ? hiddenText(text.t('play')) : nothing} ${title} ${duration ? hiddenText(text.duration(Math.max(1, duration / 60))) : nothing}</span>`;
    return html`<li part="item">
      ${
        src
          ? html`<button class="still" aria-describedby="from-${i}" @click=${() => this.#ask(key, video, provider, src)}>${still}</button>`
          : html`<a class="still" href=${page} rel="noopener noreferrer ugc" aria-describedby="from-${i}">${still}</a>`
      }
      <p id="from-${i}" class="muted small" part="provider">
        ${kind ? html`<bdi class="item">${kind}</bdi>` : nothing}
        ${
          provider === location.hostname
            ? nothing
            : html`<span class="item">${text.t(src ? 'playsFrom' : 'watchOn', provider)}</span>`
        }
      </p>
    </li>`;
  }

  #renderPlayer(video: Video, {provider, page, src}: Player, i: number, title: unknown, text: Text): TemplateResult {
    this.toggleState('playing', true);
    const close = (): void => void this.#show(undefined, `li:nth-child(${i + 1}) .still`);
    const onKey = ({key}: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    return html`<li class="playing" part="item" @keydown=${onKey}>
      <div class="header">
        ${title} ${this.#broken.has(src!) ? html`<span role="alert">${text.t('notPlayed')}</span>` : nothing}
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
            poster=${pictureOf(video) ?? nothing}
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

  #ask(key: string, video: Video, provider: string, src: string): void {
    const proceed = (): void => void this.#show(key, '.player');
    if (this.dispatchEvent(new FilmConsentEvent({provider, host: new URL(src).host, video, proceed}))) proceed();
  }

  /** Plays this video and no other, or none; the focus goes on with what takes the place of the last. */
  async #show(key: string | undefined, next: string): Promise<void> {
    this.#playing = key;
    this.#broken.clear();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  readonly #onError = ({currentTarget}: Event): void => {
    this.#broken.add((currentTarget as HTMLMediaElement).src);
    this.requestUpdate();
  };
}

const playIcon = html`<svg viewBox="0 0 24 24" class="icon play" part="play" aria-hidden="true">
  <path d="M8 5v14l11-7z" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'film-videos': FilmVideos;
  }
}
