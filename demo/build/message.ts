/** What the page tells the frames to show. */
export interface Show {
  type: 'film-elements:show';
  tag: string;
  attributes: [string, string][];
  title: string;
  href: string | undefined;
  source: string;
  css: string;
}

/** What a frame tells the page: that it can be told, how high it is, and which film has come. */
export type Told =
  | {type: 'film-elements:ready'}
  | {type: 'film-elements:tall'; height: number}
  | {type: 'film-elements:film'; id: string; title: string; year: number | undefined};

/** Whether a message is from another page of this site, of this window. */
export const isFrom = ({origin, source}: MessageEvent, other: Window | null): boolean =>
  origin === location.origin && source === other;
