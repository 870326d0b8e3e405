import {expect} from '@open-wc/testing';
import {fit, pan, swipe, whole, zoom} from '../../src/elements/film-photos/zoom.js';

const room = {width: 300, height: 600};
const picture = {width: 300, height: 200};

describe('a picture in its room', () => {
  it('is shown whole, and no larger than it is', () => {
    expect(fit({width: 1200, height: 800}, room)).to.deep.equal({width: 300, height: 200});
    expect(fit({width: 100, height: 6000}, room)).to.deep.equal({width: 10, height: 600});
    expect(fit({width: 30, height: 20}, room)).to.deep.equal({width: 30, height: 20});
  });

  it('is moved as far as its edge, and not where it is smaller than its room', () => {
    const twice = {scale: 2, x: 0, y: 0};
    expect(pan(twice, {x: 40, y: 40}, picture, room)).to.deep.equal({scale: 2, x: 40, y: 0});
    expect(pan(twice, {x: 1e6, y: -1e6}, picture, room)).to.deep.equal({scale: 2, x: 150, y: 0});
    expect(pan(whole, {x: -5, y: -5}, picture, room)).to.deep.equal(whole);
  });

  it('is zoomed at the finger: what was under it stays there', () => {
    const point = {x: 60, y: 0};
    const view = zoom(whole, 2, point, picture, room);
    // What was 60 right of the middle is 120 right of the picture's middle now.
    expect(view.x + 120).to.equal(60);
    const more = zoom(view, 3, point, picture, room);
    expect(more.x + 180).to.be.closeTo(60, 1e-9);
  });

  it('is zoomed within bounds, and is in its place when it is whole again', () => {
    expect(zoom(whole, 1e9, {x: 0, y: 0}, picture, room).scale).to.equal(6);
    expect(zoom({scale: 3, x: 200, y: 0}, 0, {x: 90, y: 9}, picture, room)).to.deep.equal(whole);
  });

  it('comes to nothing worse where it has no size yet', () => {
    expect(pan(whole, {x: 9, y: 9}, fit({width: 0, height: 0}, room), room)).to.deep.equal(whole);
  });
});

describe('a finger that moves a page aside', () => {
  it('turns it when it went far, or fast', () => {
    expect(swipe(120, 2000, 300)).to.equal(1);
    expect(swipe(-120, 2000, 300)).to.equal(-1);
    expect(swipe(-40, 60, 300)).to.equal(-1);
  });

  it('does not turn it otherwise', () => {
    expect(swipe(40, 2000, 300)).to.equal(0);
    expect(swipe(10, 1, 300)).to.equal(0);
    expect(swipe(40, Infinity, 300)).to.equal(0);
  });
});
