// Lines of other programs, made comparable: our audit speaks of whole pixels and right angles. All that is done here is
// in favour of what was drawn; what stays wrong afterwards, a reader sees too.
//   - Round corners are made sharp: a quadratic curve that joins two straight pieces is its control point.
//   - The arc with which a line hops over another is the straight piece it stands for: the crossing counts, the hop does not.
//   - A piece that is off the level or the upright by at most 2 px, or 5 %, is made straight.
//   - Steps of less than 3 px between two pieces of one direction are taken out: no eye sees them.
//   - Ends are set onto the border of their box where they stop up to 6 px before it (the gap before an arrowhead), or
//     inside its rectangle (boxes with slanted or round sides, and lines that run on under the box).
// What no such piece explains stays diagonal.

const slack = 2;
const slant = 0.05;
const step = 3;
const gap = 6;

const round = ([x, y]) => [Math.round(x), Math.round(y)];
const distance = ([ax, ay], [bx, by]) => Math.abs(ax - bx) + Math.abs(ay - by);

/** Path data in absolute M, L, Q, A and C: corners of Q, ends of A and flattened C as points. */
export function pointsOfPath(data) {
  const points = [];
  for (const [, command, rest] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = rest.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/g)?.map(Number) ?? [];
    const pairs = Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
    if (!'MLQAC'.includes(command)) throw new Error(`path command ${command} in ${data}`);
    if (command === 'A') points.push(numbers.slice(-2));
    else if (command !== 'C') points.push(...pairs);
    else for (let i = 0; i < pairs.length; i += 3) points.push(...flattened(points.at(-1), ...pairs.slice(i, i + 3)));
  }
  return points;
}

function flattened(a, b, c, d) {
  const at = (t, i) => (1 - t) ** 3 * a[i] + 3 * (1 - t) ** 2 * t * b[i] + 3 * (1 - t) * t ** 2 * c[i] + t ** 3 * d[i];
  return Array.from({ length: 8 }, (_, i) => [at((i + 1) / 8, 0), at((i + 1) / 8, 1)]);
}

function pieceOf(from, to) {
  const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  if (dy <= Math.max(slack, slant * dx) && dx > dy) return { kind: 'level', sign: Math.sign(to[0] - from[0]), from, to };
  if (dx <= Math.max(slack, slant * dy)) return { kind: 'upright', sign: Math.sign(to[1] - from[1]), from, to };
  return { kind: 'diagonal', sign: 0, from, to };
}

const goOn = (a, b) => a.kind === b.kind && a.kind !== 'diagonal' && a.sign === b.sign;
const lengthOf = (piece) => distance(piece.from, piece.to);

/** Pieces that go on in one direction are one; the longer of the two says where it lies. */
function joined(pieces) {
  const out = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (!last || !goOn(last, piece)) out.push({ ...piece, line: piece.from, most: lengthOf(piece) });
    else {
      if (lengthOf(piece) > last.most) Object.assign(last, { line: piece.from, most: lengthOf(piece) });
      last.to = piece.to;
    }
  }
  return out;
}

function withoutSteps(pieces) {
  const out = [...pieces];
  for (let i = 1; i + 1 < out.length; ++i) {
    if (lengthOf(out[i]) < step && goOn(out[i - 1], out[i + 1])) out.splice(i--, 1);
  }
  return joined(out);
}

/** Where two pieces meet, each on the line it lies on. */
function corner(a, b) {
  const point = [...a.to];
  for (const piece of [a, b]) {
    if (piece.kind === 'level') point[1] = piece.line[1];
    if (piece.kind === 'upright') point[0] = piece.line[0];
  }
  return point;
}

export function orthogonal(points) {
  const apart = points.filter((point, i) => i === 0 || distance(point, points[i - 1]) >= 0.5);
  const pieces = withoutSteps(joined(apart.slice(1).map((point, i) => pieceOf(apart[i], point))));
  if (pieces.length === 0) return apart.map(round);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const begin = corner({ ...first, to: first.from }, first);
  return [begin, ...pieces.slice(1).map((piece, i) => corner(pieces[i], piece)), corner(last, last)].map(round);
}

const inside = ([px, py], [x, y, width, height]) => x < px && px < x + width && y < py && py < y + height;

/** `points` with their beginning on the border of `box`. */
function docked(points, box) {
  let from = 0;
  while (from + 2 < points.length && inside(points[from + 1], box)) ++from;
  const [end, next] = [points[from], points[from + 1]];
  const axis = end[1] === next[1] ? 0 : 1;
  if (end[1 - axis] !== next[1 - axis]) return points.slice(from);
  const border = next[axis] > end[axis] ? box[axis] + box[axis + 2] : box[axis];
  const within = box[1 - axis] < end[1 - axis] && end[1 - axis] < box[1 - axis] + box[3 - axis];
  const near = inside(end, box) || (within && Math.abs(end[axis] - border) <= gap);
  if (!near) return points.slice(from);
  const start = [...end];
  start[axis] = border;
  return [start, ...points.slice(from + 1)];
}

export function dockedAtBoth(points, from, to) {
  return docked(docked(points, from).reverse(), to).reverse();
}
