import {css} from 'lit';

// The type around it may be a heading's, in italics or in capitals; its text has the colour of the sentence, and
// `--_ground` is what that can be read on.
export const previewStyles = css`
  .preview {
    --_ground: #fff;
    position: fixed;
    inset: 0 auto auto 0;
    translate: var(--_x) var(--_y);
    inline-size: 24em;
    max-inline-size: calc(100vw - 16px);
    border: 0;
    /* The way from the link to the card. */
    padding-block: 6px;
    overflow: visible;
    background: none;
    color: inherit;
    color-scheme: light;
    column-rule-color: color-mix(in srgb, currentColor, currentColor);
    font-size: var(--film-font-size, medium);
    font-weight: 400;
    cursor: auto;
    text-shadow: none;
    writing-mode: horizontal-tb;
  }
  .dark {
    --_ground: #15151a;
    color-scheme: dark;
  }
  .ground {
    container: film / inline-size;
    border-radius: var(--_radius);
    background: var(--_ground);
    box-shadow: var(--film-shadow, 0 0.4em 1.6em #0003);
  }
  .preview .box.card {
    --_lines: 3;
    grid-template:
      'poster head' auto
      'body body' auto
      'foot foot' auto / auto minmax(0, 1fr);
    max-block-size: calc(var(--_room) - 12px);
    border: var(--film-border-width, 1px) solid var(--_border);
    padding: var(--film-padding, calc(var(--_space) * 0.8));
    overflow: auto;
    background: var(--film-surface, var(--_surface, none));
    box-shadow: none;
  }
  .preview .poster {
    inline-size: min(5.75em, 30cqi);
  }
  .preview .title {
    font-size: 1.0625em;
  }
  .preview .plot {
    min-block-size: 0;
    font-size: max(0.875em, 12px);
    line-height: 1.45;
  }
  .preview .foot {
    min-block-size: 0;
    margin-block-start: var(--_space);
    padding-block: 0.25em 0;
  }
  @container film (min-width: 19em) {
    .preview .box.card {
      grid-template:
        'poster head' auto
        'poster body' 1fr
        'foot foot' auto / auto minmax(0, 1fr);
      row-gap: 0;
    }
  }
  /* In very large type the words need the room. */
  @container film (max-width: 12em) {
    .preview .box.card {
      grid-template: 'head' 'body' 'foot' / minmax(0, 1fr);
    }
    .preview .poster {
      display: none;
    }
  }
  /* By hover and focus it is a sight beside the link; by tap it is what the link is now. */
  .preview[aria-hidden] :is(.foot, [name='footer']) {
    display: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .preview {
      transition: opacity 0.15s;
    }
    @starting-style {
      .preview:popover-open {
        opacity: 0;
      }
    }
  }
  @media print {
    .preview {
      display: none;
    }
  }
`;
