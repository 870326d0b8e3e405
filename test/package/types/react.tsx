import {createRef, type ReactElement} from 'react';
import type {FilmCard} from 'film-elements';
import type {} from 'film-elements/jsx';

const ref = createRef<FilmCard>();

export const good: ReactElement = (
  <film-provider source="/films/{id}.json" film-id="tt0113627">
    <film-card
      ref={ref}
      key="card"
      film-id="tt0113627"
      layout="compact"
      heading-level={3}
      without-heading
      className="wide"
      style={{'--film-accent': '#b3261e', margin: 0}}
      onfilm-load={(event) => console.log(event.detail.film.title)}
      onfilm-error={(event) => console.log(event.detail.error.code)}
      onClick={() => undefined}
    >
      <a href="https://example.com/">Leaving Las Vegas</a>
    </film-card>
    <film-reviews film-id="tt0113627" heading-level="3" />
    <film-boxoffice film={{id: 'a', title: 'A'}} loading="eager" slot="x" />
  </film-provider>
);

export const bad = [
  // @ts-expect-error no such layout
  <film-card layout="sideways" />,
  // @ts-expect-error no such attribute
  <film-card nothing="1" />,
  // @ts-expect-error a level is a number
  <film-card heading-level="high" />,
  // @ts-expect-error no such element
  <film-nothing />,
];
