import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film, Review, ReviewOrder} from '../../film/index.js';
import {filterReviews, ratingCounts, sortReviews} from '../../film/reviews.js';
import {reviewsWords} from '../../i18n/english/reviews.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {FilmSection} from '../base/film-section.js';
import {bar} from '../base/templates.js';
import {filmReviewsStyles} from './film-reviews.styles.js';
import {Listeners} from './listeners.js';
import {ReviewArticles} from './review-articles.js';
import type {Adding} from './review-form.js';
import {renderHistogram, renderReviewsSkeleton} from './review-parts.js';
import {knownOrder, renderTools} from './review-tools.js';
import {sender} from './sender.js';

/**
 * What viewers wrote about a film.
 *
 * @summary User reviews of one film, to be sorted, filtered by rating and read page by page.
 * @tagname film-reviews
 *
 * @slot review-actions - In place of "Add a review". A button of yours opens the form with `writeReview()`.
 *
 * @event {FilmReviewSubmitEvent} film-review-submit - The reader sends a review. `detail` has `filmId` and `review`.
 * The page may take it over with `detail.respondWith(promise)`; if it is only prevented, it counts as sent.
 * @event {FilmVoteEvent} film-vote - The reader says whether a review helped. `detail` has `filmId`, `reviewId` and
 * `vote`, `yes` or `no`. If it is prevented, it is not posted to `vote-action`.
 *
 * @csspart add - "Add a review": a button that opens the form, or a link.
 * @csspart histogram - How many reviews have each rating.
 * @csspart bar - One bar of it.
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
 * @csspart vote - The two buttons that say whether a review helped.
 * @csspart form - The dialog of "Add a review".
 * @csspart field - A field of its form, with its label.
 * @csspart input - What a field is filled in with.
 * @csspart problem - What is wrong with a field.
 * @csspart message - What came of the form.
 * @csspart send - The button that sends it.
 *
 * @cssstate can-add - Readers can add a review here.
 * @cssstate has-more - There are reviews that are not shown yet.
 *
 * @cssproperty [--film-accent=66% of the text colour] - The bars of the ratings.
 * @cssproperty [--film-review-lines=6] - Lines of a review that are shown before the reader asks for all.
 * @cssproperty [--film-prose-line-height=1.65] - Line height of the reviews' text.
 * @cssproperty [--film-measure=66ch] - Longest line of running text.
 */
export class FilmReviews extends FilmSection {
  /** In a form, with a `name`, the reader's review is sent with it, as JSON. */
  static readonly formAssociated: boolean = true;

  static override styles: CSSResultGroup = [FilmSection.styles, filmReviewsStyles];

  static override properties: PropertyDeclarations = {
    ...FilmSection.properties,
    order: {},
    pageSize: {attribute: 'page-size', type: Number},
    action: {},
    withForm: {attribute: 'with-form', type: Boolean},
    name: {},
    voteAction: {attribute: 'vote-action'},
    withVotes: {attribute: 'with-votes', type: Boolean},
  };

  /** The order of the reviews: `newest` (the default), `oldest`, `best`, `worst` or `helpful`. The reader may change it. */
  declare order: ReviewOrder | undefined;

  /** How many reviews are shown at first, 3 if not given, and for each "Show more", ten if it is less. */
  declare pageSize: number | undefined;

  /** Where a reader's review is posted, as JSON. With it, "Add a review" opens a form. */
  declare action: string | undefined;

  /**
   * "Add a review" opens a form also without an `action`, for a page that handles `film-review-submit`. It does so
   * anyway while somebody listens to that on the element itself; a listener that was added before the code of the
   * element arrived is not seen.
   */
  declare withForm: boolean | undefined;

  /** The field of the form around the element that the reader's review is sent as. With it, "Add a review" opens a form. */
  declare name: string | undefined;

  /** Where a reader's vote on a review is posted, as JSON. With it, readers can vote. */
  declare voteAction: string | undefined;

  /** Readers can vote also without a `vote-action`, for a page that handles `film-vote`; as `with-form` for reviews. */
  declare withVotes: boolean | undefined;

  protected override readonly topic = 'reviews';

  /** The rating that the reader wants to see, on a scale of ten. */
  #score: number | undefined;
  #film: Film | undefined;
  readonly #articles = new ReviewArticles(this);
  readonly #adding: Adding = {posted: [], forms: new Map()};
  readonly #listeners = new Listeners(this);

  constructor() {
    super();
    addEnglish(reviewsWords);
  }

