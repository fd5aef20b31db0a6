/* The state of a view, kept in the address so that it can be linked to.

   #PLACE?NAME=VALUE&NAME=VALUE

   PLACE is an ordinary anchor or nothing ("t0-s123", a sentence of the first text). The rest
   is there only where a view differs from the page as it opens:
     layers=loaded,voices  marks that are on, "none" for none        (texts.js)
     texts=0,2             texts side by side, the latest choice first (texts.js)
     scroll=free           each column by itself                      (texts.js)
     open=e-loaded-t0      the evidence that is open in the panel      (page.js)
   and any other name that a script of the page keeps. A link to a bare #PLACE moves there and
   leaves the rest of the view as it is. */
"use strict";
const address = (() => {
  const listeners = [];
  let place = "", state = new URLSearchParams();

  /** Takes over what the address says; `whole` is whether it gives a view or only a place. */
  function read() {
    const raw = location.hash.slice(1), cut = raw.indexOf("?");
    const whole = cut >= 0;
    try { place = decodeURIComponent(whole ? raw.slice(0, cut) : raw); } catch { place = ""; }
    if (whole) state = new URLSearchParams(raw.slice(cut + 1));
    return whole;
  }

  function write(push) {
    const rest = [...state].map(([name, value]) => name + "=" + encodeURIComponent(value).replaceAll("%2C", ","));
    const hash = "#" + encodeURIComponent(place) + (rest.length ? "?" + rest.join("&") : "");
    if (hash === (location.hash || "#")) return;
    try { history[push ? "pushState" : "replaceState"](null, "", hash); } catch { /* a frame without an address */ }
  }

  /** What the browser does itself for a bare anchor. */
  const scroll = () => { if (place) document.getElementById(place)?.scrollIntoView({ behavior: "instant" }); };

  function tell() {
    const whole = read();
    if (whole) scroll();
    for (const listener of listeners) listener(place, whole);
    write(false);
  }

  const wholeAtStart = read();
  if (wholeAtStart) scroll();
  addEventListener("hashchange", tell);
  // a link to where one is already changes no address
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (link && !event.defaultPrevented && link.getAttribute("href") === location.hash) tell();
  });
  return {
    /** The anchor that the view is at, or "". */
    place: () => place,
    /** The value of a name, null where the view doesn't differ in it. */
    get: (name) => state.get(name),
    /** Keeps a value, or none for null. */
    set(name, value) {
      if (value === null) state.delete(name); else state.set(name, value);
      write(false);
    },
    /** Moves to a place; the way back leads to where one was. */
    go(to) { place = to; write(true); },
    /** Calls listener(place, whole) at once, and whenever the address changes: `whole` is
        whether the address gives a view, or only a place to move to in the present one. */
    follow(listener) { listeners.push(listener); listener(place, wholeAtStart); },
  };
})();
