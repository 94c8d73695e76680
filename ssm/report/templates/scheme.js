/* Turns the page light or dark; nothing is remembered but in the page that is open. */
(function () {
  var button = document.querySelector("button[name=scheme]");
  if (!button) return;
  var root = document.documentElement, dark = window.matchMedia("(prefers-color-scheme:dark)");
  function isDark() { return root.dataset.scheme ? root.dataset.scheme === "dark" : dark.matches; }
  function name() { button.textContent = isDark() ? "Light page" : "Dark page"; }
  button.hidden = false;
  button.addEventListener("click", function () {
    root.dataset.scheme = isDark() ? "light" : "dark";
    name();
  });
  dark.addEventListener("change", name);
  name();
})();
