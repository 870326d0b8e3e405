import {expect} from '@open-wc/testing';
import {FilmError, FilmUnavailable} from '../../src/film/errors.js';

describe('film errors', () => {
  it('tells a passing failure from a definitive one', () => {
    expect(new FilmUnavailable('503')).to.include({code: 'unavailable', transient: true});
    expect(new FilmUnavailable('403', {transient: false}))
      .to.be.instanceOf(FilmError)
      .and.include({transient: false});
  });
});
