"use strict";
// The page reads without this. It adds: evidence in a panel, and the place in the contents.
(() => {
  const one = (id) => document.getElementById(id);
  const panel = one("panel");
  const title = one("panel-title");
  const body = one("panel-body");
  let opener = null;

  // Evidence

  // A sentence's own words: what links in it say is not of the text.
  const wordsOf = (sentence) => {
    const copy = sentence.cloneNode(true);
    copy.querySelectorAll("a").forEach((link) => link.remove());
    return copy.textContent.replace(/\s+/g, " ");
  };

  const near = (sentence, step, shown) => {
    const text = sentence.id.split("-")[0];
    const all = [...document.querySelectorAll(`[id^="${text}-s"]`)];
    const found = all[all.indexOf(sentence) + step];
    if (!found || shown.has(found.id)) return null;
    shown.add(found.id);
    const words = wordsOf(found).trim();
    const span = document.createElement("span");
    span.className = "near";
    span.textContent = step < 0 ? words + " " : " " + words;
    return span;
  };

  // The sentences before and after each, but none twice in a note.
  const addContext = (note) => {
    const links = [...note.querySelectorAll("p > a")];
    const shown = new Set(links.map((link) => link.hash.slice(1)));
    for (const link of links) {
      const sentence = one(link.hash.slice(1));
      if (!sentence) continue;
      const [before, after] = [near(sentence, -1, shown), near(sentence, 1, shown)];
      if (before) link.parentNode.prepend(before);
      if (after) link.before(after, " ");
    }
  };

  // A sentence that the note only points to, by the words in it that counted.
  const spellOut = (link) => {
    const sentence = one(link.hash.slice(1));
    if (!sentence) return link;
    const words = wordsOf(sentence);
    const paragraph = document.createElement("p");
    paragraph.dir = "auto";
    let at = 0;
    for (const said of link.textContent.split(" · ")) {
      const against = said.startsWith("−");
      // of a long piece only the ends stand in the link
      const [first, last = ""] = said.slice(against).split("…");
      const found = words.indexOf(first, at);
      const end = words.indexOf(last, found + first.length) + last.length;
      if (found < 0 || !first || said.endsWith("…") || end < found + first.length) continue;
      const mark = document.createElement("mark");
      if (against) mark.className = "against";
      mark.textContent = words.slice(found, end);
      paragraph.append(words.slice(at, found), mark);
      at = end;
    }
    const back = document.createElement("a");
    back.href = link.hash;
    back.textContent = "in the text";
    paragraph.append(words.slice(at), " ", back);
    return paragraph;
  };

  // Paper has no links to follow; but with many texts it would take hundreds of sheets.
  const MANY = 8;
  addEventListener("beforeprint", () => {
    if (document.querySelectorAll("#texts article").length > MANY) return;
    document.querySelectorAll(".note > a").forEach((link) => link.replaceWith(spellOut(link)));
  });

  const open = (note, from) => {
    const shown = note.closest(".dossier").cloneNode(true);
    const asked = shown.querySelector(`[id="${note.id}"]`);
    shown.querySelectorAll(".note > a").forEach((link) => link.replaceWith(spellOut(link)));
    shown.querySelectorAll(".note").forEach(addContext);
    if (asked.matches(".note")) {
      asked.classList.add("asked");
      asked.parentNode.prepend(asked);
    }
    shown.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    const heading = shown.querySelector("h3");
    shown.querySelectorAll("h4").forEach((name) => {
      const higher = document.createElement("h3");
      higher.append(...name.childNodes);
      name.replaceWith(higher);
    });
    title.replaceChildren(...heading.childNodes);
    heading.remove();
    shown.removeAttribute("id");
    shown.className = "";
    body.replaceChildren(shown);
    opener = from;
    if (!panel.open) panel.showModal();
    panel.scrollTop = 0;
    address.set("open", note.id);
  };

  const noteAt = (id) => {
    const note = id && one(id);
    return note && note.closest(".dossier") && !note.matches(".dossier") ? note : null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const hash = link && (link.getAttribute("href") || link.getAttribute("xlink:href"));
    if (!hash || hash[0] !== "#" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (panel.contains(link)) {
      opener = null;
      address.set("open", null); // before the address takes the link's place
      panel.close();
      return;
    }
    const note = noteAt(decodeURIComponent(hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    open(note, link);
  });
  panel.addEventListener("click", (event) => {
    if (event.target === panel) panel.close(); // the ground beside it
  });
  // a link to a view may ask for a panel
  address.follow((place, whole) => {
    const note = whole && noteAt(address.get("open"));
    if (note) open(note, null);
  });
  one("panel-close").addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => {
    body.replaceChildren();
    if (address.get("open") !== null) address.set("open", null);
    if (opener) opener.focus();
    opener = null;
  });

  // What is long, or says in numbers what a picture shows, is folded: not on paper, nor where
  // the address leads into it

  const folds = [...document.querySelectorAll(".fold")];
  let unfolded = [];
  const reveal = (place) => {
    const from = place && one(place);
    if (!from) return;
    const around = folds.filter((fold) => fold.contains(from) || fold.parentNode === from && fold.matches(".whole"));
    if (around.every((fold) => fold.open)) return;
    around.forEach((fold) => (fold.open = true));
    one(place).scrollIntoView({ behavior: "instant" });
  };
  folds.forEach((fold) => (fold.open = false));
  address.follow(reveal);
  addEventListener("beforeprint", () => {
    unfolded = folds.filter((fold) => !fold.open);
    unfolded.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => unfolded.forEach((fold) => (fold.open = false)));

  // Contents: closed where they would stand in the way, and the place one reads at

  const contents = document.querySelector(".contents details");
  const wide = matchMedia("(min-width: 68rem)");
  const fold = () => (contents.open = wide.matches);
  wide.addEventListener("change", fold);
  fold();
  const links = new Map(
    [...contents.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]),
  );
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        links.forEach((link) => link.removeAttribute("aria-current"));
        links.get(entry.target.id)?.setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "-10% 0px -80% 0px" },
  );
  document.querySelectorAll(".part").forEach((part) => seen.observe(part));

  // A table that fits needs no stop for the keyboard

  const fit = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  document.querySelectorAll(".scroll").forEach((region) => fit.observe(region));
})();
