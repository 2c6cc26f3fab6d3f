// Choices that look random and are the same in every run.

/** Returns a chooser seeded by words: pick one of a list, or chance(p). */
export function chooser(...seed) {
  let state = hash(seed.join("/"));
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 0x1000000;
  };
  next();
  return {
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (share) => next() < share,
  };
}

function hash(words) {
  let h = 0x811c9dc5;
  for (const byte of Buffer.from(words)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}
