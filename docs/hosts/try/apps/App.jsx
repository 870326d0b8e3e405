import {useEffect, useState} from 'react';
import {Film} from './Film.tsx';
import {films, htmlOf, ownLink, thirdLink} from './film.js';

export function App() {
  const [count, setCount] = useState(0);
  const [film, setFilm] = useState(0);
  const [isShown, setShown] = useState(true);
  const [isCompact, setCompact] = useState(false);
  const [isMoved, setMoved] = useState(false);
  const [isMore, setMore] = useState(false);
  const [loads, setLoads] = useState('');
  useEffect(() => document.body.setAttribute('data-ready', ''), []);

  const list = [
    <p key="text">Between {count}</p>,
    <section key="reviews" id="reviews">
      <Film id="tt0113627" title="Leaving Las Vegas" show="reviews" />
    </section>,
    isMore && <p key="more">More</p>,
    <a key="third" href={thirdLink}>
      Third
    </a>,
  ];
  return (
    <>
      <button id="rerender" onClick={() => setCount((n) => n + 1)}>
        {count}
      </button>
      <button id="next" onClick={() => setFilm((n) => 1 - n)} />
      <button id="toggle" onClick={() => setShown((is) => !is)} />
      <button id="attribute" onClick={() => setCompact((is) => !is)} />
      <button id="move" onClick={() => setMoved((is) => !is)} />
      <button id="more" onClick={() => setMore((is) => !is)} />
      <output id="loads">{loads}</output>
      <div id="card">
        {isShown && (
          <Film
            {...films[film]}
            layout={isCompact ? 'compact' : undefined}
            onLoad={({detail}) => setLoads(detail.film.title)}
          />
        )}
      </div>
      <div id="raw">
        <film-card film-id="tt0000417" layout="compact">
          <a href="https://www.imdb.com/title/tt0000417/">A Trip to the Moon</a>
        </film-card>
      </div>
      <div id="own">
        {isShown && (
          <p>
            <a href={ownLink}>Own link {count}</a>
          </p>
        )}
      </div>
      <div id="html" dangerouslySetInnerHTML={{__html: htmlOf(film)}} />
      <div id="list">{isMoved ? list.toReversed() : list}</div>
    </>
  );
}
