// A long page for tests and the bench, shaped as career networks' are: cards with an id, classes that repeat, rows that a screen reader
// reads otherwise than they look, links, and the white space that templates leave.

const card = (i) => `
<section id="card${i}" class="card">
  <div class="wrap">
    <div class="head"><h3 class="title">Engineer, Example Works ${i}</h3><span class="visually-hidden">Engineer, Example Works ${i}</span><span class="dates" style="order: 2">Jan 2010 – May 2012</span></div>
    <ul class="list">${Array.from({ length: 8 }, (_, n) => `
      <li class="item item-${n}"><div class="row"><span aria-hidden="true">Ran</span> <b>billing</b> services in <a class="link" href="/x">Oslo</a></div></li>`).join("")}
    </ul>
  </div>
</section>`;

const style = `li { margin: 2px } b { color: #333 } .card { display: flex; padding: 8px } .head { display: flex; gap: 4px } .row { padding: 1px } .title { font-size: 18px }
.dates { font-size: 12px; color: #666 } .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }`;

/** How many nodes a card has, with the white space. */
const perCard = 104;

/** A page of about so many nodes, with the head of a profile and, in its place, more of it. */
export function many(nodes, more = "") {
  const cards = Array.from({ length: Math.ceil(nodes / perCard) }, (_, i) => card(i)).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kim Sample</title><style>${style}</style></head><body>
<h1>Kim Sample</h1><p>Engineer</p><h2>Experience</h2>${more}${cards}</body></html>`;
}
