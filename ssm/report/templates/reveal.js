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
function reveal(node) {
  leaveWindow();
  unfold(node);
  document.querySelectorAll(".led").forEach(function (old) { old.classList.remove("led"); });
  node.classList.add("led");
  if (!node.hasAttribute("tabindex") && !/^(A|SUMMARY)$/.test(node.tagName)) node.setAttribute("tabindex", "-1");
  node.focus({ preventScroll: true });
  node.scrollIntoView({ behavior: "instant", block: node.ownerSVGElement ? "center" : "start" });
}
function follow() {
  var node = placeOf(location.hash);
  if (node && node.id !== "main") reveal(node);
}
window.addEventListener("hashchange", follow);
document.addEventListener("click", function (event) {
  var link = event.target.closest && event.target.closest("a[href^='#'],a[*|href^='#']");
  if (link && !event.defaultPrevented && link.getAttribute("href") === location.hash) follow();
});
if (location.hash) window.addEventListener("load", follow);
