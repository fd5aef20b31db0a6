"use strict";
// Everything happens on this page: nothing is sent.
(() => {
  const { units, columns, keys, single, format, codebook } = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const place = `framing.coding.${document.body.dataset.mark}`;
  const boxes = [...document.querySelectorAll("[data-code]")];
  const fresh = () => ({ coder: "", at: 0, codes: {}, notes: {} });
  const past = [];
  let state = fresh(), unkept = false, surely = false;

  for (const unit of units) if (unit.codes) state.codes[unit.unit] = unit.codes;
  const given = JSON.stringify(state.codes);

  // A browser may refuse to keep anything; the page says so and works on.
  const keep = () => {
    try { localStorage.setItem(place, JSON.stringify(state)); unkept = false; }
    catch { unkept = true; say("This browser can't keep codes: download them before you close the page."); }
  };
  const kept = () => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } };
  const say = (text) => { $("state").textContent = text; };
  const unitNow = () => units[state.at];
  const codesOf = (unit) => state.codes[unit.unit];

  const show = () => {
    const unit = unitNow(), codes = codesOf(unit);
    $("place").textContent = `Unit ${state.at + 1} of ${units.length}`;
    $("from").textContent = unit.from || "";
    $("before").textContent = unit.before || "";
    $("text").textContent = unit.text;
    $("text").className = unit.text.length > 600 ? "long" : "";
    $("text").tabIndex = unit.text.length > 600 ? 0 : -1;
    $("after").textContent = unit.after || "";
    $("said").hidden = !unit.said;
    $("said").replaceChildren(...(unit.said || []).map((one) => {
      const line = document.createElement("p");
      line.textContent = one;
      return line;
    }));
    for (const box of boxes) {
      const code = box.dataset.code;
      box.checked = codes !== undefined && (code === "none" ? !codes.length : codes.includes(code));
    }
    $("note").value = state.notes[unit.unit] || "";
    const done = units.filter((one) => codesOf(one) !== undefined).length;
    $("count").textContent = done === units.length ? `All ${done} units are coded. Download your codes.` :
      `${done} of ${units.length} units are coded.`;
    $("bar").value = done;
  };

  const choose = (code) => {
    const unit = unitNow(), before = codesOf(unit);
    past.push({ at: state.at, unit: unit.unit, before });
    let codes;
    if (code === "none") codes = before && !before.length ? undefined : [];
    else if (before && before.includes(code)) {
      codes = before.filter((one) => one !== code);
      if (!codes.length) codes = undefined;
    } else codes = single ? [code] : keys.map((one) => one.id).filter((id) => id === code || (before || []).includes(id));
    if (codes === undefined) delete state.codes[unit.unit];
    else state.codes[unit.unit] = codes;
    keep();
    show();
    const names = codes === undefined ? "no code" : codes.length ? codes.map(nameOf).join(", ") : "none of these";
    say(`Unit ${state.at + 1}: ${names}.`);
  };
  const nameOf = (id) => (keys.find((one) => one.id === id) || { name: id }).name;

  const undo = () => {
    const last = past.pop();
    if (!last) return say("Nothing to undo.");
    state.at = last.at;
    if (last.before === undefined) delete state.codes[last.unit];
    else state.codes[last.unit] = last.before;
    keep();
    show();
    return say(`Undone: unit ${state.at + 1} is as before.`);
  };

  const go = (to) => {
    if (to < 0 || to >= units.length) return say(to < 0 ? "This is the first unit." : "This is the last unit.");
    state.at = to;
    keep();
    show();
    say("");
    return $("place").focus();
  };
  const goOpen = () => {
    const order = [...units.keys()].map((step) => (state.at + 1 + step) % units.length);
    const next = order.find((at) => codesOf(units[at]) === undefined);
    return next === undefined ? say("Every unit has a code.") : go(next);
  };

  const begin = () => {
    state.coder = $("coder").value.trim();
    if (!state.coder) { say("Write your name first."); return $("coder").focus(); }
    keep();
    $("desk").hidden = false;
    show();
    say(`Coding as ${state.coder}.`);
    return $("place").focus();
  };

  const cell = (value) => {
    let text = String(value ?? "").replaceAll("\0", "");
    if (/^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rowOf = (unit) => {
    const codes = codesOf(unit);
    return { ...unit, coder: state.coder, codes: codes === undefined ? "" : codes.join("; ") || "none",
      note: state.notes[unit.unit] || "" };
  };
  const table = () => {
    const rows = units.map(rowOf).map((row) => columns.map((name) => cell(row[name])).join(","));
    return `\ufeff${[columns.join(","), ...rows].join("\r\n")}\r\n`;
  };
  const json = () => JSON.stringify({ format, version: 1, codebook, coder: state.coder,
    units: units.map((unit) => ({ unit: unit.unit, event: unit.event, outlet: unit.outlet,
      document: unit.document, text: unit.text, codes: codesOf(unit) ?? null,
      note: state.notes[unit.unit] || "" })) }, null, 1);
  const download = (content, ending, type) => {
    if (!state.coder) { say("Write your name first."); return $("coder").focus(); }
    const link = document.createElement("a");
    const sign = state.coder.replace(/[^\p{L}\p{N}_-]+/gu, "-");
    const name = `${document.body.dataset.file}-${sign}.${ending}`;
    const address = URL.createObjectURL(new Blob([content], { type }));
    link.setAttribute("href", address);
    link.setAttribute("download", name);
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    unkept = false;
    return say(`Downloaded as ${name}.`);
  };

  const clear = () => {
    if (!surely) {
      surely = true;
      return say("This forgets every code on this page. Press again if you mean it.");
    }
    try { localStorage.removeItem(place); } catch { /* nothing was kept */ }
    state = { ...fresh(), codes: JSON.parse(given) };
    past.length = 0;
    surely = unkept = false;
    $("coder").value = "";
    $("desk").hidden = true;
    show();
    say("Everything is cleared, here and in this browser.");
    return $("coder").focus();
  };

  for (const box of boxes) box.addEventListener("change", () => choose(box.dataset.code));
  $("note").addEventListener("input", () => {
    const said = $("note").value;
    if (said.trim()) state.notes[unitNow().unit] = said;
    else delete state.notes[unitNow().unit];
    keep();
  });
  $("who").addEventListener("submit", (event) => { event.preventDefault(); begin(); });
  const save = () => download(table(), "csv", "text/csv");
  const defined = () => {
    const all = [...document.querySelectorAll("details")];
    const opened = all.some((one) => !one.open);
    for (const one of all) one.open = opened;
  };
  for (const [id, does] of Object.entries({ next: () => go(state.at + 1), back: () => go(state.at - 1), undo,
    open: goOpen, csv: save, json: () => download(json(), "json", "application/json"), clear })) {
    $(id).addEventListener("click", does);
  }

  const commands = { Enter: () => go(state.at + 1), ArrowRight: () => go(state.at + 1),
    ArrowLeft: () => go(state.at - 1), u: undo, o: goOpen, s: save, d: defined,
    e: () => $("note").focus(), 0: () => choose("none") };
  document.addEventListener("keydown", (event) => {
    const on = event.target, bare = !(event.ctrlKey || event.altKey || event.metaKey);
    if (event.key === "Escape" && on === $("note")) return $("place").focus();
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && !on.matches("input[type=text], textarea")) {
      event.preventDefault();
      return undo();
    }
    if (!bare || !$("keys").checked || $("desk").hidden || on.matches("input[type=text], textarea")) return undefined;
    if (event.key === "Enter" && on.matches("button, summary, input")) return undefined;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const category = keys.find((one) => one.key === key);
    const does = category ? () => choose(category.id) : commands[key];
    if (!does) return undefined;
    event.preventDefault();
    return does();
  });
  window.addEventListener("beforeunload", (event) => { if (unkept) event.preventDefault(); });

  const before = kept();
  if (before && before.codes) {
    state = { ...fresh(), ...before, at: Math.min(before.at || 0, units.length - 1) };
    $("coder").value = state.coder;
  }
  show();
  if (state.coder) {
    begin();
    say(`Welcome back, ${state.coder}: your codes from last time are here again.`);
  }
})();
