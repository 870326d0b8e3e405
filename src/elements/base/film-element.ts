import {ContextEvent} from '@lit/context';
import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type {Film} from '../../film/index.js';
import type {ImportWords, Text} from '../../i18n/index.js';
import {onDefaultSourceChange, type FilmSource} from '../../sources/index.js';
import {version} from '../../version.js';
import {adoptStyles} from './adopt-styles.js';
import {FilmErrorEvent, FilmLoadEvent} from './events.js';
import {filmContext, type FilmSettings} from './film-context.js';
import {filmElementStyles} from './film-element.styles.js';
import {FilmLoader, isPassing, type LoadState} from './film-loader.js';
import {findRequest} from './find-request.js';
import {hasFallback} from './fallback.js';
import {LocaleController} from './locale-controller.js';
import {NearViewport} from './near-viewport.js';
import {warningIcon} from './templates.js';

type Status = 'loading' | 'ready' | 'empty' | 'error';

/**
 * What all elements that show a film have in common: they wait until they come near the viewport, find their film,
 * and show one of four states.
 *
 * @slot - The author's fallback, such as a link: seen before the script runs, without script, and with an error.
 * @slot heading - In place of the heading.
 * @slot loading - In place of the skeleton.
 * @slot error - In place of what is said when the film cannot be shown.
 * @slot attribution - In place of whom the data comes from.
 *
 * @event {FilmLoadEvent} film-load - The film is shown. `detail` has the `film`, and the `problems` in its record.
 * @event {FilmErrorEvent} film-error - There is no film to show. `detail.error.code` says why.
 *
 * @csspart base - The box round everything.
 * @csspart heading - The heading.
 * @csspart button - Each button.
 * @csspart link - Each link with a text of its own.
 * @csspart skeleton - The box, while loading.
 * @csspart error - The box, with an error.
 * @csspart attribution - Whom the data comes from.
 *
 * @cssstate loading - The film is on its way.
 * @cssstate ready - The film is shown.
 * @cssstate empty - The record has nothing for this element.
 * @cssstate error - The film cannot be shown.
 * @cssstate stale - The film is shown as it was kept from an earlier visit; its source has not answered since.
 *
 * @cssproperty [--film-color=inherit] - Text.
 * @cssproperty [--film-color-muted=75% of the text colour] - Secondary text.
 * @cssproperty [--film-surface=transparent] - Background of the box.
 * @cssproperty [--film-border-color=16% of the text colour] - Borders and rules.
 * @cssproperty [--film-border-width=1px, 0 without a box] - Width of the box's border. Sections have no box until they are
 *   given an `appearance`, a `scheme` or this.
 * @cssproperty [--film-fill=8% of the text colour] - Tracks, chips and skeletons.
 * @cssproperty [--film-star-color=gold] - The star before a rating.
 * @cssproperty [--film-focus-color=currentColor] - The ring round what has the focus.
 * @cssproperty [--film-font=inherit] - Font family.
 * @cssproperty [--film-font-size=inherit] - Font size, from which all other sizes follow.
 * @cssproperty [--film-heading-font=inherit] - Font family of headings.
 * @cssproperty [--film-heading-weight=650] - Font weight of headings.
 * @cssproperty [--film-space=1em] - Density: the distance that all others follow.
 * @cssproperty [--film-padding=1em, 1.25em when wide, 0 without a box] - Between the box's border and its content. Set it
 *   with `--film-surface`, so that in sections too the text keeps off the edge.
 * @cssproperty [--film-radius=0.75em] - Corners of the box.
 * @cssproperty [--film-media-radius=0.6 of the radius] - Corners of pictures.
 * @cssproperty [--film-shadow=none] - Shadow of the box.
 */
export abstract class FilmElement extends LitElement {
  static readonly version: string = version;

  static override styles: CSSResultGroup = filmElementStyles;

  static override properties: PropertyDeclarations = {
    filmId: {attribute: 'film-id'},
    src: {},
    film: {attribute: false},
    timeout: {type: Number},
    headingLevel: {attribute: 'heading-level', type: Number},
    withoutHeading: {attribute: 'without-heading', type: Boolean},
    appearance: {reflect: true},
    scheme: {reflect: true},
    loading: {},
    withJsonLd: {attribute: 'with-json-ld', type: Boolean},
  };

