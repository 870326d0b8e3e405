import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {FilmCard} from './film-card.js';
import {placeBeside, type Point} from './place-beside.js';
import {previewStyles} from './preview.styles.js';

/** How long the pointer or the focus is on a link before its preview opens, in milliseconds. */
const openDelay = 350;
/** How long the pointer may be away from both before it closes. */
const closeDelay = 250;

const onHost = ['pointermove', 'pointerleave', 'pointerdown', 'focusin', 'focusout', 'click'];
const onWindow = ['keydown', 'pointerdown', 'scroll', 'resize'];
/** What the sentence shows too: a theme's rule for one of these would hold twice. */
const inSentence = ['title', 'year', 'image', 'rating-value'].map((part) => `[part=${part}]`).join();

/**
 * The card of a film that a sentence links to, in a popover in the element's own shadow root.
 *
 * - It opens where the pointer moves over the link, and not where the link is scrolled under the pointer; and by focus,
 *   if keys brought it. Then it is a sight beside a link that says the film's name and leads where the card leads, so
 *   that Tab and screen readers go on with the sentence; certificate, runtime and genres describe the link.
 * - A tap opens it too, and then it is in the reading order, and a large link; the next tap on the words follows theirs.
 *
 * The popover is `manual`: one that closes by itself would close the page's own, and hear Esc after the page has.
 */
export class Preview implements ReactiveController, EventListenerObject {
  /** The one that is open in this page. */
  static #shown: Preview | undefined;

  readonly #host: FilmCard;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  #isFocused = false;
  #isTapped = false;
  /** Whether somebody came to the link, so that there is a card. */
  #isRendered = false;
  /** Where the pointer was last on the link, from the link's own corner. */
  #point: Point | undefined;
  /** The window it was opened in: the element may be in another by the time that it closes. */
  #window: Window | null | undefined;
  #view: IntersectionObserver | undefined;

  constructor(host: FilmCard) {
    this.#host = host;
    host['addStyles'](previewStyles);
    host.addController(this);
    for (const type of onHost) host.addEventListener(type, this);
  }

