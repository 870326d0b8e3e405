import {html, nothing, render, type ReactiveController} from 'lit';
import type {Film, Review} from '../../film/index.js';
import {reviewFormWords} from '../../i18n/english/review-form.js';
import {addEnglish, type MessageKey, type Text} from '../../i18n/index.js';
import {heading} from '../base/templates.js';
import type {FilmReviews} from './film-reviews.js';
import {blankDraft, fill, forgetDraft, fromValue, keepDraft, readDraft, toReview, type Draft} from './review-draft.js';
import {fields, findProblems, renderFields, type Problems} from './review-fields.js';
import {sendReview} from './send.js';
export {reviewFormStyles} from './review-form.styles.js';
export {sendVote} from './send.js';

/** The events after which a draft may be another: of another tab, or of the time that this one was put away. */
const news = ['storage', 'pageshow'];

type Phase = 'writing' | 'sending' | 'failed' | 'done';

/** What the element and its form tell each other. */
export interface Adding {
  /** What was posted since the page was opened. */
  readonly posted: (Review & {readonly filmId: string})[];
  form?: ReviewForm | undefined;
  /** Those of the films that were shown, by their ids: one that is sending goes on. */
  readonly forms: Map<string, ReviewForm>;
  /** What is said beside "Add a review". */
  note?: MessageKey | undefined;
  /** What a form around the element sends for it. */
  value?: string | null;
}

/** Opens the form, for a review of this film. */
export async function openForm(
  host: FilmReviews,
  film: Film,
  adding: Adding,
  internals: ElementInternals,
): Promise<void> {
  adding.form ??= adding.forms.get(film.id) ?? new ReviewForm(host, film, adding, internals);
  adding.forms.set(film.id, adding.form);
  adding.note = undefined;
  host.requestUpdate();
  await host.updateComplete;
  adding.form?.open();
}

/** The form of "Add a review", in a dialog. What is written in it is kept until it is sent. */
export class ReviewForm implements ReactiveController {
  readonly #host: FilmReviews;
  readonly #filmId: string;
  readonly #adding: Adding;
  readonly #internals: ElementInternals;
  readonly #dialog: HTMLDialogElement;
  #text!: Text;
  #draft: Draft | undefined;
  /** What stood in the fields when they came. */
  #initial: Draft | undefined;
  #problems: Problems = {};
  #phase: Phase = 'writing';
  #message = '';

