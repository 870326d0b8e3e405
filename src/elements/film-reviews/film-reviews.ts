import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import {
  filterReviews,
  paragraphs,
  ratingCounts,
  sortReviews,
  type Film,
  type Review,
  type ReviewOrder,
} from '../../film/index.js';
import {addEnglish, reviewsWords, type MessageKey, type Text} from '../../i18n/index.js';
import {FilmSection} from '../base/film-section.js';
import {bar, chevronIcon, heading} from '../base/templates.js';
import {filmReviewsStyles} from './film-reviews.styles.js';
import {renderByline, renderReviewsSkeleton} from './review-parts.js';

const orders: readonly (readonly [ReviewOrder, MessageKey])[] = [
  ['newest', 'newest'],
  ['oldest', 'oldest'],
  ['best', 'highestRated'],
  ['worst', 'lowestRated'],
  ['helpful', 'mostHelpful'],
];

/**
 * What viewers wrote about a film.
 *
 * @summary User reviews of one film, to be sorted, filtered by rating and read page by page.
 * @tagname film-reviews
 *
 * @csspart tools - The row with the choices of order and rating.
 * @csspart select - Each of the two choices.
 * @csspart review - One review.
 * @csspart review-heading - Its title.
 * @csspart byline - Author, rating, date and language.
 * @csspart author - Who wrote it.
 * @csspart date - When.
 * @csspart rating - The rating given.
 * @csspart text - What was written.
 * @csspart toggle - The button that shows all of a long review, or a spoiler.
 * @csspart footer - The row below the reviews.
 * @csspart more - The button that shows more reviews.
 *
 * @cssstate has-more - There are reviews that are not shown yet.
 *
 * @cssproperty [--film-review-lines=6] - Lines of a review that are shown before the reader asks for all.
 * @cssproperty [--film-prose-line-height=1.65] - Line height of the reviews' text.
 * @cssproperty [--film-measure=66ch] - Longest line of running text.
 */
