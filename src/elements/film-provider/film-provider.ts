import {ContextConsumer, ContextProvider} from '@lit/context';
import {css, html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {FilmSource} from '../../sources/index.js';
import {version} from '../../version.js';
import {filmContext, type FilmSettings} from '../base/film-context.js';

/**
 * Gives a source, a film and settings to the elements that it wraps; it shows nothing itself. Providers nest: what
 * an inner one does not say, the outer one says.
 *
 * @summary Source, film id and settings for the elements in it.
 * @tagname film-provider
 * @slot - The page's own content, with film elements anywhere in it.
 */
export class FilmProvider extends LitElement {
  static readonly version: string = version;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = {
    source: {},
    filmId: {attribute: 'film-id'},
    timeout: {type: Number},
  };

  /** `/films/{id}.json`, names of services (`tmdb?key=… wikidata`), or, as a property, an object with `get(id)`. */
  declare source: FilmSource | string | undefined;

  /** The film that the elements inside show, unless they name another. */
  declare filmId: string | undefined;

  /** How long the elements inside wait for a film, in milliseconds. */
  declare timeout: number | undefined;

  readonly #outer = new ContextConsumer(this, {
    context: filmContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });
  readonly #provider = new ContextProvider(this, {context: filmContext});

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, not with the first update: what is inside may ask before.
    this.#provide();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // It may come back elsewhere.
    this.#outer.value = undefined;
  }

  protected override willUpdate(): void {
    this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    const own: FilmSettings = {source: this.source, filmId: this.filmId, timeout: this.timeout};
    const given = Object.entries(own).filter(([, value]) => value !== undefined && value !== null);
    this.#provider.setValue({...this.#outer.value, ...Object.fromEntries(given)});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'film-provider': FilmProvider;
  }
}
