import {html, type ReactiveController, type TemplateResult} from 'lit';
import type {FilmCard} from './film-card.js';
import {placeBeside} from './place-beside.js';
import {previewStyles} from './preview.styles.js';

/** How long the pointer or the focus is on a link before its preview opens, in milliseconds. */
const openDelay = 350;
/** How long the pointer may be away from both before it closes. */
const closeDelay = 250;

const onHost = ['pointermove', 'pointerleave', 'focusin', 'focusout', 'click'];
const onWindow = ['keydown', 'pointerdown', 'scroll', 'resize'];

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
  /** Where the pointer was last on the link. */
  #point: MouseEvent | undefined;
  #view: IntersectionObserver | undefined;

  constructor(host: FilmCard) {
    this.#host = host;
    host['addStyles'](previewStyles);
    host.addController(this);
    for (const type of onHost) host.addEventListener(type, this);
    host.requestUpdate();
  }

  render(card: TemplateResult): TemplateResult {
    return html`<div class="preview" popover="manual"><div class="ground">${card}</div></div>`;
  }

  /** Goes on from the event that its code was loaded for, if the pointer or the focus is still there. */
  begin(event: Event | undefined): void {
    if (event?.type === 'focusin' || (event && this.#link?.matches(':hover'))) this.handleEvent(event);
  }

  handleEvent(event: Event): void {
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
        return event.composedPath().includes(this.#host) ? undefined : this.hide();
      case 'keydown':
        return this.#press(event as KeyboardEvent);
      default:
        this.#place();
    }
  }

  hostUpdated(): void {
    // The base is the link.
    const card = this.#popover?.querySelector('article');
    if (card) card.part = 'preview';
    if (Preview.#shown !== this) return;
    if (!this.#popover?.matches(':popover-open') || this.#host.withoutPreview) this.hide();
    else this.#place();
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

  /** Opens or closes it after a while, if that is still wanted then. */
  #plan(delay: number): void {
    clearTimeout(this.#timer);
    const isWanted = this.#isOver || this.#isFocused || this.#isTapped;
    if (isWanted === (Preview.#shown === this)) return;
    this.#timer = setTimeout(() => (isWanted ? this.#show(false) : this.hide()), delay);
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (!this.#isInside(event)) this.#point = event;
    // After Esc or a click it stays closed until the pointer has been elsewhere.
    if (this.#isOver) return;
    this.#isOver = true;
    // The time that its code took counts.
    this.#plan(openDelay + event.timeStamp - performance.now());
  }

  #click(event: PointerEvent): void {
    const target = event.composedPath()[0] as Element;
    if (this.#isInside(event) && !target.closest('a')) return;
    const opens = event.pointerType === 'touch' && !this.#isInside(event) && !this.#isTapped;
    if (opens) this.#point = event;
    if (opens && this.#show(true)) event.preventDefault();
    else this.hide();
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
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
    if (!link || !popover?.showPopover || !hasMore || this.#host.withoutPreview) return false;
    if (Preview.#shown !== this) {
      Preview.#shown?.hide();
      Preview.#shown = this;
      popover.showPopover();
      for (const type of onWindow) popover.ownerDocument.defaultView?.addEventListener(type, this, true);
      this.#view = new IntersectionObserver(([entry]) => entry!.isIntersecting || this.hide());
      this.#view.observe(link);
    }
    this.#isTapped = isTapped;
    popover.ariaHidden = isTapped ? null : 'true';
    popover.querySelector('.title a')?.[isTapped ? 'removeAttribute' : 'setAttribute']('tabindex', '-1');
    describe(link, isTapped ? null : popover.querySelector('.meta'));
    link.ariaExpanded = isTapped ? 'true' : null;
    popover.classList.toggle('dark', isBright(getComputedStyle(popover).columnRuleColor));
    this.#place();
    return true;
  }

  hide(): void {
    const popover = this.#popover;
    const link = this.#link;
    if (popover?.matches(':focus-within')) link?.focus({preventScroll: true});
    clearTimeout(this.#timer);
    this.#isFocused = this.#isTapped = false;
    if (Preview.#shown !== this) return;
    Preview.#shown = undefined;
    for (const type of onWindow) this.#host.ownerDocument.defaultView?.removeEventListener(type, this, true);
    this.#view?.disconnect();
    if (link) link.ariaExpanded = null;
    if (popover?.isConnected) popover.hidePopover();
  }

  #place(): void {
    const popover = this.#popover!;
    const link = this.#link!;
    const {offsetLeft: left, offsetTop: top, width, height} = popover.ownerDocument.defaultView!.visualViewport!;
    const {style} = popover;
    style.removeProperty('--_room');
    const {x, y, room} = placeBeside(
      [...link.getClientRects()],
      this.#point,
      {width: popover.offsetWidth, height: popover.offsetHeight},
      {left, top, right: left + width, bottom: top + height},
      link.matches(':dir(rtl)'),
    );
    style.setProperty('--_x', `${x}px`);
    style.setProperty('--_y', `${y}px`);
    style.setProperty('--_room', `${room}px`);
  }
}

/** Has a link described by a text, or no longer. */
function describe(link: Element, text: Element | null): void {
  if (text) text.id = 'about';
  link[text ? 'setAttribute' : 'removeAttribute']('aria-describedby', 'about');
}

/** Whether a text of this colour, `color(srgb 0.2 0.2 0.2)`, is read on a dark ground. */
function isBright(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d\S*/g) ?? []).map(parseFloat);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5;
}
