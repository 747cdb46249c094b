// Reads from a browser how readable the figures on its page are: the boxes of the elements as drawn, in px.
//
// measureAll() gives, for each SVG: `labels`, how many texts belong to nodes; `overlapping`, pairs of texts; `covered`, texts under a disc
// not theirs; `outside`, texts beyond the canvas; `crossed`, labels of nodes with a line through the ink; `bare`, those of them without a
// halo; `smallest`, text in points; `crossings`, pairs of ties without a common end that cross; `width` and `height`; `places`, the middle
// of each node by the id of its group. All texts of a node's group are one label.

const tolerance = 0.5;

function contentOf(element) { return element.textContent.trim(); }

function unite(boxes) {
  return {
    left: Math.min(...boxes.map(box => box.left)), top: Math.min(...boxes.map(box => box.top)),
    right: Math.max(...boxes.map(box => box.right)), bottom: Math.max(...boxes.map(box => box.bottom)),
  };
}

function boxOf(element) {
  const { x, y, width, height } = element.getBBox(), matrix = element.getScreenCTM();
  const corners = [[x, y], [x + width, y + height]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
  return {
    left: Math.min(...corners.map(p => p.x)), top: Math.min(...corners.map(p => p.y)),
    right: Math.max(...corners.map(p => p.x)), bottom: Math.max(...corners.map(p => p.y)),
  };
}

// Where the ink is: the ascent above capital letters and most of the descent hold none.
function inkOf({ left, top, right, bottom }) {
  const [dx, dy] = [(right - left) * 0.05, (bottom - top) * 0.2];
  return { left: left + dx, top: top + dy, right: right - dx, bottom: bottom - dy };
}

function hasHalo(text) {
  const style = getComputedStyle(text);
  return style.stroke !== "none" && parseFloat(style.strokeWidth) > 0 && style.paintOrder.startsWith("stroke");
}

function textsOf(svg) {
  const texts = new Map();
  for (const element of svg.querySelectorAll("text")) {
    if (!contentOf(element)) continue;
    const node = element.closest("g.node"), owner = node ?? element;
    if (!texts.has(owner)) texts.set(owner, { node, elements: [] });
    texts.get(owner).elements.push(element);
  }
  return [...texts.values()].map(({ node, elements }) => {
    const box = unite(elements.map(boxOf));
    return {
      node, box, name: elements.map(contentOf).join(" "), hasHalo: elements.every(hasHalo),
      // Lines of a paragraph are set closer than the font's box is high.
      room: node ? box : inkOf(box),
      points: Math.min(...elements.map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a * 0.75)),
    };
  });
}

function discsOf(svg) {
  return [...svg.querySelectorAll("circle, ellipse")].map(element => {
    const { left, top, right, bottom } = boxOf(element);
    return {
      node: element.closest("g.node"), x: (left + right) / 2, y: (top + bottom) / 2, rx: (right - left) / 2, ry: (bottom - top) / 2,
    };
  });
}

function covers(disc, box) {
  const x = Math.max(box.left + tolerance, Math.min(box.right - tolerance, disc.x));
  const y = Math.max(box.top + tolerance, Math.min(box.bottom - tolerance, disc.y));
  return ((x - disc.x) / disc.rx) ** 2 + ((y - disc.y) / disc.ry) ** 2 < 1;
}

function overlap(a, b) {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance;
}

// The ties as chains of points, each with the box around it.
function linesOf(svg) {
  return [...svg.querySelectorAll("g.edge path, g.edge line")].map(element => {
    const matrix = element.getScreenCTM(), length = element.getTotalLength();
    const isStraight = element.tagName === "line" || !/[CcQqSsTtAa]/.test(element.getAttribute("d"));
    const count = isStraight ? 1 : 16;
    const points = Array.from({ length: count + 1 }, (_, step) => element.getPointAtLength(length * step / count).matrixTransform(matrix));
    const ends = element.closest("g.edge").id.replace(/^edge-/, "").split("--");
    return { points, ends, box: unite(points.map(p => ({ left: p.x, top: p.y, right: p.x, bottom: p.y }))) };
  });
}

// Separating axes.
function runsThrough({ points }, { left, top, right, bottom }) {
  const [cx, cy, w, h] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2];
  return points.slice(1).some((b, index) => {
    const a = points[index], [hx, hy] = [(b.x - a.x) / 2, (b.y - a.y) / 2], [x, y] = [(a.x + b.x) / 2 - cx, (a.y + b.y) / 2 - cy];
    return Math.abs(x) <= w + Math.abs(hx) && Math.abs(y) <= h + Math.abs(hy)
      && Math.abs(hx * y - hy * x) <= w * Math.abs(hy) + h * Math.abs(hx);
  });
}

function segmentsCross(a, b, c, d) {
  const side = (p, q, r) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function linesCross(one, other) {
  const [p, q] = [one.box, other.box];
  if (p.right < q.left || q.right < p.left || p.bottom < q.top || q.bottom < p.top) return false;
  if (one.ends.some(end => other.ends.includes(end))) return false;
  const [a, b] = [one.points, other.points];
  return a.some((end, i) => i > 0 && b.some((other, j) => j > 0 && segmentsCross(a[i - 1], end, b[j - 1], other)));
}

function pairsOf(list, test) {
  return list.flatMap((a, index) => list.slice(index + 1).filter(b => test(a, b)).map(b => [a, b]));
}

function measure(svg) {
  const canvas = svg.getBoundingClientRect(), texts = textsOf(svg), discs = discsOf(svg), lines = linesOf(svg);
  const labels = texts.filter(text => text.node);
  const crossed = labels.filter(label => { const ink = inkOf(label.box); return lines.some(line => runsThrough(line, ink)); });
  const names = list => list.map(text => text.name);
  return {
    labels: labels.length,
    overlapping: pairsOf(texts, (a, b) => overlap(a.room, b.room)).map(([a, b]) => `${a.name} | ${b.name}`),
    covered: names(texts.filter(text => discs.some(disc => (!text.node || disc.node !== text.node) && covers(disc, text.box)))),
    outside: names(texts.filter(({ box }) =>
      box.left < canvas.left - tolerance || box.right > canvas.right + tolerance
      || box.top < canvas.top - tolerance || box.bottom > canvas.bottom + tolerance)),
    crossed: names(crossed), bare: names(crossed.filter(label => !label.hasHalo)),
    smallest: Math.min(...texts.map(text => text.points)),
    crossings: pairsOf(lines, linesCross).length,
    width: Math.round(canvas.width), height: Math.round(canvas.height),
    places: Object.fromEntries(discs.filter(disc => disc.node).map(disc => [disc.node.id, [disc.x, disc.y]])),
  };
}

// What the page becomes: one script element with the answer, in which no text can end it.
function measureAll() {
  const figures = [...document.querySelectorAll("body > svg")].map(measure);
  const answer = document.createElement("script");
  answer.type = "application/json";
  answer.textContent = JSON.stringify(figures).replaceAll("<", "\\u003c");
  document.body.replaceChildren(answer);
}
