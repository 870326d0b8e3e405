import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film} from '../../film/index.js';
import type {Text} from '../../i18n/index.js';
import {importSectionWords} from '../../i18n/import-section-words.js';
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

  /**
   * The field of the record that the element shows (details are many), and the key of its title; what it says when there
   * is nothing has the same key after `no-`.
   */
  declare protected readonly topic:
    'boxOffice' | 'critics' | 'details' | 'links' | 'photos' | 'related' | 'reviews' | 'videos';

  /** How many more of a list are shown than at first, at the reader's wish. */
  protected more = 0;
  /** The addresses of pictures and files that did not load. */
  protected readonly broken = new Set<string>();
  #filmId: string | undefined;

  /** The heading. */
  protected titleText(text: Text): string {
    return text.t(this.topic);
  }

  protected override isEmpty(film: Film): boolean {
    return !film[this.topic as keyof Film];
  }

  /** What is said when the record has nothing for this element. */
  protected emptyText(text: Text): string {
    return text.t(`no-${this.topic}`);
  }

  /** What is shown of a film that has something for this element. */
  protected abstract renderContent(film: Film, text: Text): unknown;

  /** The geometry of that, without a film: three blocks of `--_lines` in a row or, where that is narrow, in a column. */
  protected renderContentSkeleton(_text?: Text): unknown {
    const block = html`<p class="sk-lines"></p>`;
    return html`<div class="grid">${block}${block}${block}</div>`;
  }

  /** Another film starts anew; the same one, that has changed, stays as the reader has it. */
  protected start(): void {
    this.more = 0;
  }

  /** What stands at the other end of the heading's row. */
  protected renderBeside(_film: Film | undefined, _text: Text): unknown {
    return undefined;
  }

  /**
   * A button that shows more of the list before it, of which so many are left. Where it is gone then, the reader goes
   * on with what came, or, if that is in another list, with the last of this one.
   */
  protected renderMore(left: number, text: Text, step = 24): TemplateResult | typeof nothing {
    const show = async ({target}: Event): Promise<void> => {
      const last = (target as Element).previousElementSibling!.lastElementChild!;
      this.more += step;
      this.requestUpdate();
      await this.updateComplete;
      if (left <= step) this.moveFocus((last.nextElementSibling ?? last) as HTMLElement);
    };
    return left > 0
      ? html`<button class="button grow" part="button more" @click=${show}>${text.t('showMore')}</button>`
      : nothing;
  }

  /** For what does not load, such as a picture: it is `broken`. */
  protected readonly onBroken = ({target}: Event): void => {
    this.broken.add((target as HTMLMediaElement).src);
    this.requestUpdate();
  };

  protected override renderFilm(film: Film, text: Text): TemplateResult {
    if (film.id !== this.#filmId) this.start();
    this.#filmId = film.id;
    return this.#renderSection(
      text,
      film,
      this.isEmpty(film)
        ? html`<slot name="empty"><p class="muted" part="empty">${this.emptyText(text)}</p></slot>`
        : [
            this.renderContent(film, text),
            this.withCredit
              ? html`<footer class="muted small" part="footer">${renderCredit(film, text)}</footer>`
              : nothing,
          ],
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
    return html`<section class="base box" part="base">
      <div class="header" part="header">
        <slot name="heading">${text && !this.withoutHeading ? heading(this.level, this.titleText(text)) : nothing}</slot>
        ${text && this.renderBeside(film, text)}
      </div>
      ${content}
    </section>`;
  }
}
