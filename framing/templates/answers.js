"use strict";
// Answers: read from the fields, put back into them, kept in this browser if the pupil says so.
const answers = (() => {
  const place = `framing.${document.body.dataset.sheet}`;
  const tick = document.getElementById("keep");
  const state = document.getElementById("state");
  const fields = () => [...document.querySelectorAll("input[name], textarea[name], .item select")]
    .filter((field) => !field.closest(".result"));
  const nameOf = (field) => field.name || `${field.closest(".item").dataset.item}:${field.getAttribute("aria-label")}`;
  const wordsOf = (group) => [...group.querySelectorAll(".word")];
  let changed = false;

  const read = () => {
    const found = {};
    for (const field of fields()) {
      if (field.type === "radio") { if (field.checked) found[nameOf(field)] = field.value; }
      else if (field.type === "checkbox") { if (field.checked) found[nameOf(field)] = true; }
      else if (field.value) found[nameOf(field)] = field.value;
    }
    document.querySelectorAll(".words").forEach((group, at) => {
      const marked = wordsOf(group).flatMap((word, index) =>
        word.getAttribute("aria-pressed") === "true" ? [index] : []);
      if (marked.length) found[`words.${at}`] = marked;
    });
    return found;
  };

  const write = (found) => {
    for (const field of fields()) {
      const told = found[nameOf(field)];
      if (field.type === "radio") field.checked = told === field.value;
      else if (field.type === "checkbox") field.checked = told === true;
      else field.value = told || "";
    }
    document.querySelectorAll(".words").forEach((group, at) => {
      const marked = new Set(found[`words.${at}`] || []);
      wordsOf(group).forEach((word, index) =>
        word.setAttribute("aria-pressed", String(marked.has(index))));
    });
  };

  // A browser may refuse to keep anything; the page says so and works on.
  const store = (what) => {
    try {
      if (what === null) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify(what));
      return true;
    } catch { return false; }
  };
  const stored = () => {
    try { return JSON.parse(localStorage.getItem(place)); } catch { return null; }
  };

  const say = (text) => { state.textContent = text; };
  const keep = () => {
    if (!tick.checked) return;
    const kept = store(read());
    changed = !kept;
    say(kept ? "Your answers are kept in this browser, on this device." :
      "This browser can't keep answers: download them before you close the page.");
  };
  const touched = () => { changed = true; keep(); };

  const readable = () => {
    const lines = [`Answers: ${document.body.dataset.title}`, ""];
    for (const section of document.querySelectorAll("[data-exercise]")) {
      lines.push(section.querySelector("h2").textContent);
      for (const task of section.querySelectorAll("[data-task]")) {
        const picked = task.querySelector("input[type=radio]:checked");
        const text = task.querySelector("textarea");
        const marked = [...task.querySelectorAll('.word[aria-pressed="true"]')].map((w) => w.textContent);
        const none = task.querySelector(".none input:checked");
        const boxes = [...task.querySelectorAll("select")].filter((box) => box.value)
          .map((box) => `${box.getAttribute("aria-label")} ${box.value}`);
        const said = picked ? picked.parentElement.textContent.trim() : text ? text.value.trim() :
          none ? "nothing to mark" : [...marked, ...boxes].join("; ");
        lines.push(`  ${task.dataset.ask}`, `    ${said || "(no answer)"}`);
      }
      lines.push("");
    }
    return lines.join("\n");
  };

  const start = () => {
    const before = stored();
    if (before) {
      tick.checked = true;
      write(before);
      say("Your answers from last time are here again.");
    }
    document.querySelector("main").addEventListener("input", (event) => {
      if (event.target === tick) {
        if (tick.checked) return keep();
        store(null);
        changed = Object.keys(read()).length > 0;
        return say("Nothing is kept any more. Your answers are gone when you close this page.");
      }
      if (!event.target.closest(".result")) touched();
    });
    document.getElementById("clear").addEventListener("click", () => {
      write({});
      store(null);
      tick.checked = false;
      changed = false;
      document.dispatchEvent(new Event("cleared"));
      say("All answers are cleared, here and in this browser.");
    });
    document.getElementById("save").addEventListener("click", () => {
      const link = document.createElement("a");
      const address = URL.createObjectURL(new Blob([readable()], { type: "text/plain" }));
      link.setAttribute("href", address);
      link.setAttribute("download", "answers.txt");
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
      changed = false;
      say("Your answers were downloaded as answers.txt.");
    });
    window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  };
  return { start, touched };
})();
