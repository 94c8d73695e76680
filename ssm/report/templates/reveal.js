/* Leads to a place: opens the folds that it lies in, shows it, and says so to who listens. */
function unfold(node) {
  for (var at = node.parentNode; at && at !== document; at = at.parentNode) {
    if (at.tagName === "DETAILS") at.open = true;
  }
}
function placeOf(hash) {
  var name = hash.slice(1);
  try { name = decodeURIComponent(name); } catch (error) { return null; }
  var drawn = name.replace(/^([a-z-]+)\.([a-z0-9_-]+)(?:\.(.+))?$/, function (all, kind, id, part) {
    return kind + ":" + id + (part ? ":" + part : "");
  });
  return name && (document.getElementById(name) || document.getElementById(drawn));
}
function arrive(node) {
  leaveWindow();
  unfold(node);
  document.querySelectorAll(".led").forEach(function (old) { old.classList.remove("led"); });
}
function reveal(node) {
  arrive(node);
  node.classList.add("led");
  if (!node.hasAttribute("tabindex") && !/^(A|SUMMARY)$/.test(node.tagName)) node.setAttribute("tabindex", "-1");
  node.focus({ preventScroll: true });
  node.scrollIntoView({ behavior: "instant", block: node.ownerSVGElement ? "center" : "start" });
}
function follow() {
  var node = placeOf(location.hash);
  if (node && node.id !== "main") reveal(node);
}
/* Where the reader was when a link led on: the browser's Back leads there again. */
var left = [];
function leave(node) { history.replaceState({ left: left.push(node) - 1 }, ""); }
function isBack() { return Boolean(history.state && left[history.state.left]); }
function comeBack() {
  var node = left[history.state.left];
  arrive(node);
  node.focus({ preventScroll: true });
  requestAnimationFrame(function () { node.scrollIntoView({ behavior: "instant", block: "nearest" }); });
}
window.addEventListener("popstate", function () { if (isBack()) comeBack(); });
window.addEventListener("hashchange", function () { if (!isBack()) follow(); });
document.addEventListener("click", function (event) {
  var link = event.target.closest && event.target.closest("a[href^='#'],a[*|href^='#']");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.getAttribute("href") === location.hash) follow();
  else leave(link);
});
if (location.hash) window.addEventListener("load", follow);