  render(card: () => TemplateResult): TemplateResult | typeof nothing {
    if (!this.#isRendered || this.#host.withoutPreview) return nothing;
    return html`<div class="preview" popover="manual"><div class="ground">${card()}</div></div>`;
  }

  /** Goes on from the event that its code was loaded for, if the pointer or the focus is still there. */
  begin(event: Event | undefined): void {
    if (!event) return;
    this.#prepare();
    if (event.type === 'focusin' || this.#link?.matches(':hover')) this.handleEvent(event);
  }

  handleEvent(event: Event): void {
    this.#prepare();
    switch (event.type) {
      case 'pointermove':
        return this.#move(event as PointerEvent);
      case 'pointerleave':
        this.#isOver = false;
        return this.#plan(closeDelay);
      case 'focusin':
        this.#isFocused = !!this.#link?.matches(':focus-visible');
        if (!this.#isOver) this.#point = undefined;
        return this.#plan(openDelay);
      case 'focusout':
        if (!this.#isFocused && !this.#isTapped) return;
        this.#isFocused = this.#isTapped = false;
        return this.#plan(0);
      case 'click':
        return this.#click(event as PointerEvent);
      case 'pointerdown':
        // On the link too while it is still to open: a text may be selected from there.
        return Preview.#shown === this && event.composedPath().includes(this.#host) ? undefined : this.hide();
      case 'keydown':
        return this.#press(event as KeyboardEvent);
      default:
        this.#place();
    }
  }

  hostUpdated(): void {
    const popover = this.#popover;
    // The base is the link.
    const card = popover?.querySelector('article');
    if (card) card.part = 'preview';
    for (const copy of popover?.querySelectorAll(inSentence) ?? []) copy.removeAttribute('part');
    this.#expose();
    if (Preview.#shown === this) this.#place();
  }

  hostDisconnected(): void {
    this.hide();
    this.#isOver = false;
  }

  get #link(): HTMLAnchorElement | null {
    return this.#host.renderRoot.querySelector<HTMLAnchorElement>('a.inline');
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.preview');
  }

  /** Has the card rendered at once: a tap cannot wait. */
  #prepare(): void {
    if (this.#isRendered) return;
    this.#isRendered = true;
    this.#host.requestUpdate();
    this.#host['performUpdate']();
  }

  /** Opens or closes it after a while, if that is still wanted then. */
  #plan(delay: number): void {
    clearTimeout(this.#timer);
    const isWanted = this.#isOver || this.#isFocused || this.#isTapped;
    if (isWanted === (Preview.#shown === this)) return;
    this.#timer = setTimeout(() => (isWanted ? this.#show(false) : this.hide()), delay);
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (!this.#isInside(event)) this.#aim(event);
    // After Esc or a click it stays closed until the pointer has been elsewhere.
    if (this.#isOver) return;
    this.#isOver = true;
    // So it does where a text is being selected, or something dragged.
    if (event.buttons && Preview.#shown !== this) return;
    // The time that its code took counts.
    this.#plan(openDelay + event.timeStamp - performance.now());
  }

  #aim({clientX, clientY}: PointerEvent): void {
    const corner = this.#link?.getBoundingClientRect();
    this.#point = corner && {x: clientX - corner.x, y: clientY - corner.y};
  }

  #click(event: PointerEvent): void {
    const target = event.composedPath()[0] as Element;
    if (this.#isInside(event) && !target.closest('a')) return;
    const opens = event.pointerType === 'touch' && !this.#isInside(event) && !this.#isTapped;
    if (opens) this.#aim(event);
    if (opens && this.#show(true)) event.preventDefault();
    else this.hide();
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || Preview.#shown !== this) return;
    // A dialog around it stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hide();
  }

  #isInside(event: Event): boolean {
    return event.composedPath().includes(this.#popover!);
  }

  /** Shows it, and says so; not if there is nothing in it that the sentence does not say. */
  #show(isTapped: boolean): boolean {
    const link = this.#link;
    const popover = this.#popover;
    const hasMore = popover?.querySelector('.image, .meta, .plot:not(:empty), .credits');
    if (!link || !popover?.showPopover || !hasMore) return false;
    if (Preview.#shown !== this) {
      Preview.#shown?.hide();
      Preview.#shown = this;
      popover.showPopover();
      this.#window = popover.ownerDocument.defaultView;
      for (const type of onWindow) this.#window?.addEventListener(type, this, true);
      this.#view = new IntersectionObserver((entries) => entries.at(-1)!.isIntersecting || this.hide());
      this.#view.observe(link);
    }
    this.#isTapped = isTapped;
    this.#expose();
    popover.classList.toggle('dark', isBright(getComputedStyle(popover).columnRuleColor));
    this.#place();
    return true;
  }

  hide(): void {
    const popover = this.#popover;
    if (popover?.matches(':focus-within')) this.#link?.focus({preventScroll: true});
    clearTimeout(this.#timer);
    this.#isFocused = this.#isTapped = false;
    if (Preview.#shown !== this) return;
    Preview.#shown = undefined;
    for (const type of onWindow) this.#window?.removeEventListener(type, this, true);
    this.#view?.disconnect();
    if (popover?.isConnected) popover.hidePopover();
    this.#expose();
  }

  /** By a tap it is in the reading order; else it only describes the link, open or not. */
  #expose(): void {
    const popover = this.#popover;
    const link = this.#link;
    const isTapped = this.#isTapped;
    if (link) {
      link.ariaExpanded = isTapped ? 'true' : null;
      describe(link, isTapped ? null : popover?.querySelector('.meta'));
    }
    if (!popover) return;
    popover.ariaHidden = isTapped ? null : 'true';
    popover.querySelector('.title a')?.[isTapped ? 'removeAttribute' : 'setAttribute']('tabindex', '-1');
  }

  /** Puts it beside the link; closes it where one of the two is gone, or their window. */
  #place(): void {
    const popover = this.#popover;
    const link = this.#link;
    const view = this.#window?.visualViewport;
    if (!link || !view || !popover?.matches(':popover-open')) return this.hide();
    const {offsetLeft: left, offsetTop: top, width, height} = view;
    const {style} = popover;
    style.removeProperty('--_room');
    const corner = link.getBoundingClientRect();
    const place = placeBeside(
      [...link.getClientRects()],
      this.#point && {x: corner.x + this.#point.x, y: corner.y + this.#point.y},
      popover.getBoundingClientRect(),
      {left, top, right: left + width, bottom: top + height},
      link.matches(':dir(rtl)'),
    );
    // What is measured is in pixels of the window, what is set is in those of the `zoom` that the element stands in.
    const zoom = popover.currentCSSZoom ?? 1;
    for (const [name, pixels] of Object.entries(place)) style.setProperty(`--_${name}`, `${pixels / zoom}px`);
  }
}

/** Has a link described by a text, or no longer. */
function describe(link: Element, text: Element | null | undefined): void {
  if (text) text.id = 'about';
  link[text ? 'setAttribute' : 'removeAttribute']('aria-describedby', 'about');
}

/** Whether a text of this colour, `color(srgb 0.2 0.2 0.2)`, is read on a dark ground. */
function isBright(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d\S*/g) ?? []).map(parseFloat);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5;
}
