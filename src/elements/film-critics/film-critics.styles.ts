import {css} from 'lit';

export const filmCriticsStyles = css`
  .far {
    min-block-size: 20em;
  }
  .critics {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.6) 2.5em;
    overflow-wrap: anywhere;
  }
  .critics > * {
    flex: 1 15em;
  }
  .critics > .quotes {
    flex: 1.7 22em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    align-items: baseline;
  }
  .row + .row {
    border-block-start: 1px solid var(--_border);
    padding-block-start: 0.85em;
    margin-block-start: 0.85em;
  }
  .row div {
    flex: 1 9em;
  }
  .tile {
    min-inline-size: 4.6em;
    border: 1px solid var(--_border);
    border-radius: 0.4em;
    padding: 0.1em 0.5em;
    background: var(--_fill);
    text-align: center;
  }
  .score .tile {
    font-size: 1.35em;
  }
  .score .notes {
    display: block;
  }
  blockquote {
    max-inline-size: var(--film-measure, 66ch);
  }
  /* Browsers know the marks of each language, but not that French has space inside them. */
  q:lang(fr) {
    quotes: '«\\a0' '\\a0»';
  }
`;
