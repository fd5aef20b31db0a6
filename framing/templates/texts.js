/* The full texts side by side: which of them show, scrolling together, sentences that other
   texts have too. Layers and choice work without this script; it keeps them in the address
   (see address.js). */
"use strict";
for (const root of document.querySelectorAll(".sbs")) {
  const all = (selector, within = root) => [...within.querySelectorAll(selector)];
  const layers = all("input[name=layer]"), picks = all("input[name=beside]");
  const scrolls = all("input[name=scroll]"), articles = all("article");
  const status = root.querySelector("[role=status]");
  const narrow = matchMedia("(max-width: 40rem)");
  const MOST = 4; // texts side by side
  const FAR = 0.3; // of a text's length
  const picked = () => picks.filter((box) => box.checked).map((box) => Number(box.value));
  const on = () => layers.filter((box) => box.checked).map((box) => box.value);
  const firstLayers = on().join(), firstTexts = picked();
  let wanted = firstTexts; // the texts to show, the latest choice first
  let lead = articles[0]; // the column that the others follow

  // ---- which texts show

  function show(texts) {
    const known = texts.filter((text, at) => picks[text] && texts.indexOf(text) === at);
    wanted = known.length ? known : firstTexts;
    const shown = wanted.slice(0, narrow.matches ? 1 : MOST);
    for (const [at, box] of picks.entries()) box.checked = shown.includes(at);
    points.clear();
  }

  function choose(box) {
    const text = Number(box.value), others = wanted.filter((other) => other !== text);
    if (narrow.matches || box.checked) show([text, ...others].slice(0, Math.max(MOST, firstTexts.length)));
    else show(others.length ? others : [text]);
    keep();
    say("Showing " + picked().map(labelOf).join(", "));
  }

  /** Shows a text beside the others, in place of the one that was chosen longest ago. */
  function reveal(text) {
    if (picked().includes(text)) return;
    show([text, ...wanted].slice(0, MOST));
    keep();
  }

  /** One text at a time on a small screen: the boxes become radio buttons. */
  function fit() {
    for (const box of picks) box.type = narrow.matches ? "radio" : "checkbox";
    show(wanted);
  }

  const labelOf = (text) => articles[text].querySelector("h3 bdi").textContent;
  const say = (words) => { status.textContent = words; };

  // ---- the address

  function keep() {
    const layersOn = on().join(), texts = wanted.join();
    address.set("layers", layersOn === firstLayers ? null : layersOn || "none");
    address.set("texts", texts === firstTexts.join() ? null : texts);
    address.set("scroll", together() ? null : "free");
  }

  function restore(place, whole) {
    if (whole) {
      const names = (address.get("layers") ?? firstLayers).split(",");
      for (const box of layers) box.checked = names.includes(box.value);
      for (const group of all("details")) group.open ||= !!group.querySelector(":checked");
      for (const radio of scrolls) radio.checked = radio.value === (address.get("scroll") ?? "together");
      const texts = address.get("texts");
      show(texts === null ? firstTexts : texts.split(",").filter(Boolean).map(Number));
    }
    const target = place && document.getElementById(place);
    if (target && root.contains(target) && target.closest("article")) visit(target);
  }

  // ---- sentences

  const light = (sentences) => {
    for (const old of all(".on")) old.classList.remove("on");
    for (const sentence of sentences) sentence.classList.add("on");
  };

  const articleOf = (sentence) => sentence.closest("article");
  const numberOf = (article) => articles.indexOf(article);
  const scrollsItself = (article) => article.scrollHeight > article.clientHeight + 1 && !narrow.matches;

  // at once, as a page may be long
  const bring = (element, block) => element.scrollIntoView({ block, behavior: "instant" });

  /** Puts a sentence at a distance from the top of its column, in pixels. */
  function place(sentence, distance) {
    const article = articleOf(sentence);
    const top = sentence.getBoundingClientRect().top - article.getBoundingClientRect().top;
    article.scrollTop += top - distance;
  }

  /** Shows a text or a sentence that the address names, with its counterparts beside it. */
  function visit(target) {
    const article = articleOf(target) ?? target, text = numberOf(article);
    reveal(text);
    lead = article;
    if (target === article) { light([]); bring(article, "start"); return; }
    light([target, ...beside(target)]);
    if (scrollsItself(article)) {
      bring(article, "nearest");
      place(target, article.clientHeight / 3);
    } else bring(target, "center");
    line(target);
  }

  /** The link behind a shared sentence. */
  const linkOf = (sentence) => (sentence.matches(".y") ? sentence.nextElementSibling : null);
  const counterparts = (sentence) => {
    const link = linkOf(sentence);
    if (!link) return [];
    const ids = link.dataset.to ?? link.getAttribute("href").slice(1);
    return ids.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
  };
  const beside = (sentence) => {
    const shown = picked();
    return counterparts(sentence).filter((other) => shown.includes(numberOf(articleOf(other))));
  };

  /** Brings a sentence's counterparts to its own height. */
  function line(sentence) {
    const article = articleOf(sentence);
    if (narrow.matches) return;
    const distance = sentence.getBoundingClientRect().top - article.getBoundingClientRect().top;
    for (const other of beside(sentence)) place(other, distance);
  }

  /** From a shared sentence on to its counterpart in the next column. */
  function follow(link) {
    const sentence = link.previousElementSibling;
    let next = beside(sentence)[0];
    if (!next) {
      next = counterparts(sentence)[0];
      reveal(numberOf(articleOf(next)));
    }
    light([sentence, ...beside(sentence), next]);
    if (narrow.matches) bring(next, "center");
    else line(sentence);
    lead = articleOf(next);
    (linkOf(next) ?? next).focus({ preventScroll: true });
    address.go(next.id);
    say(link.getAttribute("aria-label"));
  }

  // ---- scrolling together: heights between shared sentences answer to each other in proportion

  const points = new Map(); // by "lead,other": [[height in lead, height in other], ...]
  const together = () => scrolls[0].checked;

  function pointsOf(article, other) {
    const name = numberOf(article) + "," + numberOf(other);
    if (!points.has(name)) {
      const heights = [], height = (sentence, column) =>
        sentence.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
      for (const sentence of all(".y", article)) {
        const mine = counterparts(sentence).find((one) => articleOf(one) === other);
        const pair = mine && [height(sentence, article), height(mine, other)];
        // where the texts tell it at quite other places, following it would tear the columns apart
        if (pair && Math.abs(pair[0] / article.scrollHeight - pair[1] / other.scrollHeight) < FAR) heights.push(pair);
      }
      points.set(name, [[0, 0], ...rising(heights), [article.scrollHeight, other.scrollHeight]]);
    }
    return points.get(name);
  }

  /** The longest run of pairs in which both heights rise. */
  function rising(pairs) {
    const best = pairs.map(() => [1, -1]);
    let last = -1;
    pairs.forEach((pair, at) => {
      for (let before = 0; before < at; before++)
        if (pairs[before][0] < pair[0] && pairs[before][1] < pair[1] && best[before][0] >= best[at][0])
          best[at] = [best[before][0] + 1, before];
      if (last < 0 || best[at][0] > best[last][0]) last = at;
    });
    const run = [];
    for (; last >= 0; last = best[last][1]) run.unshift(pairs[last]);
    return run;
  }

  function scrolled(article) {
    if (article !== lead || !together() || narrow.matches) return;
    const part = article.scrollTop / Math.max(1, article.scrollHeight - article.clientHeight);
    const height = article.scrollTop + part * article.clientHeight;
    for (const text of picked()) {
      const other = articles[text];
      if (other === article) continue;
      const known = pointsOf(article, other);
      const at = Math.max(1, known.findIndex((point) => point[0] >= height));
      const [[x, y], [right, below]] = [known[at - 1], known[at]];
      const answer = y + ((height - x) / Math.max(1, right - x)) * (below - y);
      other.scrollTop = answer - part * other.clientHeight;
    }
  }

  for (const article of articles) {
    for (const kind of ["pointerdown", "pointerenter", "wheel", "touchstart", "focusin"])
      article.addEventListener(kind, () => { lead = article; }, { passive: true });
    article.addEventListener("scroll", () => scrolled(article), { passive: true });
  }

  // ---- events

  root.addEventListener("change", (event) => {
    if (event.target.name === "beside") choose(event.target);
    else { points.clear(); keep(); }
  });

  root.addEventListener("click", (event) => {
    const link = event.target.closest(".y + a");
    const sentence = event.target.closest(".full .y");
    if (link) { event.preventDefault(); follow(link); }
    else if (sentence && root.querySelector("#layer-shared").checked && getSelection().isCollapsed)
      follow(linkOf(sentence));
  });

  /** What a word is marked as, for whoever points at it. */
  root.addEventListener("pointerover", (event) => {
    const word = event.target.closest?.(".full [class*=w], .full [class*=v]");
    if (!word) return;
    const marks = layers.filter((box) => box.checked && /^layer-w/.test(box.id) &&
      (word.classList.contains(box.id.slice(6)) || word.classList.contains("v" + box.id.slice(7))));
    word.title = marks.map((box) => box.parentElement.querySelector("u").textContent).join(", ");
    if (!word.title) word.removeAttribute("title");
  });

  // what a layer is stands once in a page, with its evidence
  for (const box of layers) {
    const said = document.getElementById(`e-${box.value.replace(/[^a-z0-9]+/g, "-")}-t0`)?.closest(".dossier").querySelector(".fig");
    if (said && !box.parentElement.title) box.parentElement.title = said.textContent;
  }

  root.querySelector(".together").hidden = false;
  narrow.addEventListener("change", fit);
  new ResizeObserver(() => points.clear()).observe(root);
  fit();
  address.follow(restore);
  // styles and fonts may come after the script, and the browser then moves to the anchor itself
  addEventListener("load", () => restore(address.place(), false), { once: true });
}
