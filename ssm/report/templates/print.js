/* Opens and closes all folds; what lies open is printed, and pictures are printed whole. */
(function () {
  var button = document.querySelector("button[name=folds]");
  var folds = Array.prototype.slice.call(document.querySelectorAll("main details"));
  function areOpen() { return folds.every(function (fold) { return fold.open; }); }
  function name() { button.textContent = areOpen() ? "Fold everything" : "Unfold everything"; }
  window.addEventListener("beforeprint", function () {
    leaveWindow();
    fitAll();
  });
  if (!folds.length) return;
  button.hidden = false;
  button.addEventListener("click", function () {
    var open = !areOpen();
    folds.forEach(function (fold) { fold.open = open; });
    name();
  });
  document.addEventListener("toggle", name, true);
  name();
})();