export class FilmReviews extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmReviewsStyles];

  static override properties: PropertyDeclarations = {
    ...FilmSection.properties,
    order: {},
    pageSize: {attribute: 'page-size', type: Number},
  };

  /** The order of the reviews: `newest` (the default), `oldest`, `best`, `worst` or `helpful`. The reader may change it. */
  declare order: ReviewOrder | undefined;

  /** How many reviews are shown at first, 3 if not given, and for each "Show more", ten if it is less. */
  declare pageSize: number | undefined;

  /** The rating that the reader wants to see, on a scale of ten. */
  #score: number | undefined;
  /** How often the reader asked for more. */
  #pages = 0;
  #film: Film | undefined;
  /** The long reviews and the spoilers that the reader opened. */
  #opened = new Set<string>();
  /** The reviews that are cut off. */
  #cut = new WeakSet<Review>();
  #measured = new WeakSet<Review>();
  #width = 0;
  #shown: readonly Review[] = [];
  #focusFrom: number | undefined;
  #resize: ResizeObserver | undefined;

  constructor() {
    super();
    addEnglish(reviewsWords);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Of the document that the element is in now, which may be a frame's.
    const {ResizeObserver} = this.ownerDocument.defaultView ?? window;
    this.#resize = new ResizeObserver(([entry]) => {
      const {width} = entry!.contentRect;
      if (width === this.#width) return;
      this.#width = width;
      this.#measured = new WeakSet();
      requestAnimationFrame(() => this.#measure());
    });
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected override titleText(text: Text): string {
    return text.t('reviews');
  }

  protected override isEmpty({reviews}: Film): boolean {
    return !reviews;
  }

  protected override emptyText(text: Text): string {
    return text.t('noReviews');
  }

  protected override renderBeside(film: Film | undefined, text: Text): unknown {
    if (!film) return html`<span class="small">${bar('00 reviews')}</span>`;
    return film.reviews && html`<span class="muted small">${text.t('reviewCount', film.reviews.length)}</span>`;
  }

  protected override renderContent(film: Film, text: Text): TemplateResult {
    const {reviews = []} = film;
    if (film.id !== this.#film?.id) this.#start();
    this.#film = film;
    const found = this.#find(reviews);
    this.#shown = found.slice(0, this.#limit);
    this.toggleState('has-more', this.#shown.length < found.length);
    return html`${reviews.length > 1 ? this.#renderTools(reviews, text) : nothing}
      <div class="reviews">${this.#shown.map((review, i) => this.#renderReview(review, i, text))}</div>
      ${this.#renderFoot(found.length, text)}`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    return renderReviewsSkeleton(this.#firstPage);
  }

  protected override updated(): void {
    super.updated();
    this.#measure();
    if (this.#focusFrom === undefined) return;
    // The button that had the focus may be gone: the reader goes on with the first review that came.
    const next = this.renderRoot.querySelectorAll<HTMLElement>('.review')[this.#focusFrom];
    this.#focusFrom = undefined;
    if (next && !this.renderRoot.querySelector('.more')) this.moveFocus(next);
  }

  get #firstPage(): number {
    const size = Math.floor(this.pageSize ?? 3);
    return size > 0 ? Math.min(size, 100) : 3;
  }

  get #limit(): number {
    return this.#firstPage + this.#pages * Math.max(10, this.#firstPage);
  }

  get #order(): ReviewOrder {
    return orders.find(([order]) => order === this.order)?.[0] ?? 'newest';
  }

  /** Another film starts from its first page; the same one, that has changed, stays where the reader is. */
  #start(): void {
    this.#opened.clear();
    this.#score = undefined;
    this.#pages = 0;
  }

  #find(reviews: readonly Review[]): readonly Review[] {
    return sortReviews(filterReviews(reviews, this.#score), this.#order);
  }

  /** Which texts are longer than their room is known once they are laid out, before they are painted. */
  #measure(): void {
    let changed = false;
    // Not again, until the width changes: to measure a text that is out of view is to lay it out.
    for (const text of this.renderRoot.querySelectorAll<HTMLElement>('.clamp')) {
      const review = this.#shown[Number(text.dataset['index'])];
      if (!review || this.#measured.has(review)) continue;
      this.#measured.add(review);
      const isCut = text.scrollHeight > text.clientHeight + 1;
      if (isCut === this.#cut.has(review)) continue;
      changed = true;
      this.#cut[isCut ? 'add' : 'delete'](review);
    }
    if (changed) this.requestUpdate();
  }

  #toggle(review: Review): void {
    const key = keyOf(review);
    if (!this.#opened.delete(key)) this.#opened.add(key);
    this.requestUpdate();
  }

  #renderTools(reviews: readonly Review[], text: Text): TemplateResult {
    const counts = ratingCounts(reviews);
    const order = this.#order;
    return html`<div class="tools" part="tools">
      ${this.#renderSelect(
        text.t('sortBy'),
        (value) => (this.order = value as ReviewOrder),
        orders.map(([value, key]) => html`<option value=${value} .selected=${value === order}>${text.t(key)}</option>`),
      )}
      ${this.#renderSelect(text.t('filterByRating'), (value) => (this.#score = Number(value) || undefined), [
        html`<option value="" .selected=${!this.#score}>${text.t('allRatings')}</option>`,
        ...counts.map(
          ([score, count]) =>
            html`<option value=${score} .selected=${score === this.#score}>
                ${text.number(score)}/${text.number(10)} (${text.number(count)})
              </option>`,
        ),
      ])}
    </div>`;
  }

  #renderSelect(label: string, choose: (value: string) => void, options: unknown): TemplateResult {
    const onChange = ({target}: Event) => {
      this.#pages = 0;
      choose((target as HTMLSelectElement).value);
      this.requestUpdate();
    };
    return html`<label class="select">
      <select class="button" part="select" aria-label=${label} @change=${onChange}>
        ${options}
      </select>
      ${chevronIcon}
    </label>`;
  }

  #renderReview(review: Review, index: number, text: Text): TemplateResult {
    const {title, author, language, spoiler} = review;
    return html`<article class="review ${index < 10 ? '' : 'later'}" part="review">
      ${heading(
        this.level + 1,
        html`<bdi id="title-${index}" lang=${title ? (language ?? nothing) : nothing}>${title ?? author}</bdi>`,
        {part: 'review-heading'},
      )}
      ${renderByline(review, text)}
      ${spoiler ? html`<p class="muted">${text.t('hasSpoilers')}</p>` : nothing} ${this.#renderText(review, index, text)}
    </article>`;
  }

  /** A long text is cut off, and a spoiler kept back, until the reader asks for it. */
  #renderText(review: Review, index: number, text: Text): TemplateResult {
    const {body, spoiler, language, helpful} = review;
    const isOpen = this.#opened.has(keyOf(review));
    const isCut = this.#cut.has(review);
    const label = spoiler ? (isOpen ? 'hideSpoilers' : 'showSpoilers') : isOpen ? 'showLess' : 'readFullReview';
    return html`<div
        id="text-${index}"
        class="text ${isOpen || spoiler ? '' : isCut ? 'clamp cut' : 'clamp'}"
        part="text"
        lang=${language ?? nothing}
        data-index=${index}
        ?hidden=${spoiler && !isOpen}
      >
        ${spoiler && !isOpen ? nothing : paragraphs(body).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
      </div>
      <div class="end">
        ${
          spoiler || isOpen || isCut
            ? html`<button
              class="button toggle"
              part="button toggle"
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls="text-${index}"
              aria-describedby="title-${index}"
              @click=${() => this.#toggle(review)}
            >
              ${text.t(label)} ${chevronIcon}
            </button>`
            : nothing
        }
        ${helpful ? html`<p class="muted small">${text.t('foundHelpful', helpful.yes, helpful.total)}</p>` : nothing}
      </div>`;
  }

  #renderFoot(total: number, text: Text): TemplateResult | typeof nothing {
    const shown = this.#shown.length;
    if (!total) return html`<p class="muted" role="status">${text.t('noReviewsRated')}</p>`;
    if (total <= this.#firstPage && !this.#score) return nothing;
    return html`<div class="foot" part="footer">
      ${
        shown < total
          ? html`<button class="button more" part="button more" @click=${() => this.#showMore()}>${text.t('showMore')}</button>`
          : nothing
      }
      <span class="muted small" role="status">${text.t('showing', shown, total)}</span>
    </div>`;
  }

  #showMore(): void {
    this.#focusFrom = this.#shown.length;
    this.#pages++;
    this.requestUpdate();
  }
}

/** The same review, in a record that came anew. */
const keyOf = ({id, author, date, title}: Review): string => id ?? `${author} ${date} ${title}`;

declare global {
  interface HTMLElementTagNameMap {
    'film-reviews': FilmReviews;
  }
}
