"use strict";
// A table to copy or save, a picture to save, a view to link to, a citation to copy. All is made
// here, from what the page shows; nothing is asked of any server.
(() => {
  const safe = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const event = safe(document.querySelector("h1").dataset.event) || "report";

  const save = (name, address) => {
    const link = document.createElement("a");
    link.href = address;
    link.download = `${event}-${name}`;
    link.click();
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // an older browser, or a page that may not
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  const button = (text, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", async () => {
      await act();
      made.textContent = "Done";
      setTimeout(() => (made.textContent = text), 1500);
    });
    return made;
  };

  const tools = (place, ...buttons) => {
    const bar = document.createElement("div");
    bar.className = "tools";
    bar.append(...buttons);
    place.before(bar);
  };

  // Tables: a cell's lines on one, and nothing that a spreadsheet would take for a formula

  const lines = (cell) =>
    [...cell.childNodes].map((part) => part.textContent.trim()).filter(Boolean).join("; ").replace(/\s+/g, " ");

  const rowsOf = (table) => {
    const held = []; // what a row group is called stands in each of its rows
    return [...table.rows].map((row) => {
      const cells = [...row.cells];
      if (cells[0]?.rowSpan > 1) held.splice(0, 2, lines(cells[0]), cells[0].rowSpan);
      else if (held[1] > 1) {
        held[1] -= 1;
        return [held[0], ...cells.map(lines)];
      } else held.length = 0;
      return cells.map(lines);
    });
  };

  const csv = (rows) => {
    const written = (value) => {
      const plain = /^\s*[=+\-@＝＋－＠]/.test(value) && value !== "–" ? "'" + value : value;
      return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
    };
    return rows.map((row) => row.map(written).join(",")).join("\r\n") + "\r\n";
  };

  document.querySelectorAll(".scroll > table").forEach((table) => {
    const title = table.caption.textContent.trim();
    tools(
      table.parentNode,
      button("Copy", `Copy the table: ${title}`, () =>
        copy(rowsOf(table).map((row) => row.join("\t")).join("\n"))),
      button("CSV", `Save the table as CSV: ${title}`, () =>
        save(`${safe(title)}.csv`, "data:text/csv;charset=utf-8,%EF%BB%BF" + encodeURIComponent(csv(rowsOf(table))))),
    );
  });

  // Pictures: as they look now, their styles written into them

  const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family",
    "font-size", "font-weight", "text-anchor"];
  const ink = (shown) => {
    const made = shown.cloneNode(true);
    const [, , width, height] = shown.getAttribute("viewBox").split(" ");
    const copies = [made, ...made.querySelectorAll("*")];
    [shown, ...shown.querySelectorAll("*")].forEach((element, at) => {
      const looks = getComputedStyle(element);
      for (const name of LOOKS) copies[at].setAttribute(name, looks.getPropertyValue(name));
      copies[at].removeAttribute("class");
      copies[at].removeAttribute("href");
    });
    made.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    made.setAttribute("width", width);
    made.setAttribute("height", height);
    const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    ground.setAttribute("width", "100%");
    ground.setAttribute("height", "100%");
    ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
    made.prepend(ground);
    const written = new XMLSerializer().serializeToString(made);
    return ["data:image/svg+xml;charset=utf-8," + encodeURIComponent(written), width, height];
  };

  const png = async (shown, name) => {
    const [address, width, height] = ink(shown);
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    save(name, canvas.toDataURL("image/png"));
  };

  document.querySelectorAll(".picture").forEach((figure) => {
    const title = figure.querySelector("figcaption").textContent.trim();
    const shown = figure.querySelector("svg");
    tools(
      shown,
      button("SVG", `Save the picture as SVG: ${title}`, () => save(`${figure.id}.svg`, ink(shown)[0])),
      button("PNG", `Save the picture as PNG: ${title}`, () => png(shown, `${figure.id}.png`)),
    );
  });

  // The view as it is, and how to cite it

  for (const [id, text] of [
    ["copy-link", () => location.href],
    ["copy-citation", () => document.getElementById("citation").textContent.trim()],
  ]) {
    const made = document.getElementById(id);
    const name = made.textContent;
    made.hidden = false;
    made.addEventListener("click", async () => {
      await copy(text());
      made.textContent = "Copied";
      setTimeout(() => (made.textContent = name), 1500);
    });
  }
})();
