import {css} from 'lit';

export const filmRelatedStyles = css`
  :host {
    --_lines: 5;
  }
  li p {
    margin-block-end: 0.25em;
  }
`;
