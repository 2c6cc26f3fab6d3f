/** noNetwork stands in the place of every call in pdf.js that could reach for a network (scripts/build.mjs). */
export function noNetwork(): never {
  throw new Error("Plumbline reads what it is given and nothing else");
}
