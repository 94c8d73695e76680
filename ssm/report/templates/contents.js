/* Marks the chapter that is being read, and folds the contents on a narrow screen. */
(function () {
  var beside = document.querySelector("nav.beside");
  var fold = beside && beside.querySelector("details.contents");
  if (!fold) return;
  var wide = window.matchMedia("(min-width:75rem)");
  var links = Array.prototype.slice.call(fold.querySelectorAll("ol.chapters > li > a"));
  var waiting = false;
  function place() { fold.open = wide.matches; }
  function mark() {
    waiting = false;
    var here = links[0];
    links.forEach(function (link) {
      var chapter = document.getElementById(link.hash.slice(1));
      if (chapter && chapter.getBoundingClientRect().top < innerHeight / 3) here = link;
    });
    if (!here || here.getAttribute("aria-current")) return;
    links.forEach(function (link) { link.removeAttribute("aria-current"); });
    here.setAttribute("aria-current", "true");
    var row = here.getBoundingClientRect(), box = beside.getBoundingClientRect();
    if (wide.matches && (row.top < box.top || row.bottom > box.bottom)) {
      beside.scrollTop += row.top - box.top - box.height / 3;
    }
  }
  wide.addEventListener("change", place);
  window.addEventListener("scroll", function () {
    if (!waiting) { waiting = true; requestAnimationFrame(mark); }
  }, { passive: true });
  fold.addEventListener("click", function (event) {
    if (event.target.closest("a") && !wide.matches) fold.open = false;
  });
  place();
  mark();
})();
