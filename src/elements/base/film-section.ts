import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film} from '../../film/index.js';
import {importSectionWords} from '../../i18n/import-section-words.js';
import type {Text} from '../../i18n/index.js';
import {renderCredit} from './credit.js';
import {FilmElement} from './film-element.js';
import {filmSectionStyles} from './film-section.styles.js';
import {heading} from './templates.js';

/**
 * What the elements have in common that are sections of a page: a heading of their own, which stands over every state.
 *
 * @slot empty - In place of what is said when the record has nothing for this element.
 *
 * @csspart header - The row of the heading.
 * @csspart footer - The row at the foot.
 * @csspart more - The button that shows more of a list.
 * @csspart empty - What is said when the record has nothing for this element.
 */
export abstract class FilmSection extends FilmElement {
  static override styles: CSSResultGroup = [FilmElement.styles, filmSectionStyles];

  static override properties: PropertyDeclarations = {
    ...FilmElement.properties,
    withCredit: {attribute: 'with-credit', type: Boolean},
  };

  /** Says whom the data comes from, as the card does anyway. */
  declare withCredit: boolean | undefined;

  protected override readonly importWords = importSectionWords;

  /** How many more of a list are shown than at first, at the reader's wish. */
  protected more = 0;
  #filmId: string | undefined;

  /** The heading. */
  protected abstract titleText(text: Text): string;

  /** What is said when the record has nothing for this element. */
  protected abstract emptyText(text: Text): string;

  /** What is shown of a film that has something for this element. */
  protected abstract renderContent(film: Film, text: Text): unknown;

  /** The geometry of that, without a film. */
  protected abstract renderContentSkeleton(text: Text | undefined): unknown;

  /** Another film starts anew; the same one, that has changed, stays as the reader has it. */
  protected start(): void {
    this.more = 0;
  }

  /** What stands at the other end of the heading's row. */
  protected renderBeside(_film: Film | undefined, _text: Text): unknown {
    return nothing;
  }

  /**
   * A button that shows `step` more of the elements beside it that the selector finds. Where it is gone then, the
   * reader goes on with the first that came.
   */
  protected renderMore(isMore: boolean, step: number, selector: string, text: Text): TemplateResult | typeof nothing {
    const show = async ({currentTarget}: Event): Promise<void> => {
      const button = currentTarget as HTMLElement;
      const list = button.parentElement!;
      const {length} = list.querySelectorAll(selector);
      this.more += step;
      this.requestUpdate();
      await this.updateComplete;
      const next = list.querySelectorAll<HTMLElement>(selector)[length];
      if (next && !button.isConnected) this.moveFocus(next);
    };
    return isMore
      ? html`<button class="button grow" part="button more" @click=${show}>${text.t('showMore')}</button>`
      : nothing;
  }

  protected override renderFilm(film: Film, text: Text): TemplateResult {
    if (film.id !== this.#filmId) this.start();
    this.#filmId = film.id;
    if (this.isEmpty(film))
      return this.#renderSection(
        text,
        film,
        html`<slot name="empty"><p class="muted" part="empty">${this.emptyText(text)}</p></slot>`,
      );
    return this.#renderSection(
      text,
      film,
      html`${this.renderContent(film, text)}
      ${
        this.withCredit ? html`<footer class="muted small" part="footer">${renderCredit(film, text)}</footer>` : nothing
      }`,
    );
  }

  protected override renderSkeleton(text: Text | undefined): TemplateResult {
    return this.#renderSection(
      text,
      undefined,
      html`<div class="skeleton" part="skeleton" aria-hidden="true">${this.renderContentSkeleton(text)}</div>`,
    );
  }

  #renderSection(text: Text | undefined, film: Film | undefined, content: unknown): TemplateResult {
    const head = text && !this.withoutHeading ? heading(this.level, this.titleText(text)) : nothing;
    return html`<section class="base box" part="base">
      <div class="header" part="header">
        <slot name="heading">${head}</slot>${text ? this.renderBeside(film, text) : nothing}
      </div>
      ${content}
    </section>`;
  }
}
