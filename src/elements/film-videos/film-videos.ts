import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Film, Video} from '../../film/index.js';
import {videosWords} from '../../i18n/english/videos.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {FilmSection} from '../base/film-section.js';
import {bar, hiddenText} from '../base/templates.js';
import {filmVideosStyles} from './film-videos.styles.js';
import type {Player} from './player.js';
import {pictureOf, sourceOf} from './video-source.js';

/** How many videos are shown before the reader asks for more. */
const firstVideos = 6;

/** The code that plays videos: it is on its way as soon as a still has the pointer or the focus. */
const loadPlayer = () => import('./player.js');

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

  protected override readonly topic = 'videos';

  #player: Player | undefined;
  /** Counts films and stays on the page: what was asked for in an earlier one is not played in this. */
  #turn = 0;

  constructor() {
    super();
    addEnglish(videosWords);
  }

  /** What comes back to the page does not play by itself. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop();
    this.requestUpdate();
  }

  protected override start(): void {
    super.start();
    this.#drop();
  }

  #drop(): void {
    this.#player = undefined;
    this.#turn++;
  }

  protected override renderContent({videos = [], language}: Film, text: Text): TemplateResult {
    const limit = firstVideos + this.more;
    const load = () => void loadPlayer().catch(() => undefined);
    return html`<ul class="videos grid" part="list" @pointerover=${load} @focusin=${load}>
        ${videos.slice(0, limit).map((video, i) => this.#renderVideo(video, i, language, text))}
      </ul>
      ${this.renderMore(videos.length - limit, text)}`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    const still = html`<p>
      <span class="thumbnail"></span>
      ${bar('A title')}<br />${bar('A provider')}
    </p>`;
    return html`<div class="grid">${still}${still}${still}</div>`;
  }

  #renderVideo(video: Video, i: number, language: string | undefined, text: Text): TemplateResult {
    const {url, duration, kind} = video;
    const {provider, id} = sourceOf(video);
    const picture = pictureOf(video);
    const title = html`<bdi class="strong" part="title" lang=${language ?? nothing}>${video.title}</bdi>`;
    const player = this.#player?.render(video, i, title, picture, text);
    if (player) {
      this.toggleState('playing', true);
      return player;
    }
    const still = html`<span class="thumbnail" part="thumbnail"
        >${picture && !this.broken.has(picture) ? html`<img part="image" src=${picture} alt="" loading="lazy" @error=${this.onBroken} />` : nothing}${id ? playIcon : nothing}${
          duration
            ? html`<span class="duration strong small" part="duration" dir="ltr" aria-hidden="true">${clock(duration, text)}</span>`
            : nothing
        }</span
      ><span>${id ? hiddenText(text.t('play')) : nothing} ${title} ${duration ? hiddenText(text.duration(Math.max(1, duration / 60))) : nothing}</span>`;
    const notes = [kind, provider !== location.hostname && text.t(id ? 'playsFrom' : 'watchOn', provider)];
    return html`<li part="item">
      ${
        id
          ? html`<button class="still" aria-describedby="from-${i}" @click=${() => this.#play(video, i)}>${still}</button>`
          : html`<a class="still" aria-describedby="from-${i}" href=${url} rel="noopener noreferrer ugc">${still}</a>`
      }
      <p id="from-${i}" class="muted small" part="provider">
        ${notes.map((note) => (note ? html`<bdi class="item">${note}</bdi> ` : nothing))}
      </p>
    </li>`;
  }

  async #play(video: Video, index: number): Promise<void> {
    const turn = this.#turn;
    try {
      const {Player} = await loadPlayer();
      // The reader has left, or the film has changed, while it was on its way.
      if (turn !== this.#turn) return;
      addEnglish(Player.words);
      this.addStyles(Player.styles);
      this.#player ??= new Player(this);
      this.#player.ask(video, index);
    } catch {
      if (turn !== this.#turn) return;
      // Without its code, as when there is no network, the video has a page; Back leads here again.
      location.assign(video.url);
    }
  }
}

/** So many seconds as `2:08` or `1:02:08`. */
const clock = (seconds: number, text: Text): string =>
  (seconds < 3600 ? [60, 1] : [3600, 60, 1])
    .map((unit, i) => text.number(Math.floor(seconds / unit) % 60, {minimumIntegerDigits: i ? 2 : 1}))
    .join(':');

const playIcon = html`<svg viewBox="0 0 24 24" class="icon play" part="play" aria-hidden="true">
  <path d="M8 5v14l11-7z" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'film-videos': FilmVideos;
  }
}