  /** The film's id, as its source knows it. Without one, the id of the `<film-provider>` around the element. */
  declare filmId: string | undefined;

  /** The address of one record, instead of an id and a source. */
  declare src: string | undefined;

  /** The film's record itself; then nothing is fetched. A `<script type="application/json">` child does the same. */
  declare film: unknown;

  /** How long to wait for the film, in milliseconds; 10,000 if not given. */
  declare timeout: number | undefined;

  /** The level of the heading, 1 to 6; 2 if not given. */
  declare headingLevel: number | undefined;

  /** Leaves the heading out; on a card the title stays, as plain text. */
  declare withoutHeading: boolean | undefined;

  /** The box: with a border (the default of cards), without anything round it, or on a tinted ground. */
  declare appearance: 'outlined' | 'plain' | 'filled' | undefined;

  /** A light or dark island; without it the element follows the page. */
  declare scheme: 'light' | 'dark' | undefined;

  /** `lazy` (the default): nothing is fetched or rendered before the element comes near the viewport. */
  declare loading: 'lazy' | 'eager' | undefined;

  /** Tells search engines of the film: as JSON-LD in the page's head, once for each film. */
  declare withJsonLd: boolean | undefined;

  /** Where the words come from that not all elements say, in other languages than English. */
  declare protected readonly importWords: ImportWords | undefined;

  /** For its states, and for elements that are fields of a form. */
  protected readonly internals: ElementInternals = this.attachInternals();
  readonly #near = new NearViewport(this);
  readonly #loader = new FilmLoader(this);
  #locale: LocaleController | undefined;
  #settings: FilmSettings | undefined;
  #leaveProvider: (() => void) | undefined;
  #forgetDefault: (() => void) | undefined;
  #announced: LoadState | undefined;
  #focused: Element | null | undefined;
  readonly #added: CSSResult[] = [];

  readonly #look = (): void => this.requestUpdate();

