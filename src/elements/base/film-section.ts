import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film} from '../../film/index.js';
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

  /** The heading. */
  protected abstract titleText(text: Text): string;

  /** What is said when the record has nothing for this element. */
  protected abstract emptyText(text: Text): string;

  /** What is shown of a film that has something for this element. */
  protected abstract renderContent(film: Film, text: Text): unknown;

  /** The geometry of that, without a film. */
  protected abstract renderContentSkeleton(text: Text | undefined): unknown;

  /** What stands at the other end of the heading's row. */
  protected renderBeside(_film: Film | undefined, _text: Text): unknown {
    return nothing;
  }

  protected override renderFilm(film: Film, text: Text): TemplateResult {
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
