"use strict";
// The page reads without this. It adds: evidence in a panel, the contents' place, light and dark.
(() => {
  const one = (id) => document.getElementById(id);
  const panel = one("panel");
  const title = one("panel-title");
  const body = one("panel-body");
  let opener = null;

  // Evidence

  const sentencesOf = (sentence) => {
    const text = sentence.id.split("-")[0];
    return [...document.querySelectorAll(`[id^="${text}-s"]`)];
  };

  const near = (sentence, step) => {
    const all = sentencesOf(sentence);
    const found = all[all.indexOf(sentence) + step];
    if (!found || found.closest("p, li, h4") === null) return null;
    const shown = document.createElement("span");
    shown.className = "near";
    shown.textContent = step < 0 ? found.textContent.trim() + " " : " " + found.textContent.trim();
    return shown;
  };

  const addContext = (paragraph, link) => {
    const sentence = one(link.hash.slice(1));
    if (!sentence) return;
    const [before, after] = [near(sentence, -1), near(sentence, 1)];
    if (before) paragraph.prepend(before);
    if (after) link.before(after, " ");
  };

  // Sentences that the note only points to: their words stand in the full text.
  const spellOut = (link) => {
    const sentence = one(link.hash.slice(1));
    if (!sentence) return null;
    const words = sentence.textContent;
    const paragraph = document.createElement("p");
    paragraph.dir = "auto";
    let at = 0;
    for (const [, against, start, end] of link.dataset.m.matchAll(/(-?)(\d+)-(\d+)/g)) {
      if (+start < at) continue;
      const mark = document.createElement("mark");
      if (against) mark.className = "against";
      mark.textContent = words.slice(+start, +end);
      paragraph.append(words.slice(at, +start), mark);
      at = +end;
    }
    const back = document.createElement("a");
    back.href = link.hash;
    back.textContent = "in the text";
    paragraph.append(words.slice(at), " ", back);
    return paragraph;
  };

  const open = (note, from) => {
    const shown = note.closest(".dossier").cloneNode(true);
    const asked = shown.querySelector(`[id="${note.id}"]`);
    shown.querySelectorAll(".rest").forEach((rest) => {
      rest.replaceWith(...[...rest.querySelectorAll("a")].map(spellOut).filter(Boolean));
    });
    shown.querySelectorAll(".note p > a").forEach((link) => addContext(link.parentNode, link));
    if (asked.matches(".note")) {
      asked.classList.add("asked");
      asked.parentNode.prepend(asked);
    }
    shown.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    const heading = shown.querySelector("h3");
    title.replaceChildren(...heading.querySelector("bdi").cloneNode(true).childNodes);
    heading.remove();
    shown.removeAttribute("id");
    shown.className = "";
    body.replaceChildren(shown);
    opener = from;
    panel.showModal();
    panel.scrollTop = 0;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const hash = link && (link.getAttribute("href") || link.getAttribute("xlink:href"));
    if (!hash || hash[0] !== "#" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (panel.contains(link)) {
      opener = null;
      panel.close();
      return;
    }
    const note = one(decodeURIComponent(hash.slice(1)));
    if (!note || !note.closest(".dossier") || note.matches(".dossier")) return;
    event.preventDefault();
    open(note, link);
  });
  panel.addEventListener("click", (event) => {
    if (event.target === panel) panel.close(); // the ground beside it
  });
  one("panel-close").addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => {
    body.replaceChildren();
    if (opener) opener.focus();
    opener = null;
  });

  // Light and dark

  const root = document.documentElement;
  const scheme = one("scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const nameScheme = () => (scheme.textContent = isDark() ? "Light" : "Dark");
  scheme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameScheme();
  });
  system.addEventListener("change", nameScheme);
  nameScheme();
  scheme.hidden = false;

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
