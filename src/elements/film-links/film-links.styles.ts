import {css} from 'lit';

export const filmLinksStyles = css`
  :host {
    --_lines: 7;
  }
  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5) 2.5em;
    overflow-wrap: anywhere;
  }
  .groups > * {
    flex: 1 15em;
  }
  .groups .heading {
    margin-block-end: 0.35em;
    font-size: 1em;
  }
  ul + p {
    margin-block-start: 0.35em;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }
`;
