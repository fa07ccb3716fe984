// What Mermaid draws of a chart, in the form our audit reads (layout_json.h).
// The page is asked where things really stand: boxes by getBBox and their transforms, texts line by line as the browser
// broke them, edges by their path data. Nothing is taken from Mermaid's own layout.
import { dockedAtBoth, orthogonal, pointsOfPath } from './orthogonal.mjs';

/** Runs in the page: renders `text` and reads the drawing at its own size. */
export async function renderInPage({ text, id }) {
  const { svg } = await globalThis.mermaid.render(id, text);
  document.body.innerHTML = svg;
  const drawing = document.querySelector('svg');
  const { width, height } = drawing.viewBox.baseVal;
  drawing.setAttribute('width', width);
  drawing.setAttribute('height', height);
  drawing.style.maxWidth = 'none';
  const origin = drawing.getBoundingClientRect();

  const atCorner = (element, x, y) => {
    const point = new DOMPoint(x, y).matrixTransform(element.getScreenCTM());
    return [point.x - origin.x, point.y - origin.y];
  };
  const rectOf = (element) => {
    const box = element.getBBox();
    const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([x, y]) => atCorner(element, box.x + x * box.width, box.y + y * box.height));
    const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
  };
  const union = (rects) => {
    const [x, y] = [0, 1].map((i) => Math.min(...rects.map((rect) => rect[i])));
    const [right, bottom] = [0, 1].map((i) => Math.max(...rects.map((rect) => rect[i] + rect[i + 2])));
    return [x, y, right - x, bottom - y];
  };
  // Lines of a text, and its size: characters stand on one line when their tops (their left sides, if it is turned) agree.
  const linesOf = (element) => {
    const lines = [];
    const turned = Math.abs(element.getScreenCTM().b) > 0.5;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let size = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      size = parseFloat(getComputedStyle(node.parentElement).fontSize);
      let offset = 0;
      for (const character of node.data) {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, (offset += character.length));
        const at = range.getBoundingClientRect();
        if (at.width === 0 || at.height === 0) continue;
        const place = turned ? at.x : at.y;
        const last = lines.at(-1);
        if (last && Math.abs(last.place - place) < size / 2) last.text += character;
        else lines.push({ place, text: character });
      }
    }
    return { lines: lines.map((line) => line.text), size };
  };
  const shapesOf = (node) => [...node.children].filter((child) => !child.classList.contains('label'));
  const all = (selector, read) => [...drawing.querySelectorAll(selector)].map(read);
  return {
    svgBytes: new TextEncoder().encode(svg).length, width, height,
    nodes: all('g.node', (node) => ({
      id: /-flowchart-(\w+)-\d+$/.exec(node.id)[1], rect: union(shapesOf(node).map(rectOf)), ...linesOf(node) })),
    lanes: all('g.cluster', (lane) => ({
      id: lane.dataset.id, body: rectOf(lane.querySelector('.swimlane-body')),
      title: rectOf(lane.querySelector('.swimlane-title')), ...linesOf(lane.querySelector('foreignObject')) })),
    edges: all('path[data-edge]', (path) => ({
      id: path.dataset.id, data: path.getAttribute('d'), shift: atCorner(path, 0, 0) })),
    labels: all('g.edgeLabel[id]', (label) => ({
      id: /-(L_\w+)$/.exec(label.id)[1], rect: rectOf(label.querySelector('foreignObject')), ...linesOf(label) })),
  };
}

const whole = ([x, y, width, height]) => {
  const [left, top] = [Math.round(x), Math.round(y)];
  return [left, top, Math.round(x + width) - left, Math.round(y + height) - top];
};
const noText = { source: '', lines: [], rect: [0, 0, 0, 0], vertical: false, ugly_breaks: 0 };

/** A text whose room is `rect`; it is as wide as the browser made it, so only its box can be too small for it. */
const textOf = (source, lines, rect, vertical = false) => ({ source, lines, rect, vertical, ugly_breaks: 0 });

/** Our chart as Mermaid drew it. Bands are boxes without arrows there (chart/mermaid.h), as in what was given to it. */
export function drawingOf(found, ours) {
  const node = (id) => found.nodes.find((one) => one.id === id) ?? { rect: [0, 0, 0, 0], lines: [] };
  const lane = (row) => found.lanes.find((one) => one.id === `t${row}`);
  const box = (id, row, source) => {
    const { rect, lines } = node(id);
    return { row, rect: whole(rect), cell: whole(lane(row).body), text: textOf(source, lines, whole(rect)) };
  };
  const boxes = [
    ...ours.boxes.map((one, i) => box(`b${i}`, one.row, one.text.source)),
    ...ours.bands.map((one, i) => box(`w${i}`, one.first_row, one.text.source))];
  const used = new Map();
  const arrows = ours.arrows.map(({ from, to, label }) => {
    const pair = `b${from}_b${to}`;
    used.set(pair, (used.get(pair) ?? -1) + 1);
    const id = `L_${pair}_${used.get(pair)}`;
    const edge = found.edges.find((one) => one.id === id);
    const words = found.labels.find((one) => one.id === id && one.lines.length > 0);
    const path = edge ? pointsOfPath(edge.data).map(([x, y]) => [x + edge.shift[0], y + edge.shift[1]]) : [];
    const points = path.length > 1 ? dockedAtBoth(orthogonal(path), boxes[from].rect, boxes[to].rect) : [];
    return { from, to, points, label: words ? textOf(label.source, words.lines, whole(words.rect)) : { ...noText, source: label.source } };
  });
  const heads = ours.row_heads.map((head, row) => textOf(head.source, lane(row).lines, whole(lane(row).title), true));
  return {
    width: Math.ceil(found.width), height: Math.ceil(found.height), boxes, arrows, bands: [], row_heads: heads, column_heads: [] };
}
