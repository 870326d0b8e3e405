import {expect} from '@open-wc/testing';
import {
  filterReviews,
  paragraphs,
  ratingCounts,
  sortReviews,
  type Review,
  type ReviewOrder,
} from '../../src/film/index.js';

const review = (id: string, more: Partial<Review> = {}): Review => ({id, author: 'A', body: 'B', ...more});
const rated = (id: string, value: number, best = 10) => review(id, {rating: {value, best}});
const ids = (reviews: readonly Review[]) => reviews.map(({id}) => id).join(' ');

describe('sortReviews', () => {
  const dated = [
    review('none'),
    review('y2004', {date: '2004'}),
    review('old', {date: '1965-03-01'}),
    review('new', {date: '2004-01-05'}),
    review('new2', {date: '2004-01-05'}),
    review('none2'),
  ];

  it('puts reviews without a date last, whichever way', () => {
    expect(ids(sortReviews(dated, 'newest'))).to.equal('new new2 y2004 old none none2');
    expect(ids(sortReviews(dated, 'oldest'))).to.equal('old y2004 new new2 none none2');
  });

  it('compares ratings on different scales, and puts reviews without one last', () => {
    const reviews = [
      review('none'),
      rated('8/10', 8),
      rated('4.5/5', 4.5, 5),
      rated('80/100', 80, 100),
      rated('0/10', 0),
    ];
    expect(ids(sortReviews(reviews, 'best'))).to.equal('4.5/5 8/10 80/100 0/10 none');
    expect(ids(sortReviews(reviews, 'worst'))).to.equal('0/10 8/10 80/100 4.5/5 none');
  });

  it('goes by how many more found a review helpful than not, then by their share', () => {
    const voted = (yes: number, total: number) => review(`${yes}/${total}`, {helpful: {yes, total}});
    const reviews = [
      review('none'),
      voted(0, 9),
      voted(60, 110),
      voted(10, 10),
      voted(11, 12),
      voted(1, 2),
      voted(5, 10),
    ];
    expect(ids(sortReviews(reviews, 'helpful'))).to.equal('10/10 11/12 60/110 1/2 5/10 0/9 none');
  });

  it('leaves the given list as it was', () => {
    const before = ids(dated);
    for (const order of ['newest', 'oldest', 'best', 'worst', 'helpful'] satisfies ReviewOrder[])
      expect(sortReviews(Object.freeze(dated) as Review[], order)).to.have.members(dated);
    expect(ids(dated)).to.equal(before);
  });
});

describe('filterReviews and ratingCounts', () => {
  const reviews = [
    rated('a', 8),
    rated('b', 4, 5),
    rated('c', 7.6),
    rated('d', 0),
    rated('e', 100, 100),
    review('none'),
  ];

  it('filter by the score on a scale of ten', () => {
    expect(ids(filterReviews(reviews, 8))).to.equal('a b c');
    expect(ids(filterReviews(reviews, 1))).to.equal('d');
    expect(filterReviews(reviews, 5)).to.deep.equal([]);
    expect(filterReviews(reviews)).to.equal(reviews);
  });

  it('count what the filter then shows', () => {
    const counts = ratingCounts(reviews);
    expect(counts).to.deep.equal([
      [10, 1],
      [8, 3],
      [1, 1],
    ]);
    for (const [score, count] of counts) expect(filterReviews(reviews, score)).to.have.lengthOf(count);
  });
});

describe('paragraphs', () => {
  it('are parted by blank lines, not by line breaks', () => {
    expect(paragraphs('a\nb\n\nc\n \t\n\n\nd')).to.deep.equal(['a\nb', 'c', 'd']);
    expect(paragraphs('a')).to.deep.equal(['a']);
  });
});
