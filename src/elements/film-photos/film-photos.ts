import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Film, Image} from '../../film/index.js';
import {photosWords} from '../../i18n/english/photos.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {FilmSection} from '../base/film-section.js';
import {bar, toSrcset} from '../base/templates.js';
import {filmPhotosStyles} from './film-photos.styles.js';
import type {Lightbox} from './lightbox.js';

/** How many thumbnails the strip has, and the mosaic; the lightbox has all pictures. */
const inStrip = 12;
const inMosaic = 5;

/**
 * Pictures of a film: a strip where there is little room, else a mosaic. Each opens in a lightbox, whose code comes
 * when it is first asked for.
 *
 * @summary Photos of one film, with their captions, credits and licences.
 * @tagname film-photos
 *
 * @csspart list - The strip or mosaic.
 * @csspart item - The button of a picture in it.
 * @csspart image - The picture on that button.
 * @csspart more - How many more pictures there are, over the last one.
 * @csspart lightbox - The lightbox, which fills the window.
 * @csspart lightbox-image - A picture in the lightbox.
 * @csspart caption - Its caption, credit and licence.
 * @csspart counter - Which of how many pictures it is.
 * @csspart close - The button that closes the lightbox.
 * @csspart previous - The button to the previous picture.
 * @csspart next - The button to the next picture.
 *
 * @cssstate open - The lightbox is open.
 *
 * @cssproperty [--film-photo-height=8.5em] - Height of the strip's pictures.
 * @cssproperty [--film-overlay=#0d0d10] - Ground of the lightbox, whose text is light.
 */
export class FilmPhotos extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmPhotosStyles];

  protected override readonly topic = 'photos';

  #isOdd = false;
  #lightbox: Lightbox | undefined;

  constructor() {
    super();
    addEnglish(photosWords);
  }

  /**
   * Another film's pictures would stay in view until this one's have come: what was one list before, and is a list of
   * one now, is drawn anew.
   */
  protected override start(): void {
    super.start();
    this.#isOdd = !this.#isOdd;
  }

  protected override renderBeside(film: Film | undefined, text: Text): unknown {
    if (!film) return html`<span class="button">${bar(text.t('seeAllPhotos', 10))}</span>`;
    const count = film.photos?.length ?? 0;
    return count > 1
      ? html`<button class="button" part="button" aria-haspopup="dialog" @click=${() => this.#open(film, 0)}>
          ${text.t('seeAllPhotos', count)}
        </button>`
      : nothing;
  }

  protected override renderContent(film: Film, text: Text): TemplateResult {
    const {photos = []} = film;
    const renderThumb = (photo: Image, index: number) => {
      const {url, sources, width, height, alt, caption = alt} = photo;
      const name = caption ?? text.t('photoOf', index + 1, photos.length);
      const lang = (caption && film.language) ?? nothing;
      return html`<li>
        <button class="photo" part="item" aria-haspopup="dialog" @click=${() => this.#open(film, index)}>
          ${
            this.broken.has(url)
              ? html`<span class="blank" lang=${lang} dir="auto">${name}</span>`
              : html`<img
                  part="image"
                  loading="lazy"
                  alt=${name}
                  lang=${lang}
                  width=${width ?? nothing}
                  height=${height ?? nothing}
                  sizes=${sources ? 'auto, 50vw' : nothing}
                  srcset=${toSrcset(sources) ?? nothing}
                  src=${url}
                  @error=${this.onBroken}
                />`
          }
          ${
            index === inMosaic - 1 && photos.length > inMosaic
              ? html`<span class="more strong" part="more" aria-hidden="true"
                  >${text.number(photos.length - inMosaic, {signDisplay: 'always'})}</span
                >`
              : nothing
          }
        </button>
      </li>`;
    };
    const list = html`<ul part="list">${photos.slice(0, inStrip).map(renderThumb)}</ul>`;
    const lightbox = this.#lightbox?.render(film, text);
    this.toggleState('open', !!this.#lightbox?.isOpen);
    return html`${this.#isOdd ? [list] : list}${lightbox}`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    return html`<ul>${Array(inMosaic).fill(html`<li><p class="photo"><span class="blank"></span></p></li>`)}</ul>`;
  }

  async #open(film: Film, index: number): Promise<void> {
    try {
      const {Lightbox} = await import('./lightbox.js');
      addEnglish(Lightbox.words);
      this.addStyles(Lightbox.styles);
      this.#lightbox ??= new Lightbox(this);
      this.#lightbox.open(film, index);
    } catch {
      if (!this.isConnected) return;
      // Without its code, as when there is no network, the browser can show the picture; Back leads here again.
      location.assign(film.photos![index]!.url);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'film-photos': FilmPhotos;
  }
}
