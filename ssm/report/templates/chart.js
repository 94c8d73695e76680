(function () {
  var form = document.querySelector("form.filters");
  if (!form) return;
  function hide(node, out) { node.classList.toggle("out", out); }
  function show() {
    var view = Number(form.elements.view.value);
    var word = form.elements.word.value;
    var kind = form.elements.kind.value;
    document.querySelectorAll("table.chart").forEach(function (table) {
      Array.prototype.forEach.call(table.rows, function (row) {
        var cells = row.cells, last = cells.length - 1;
        if (row.classList.contains("group")) return;
        for (var n = 1; n < last; n++) hide(cells[n], view !== 0 && n !== view);
        if (row.parentNode.tagName === "THEAD") return;
        var asked = cells[view || last];
        hide(row, Boolean(kind && !row.classList.contains(kind)) ||
          Boolean(word && !asked.classList.contains(word)));
      });
      Array.prototype.forEach.call(table.tBodies, function (body) {
        var group = body.querySelector("tr.group");
        if (group) hide(group, !body.querySelector("tr:not(.group):not(.out)"));
      });
    });
  }
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("reset", function () { setTimeout(show, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.elements.open.addEventListener("click", function () {
    var cells = document.querySelectorAll("table.chart tr:not(.out) td:not(.out) details");
    var all = Array.prototype.every.call(cells, function (cell) { return cell.open; });
    Array.prototype.forEach.call(cells, function (cell) { cell.open = !all; });
    form.elements.open.textContent = all ? "Open all cells" : "Close all cells";
  });
  function go() {
    var row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && row.classList.contains("out")) { form.reset(); setTimeout(function () { row.scrollIntoView(); }, 50); }
  }
  window.addEventListener("hashchange", go);
  go();
})();
