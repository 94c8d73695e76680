/* Opens all folds for paper, where nobody can, and closes them afterwards. */
(function () {
  var closed = [];
  window.addEventListener("beforeprint", function () {
    leaveWindow();
    fitAll();
    document.querySelectorAll("main details:not([open]):not(.ask)").forEach(function (fold) {
      closed.push(fold);
      fold.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    closed.splice(0).forEach(function (fold) { fold.open = false; });
  });
})();
