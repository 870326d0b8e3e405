import {css} from 'lit';

export const filmPhotosStyles = css`
  ul {
    display: flex;
    gap: 0.5em;
    overflow-x: auto;
    overscroll-behavior: contain auto;
    scrollbar-width: thin;
  }
  li {
    flex: none;
    max-inline-size: 100%;
    block-size: var(--film-photo-height, 8.5em);
  }
  li:only-child {
    block-size: min(24em, 66cqi);
  }
  .photo,
  .photo > * {
    display: block;
    position: relative;
    max-inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .photo {
    border: 0;
    color: inherit;
    font: inherit;
    cursor: pointer;
    overflow: hidden;
    border-radius: var(--_media-radius);
    background: var(--_fill);
  }
  img {
    inline-size: auto;
    min-inline-size: 4em;
  }
  /* The strip would cut off a ring outside of it, so the picture makes room for one. */
  .photo:focus-visible {
    outline-offset: -1px;
  }
  :focus-visible > img {
    scale: 0.94;
  }
  li span {
    inline-size: 12.75em;
  }
  .blank {
    border: 1px solid var(--_border);
    padding: 0.5em;
  }
  .more {
    display: none;
    place-content: center;
    position: absolute;
    background: #000b;
    color: #fff;
    inset: 0;
    font-size: 1.4em;
  }
  @container film (min-width: 40em) {
    ul:has(li + li) {
      display: grid;
      grid: 1fr 1fr / auto-flow 1fr;
      aspect-ratio: 2;
      max-block-size: 36em;
      * {
        inline-size: 100%;
        block-size: 100%;
      }
      li {
        contain: size;
      }
      :first-child {
        grid-area: span 2 / span 2;
      }
      :last-child:nth-child(even) {
        grid-row: span 2;
      }
      :nth-child(n + 6) {
        display: none;
      }
      .more {
        display: grid;
      }
    }
  }
`;
