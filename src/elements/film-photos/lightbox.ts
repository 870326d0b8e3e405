import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import type {Film, Image} from '../../film/index.js';
import {lightboxWords} from '../../i18n/english/lightbox.js';
import type {Text} from '../../i18n/index.js';
import {chevronIcon, toSrcset} from '../base/templates.js';
import {Gestures, type Stage} from './gestures.js';
import {lightboxStyles} from './lightbox.styles.js';

const closeIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true" class="icon"><path d="m5 5 14 14M19 5 5 19" /></svg>`;

/** Three pictures are there at a time: one in view, and its neighbours, ready to be turned to. */
const places = ['before', 'now', 'after'] as const;

/**
 * All pictures of a film over the whole window, one at a time, in a native dialog in the element's own shadow root.
 * PhotoSwipe 5 would write markup by `innerHTML`, which Trusted Types refuse, and looks for its parts at `window`,
 * where those of a shadow root are not to be seen.
 */
export class Lightbox implements ReactiveController, Stage {
  static readonly styles = lightboxStyles;
  static readonly words = lightboxWords;

  readonly #host: LitElement;
  readonly #gestures = new Gestures(this);
  #dialog: HTMLDialogElement | null = null;
  /** Whose pictures are shown, and which of them; undefined while the lightbox is closed. */
  #id: string | undefined;
  #index: number | undefined;
  #count = 0;
  /** The addresses of the pictures in the three places, which take turns. */
  readonly #urls: (string | undefined)[] = [];
  readonly #broken = new Set<string>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#index !== undefined;
  }

  /** Shows one of a film's pictures. */
  open({id, photos = []}: Film, index: number): void {
    this.#id = id;
    this.#count = photos.length;
    this.#index = undefined;
    this.#show(index);
  }

  /** The dialog, if it is open and these are the film's pictures that it was opened for. */
  render({id, photos = [], language}: Film, text: Text): TemplateResult | typeof nothing {
    if (id !== this.#id || this.#index === undefined) {
      this.#index = undefined;
      return nothing;
    }
    this.#count = photos.length;
    const index = (this.#index = Math.min(this.#index, photos.length - 1));
    const counter = text.t('photoOf', index + 1, photos.length);
    return html`<dialog
      class="lightbox"
      part="lightbox"
      aria-label=${text.t('photos')}
      @close=${this.#closed}
      @keydown=${this.#press}
      @wheel=${this.#wheel}
      @mousedown=${this.#hold}
    >
      <p class="counter muted small" part="counter" aria-live="polite">${counter}</p>
      <button class="round close" part="close" aria-label=${text.t('close')} @click=${() => this.#dialog?.close()}>
        ${closeIcon}
      </button>
      <div
        class="track"
        @pointerdown=${this.#gestures.down}
        @pointermove=${this.#gestures.move}
        @pointerup=${this.#gestures.up}
        @pointercancel=${this.#gestures.up}
      >
        ${places.map((_, slot) => {
          // Of three pictures in a row each has its own remainder: when the reader goes on, two stay where they are.
          const offset = ((slot - (index % 3) + 4) % 3) - 1;
          return this.#renderSlide(photos[index + offset], slot, offset, language, counter, text);
        })}
      </div>
      ${
        photos.length > 1
          ? html`<button
                class="round turn"
                part="previous"
                aria-label=${text.t('previousPhoto')}
                aria-disabled=${index ? nothing : 'true'}
                @click=${() => this.#show(index - 1)}
              >
                ${chevronIcon}
              </button>
              <button
                class="round turn next"
                part="next"
                aria-label=${text.t('nextPhoto')}
                aria-disabled=${index < photos.length - 1 ? nothing : 'true'}
                @click=${() => this.#show(index + 1)}
              >
                ${chevronIcon}
              </button>`
          : nothing
      }
      ${renderCaption(photos[index], language)}
    </dialog>`;
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    const isNew = dialog && dialog !== this.#dialog;
    this.#dialog = dialog;
    if (!dialog || !this.#host.isConnected) this.#index = undefined;
    else if (isNew) dialog.showModal();
    // What can be scrolled is to be reached by keys.
    const caption = dialog?.querySelector<HTMLElement>('.caption');
    if (caption) caption.tabIndex = isScrollable(caption) ? 0 : -1;
  }

  /** A dialog that is taken off the page while it is open would come back open, and no longer modal. */
  hostDisconnected(): void {
    this.#dialog?.close();
    this.#index = undefined;
    this.#host.requestUpdate();
  }

  get track(): HTMLElement | null {
    return this.#dialog?.querySelector<HTMLElement>('.track') ?? null;
  }

  get picture(): HTMLImageElement | null {
    return this.#dialog?.querySelector<HTMLImageElement>('.now .loaded') ?? null;
  }

  turn(side: -1 | 1): boolean {
    const before = this.#index!;
    this.#show(before + (this.#dialog?.matches(':dir(rtl)') ? -side : side));
    return before !== this.#index;
  }

  zoomed(): void {
    this.#host.requestUpdate();
  }

  #show(index: number): void {
    const next = Math.max(0, Math.min(index, this.#count - 1));
    if (next !== this.#index) this.#gestures.reset();
    this.#index = next;
    // What did not load may load now.
    this.#broken.clear();
    this.#host.requestUpdate();
  }

  /** The reader goes on from the picture that was in view, where it is among the thumbnails, and the page stays put. */
  readonly #closed = ({target}: Event): void => {
    // It comes late: another may be open by now.
    if (target !== this.#dialog) return;
    const root = this.#host.renderRoot;
    const thumb = root.querySelectorAll<HTMLElement>('li button')[this.#index ?? -1];
    const list = root.querySelector('ul');
    this.#index = undefined;
    this.#host.requestUpdate();
    if (!list || !thumb?.getClientRects().length) {
      root.querySelector<HTMLElement>('.header button')?.focus({preventScroll: true});
      return;
    }
    const {left, right} = thumb.getBoundingClientRect();
    const room = list.getBoundingClientRect();
    list.scrollBy(Math.min(0, left - room.left) || Math.max(0, right - room.right), 0);
    thumb.focus({preventScroll: true});
  };

  /** The keys stay with the lightbox wherever it is clicked; browsers do not agree whether a button takes the focus. */
  readonly #hold = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.closest('.caption')) return;
    event.preventDefault();
    target.closest('button')?.focus();
  };

  readonly #press = (event: KeyboardEvent): void => {
    // The page behind has keys of its own.
    event.stopPropagation();
    const target = event.target as Element;
    const {key, code} = event;
    // With Shift, WebKitGTK does not name the key.
    if (key === 'Tab' || code === 'Tab') this.#goRound(event);
    const isReading = target.matches('.caption') && !/Left|Right/.test(key);
    if (event.altKey || event.ctrlKey || event.metaKey || isReading) return;
    const action = this.#actions[key];
    if (!action || (key === ' ' && target.matches('button'))) return;
    event.preventDefault();
    action();
  };

  /** Tab leads from the last button to the first, and back with Shift. */
  #goRound(event: KeyboardEvent): void {
    const stops = [...(this.#dialog?.querySelectorAll<HTMLElement>('button, [tabindex="0"]') ?? [])];
    if (event.shiftKey) stops.reverse();
    if (event.target !== stops.at(-1)) return;
    event.preventDefault();
    stops[0]!.focus();
  }

  readonly #actions: Readonly<Record<string, (() => unknown) | undefined>> = {
    ArrowLeft: () => this.#arrow(-1, 0),
    ArrowRight: () => this.#arrow(1, 0),
    ArrowUp: () => this.#arrow(0, -1),
    ArrowDown: () => this.#arrow(0, 1),
    PageUp: () => this.#show(this.#index! - 1),
    PageDown: () => this.#show(this.#index! + 1),
    Home: () => this.#show(0),
    End: () => this.#show(Infinity),
    '+': () => this.#gestures.zoomBy(1.5),
    '=': () => this.#gestures.zoomBy(1.5),
    '-': () => this.#gestures.zoomBy(1 / 1.5),
    '0': () => this.#gestures.reset(),
    // Else it would scroll the page.
    ' ': () => {},
  };

  /** Moves over a zoomed picture; at its edge, and where it is not zoomed, on to the picture beside it. */
  #arrow(x: -1 | 0 | 1, y: -1 | 0 | 1): void {
    if (!this.#gestures.panBy({x: -80 * x, y: -80 * y}) && x) this.turn(x);
  }

  readonly #wheel = (event: WheelEvent): void => {
    const caption = this.#dialog?.querySelector('.caption');
    if (caption?.contains(event.target as Node) && isScrollable(caption) && !event.ctrlKey) return;
    event.preventDefault();
    this.#gestures.wheel(event);
  };

  #renderSlide(
    photo: Image | undefined,
    slot: number,
    offset: number,
    language: string | undefined,
    counter: string,
    text: Text,
  ): TemplateResult {
    const place = places[offset + 1]!;
    // Else another picture would stay in view until this one has come.
    if (photo?.url !== this.#urls[slot]) {
      const img = this.#dialog?.querySelectorAll('.slide')[slot]?.querySelector('img');
      for (const name of ['class', 'src', 'srcset']) img?.removeAttribute(name);
    }
    this.#urls[slot] = photo?.url;
    if (!photo || this.#broken.has(photo.url))
      return html`<div class="slide ${place}">
        ${photo && !offset ? html`<p role="alert">${text.t('photoFailed')}</p>` : nothing}
      </div>`;
    const {url, sources, width, height, caption, alt = caption} = photo;
    const isLarge = !offset && this.#gestures.isZoomed;
    return html`<div class="slide ${place}" aria-hidden=${offset ? 'true' : nothing}>
      <img
        part="lightbox-image"
        decoding="async"
        draggable="false"
        alt=${alt ?? counter}
        lang=${(alt && language) ?? nothing}
        sizes=${sources ? (isLarge ? '300vw' : '100vw') : nothing}
        srcset=${toSrcset(sources) ?? nothing}
        src=${url}
        @load=${({target}: Event) => (target as Element).classList.add('loaded')}
        @error=${() => this.#drop(url)}
      />
      ${
        width && height
          ? html`<svg class="ground" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
              <rect width="100%" height="100%" />
            </svg>`
          : nothing
      }
    </div>`;
  }

  #drop(url: string): void {
    this.#broken.add(url);
    this.#host.requestUpdate();
  }
}

const isScrollable = (box: Element): boolean => box.scrollHeight > box.clientHeight;

function renderCaption(photo: Image | undefined, language: string | undefined): TemplateResult {
  const {caption, credit, license} = photo ?? {};
  const credits = [credit, license].filter((one) => one !== undefined);
  return html`<div class="caption" part="caption" aria-live="polite" lang=${language ?? nothing}>
    <p dir="auto">${caption}</p>
    <p class="muted small">${credits.map((one) => html`<span class="item"><bdi>${one}</bdi></span> `)}</p>
  </div>`;
}
