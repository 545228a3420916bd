/* The picture: sigma's drawing of nodes and ties, labels that do not overlap, and a plain one where there is no WebGL. */
"use strict";
const paperkg = (() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const nodes = data.nodes, ties = data.ties, count = nodes.id.length;
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const neighbours = Array.from({ length: count }, () => []);
  ties.start.forEach((a, k) => { const b = ties.stop[k]; neighbours[a].push([b, k]); neighbours[b].push([a, k]); });

  // what the reader has chosen; everything drawn follows from it
  const state = { chosen: null, near: null, colouring: 0, only: null, year: Infinity, hover: null };
  const CLASSES = 7, LABELS = 40, NEAR_LABELS = 14;
  let palette = {};
  const channel = (c, k) => parseInt(c.slice(k, k + 2), 16);
  // Sigma blends premultiplied colours: one with alpha turns white. So all are opaque, mixed with the ground.
  const mix = (a, b, t) => "#" + [1, 3, 5].map((k) => Math.round(channel(a, k) * t + channel(b, k) * (1 - t)).toString(16).padStart(2, "0")).join("");
  const share = ties.start.length > 8000 ? 0.22 : ties.start.length > 2000 ? 0.35 : 0.5;
  function readPalette() {
    const hues = Array.from({ length: CLASSES }, (_, n) => css(`--c${n}`)), bg = css("--bg"), other = css("--other");
    palette = { hues, bg, other, scale: [0, 1, 2].map((n) => css(`--s${n}`)), pale: css("--pale"), ink: css("--ink"),
      between: mix(css("--edge"), bg, share * 0.7), near: mix(css("--edge"), bg, 0.5) };
  }
  readPalette();
  const known = (c) => c.scale.filter((v) => v !== null);
  const span = (c) => { const v = known(c); return [v.reduce((a, b) => Math.min(a, b), Infinity), v.reduce((a, b) => Math.max(a, b), -Infinity)]; };
  const along = (t) => t < 0.5 ? mix(palette.scale[1], palette.scale[0], t * 2) : mix(palette.scale[2], palette.scale[1], t * 2 - 1);
  let colours = [];
  function paint() {
    const c = data.colourings[state.colouring];
    if (!c) colours = nodes.id.map(() => palette.other);
    else if (c.classes.length) colours = c.classes.map((n) => (n < 0 ? palette.other : palette.hues[n]));
    else { const [low, high] = span(c); colours = c.scale.map((v) => (v === null ? palette.other : along(high > low ? (v - low) / (high - low) : 1))); }
  }
  paint();
  const classOf = (n) => data.colourings[state.colouring]?.classes[n] ?? -1;
  const since = (list, n) => list[n] ?? -Infinity;
  const hidden = (n) => since(nodes.values.since ?? [], n) > state.year;
  const faded = (n) => (state.near ? !state.near.has(n) : state.only !== null && classOf(n) !== state.only);
  const tieHidden = (k) => since(ties.since, k) > state.year || hidden(ties.start[k]) || hidden(ties.stop[k]);
  function tieColour(k) {
    const a = ties.start[k], b = ties.stop[k];
    if (state.near) return a === state.chosen || b === state.chosen ? mix(colours[a === state.chosen ? b : a], palette.bg, 0.8) : state.near.has(a) && state.near.has(b) ? palette.near : null;
    if (state.only !== null && classOf(a) !== state.only && classOf(b) !== state.only) return null;
    return colours[a] === colours[b] ? mix(colours[a], palette.bg, share) : palette.between;
  }

  const stage = byId("net").getBoundingClientRect();
  // radii are shares of half the width of a picture that is a third wider than high
  const half = Math.max(160, Math.min(stage.width - 72, (stage.height - 72) * 1.45)) / 2;
  const radius = (n) => Math.max(1, nodes.radius[n] * half);
  const bySize = nodes.id.map((_, n) => n).sort((a, b) => nodes.size[b] - nodes.size[a] || a - b);
  const width = (k) => 0.7 + 0.6 * Math.log2(1 + ties.count[k]);
  const handlers = { choose: () => {}, hover: () => {} };

  // Labels: the larger nodes first, each only where it covers no other; at most LABELS, near ones first.
  function label(where, size) {
    const canvas = byId("labels"), box = canvas.getBoundingClientRect(), ratio = devicePixelRatio || 1;
    canvas.width = box.width * ratio; canvas.height = box.height * ratio;
    const pen = canvas.getContext("2d"); pen.scale(ratio, ratio);
    const first = [state.chosen, state.hover].filter((n) => n !== null);
    const near = state.near ? bySize.filter((n) => state.near.has(n) && n !== state.chosen).sort((a, b) => tieTo(b) - tieTo(a)).slice(0, NEAR_LABELS) : bySize;
    const taken = [], dots = dotsOn(where, size, box); let drawn = 0;
    pen.lineJoin = "round"; pen.textBaseline = "middle";
    for (const n of [...first, ...near]) {
      if (drawn >= LABELS) break;
      if (hidden(n) || (faded(n) && !first.includes(n))) continue;
      const p = where(n), r = size(n);
      if (p.x < 0 || p.y < 0 || p.x > box.width || p.y > box.height) continue;
      const strong = n === state.chosen || n === state.hover;
      pen.font = `${strong ? 600 : 500} 12px ${css("--font")}`;
      const text = nodes.name[n].length > 42 ? nodes.name[n].slice(0, 41) + "…" : nodes.name[n];
      const spot = place(p, r, pen.measureText(text).width, taken, dots, box);
      if (!spot) continue;
      taken.push(spot); drawn += 1;
      pen.strokeStyle = palette.bg; pen.lineWidth = 3; pen.strokeText(text, spot[0] + 1, spot[1] + 8);
      pen.fillStyle = palette.ink; pen.fillText(text, spot[0] + 1, spot[1] + 8);
      if (strong) { pen.beginPath(); pen.arc(p.x, p.y, r + 2, 0, 7); pen.lineWidth = 1.5; pen.strokeStyle = palette.ink; pen.stroke(); }
    }
    document.documentElement.dataset.labels = String(drawn);
  }
  // The dots that a label should not cover; in a crowd, where it must, only the larger ones are minded.
  function dotsOn(where, size, box) {
    const all = [];
    for (const n of bySize) {
      if (all.length >= 600) break;
      if (hidden(n)) continue;
      const p = where(n);
      if (p.x > 0 && p.y > 0 && p.x < box.width && p.y < box.height) all.push([p.x, p.y, size(n)]);
    }
    return all;
  }
  // Right, left, below or above the dot: inside the picture, over no other label, over as few dots as can be.
  function place(p, r, w, taken, dots, box) {
    let best = null, least = Infinity;
    for (const [x, y] of [[p.x + r + 3, p.y], [p.x - r - 3 - w, p.y], [p.x - w / 2, p.y + r + 9], [p.x - w / 2, p.y - r - 9]]) {
      const area = [x - 1, y - 8, x + w + 1, y + 8];
      if (area[0] < 0 || area[1] < 0 || area[2] > box.width || area[3] > box.height) continue;
      if (taken.some((t) => t[0] < area[2] && area[0] < t[2] && t[1] < area[3] && area[1] < t[3])) continue;
      const covered = dots.filter((d) => d[0] + d[2] > area[0] && d[0] - d[2] < area[2] && d[1] + d[2] > area[1] && d[1] - d[2] < area[3] && (d[0] !== p.x || d[1] !== p.y)).length;
      if (covered < least) { best = area; least = covered; }
    }
    return best;
  }
  const tieTo = (n) => { const found = neighbours[n].find(([o]) => o === state.chosen); return found ? ties.count[found[1]] : 0; };
  const drawn = () => { document.documentElement.dataset.firstPicture ??= String(Math.round(performance.now())); };

  function withSigma() {
    const graph = new graphology.Graph({ type: "undirected", multi: false });
    nodes.id.forEach((_, n) => graph.addNode(String(n), { x: nodes.x[n], y: nodes.y[n], size: radius(n) }));
    ties.start.forEach((a, k) => graph.addEdgeWithKey(String(k), String(a), String(ties.stop[k]), { size: width(k) }));
    const view = new Sigma(graph, byId("net"), {
      renderLabels: false, zIndex: true, minCameraRatio: 0.02, maxCameraRatio: 3, stagePadding: 36, allowInvalidContainer: true,
      hideEdgesOnMove: ties.start.length > 8000, defaultDrawNodeHover: () => {},
      nodeReducer: (id, a) => { const n = Number(id); return hidden(n) ? { ...a, hidden: true } : { ...a, color: faded(n) ? palette.pale : colours[n], zIndex: faded(n) ? 0 : 1 }; },
      edgeReducer: (id, a) => { const k = Number(id), color = tieHidden(k) ? null : tieColour(k); return color === null ? { ...a, hidden: true } : { ...a, color, zIndex: color === palette.between ? 0 : 1 }; },
    });
    const where = (n) => view.graphToViewport({ x: nodes.x[n], y: nodes.y[n] });
    view.on("afterRender", () => { label(where, (n) => view.scaleSize(radius(n))); drawn(); });
    view.on("clickNode", ({ node }) => handlers.choose(Number(node), false));
    view.on("clickStage", () => handlers.choose(null));
    view.on("enterNode", ({ node }) => { state.hover = Number(node); view.scheduleRender(); });
    view.on("leaveNode", () => { state.hover = null; view.scheduleRender(); });
    const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
    return {
      kind: "webgl", refresh: () => view.refresh({ skipIndexation: true }), where,
      go: (n) => { const p = view.getNodeDisplayData(String(n)), c = view.getCamera(); c.animate({ x: p.x, y: p.y, ratio: Math.min(c.ratio, count > 300 ? 0.35 : 0.8) }, { duration: still() ? 1 : 300 }); },
      zoom: (f) => { const c = view.getCamera(); c.animate({ ratio: c.ratio * f }, { duration: still() ? 1 : 200 }); },
      fit: () => view.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: still() ? 1 : 300 }),
    };
  }

  // Without WebGL, or without the scripts of others: the same picture as SVG.
  function plain() {
    const make = (tag, attributes) => { const e = document.createElementNS("http://www.w3.org/2000/svg", tag); for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v); return e; };
    const svg = make("svg", { preserveAspectRatio: "xMidYMid meet" }), lines = make("g", {}), dots = make("g", {});
    const xs = nodes.x, ys = nodes.y, low = [Math.min(...xs), Math.min(...ys)], high = [Math.max(...xs), Math.max(...ys)];
    const size = Math.max(high[0] - low[0], high[1] - low[1], 0.1), unit = size / 900;
    let box = [0, 0, 1, 1];
    const show = (b) => { box = b; svg.setAttribute("viewBox", b.join(" ")); };
    const whole = () => show([low[0] - 40 * unit, -high[1] - 40 * unit, high[0] - low[0] + 80 * unit, high[1] - low[1] + 80 * unit]);
    const lineOf = ties.start.map((a, k) => make("line", { x1: xs[a], y1: -ys[a], x2: xs[ties.stop[k]], y2: -ys[ties.stop[k]], "stroke-width": unit * width(k) }));
    const dotOf = nodes.id.map((_, n) => { const e = make("circle", { cx: xs[n], cy: -ys[n], r: size / 2 * nodes.radius[n] }); e.addEventListener("click", (event) => { event.stopPropagation(); handlers.choose(n, false); }); return e; });
    lines.append(...lineOf); dots.append(...dotOf); svg.append(lines, dots); byId("net").append(svg);
    svg.addEventListener("click", () => handlers.choose(null));
    const where = (n) => { const m = svg.getScreenCTM(), o = byId("net").getBoundingClientRect(); return { x: m.a * xs[n] + m.e - o.x, y: -m.d * ys[n] + m.f - o.y }; };
    function refresh() {
      lineOf.forEach((e, k) => { const c = tieHidden(k) ? null : tieColour(k); if (c === null) e.setAttribute("visibility", "hidden"); else { e.setAttribute("visibility", "visible"); e.setAttribute("stroke", c); } });
      dotOf.forEach((e, n) => { e.setAttribute("visibility", hidden(n) ? "hidden" : "visible"); e.setAttribute("fill", faded(n) ? palette.pale : colours[n]); });
      label(where, (n) => size / 2 * nodes.radius[n] * (svg.getScreenCTM()?.a ?? 1)); drawn();
    }
    const zoom = (f, x = box[0] + box[2] / 2, y = box[1] + box[3] / 2) => { show([x - box[2] * f / 2, y - box[3] * f / 2, box[2] * f, box[3] * f]); refresh(); };
    whole(); addEventListener("resize", refresh);
    return { kind: "svg", refresh, where, go: (n) => zoom(1, xs[n], -ys[n]), zoom, fit: () => { whole(); refresh(); } };
  }

  function webgl() { try { return Boolean(document.createElement("canvas").getContext("webgl2")); } catch { return false; } }
  function open() {
    let view = null;
    if (typeof Sigma !== "undefined" && typeof graphology !== "undefined" && webgl()) { try { view = withSigma(); } catch { byId("net").replaceChildren(); } }
    view ??= plain();
    document.documentElement.dataset.drawing = view.kind;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readPalette(); paint(); view.refresh(); });
    return view;
  }
  return { byId, data, nodes, ties, count, neighbours, state, handlers, bySize, open, paint, span, classOf, palette: () => palette, colours: () => colours, hidden };
})();
