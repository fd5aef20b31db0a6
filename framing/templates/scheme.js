"use strict";
// Light and dark: the rules for dark are turned on or off, whatever the system prefers
(() => {
  const scheme = document.getElementById("scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule.media?.mediaText.includes("prefers-color-scheme: dark"));
  let isDark = system.matches;
  const nameScheme = () => (scheme.textContent = isDark ? "Light" : "Dark");
  scheme.addEventListener("click", () => {
    isDark = !isDark;
    for (const rule of dark) rule.media.mediaText = isDark ? "screen" : "not all";
    nameScheme();
  });
  nameScheme();
  scheme.hidden = false;
})();
