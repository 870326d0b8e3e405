import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Review} from '../../film/index.js';
import {paragraphs} from '../../film/reviews.js';
import type {MessageKey, Text} from '../../i18n/index.js';
import type {Vote} from '../base/reader-events.js';
import {chevronIcon, heading} from '../base/templates.js';
import type {FilmReviews} from './film-reviews.js';
import {renderByline} from './review-parts.js';
import {sender} from './sender.js';

/** The reviews as they are read: which are cut off, which the reader opened, and which helped. */
export class ReviewArticles implements ReactiveController {
  readonly #host: FilmReviews;
  /** The long reviews and the spoilers that the reader opened. */
  readonly #opened = new Set<string>();
  /** What the reader says of a review, once; null where that could not be sent. */
  readonly #votes = new Map<string, Vote | null>();
  /** The reviews that are cut off. */
  readonly #cut = new WeakSet<Review>();
  /** Those that were measured, by what holds their text. */
  readonly #measured = new WeakMap<Element, Review>();
  #shown: readonly Review[] = [];
  #resize: ResizeObserver | undefined;

  constructor(host: FilmReviews) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Of the document that the element is in now, which may be a frame's.
    const {ResizeObserver} = this.#host.ownerDocument.defaultView ?? window;
    this.#resize = new ResizeObserver((entries) => {
      for (const {target} of entries) this.#measured.delete(target);
      requestAnimationFrame(() => this.hostUpdated());
    });
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
  }

  /** Which texts are longer than their room is known once they are laid out, before they are painted. */
  hostUpdated(): void {
    let changed = false;
    // Not again, until its size changes, which is not seen of what is out of view: to measure that is to lay it out.
    for (const text of this.#host.renderRoot.querySelectorAll<HTMLElement>('.clamp')) {
      const review = this.#shown[Number(text.dataset['index'])];
      const inner = text.firstElementChild!;
      this.#resize?.observe(inner);
      if (!review || this.#measured.get(inner) === review) continue;
      this.#measured.set(inner, review);
      const isCut = text.scrollHeight > text.clientHeight + 1;
      if (isCut === this.#cut.has(review)) continue;
      changed = true;
      this.#cut[isCut ? 'add' : 'delete'](review);
    }
    // Once this update has ended, so that Lit has nothing to warn of.
    if (changed) queueMicrotask(() => this.#host.requestUpdate());
  }

  /** The reviews of a film; those that the reader wrote are marked, and not voted on. */
  render(
    filmId: string,
    reviews: readonly Review[],
    own: readonly Review[],
    level: number,
    canVote: boolean,
    text: Text,
  ): TemplateResult {
    this.#shown = reviews;
    return html`<div class="reviews">
      ${reviews.map((review, index) => {
        const {title, author, language, spoiler} = review;
        const isOwn = own.includes(review);
        return html`<article class="review ${index < 10 ? '' : 'later'}" part="review">
          ${heading(
            level,
            html`<bdi id="title-${index}" lang=${title ? (language ?? nothing) : nothing}>${title ?? author}</bdi>`,
            {part: 'review-heading'},
          )}
          ${renderByline(review, isOwn, text)}
          ${spoiler ? html`<p class="muted">${text.t('hasSpoilers')}</p>` : nothing}
          ${this.#renderText(filmId, review, index, canVote && !isOwn, text)}
        </article>`;
      })}
    </div>`;
  }

  /** A long text is cut off, and a spoiler kept back, until the reader asks for it. */
  #renderText(filmId: string, review: Review, index: number, canVote: boolean, text: Text): TemplateResult {
    const {id, title, author, date, body, spoiler, language} = review;
    // The same review, in a record that came anew.
    const key = `${filmId} ${id ?? `${author} ${date} ${title}`}`;
    const isOpen = this.#opened.has(key);
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
        <div>
          ${spoiler && !isOpen ? nothing : paragraphs(body).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
        </div>
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
              @click=${() => this.#toggle(key)}
            >
              ${text.t(label)} ${chevronIcon}
            </button>`
            : nothing
        }
        ${this.#renderVotes(filmId, review, key, index, canVote, text)}
      </div>`;
  }

  #toggle(key: string): void {
    if (!this.#opened.delete(key)) this.#opened.add(key);
    this.#host.requestUpdate();
  }

  /** Whom a review helped, with the reader's own vote, which its source may not have counted yet. */
  #renderVotes(
    filmId: string,
    {id, helpful}: Review,
    key: string,
    index: number,
    canVote: boolean,
    text: Text,
  ): unknown {
    const vote = this.#votes.get(key);
    const yes = (helpful?.yes ?? 0) + Number(vote === 'yes');
    const total = (helpful?.total ?? 0) + Number(!!vote);
    const button = (choice: Vote, label: MessageKey): TemplateResult =>
      html`<button
        class="button"
        part="button vote"
        aria-pressed=${vote === choice ? 'true' : 'false'}
        aria-describedby="title-${index}"
        @click=${() => vote || this.#vote(key, {filmId, reviewId: id!, vote: choice})}
      >
        ${text.t(label)}
      </button>`;
    return html`${canVote && id ? [button('yes', 'isHelpful'), button('no', 'notHelpful')] : nothing}
      <p class="muted small" role=${canVote ? 'status' : nothing}>
        ${vote === null ? text.t('notDone') : total ? text.t('foundHelpful', yes, total) : nothing}
      </p>`;
  }

  async #vote(key: string, detail: {filmId: string; reviewId: string; vote: Vote}): Promise<void> {
    const show = (vote: Vote | null): void => {
      this.#votes.set(key, vote);
      this.#host.requestUpdate();
    };
    show(detail.vote);
    await sender
      .load()
      .then(({sendVote}) => sendVote(this.#host, detail))
      .catch(() => show(null));
  }
}
