import {Component, CUSTOM_ELEMENTS_SCHEMA, afterNextRender, computed, signal} from '@angular/core';
import {Film} from './film';
import {films, htmlOf, ownLink, thirdLink} from './shared';

@Component({
  selector: 'app-root',
  imports: [Film],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="rerender" (click)="count.set(count() + 1)">{{ count() }}</button>
    <button id="next" (click)="film.set(1 - film())"></button>
    <button id="toggle" (click)="isShown.set(!isShown())"></button>
    <button id="attribute" (click)="isCompact.set(!isCompact())"></button>
    <button id="move" (click)="list.set(list().slice().reverse())"></button>
    <button id="more" (click)="more()"></button>
    <output id="loads">{{ loads() }}</output>
    <div id="card">
      @if (isShown()) {
        <app-film
          [id]="current().id"
          [title]="current().title"
          [layout]="isCompact() ? 'compact' : undefined"
          (load)="loads.set($event.title)"
        />
      }
    </div>
    <div id="raw">
      <film-card film-id="tt0000417" layout="compact">
        <a href="https://www.imdb.com/title/tt0000417/">A Trip to the Moon</a>
      </film-card>
    </div>
    <div id="own">
      @if (isShown()) {
        <p>
          <a [href]="ownLink">Own link {{ count() }}</a>
        </p>
      }
    </div>
    <div id="html" [innerHTML]="html()"></div>
    <div id="list">
      @for (name of list(); track name) {
        @switch (name) {
          @case ('text') {
            <p>Between {{ count() }}</p>
          }
          @case ('more') {
            <p>More</p>
          }
          @case ('third') {
            <a [href]="thirdLink">Third</a>
          }
          @default {
            <section id="reviews"><app-film id="tt0113627" title="Leaving Las Vegas" show="reviews" /></section>
          }
        }
      }
    </div>
  `,
})
export class App {
  readonly ownLink = ownLink;
  readonly thirdLink = thirdLink;
  readonly count = signal(0);
  readonly film = signal(0);
  readonly isShown = signal(true);
  readonly isCompact = signal(false);
  readonly list = signal(['text', 'reviews', 'third']);
  readonly loads = signal('');
  readonly current = computed(() => films[this.film()]!);
  readonly html = computed(() => htmlOf(this.film()));

  constructor() {
    afterNextRender(() => document.body.setAttribute('data-ready', ''));
  }

  more(): void {
    const isMore = this.list().includes('more');
    this.list.set(isMore ? this.list().filter((name) => name !== 'more') : ['text', 'reviews', 'more', 'third']);
  }
}