  /** Opens the form of "Add a review", for a button of the page's own. */
  async writeReview(): Promise<void> {
    // Not for a film that is not shown any more.
    if (this.matches(':state(loading), :state(error)')) return;
    // Once there is a form, its code is there.
    if (!this.#adding.form) {
      this.#adding.note = 'loading';
      this.requestUpdate();
    }
    try {
      const {openForm, reviewFormStyles} = await sender.load();
      this.addStyles(reviewFormStyles);
      await openForm(this, this.#film!, this.#adding, this.internals);
    } catch {
      this.#adding.note = 'notDone';
      this.requestUpdate();
    }
  }

  /** @internal */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** @internal */
  formResetCallback(): void {
    this.formStateRestoreCallback(null);
  }

  /** @internal */
  formStateRestoreCallback(value: string | null): void {
    const {form, forms} = this.#adding;
    if (!form?.isSending) {
      this.#adding.form = undefined;
      forms.clear();
    }
    this.internals.setFormValue((this.#adding.value = value));
    this.requestUpdate();
  }

  protected override isEmpty(film: Film): boolean {
    return super.isEmpty(film) && !this.#ownOf(film).length;
  }

  protected override start(): void {
    super.start();
    this.#score = undefined;
    this.#adding.form = this.#adding.note = undefined;
  }

  protected override renderBeside(film: Film | undefined, text: Text): TemplateResult {
    const canAdd = !!(this.action || this.name || this.withForm) || this.#listeners.has('film-review-submit');
    this.toggleState('can-add', canAdd);
    if (film) this.#film = film;
    const {form, note} = this.#adding;
    const count = film ? this.#ownOf(film).length + (film.reviews?.length ?? 0) : 0;
    const contribute = film?.links?.find(({kind}) => kind === 'contribute');
    return html`<div class="end">
      <p class="muted small count">${count ? text.t('reviewCount', count) : film ? nothing : bar('00 reviews')}</p>
      <slot name="review-actions"
        >${
          canAdd
            ? html`<button
              class="button"
              part="button add"
              ?disabled=${!film || this.matches(':disabled')}
              @click=${() => this.writeReview()}
            >
              ${text.t('addReview')}
            </button>`
            : contribute &&
              html`<a class="link small" part="link add" href=${contribute.url} rel="noopener noreferrer ugc"
                >${text.t('addReview')}</a
              >`
        }</slot
      >
      ${canAdd ? html`<p class="small" role="status">${note && text.t(note)}</p>` : nothing} ${form?.render(text)}
    </div>`;
  }

  protected override renderContent(film: Film, text: Text): TemplateResult {
    const {id, reviews = []} = film;
    const own = this.#ownOf(film);
    const counts = ratingCounts([...own, ...reviews]);
    const order = knownOrder(this.order);
    // The reader's own come first, whatever the choices.
    const found = [...own, ...sortReviews(filterReviews(reviews, this.#score), order)];
    const shown = found.slice(0, this.#firstPage + this.more);
    const canVote = !!(this.voteAction || this.withVotes) || this.#listeners.has('film-vote');
    this.toggleState('has-more', shown.length < found.length);
    return html`${counts.length > 1 ? renderHistogram(counts, text) : nothing}
      ${reviews.length > 1 ? renderTools(counts, order, this.#score, this.#choose, text) : nothing}
      <div class="foot">
        ${this.#articles.render(id, shown, own, this.level + 1, canVote, text)}
        ${this.#renderFoot(shown.length, found.length, text)}
      </div>`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    return renderReviewsSkeleton(this.#firstPage);
  }

  get #firstPage(): number {
    const size = Math.floor(this.pageSize ?? 3);
    return size > 0 ? Math.min(size, 100) : 3;
  }

  /** The reader's own reviews that the film's record does not have yet. */
  #ownOf({id, reviews = []}: Film): readonly Review[] {
    return this.#adding.posted.filter((own) => own.filmId === id && !reviews.some((review) => review.id === own.id));
  }

  readonly #choose = (order: ReviewOrder, score: number | undefined): void => {
    this.more = 0;
    this.#score = score;
    this.order = order;
    this.requestUpdate();
  };

  #renderFoot(shown: number, total: number, text: Text): TemplateResult | typeof nothing {
    if (!total) return html`<p class="muted" role="status">${text.t('noReviewsRated')}</p>`;
    if (total <= this.#firstPage && !this.#score) return nothing;
    return html`${this.renderMore(total - shown, text, Math.max(10, this.#firstPage))}
      <span class="muted small" role="status">${text.t('showing', shown, total)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'film-reviews': FilmReviews;
  }
}
