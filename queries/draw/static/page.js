/* Around the picture: search, card, table, legend, years. Text from the data is set as text, never as markup. */
"use strict";
(() => {
  const { byId, data, nodes, ties, count, neighbours, state, handlers, bySize } = paperkg;
  const number = new Intl.NumberFormat("en");
  const plural = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many}`;
  const small = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
  const cell = (v, c) => (v === null || v === undefined ? "–" : typeof v !== "number" || c.year ? String(v) : small.format(v));
  const make = (tag, props = {}, ...kids) => { const e = Object.assign(document.createElement(tag), props); e.append(...kids); return e; };
  const ROWS = 100, TIES = 60;
  if (!count) {
    byId("empty").hidden = false;
    for (const id of ["legend", "tools", "listing", "card", "search"]) byId(id).hidden = true;
    document.querySelector("label[for=search]").hidden = true;
    document.documentElement.dataset.firstPicture = "0";
    return;
  }
  state.colouring = data.colouring; paperkg.paint();
  const view = paperkg.open();

  function workItem(entry) {
    const [index, sentence] = Array.isArray(entry) ? entry : [entry, ""];
    const [title, year, link, stated] = data.works[index];
    const name = link ? make("a", { href: link, rel: "noreferrer noopener", target: "_blank", textContent: title }) : title;
    const item = make("li", {}, name, year === null ? "" : ` (${year})`);
    if (sentence) item.append(make("small", { textContent: `“${sentence}”` }));
    if (stated) item.append(make("small", { textContent: stated }));
    return item;
  }
  const worksOf = (n) => nodes.works[n].map((entry) => (Array.isArray(entry) ? entry[0] : entry));
  function choose(n, move = true) {
    state.chosen = n; state.near = n === null ? null : new Set([n, ...neighbours[n].map(([o]) => o)]);
    view.refresh(); card();
    document.querySelectorAll("#rows tr").forEach((r) => { if (r.dataset.id === String(n)) r.setAttribute("aria-current", "true"); else r.removeAttribute("aria-current"); });
    if (n !== null && move) view.go(n);
  }
  function card() {
    const out = byId("card"), n = state.chosen, words = data.words; out.replaceChildren();
    if (n === null) { out.append(make("p", { textContent: `Choose a ${words.node}: find it above, click the picture, or take a row below.` })); return; }
    const facts = make("dl");
    for (const c of data.columns) { const v = nodes.values[c.key]?.[n]; if (v !== null && v !== undefined) facts.append(make("dt", { textContent: c.label, title: c.about }), make("dd", { textContent: cell(v, c) })); }
    for (const c of data.colourings) if (c.classes.length && c.classes[n] >= 0) facts.append(make("dt", { textContent: c.label }), make("dd", { textContent: c.names[c.classes[n]] }));
    out.append(make("h2", { textContent: nodes.name[n] }), make("p", { textContent: nodes.id[n] }), facts);
    const near = neighbours[n].filter(([, k]) => (ties.since[k] ?? -Infinity) <= state.year).sort((a, b) => ties.count[b[1]] - ties.count[a[1]] || ties.weight[b[1]] - ties.weight[a[1]] || a[0] - b[0]);
    if (near.length) {
      const list = make("ol"), mine = new Set(worksOf(n));
      near.slice(0, TIES).forEach(([o, k]) => {
        const button = make("button", { type: "button", textContent: nodes.name[o] }); button.onclick = () => choose(o);
        const joint = worksOf(o).filter((w) => mine.has(w)).slice(0, 3).map((w) => data.works[w][0]);
        list.append(make("li", {}, button, ` ${number.format(ties.count[k])}${ties.since[k] ? `, since ${ties.since[k]}` : ""}`, joint.length ? make("small", { textContent: joint.join("; ") }) : ""));
      });
      out.append(make("h3", { textContent: `${plural(near.length, words.neighbour, words.neighbours)}, by ${words.tie}${near.length > TIES ? `; the first ${TIES}` : ""}` }), list);
    }
    if (nodes.works[n].length) {
      const all = nodes.values.papers?.[n] ?? nodes.works[n].length, some = nodes.works[n].length;
      out.append(make("h3", { textContent: some < all ? `${some} of ${number.format(all)} papers` : plural(some, "paper", "papers") }), make("ol", {}, ...nodes.works[n].map(workItem)));
    }
  }

  const fold = (s) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const folded = nodes.name.map(fold);
  const search = byId("search"), hits = byId("hits");
  search.oninput = () => {
    const wanted = fold(search.value.trim()); hits.replaceChildren(); if (!wanted) return;
    const fits = bySize.filter((n) => folded[n].includes(wanted)).slice(0, 8);
    if (!fits.length) hits.append(make("li", { textContent: `No ${data.words.node} of that name in this picture.` }));
    for (const n of fits) { const b = make("button", { type: "button", textContent: nodes.name[n] }); b.onclick = () => { hits.replaceChildren(); choose(n); }; hits.append(make("li", {}, b)); }
  };
  const step = (event, list, here) => {
    const to = event.key === "ArrowDown" ? here + 1 : event.key === "ArrowUp" ? here - 1 : null;
    if (to === null) return; event.preventDefault(); (list[to] ?? (to < 0 ? search : null))?.focus();
  };
  search.onkeydown = (e) => {
    if (e.key === "Enter") hits.querySelector("button")?.click();
    if (e.key === "Escape") { search.value = ""; hits.replaceChildren(); choose(null); }
    step(e, [...hits.querySelectorAll("button")], -1);
  };
  hits.onkeydown = (e) => { const all = [...hits.querySelectorAll("button")]; step(e, all, all.indexOf(document.activeElement)); };
  addEventListener("keydown", (e) => {
    if (e.key === "/" && document.activeElement !== search) { e.preventDefault(); search.focus(); }
    if (e.key === "Escape" && document.activeElement !== search) choose(null);
  });

  const columns = [{ key: "name", label: "Name" }, ...data.columns.filter((c) => c.table)];
  const value = (n, key) => (key === "name" ? nodes.name[n] : nodes.values[key][n]);
  let key = columns.find((c) => nodes.values[c.key]?.some((v) => typeof v === "number"))?.key ?? "name", up = false, most = ROWS;
  function rows() {
    const known = (v) => v !== null && v !== undefined;
    const order = nodes.id.map((_, n) => n).sort((a, b) => {
      const x = value(a, key), y = value(b, key);
      if (!known(x) || !known(y)) return known(y) - known(x) || a - b;
      return (typeof x === "string" ? x.localeCompare(y, "en") : x - y) * (up ? 1 : -1) || a - b;
    });
    byId("rows").replaceChildren(...order.slice(0, most).map((n) => {
      const button = make("button", { type: "button", textContent: nodes.name[n] }); button.onclick = () => choose(n);
      const row = make("tr", {}, make("td", {}, button), ...columns.slice(1).map((c) => make("td", { textContent: cell(value(n, c.key), c) })));
      row.dataset.id = String(n); return row;
    }));
    byId("more").hidden = order.length <= most;
    byId("more").textContent = `Show ${number.format(Math.min(ROWS * 10, order.length - most))} more`;
  }
  byId("more").onclick = () => { most += ROWS * 10; rows(); };
  byId("rows").onkeydown = (e) => { const all = [...byId("rows").querySelectorAll("button")]; step(e, all, all.indexOf(document.activeElement)); };
  byId("caption").textContent = `All ${plural(count, data.words.node, data.words.nodes)}`;
  for (const c of columns) {
    const button = make("button", { type: "button", textContent: c.label, title: c.about ?? "" });
    const head = make("th", { scope: "col" }, button);
    if (c.key === key) head.setAttribute("aria-sort", "descending");
    button.onclick = () => { up = c.key === key ? !up : c.key === "name"; key = c.key; document.querySelectorAll("#heads th").forEach((t) => t.removeAttribute("aria-sort")); head.setAttribute("aria-sort", up ? "ascending" : "descending"); rows(); };
    byId("heads").append(head);
  }

  function legend() {
    const c = data.colourings[state.colouring], list = byId("classes"); list.replaceChildren();
    byId("scale").hidden = !c || c.classes.length > 0;
    if (!c) return;
    if (!c.classes.length) { const [low, high] = paperkg.span(c); byId("low").textContent = String(low); byId("high").textContent = String(high); return; }
    const rest = c.classes.filter((n) => n < 0).length;
    const dots = paperkg.palette();
    for (const [n, name] of [...c.names.map((text, k) => [k, text]), ...(rest ? [[-1, "others"]] : [])]) {
      const dot = make("i"); dot.style.background = n < 0 ? dots.other : dots.hues[n];
      const b = make("button", { type: "button" }, dot, name, make("span", { textContent: number.format(n < 0 ? rest : c.classes.filter((k) => k === n).length) }));
      b.setAttribute("aria-pressed", String(state.only === n));
      b.onclick = () => { state.only = state.only === n ? null : n; legend(); view.refresh(); };
      list.append(make("li", {}, b));
    }
  }
  data.colourings.forEach((c, n) => byId("colouring").append(make("option", { value: String(n), textContent: c.label })));
  byId("colouring").value = String(state.colouring);
  byId("colouring").onchange = (e) => { state.colouring = Number(e.target.value); state.only = null; paperkg.paint(); legend(); view.refresh(); };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", legend);

  const years = [...new Set(ties.since.filter((y) => y !== null))].sort((a, b) => a - b);
  if (years.length > 1) {
    const slider = byId("year"); byId("time").hidden = false;
    slider.min = years[0]; slider.max = years.at(-1); slider.value = years.at(-1);
    const tell = () => { byId("until").textContent = slider.value; };
    slider.oninput = () => { state.year = Number(slider.value) === years.at(-1) ? Infinity : Number(slider.value); tell(); view.refresh(); card(); };
    tell();
  }
  byId("in").onclick = () => view.zoom(0.67); byId("out").onclick = () => view.zoom(1.5);
  byId("fit").onclick = () => { choose(null); view.fit(); };
  handlers.choose = choose;
  rows(); legend(); choose(data.chosen, false);
  paperkg.view = view; paperkg.choose = choose;
})();
