/* Tells the style sheet whether the page is dark now, whatever theme made it so; and opens
   what is closed round the place that a link leads to. */
(function () {
  "use strict";
  var root = document.documentElement;

  function background() {
    for (var at = document.body; at; at = at.parentElement) {
      var found = getComputedStyle(at).backgroundColor.match(/[\d.]+/g);
      if (found && (found.length < 4 || Number(found[3]) > 0)) return found.map(Number);
    }
    return [255, 255, 255];
  }

  function look() {
    var rgb = background();
    var light = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
    var now = light < 128 ? "dark" : "light";
    if (root.dataset.ssmPage !== now) root.dataset.ssmPage = now;
    root.style.setProperty("--ssm-paper", "rgb(" + rgb.slice(0, 3).join(",") + ")");
  }

  function open() {
    var id = decodeURIComponent(location.hash.slice(1));
    var at = id ? document.getElementById(id) : null;
    for (var up = at; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (at) at.scrollIntoView();
  }

  look();
  var watch = new MutationObserver(look);
  var about = { attributes: true, attributeFilter: ["class", "data-theme", "data-mode"] };
  watch.observe(root, about);
  watch.observe(document.body, about);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look);
  addEventListener("hashchange", open);
  open();
})();
