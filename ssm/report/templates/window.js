/* Shows one picture in the whole window, as a dialog: Esc or Close leads back. On the page
   a picture is one stop of the tabulator; in the window its buttons and links are stops. */
var leaveWindow = function () {};
(function () {
  var figures = document.querySelectorAll("figure.drawing");
  if (!figures.length || !window.HTMLDialogElement) return;
  var dialog = document.createElement("dialog"), mark = document.createComment(""), opener = null;
  dialog.className = "window";
  document.body.appendChild(dialog);
  function putBack() {
    var figure = dialog.firstElementChild;
    if (!figure) return;
    mark.replaceWith(figure);
    figure.dispatchEvent(new Event("leave"));
    opener.focus({ preventScroll: true });
  }
  leaveWindow = function () { if (dialog.open) { dialog.close(); putBack(); } };
  dialog.addEventListener("close", putBack);
  figures.forEach(function (figure) {
    var view = zoomable(figure), row = document.createElement("div");
    function isAlone() { return figure.parentNode === dialog; }
    function enter() {
      if (isAlone()) return leaveWindow();
      opener = document.activeElement;
      view.fit();
      figure.replaceWith(mark);
      dialog.setAttribute("aria-label", figure.getAttribute("aria-label"));
      dialog.appendChild(figure);
      whole.textContent = "Close";
      whole.setAttribute("aria-label", "Close the full window");
      whole.dataset.key = "Esc";
      stop(true);
      dialog.showModal();
      figure.focus();
    }
    var whole = button("Full window", "Show in the full window", enter);
    var fit = button("Fit", "Fit the whole picture", view.fit);
    function stop(isStop) {
      figure.querySelectorAll("button, svg a").forEach(function (one) { one.setAttribute("tabindex", isStop ? 0 : -1); });
    }
    row.className = "zoom";
    row.lang = "en";
    row.append(
      button("\u2212", "Smaller", function () { view.zoom(1 / 1.4); }),
      button("+", "Larger", function () { view.zoom(1.4); }), fit, whole
    );
    fit.dataset.key = "0";
    whole.dataset.key = "Enter";
    figure.prepend(row);
    stop(false);
    figure.setAttribute("aria-keyshortcuts", "+ - 0 Enter");
    figure.addEventListener("leave", function () {
      view.fit();
      whole.textContent = "Full window";
      whole.setAttribute("aria-label", "Show in the full window");
      whole.dataset.key = "Enter";
      stop(false);
    });
    listen(view, isAlone, enter);
  });
})();
