/* Shows one picture in the whole window, as a dialog: Esc or Close leads back. */
var leaveWindow = function () {};
(function () {
  var figures = document.querySelectorAll("figure.drawing");
  if (!figures.length || !window.HTMLDialogElement) return;
  var dialog = document.createElement("dialog"), mark = document.createComment(""), opener = null;
  dialog.className = "window";
  document.body.appendChild(dialog);
  leaveWindow = function () { if (dialog.open) dialog.close(); };
  dialog.addEventListener("close", function () {
    var figure = dialog.firstElementChild;
    if (!figure) return;
    mark.replaceWith(figure);
    figure.dispatchEvent(new Event("leave"));
    if (opener) opener.focus({ preventScroll: true });
  });
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
      dialog.showModal();
      figure.focus();
    }
    var whole = button("Full window", "Show in the full window", enter);
    row.className = "zoom";
    row.append(
      button("\u2212", "Smaller", function () { view.zoom(1 / 1.4); }),
      button("+", "Larger", function () { view.zoom(1.4); }),
      button("Fit", "Fit the whole picture", view.fit), whole
    );
    figure.prepend(row);
    figure.setAttribute("aria-keyshortcuts", "+ - 0 Enter");
    figure.addEventListener("leave", function () {
      view.fit();
      whole.textContent = "Full window";
      whole.setAttribute("aria-label", "Show in the full window");
    });
    listen(view, isAlone, enter);
  });
})();
