// thousand.html?n=1000&layout=compact: n cards of n different films.
const wanted = new URLSearchParams(location.search);
const count = Math.min(Math.max(Number(wanted.get('n') ?? 1000) || 0, 0), 1000);
const layout = wanted.get('layout');

const cards = Array.from({length: count}, (_, n) => {
  const card = document.createElement('film-card');
  card.setAttribute('film-id', String(n));
  card.setAttribute('heading-level', '2');
  if (layout) card.setAttribute('layout', layout);
  const link = document.createElement('a');
  link.href = `films/many/${n}.json`;
  link.textContent = `Film number ${n}`;
  card.append(link);
  return card;
});

let loaded = 0;
const note = document.querySelector('#count');
function say(): void {
  if (note) note.textContent = `${count} cards on the page, ${loaded} of them drawn so far.`;
}
document.addEventListener('film-load', () => {
  loaded += 1;
  say();
});
say();
document.querySelector('#cards')?.replaceChildren(...cards);

export {};