  constructor(host: FilmReviews, film: Film, adding: Adding, internals: ElementInternals) {
    addEnglish(reviewFormWords);
    this.#host = host;
    this.#filmId = film.id;
    this.#adding = adding;
    this.#internals = internals;
    const dialog = (this.#dialog = host.ownerDocument.createElement('dialog'));
    dialog.part = 'form';
    // A press outside closes it: where the browser does not see to that, this does.
    dialog.setAttribute('closedby', 'any');
    let pressed: EventTarget | null = null;
    dialog.addEventListener('pointerdown', ({target}) => (pressed = target));
    dialog.addEventListener('click', ({target}) => {
      // Not where a selection of text ends outside.
      if (target === dialog && pressed === dialog && !Reflect.has(dialog, 'closedBy')) dialog.close();
    });
    host.addController(this);
  }

  /** The dialog as it is now. */
  render(text: Text): HTMLDialogElement {
    this.#text = text;
    this.#update();
    return this.#dialog;
  }

  get isSending(): boolean {
    return this.#phase === 'sending';
  }

  open(): void {
    const dialog = this.#dialog;
    const surface = getComputedStyle(this.#host).getPropertyValue('--film-surface');
    dialog.classList.toggle('themed', !!(this.#host.scheme || surface));
    // Not where it says that it is sending, or that it failed.
    if (this.#phase === 'done' || (!this.#message && this.#draft === this.#initial)) this.#start();
    else this.#sync();
    // Safari gives no focus to a button that is pressed; the dialog gives it back to what had it.
    if (dialog.ownerDocument.activeElement === dialog.ownerDocument.body)
      this.#host.renderRoot.querySelector<HTMLElement>('[part~=add]')?.focus();
    if (!dialog.open) dialog.showModal();
    this.#focusFirst();
  }

  hostConnected(): void {
    for (const type of news) addEventListener(type, this.#sync);
  }

  hostDisconnected(): void {
    for (const type of news) removeEventListener(type, this.#sync);
  }

  /** Taken off the page and put back, a dialog does not stand over it any more. */
  hostUpdated(): void {
    if (this.#dialog.open && !this.#dialog.matches(':modal')) this.#dialog.close();
  }

  /** With what was kept of an earlier try, or of the form around the element, or nothing. */
  #start(): void {
    const id = this.#filmId;
    const before = this.#draft;
    const blank = blankDraft(this.#text.locale.split('-')[0]!);
    this.#initial = this.#draft = readDraft(
      id,
      this.#host.action ? blank : fill(blank, fromValue(id, this.#adding.value)),
    );
    // What is wrong with a field holds until there is something else in it.
    for (const field of fields) if (before?.[field] !== this.#draft[field]) delete this.#problems[field];
    this.#show('writing');
  }

  /**
   * Takes what was written since in another tab, or in another form for this film: the last that was typed stands
   * everywhere, and no older text is written over it. What a page takes out of the storage was not sent: it stays.
   */
  readonly #sync = ({oldValue, newValue}: Partial<StorageEvent> = {}): void => {
    const draft = this.#draft;
    if (!draft || this.isSending || this.#phase === 'done') return;
    const mine = JSON.stringify(draft);
    const wasMine = oldValue === mine;
    if (wasMine && newValue === JSON.stringify({sent: draft.id}) && this.#isPosted) {
      this.#finish('done', 'reviewSent');
      this.#focus('close');
    } else if (JSON.stringify(readDraft(this.#filmId, draft)) !== mine) {
      // New fields: what was typed in the old ones stays in them.
      this.#show('done');
      this.#start();
      this.#focusFirst();
    } else if (wasMine && newValue === null) keepDraft(this.#filmId, draft);
  };

  get #isPosted(): boolean {
    const {action, name} = this.#host;
    return !!action || !name;
  }

  #focusFirst(): void {
    this.#focus(this.#draft?.author ? 'body' : 'author');
  }

  #update(): void {
    if (!this.#draft) return this.#start();
    const text = this.#text;
    const {isSending} = this;
    const {action, name} = this.#host;
    this.#dialog.ariaLabel = text.t('addReview');
    render(
      html`<form method="dialog" novalidate @submit=${this.#submit} @input=${this.#input}>
        <div class="header">
          ${heading(2, text.t('addReview'))}
          <button type="button" class="button close" part="button" @click=${() => this.#dialog.close()}>
            ${text.t('close')}
          </button>
        </div>
        ${
          this.#phase === 'done'
            ? nothing
            : html`<div class="fields" ?inert=${isSending}>
                ${renderFields(this.#initial!, this.#draft, this.#problems, text)}
              </div>`
        }
        <p class="strong" part="message" role="status">${this.#message}</p>
        ${
          this.#phase === 'done'
            ? nothing
            : html`<button class="button send" part="button send" aria-disabled=${isSending ? 'true' : 'false'}>
                ${text.t(this.#phase === 'failed' ? 'tryAgain' : name && !action ? 'saveReview' : 'sendReview')}
              </button>`
        }
      </form>`,
      this.#dialog,
    );
  }

  #show(phase: Phase, message = ''): void {
    this.#phase = phase;
    this.#message = message;
    this.#update();
  }

  #focus(id: string): void {
    this.#dialog.querySelector<HTMLElement>(`#${id}, .${id}`)?.focus();
  }

  readonly #input = ({target}: Event): void => {
    const {id, name, type, value, checked} = target as HTMLInputElement;
    const field = (name || id) as keyof Problems;
    this.#draft = {...this.#draft!, [field]: type === 'checkbox' ? checked : value};
    delete this.#problems[field];
    keepDraft(this.#filmId, this.#draft);
    this.#update();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isSending || this.#phase === 'done') return;
    const problems = findProblems(this.#draft!, this.#text);
    this.#mark(problems);
    if (Object.keys(problems).length) return this.#show('writing');
    this.#show('sending', this.#text.t('sending'));
    // From the fields, which cannot be changed now.
    this.#focus('send');
    const review = toReview(this.#draft!);
    await sendReview(this.#host, this.#filmId, review, this.#draft!.key).then(
      (refusal) => (refusal ? this.#refuse(refusal) : this.#succeed(review)),
      () => this.#fail('failed', 'notSent'),
    );
  };

  /** Says by the fields what is wrong with them, and puts the focus there. */
  #mark(problems: Problems): void {
    this.#problems = problems;
    this.#update();
    const first = fields.find((field) => problems[field]);
    if (first) this.#focus(first);
  }

  #refuse(refusal: unknown): void {
    const {errors, message} = Object(refusal) as {errors?: unknown; message?: unknown};
    const given = Object(errors) as Record<string, unknown>;
    this.#problems = Object.fromEntries(fields.map((field) => [field, textOf(given[field])]));
    this.#fail('writing', 'reviewRefused', textOf(message));
    this.#mark(this.#problems);
  }

  /** Says that it was not taken, once what was written elsewhere while it was sending is here. */
  #fail(phase: Phase, note: MessageKey, message?: string): void {
    this.#phase = 'writing';
    this.#sync();
    keepDraft(this.#filmId, this.#draft!);
    this.#finish(phase, note, message);
  }

  #succeed(review: Review): void {
    const {name} = this.#host;
    const filmId = this.#filmId;
    const isPosted = this.#isPosted;
    forgetDraft(filmId, this.#draft!, isPosted);
    const {posted} = this.#adding;
    if (isPosted && !posted.some(({id}) => id === review.id)) posted.push({...review, filmId});
    if (name) this.#internals.setFormValue((this.#adding.value = JSON.stringify({filmId, review})));
    this.#finish('done', isPosted ? 'reviewSent' : 'reviewSaved');
    this.#focus('close');
  }

  /** Says how it went, also beside the button: the dialog may have been closed. */
  #finish(phase: Phase, note: MessageKey, message?: string): void {
    if (this.#adding.form === this) this.#adding.note = note;
    this.#show(phase, message || this.#text.t(note));
    this.#host.requestUpdate();
  }
}

/** A message of a server, or several; no matter what it sent. */
const textOf = (given: unknown): string =>
  [given]
    .flat()
    .filter((one) => typeof one === 'string')
    .join(' ')
    .slice(0, 500);
