// Everything happens on this page: nothing is sent.
(() => {
  const data = document.getElementById("key");
  const bytes = Uint8Array.from(atob(data.textContent.trim()), (sign) => sign.charCodeAt(0));
  const open = () =>
    JSON.parse(new TextDecoder().decode(bytes.map((byte, at) => byte ^ ((at * 31 + 101) & 255))));
  const scores = new Map();
  const FULL = 0.6, HALF = 0.3;

  const add = (parent, tag, text, look) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (look) made.className = look;
    parent.append(made);
    return made;
  };

  // Marking: one stop for Tab a passage, arrow keys from word to word, space or Enter marks.
  for (const group of document.querySelectorAll(".words")) {
    const words = [...group.querySelectorAll(".word")];
    words.forEach((word, at) => { word.tabIndex = at ? -1 : 0; });
    const none = group.closest("[data-task]").querySelector(".none input");
    const toggle = (word) => {
      word.setAttribute("aria-pressed", String(word.getAttribute("aria-pressed") !== "true"));
      none.checked = false;
      answers.touched();
    };
    group.addEventListener("click", (event) => {
      const word = event.target.closest(".word");
      if (word) { toggle(word); move(words, word); }
    });
    none.addEventListener("change", () => {
      if (none.checked) for (const word of words) word.setAttribute("aria-pressed", "false");
      answers.touched();
    });
    group.addEventListener("keydown", (event) => {
      const at = words.indexOf(document.activeElement);
      const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1,
        Home: 0, End: words.length - 1 }[event.key];
      if (at < 0 || next === undefined) return;
      event.preventDefault();
      const word = words[Math.max(0, Math.min(words.length - 1, next))];
      move(words, word);
      word.focus();
    });
  }
  function move(words, to) {
    for (const word of words) word.tabIndex = word === to ? 0 : -1;
  }

  const choice = (place, task, out, name) => {
    const picked = place.querySelector("input:checked");
    const at = picked ? Number(picked.value) : -1;
    const good = task.right.includes(at) || task.accept.includes(at);
    const texts = task.right.map((one) => task.options[one]).join(" or ");
    const line = add(out, "p");
    if (name) line.append(`${name} `);
    add(line, "span", good ? "Right. " : picked ? "Not in the key. " : "No answer. ", good ? "good" : "bad");
    line.append(`The key says: ${texts}.`);
    return good ? task.points : 0;
  };

  const marking = (place, task, out) => {
    const words = [...place.querySelectorAll(".word")];
    const touches = (word, spans) =>
      spans.some((s) => s[0] < Number(word.dataset.end) && Number(word.dataset.start) < s[1]);
    const marked = words.filter((word) => word.getAttribute("aria-pressed") === "true");
    const wanted = words.filter((word) => touches(word, task.right));
    const hits = marked.filter((word) => touches(word, task.right)).length;
    const passed = marked.filter((word) => !touches(word, task.right) && touches(word, task.accept)).length;
    const judged = marked.length - passed;
    const none = place.querySelector(".none input").checked;
    const line = add(out, "p");
    line.dataset.hits = String(hits);
    line.dataset.marked = String(judged);
    if (!marked.length && !none) {
      line.textContent = "No answer: mark words, or say that there is nothing to mark.";
      return 0;
    }
    if (!wanted.length) {
      line.textContent = none ? "Right: there is nothing to mark." :
        `The key marks nothing here; you marked ${marked.length}.`;
      return none ? task.points : marked.length === 1 ? Math.floor(task.points / 2) : 0;
    }
    const f1 = judged + wanted.length ? (2 * hits) / (judged + wanted.length) : 0;
    const others = judged - hits;
    line.textContent = `You found ${hits} of the ${wanted.length} words of the key` +
      (others > 0 ? `, and marked ${others} more: say why.` : ".");
    const shown = add(out, "p", "These words are in the key: ");
    for (const piece of place.querySelectorAll(".words > *")) {
      if (piece.matches(".word") && touches(piece, task.right)) add(shown, "mark", piece.textContent);
      else shown.append(piece.textContent);
    }
    return f1 >= FULL ? task.points : f1 >= HALF ? Math.floor(task.points / 2) : 0;
  };

  const writing = (place, task, out, changed, name) => {
    if (task.model) add(out, "p", `${name} To compare: ${task.model}`);
    const written = place.querySelector("textarea").value.trim();
    if (!task.points || !written) return 0;
    const label = add(out, "label", `Your own points (0 to ${task.points}) for “${name}”: `);
    const select = add(label, "select");
    for (let at = 0; at <= task.points; at += 1) add(select, "option", String(at)).value = String(at);
    select.addEventListener("change", () => changed(Number(select.value)));
    return 0;
  };

  const grid = (place, task, out) => {
    const cells = [...place.querySelectorAll("select")];
    let points = 0;
    task.columns.forEach((name, column) => {
      const slips = task.right.filter((row, at) => {
        const said = cells[at * task.columns.length + column].value;
        return row[column] === "open" ? said === "" : said !== row[column];
      }).length;
      const answered = task.right.some((_, at) => cells[at * task.columns.length + column].value);
      if (slips <= 1 && answered) points += 1;
      const told = task.right.map((row) => (row[column] === "open" ? "either, with a reason" : row[column]));
      add(out, "p", `${name} The key, row by row: ${told.join("; ")}. You differ in ${slips}.`);
    });
    return Math.min(points, task.points);
  };

  const total = () => {
    let mine = 0, all = 0;
    for (const one of scores.values()) { mine += one.mine; all += one.all; }
    document.getElementById("score").textContent = `So far ${mine} of ${all} points compared.`;
  };

  const compare = (item, key) => {
    const out = item.querySelector(".result");
    out.replaceChildren();
    out.hidden = false;
    const own = {};
    let fixed = 0;
    const update = () => {
      const mine = fixed + Object.values(own).reduce((sum, one) => sum + one, 0);
      scores.set(item.dataset.item, { mine, all: key.points });
      out.dataset.points = String(mine);
      total();
    };
    // what is only for talk has no right or wrong
    (key.points ? key.tasks : []).forEach((task, at) => {
      const place = item.querySelector(`[data-task="${at}"]`);
      const name = place.dataset.ask || "";
      if (task.sort === "choice") fixed += choice(place, task, out, key.tasks.length > 2 ? name : "");
      if (task.sort === "marking") fixed += marking(place, task, out);
      if (task.sort === "grid") fixed += grid(place, task, out);
      if (task.sort === "writing") writing(place, task, out, (points) => { own[at] = points; update(); }, name);
    });
    add(out, "p", `Key: ${key.answer}`);
    for (const one of key.evidence) add(out, "p", `${one.label}: ${one.quote}`);
    if (key.accept.length) add(out, "p", `Also accepted: ${key.accept.join("; ")}`);
    for (const one of key.models) add(out, "p", one);
    update();
  };

  document.addEventListener("cleared", () => {
    scores.clear();
    for (const out of document.querySelectorAll(".result")) { out.replaceChildren(); out.hidden = true; }
    document.getElementById("score").textContent = "Nothing compared yet.";
  });
  answers.start();

  for (const button of document.querySelectorAll("[data-compare]")) {
    button.addEventListener("click", () => {
      const keys = open();
      const section = document.getElementById(`ex-${button.dataset.compare}`);
      for (const item of section.querySelectorAll(".item")) compare(item, keys[item.dataset.item]);
      section.querySelector(".result").focus();
    });
  }
})();