  /** Asks the provider around the element, now and when one that is upgraded later says that it is there. */
  readonly #askProvider = (): void => {
    if (!this.#locale) return;
    const listen = (settings: FilmSettings | undefined, leave?: () => void): void => {
      if (leave !== this.#leaveProvider) this.#leaveProvider?.();
      this.#leaveProvider = leave;
      this.#settings = settings;
      this.requestUpdate();
    };
    this.dispatchEvent(new ContextEvent(filmContext, this, listen, true));
  };

  /** What is shown of a film. */
  protected abstract renderFilm(film: Film, text: Text): unknown;

  /** The same geometry as a film's, without one. */
  protected abstract renderSkeleton(text: Text | undefined): unknown;

  /** Where the film comes from, if its record is not at hand. */
  protected get sources(): readonly FilmSource[] {
    return this.#loader.sources;
  }

  /** Whether no plot and no rating is to be expected. */
  protected get isBrief(): boolean {
    const {sources} = this;
    return sources.length > 0 && sources.every(({isBrief}) => isBrief);
  }

  /** Whether what one source does not give may still come from another, so that room is kept for it. */
  protected get isJoined(): boolean {
    return this.sources.length > 1 && !this.isBrief;
  }

  /** Whether a film's record has nothing for this element. */
  protected isEmpty(_film: Film): boolean {
    return false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forgetDefault = onDefaultSourceChange(this.#look);
    // While the page is still being read, what stands in the element may not be there yet.
    document.addEventListener('DOMContentLoaded', this.#look);
    document.addEventListener('context-provider', this.#askProvider);
    this.#askProvider();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetDefault?.();
    document.removeEventListener('DOMContentLoaded', this.#look);
    document.removeEventListener('context-provider', this.#askProvider);
    this.#leaveProvider?.();
    this.#leaveProvider = this.#settings = undefined;
  }

  protected override createRenderRoot(): ShadowRoot {
    // eslint-disable-next-line wc/attach-shadow-constructor -- this is where Lit makes it
    const root = this.attachShadow({mode: 'open'});
    adoptStyles(this, root, this.#added);
    return root;
  }

  adoptedCallback(): void {
    if (this.shadowRoot) adoptStyles(this, this.shadowRoot, this.#added);
  }

  /** Adds the style of a piece whose code came later. */
  protected addStyles(styles: CSSResult): void {
    if (this.#added.includes(styles)) return;
    this.#added.push(styles);
    this.adoptedCallback();
  }

  protected override willUpdate(): void {
    if (this.loading === 'eager') this.#near.arrive();
    this.internals.states.clear();
    this.#focused = this.shadowRoot?.activeElement;
    // What changes while the element is off the page is looked at when it comes back.
    if (!this.#near.isNear || !this.isConnected) return;
    if (!this.#locale) {
      this.#locale = new LocaleController(this, this.importWords);
      this.#askProvider();
    }
    this.#loader.load(findRequest(this, this.#settings));
  }

  protected override render(): unknown {
    const text = this.#locale?.text;
    const {state} = this.#loader;
    if (!this.#near.isNear) return html`<div class="far"><slot></slot></div>`;
    if (!text || state.status === 'loading')
      return html`<p class="sr" role="status">${text?.t('loading')}</p>
        <slot name="loading">${this.renderSkeleton(text)}</slot><slot class="print"></slot>`;
    if (state.status === 'error') return this.renderError(state, text);
    return this.renderFilm(state.film, text);
  }

  protected override updated(): void {
    if (!this.#near.isNear) return;
    if (this.withJsonLd)
      import('./page-json-ld.js').then(
        // As it stands then: imports of one module do not come in the order in which they were asked for.
        ({describeFilm}) => describeFilm(this, (this.#loader.state as {film?: Film}).film),
        () => undefined,
      );
    // What had the focus is gone, such as "Try again": the reader goes on from the film that came.
    const base = this.#focused?.isConnected === false && this.renderRoot.querySelector<HTMLElement>('[part~=base]');
    if (base) this.moveFocus(base);
    const {state} = this.#loader;
    const status = this.#status;
    this.toggleState(status, true);
    this.toggleState('stale', state.status === 'ready' && !!state.isStale);
    this.internals.ariaBusy = String(status === 'loading');
    if (status === 'loading' || state === this.#announced) return;
    this.#announced = state;
    if (state.status === 'ready') {
      this.dispatchEvent(new FilmLoadEvent(state.film, state.problems));
    } else if (state.status === 'error' && !state.retrying) this.dispatchEvent(new FilmErrorEvent(state.error));
  }

  /** Sets a CSS state, for `:state(name)`. */
  protected toggleState(name: string, on: boolean): void {
    this.internals.states[on ? 'add' : 'delete'](name);
  }

  /** The level of the element's heading, whatever was given. */
  protected get level(): number {
    const level = Math.round(this.headingLevel ?? 2);
    return level >= 1 && level <= 6 ? level : 2;
  }

  get #status(): Status {
    const {state} = this.#loader;
    const text = this.#locale?.text;
    if (!text || state.status === 'loading') return 'loading';
    if (state.status === 'error') return state.retrying ? 'loading' : 'error';
    return this.isEmpty(state.film) ? 'empty' : 'ready';
  }

  /** The author's fallback stays, with what went wrong beside it, and a button where trying again can help. */
  protected renderError({error, retrying}: LoadState & {status: 'error'}, text: Text): TemplateResult {
    const fallback = hasFallback(this);
    return html`<div class="base box" part="base error">
      <slot name="error">
        <div class="error" role="alert">
          ${warningIcon}
          <p class="strong">
            <slot ?hidden=${!fallback} @slotchange=${() => this.requestUpdate()}></slot
            >${fallback ? nothing : text.t('failed')}
          </p>
          <p class="muted small">${text.t(error.code)}</p>
          ${
            isPassing(error)
              ? html`<button class="button" part="button" @click=${() => this.#loader.retry()}>
                ${text.t(retrying ? 'loading' : 'tryAgain')}
              </button>`
              : nothing
          }
        </div>
      </slot>
    </div>`;
  }

  /** Gives the focus to what takes the place of a button that is gone. */
  protected moveFocus(target: HTMLElement): void {
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({preventScroll: true});
  }
}
