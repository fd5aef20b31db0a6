// Comfort alone: forms work without it.
(() => {
  const alive = () => fetch(document.body.dataset.alive, { cache: "no-store" });
  const say = (place, words) => {
    let told = place.querySelector(":scope > .fault.said");
    if (!told) {
      told = document.createElement("p");
      told.className = "fault said";
      told.setAttribute("role", "alert");
      place.append(told);
    }
    told.textContent = words;
  };
  const largest = (input) =>
    [...input.files].find((file) => file.size > Number(input.dataset.most));
  const held = (input) => {
    const file = largest(input);
    const size = file && Math.round(file.size / 1048576);
    input.setAttribute("aria-invalid", String(Boolean(file)));
    say(input.parentElement, file
      ? `${file.name} has ${size} MB; more than ${input.dataset.said} isn't read. Save the article's pages alone, or paste its text.`
      : "");
    return !file;
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file][data-most]")) held(event.target);
  });

  // A form goes only where somebody is there to take it
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-checked]") || form.dataset.sent) return;
    event.preventDefault();
    const wrong = [...form.querySelectorAll("input[type=file][data-most]")].find((one) => !held(one));
    if (wrong) return wrong.focus();
    const button = event.submitter;
    const place = button?.parentElement ?? form;
    try {
      await alive();
    } catch {
      return say(place, "The desk was stopped. Start it again with framing desk, and press this once more: what you gave is still here.");
    }
    say(place, "");
    form.dataset.sent = "1";
    form.requestSubmit(button);
    delete form.dataset.sent;
  });

  // Files may be dropped anywhere on a text's card; of several each goes to a card of its own
  const cards = () => [...document.querySelectorAll("[data-slot]")];
  document.addEventListener("dragover", (event) => {
    if (cards().length) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length || !cards().length) return;
    event.preventDefault();
    const first = event.target.closest?.("[data-slot]");
    const empty = cards().filter((one) => one !== first && !one.querySelector("textarea").value
      && !one.querySelector("input[type=file]").files.length);
    const places = first ? [first, ...empty] : empty;
    files.slice(0, places.length).forEach((file, at) => {
      const put = new DataTransfer();
      put.items.add(file);
      places[at].closest("details")?.setAttribute("open", "");
      const input = places[at].querySelector("input[type=file]");
      input.files = put.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });

  // While work is done: whether anybody is still doing it
  document.addEventListener("click", async (event) => {
    const from = event.target.closest?.("[data-copy]");
    if (!from) return;
    const text = document.getElementById(from.dataset.copy);
    text.select();
    await navigator.clipboard.writeText(text.value).catch(() => document.execCommand("copy"));
    from.textContent = "Copied";
  });
  const watch = setInterval(async () => {
    if (document.getElementById("done")) return clearInterval(watch);
    const stopped = document.getElementById("stopped");
    if (!stopped) return;
    try {
      await alive();
    } catch {
      stopped.hidden = false;
    }
  }, 1000);
  document.addEventListener("DOMContentLoaded", () => {
    for (const one of document.querySelectorAll("[data-copy]")) one.hidden = false;
    document.getElementById("to-mend")?.focus();
  });
})();
