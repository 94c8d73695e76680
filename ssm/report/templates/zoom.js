/* Makes a picture larger and moves it: by buttons, keys, wheel, pointer and two fingers. */
var fits = [];
function fitAll() { fits.forEach(function (fit) { fit(); }); }
function button(text, name, act) {
  var made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}
function zoomable(figure) {
  var svg = figure.querySelector("svg.ssm");
  var all = svg.viewBox.baseVal, whole = { x: all.x, y: all.y, w: all.width, h: all.height };
  var at = { x: whole.x, y: whole.y, w: whole.w, h: whole.h };
  function kept(value, low, high) { return Math.min(high, Math.max(low, value)); }
  function show() {
    at.x = kept(at.x, whole.x - at.w / 2, whole.x + whole.w - at.w / 2);
    at.y = kept(at.y, whole.y - at.h / 2, whole.y + whole.h - at.h / 2);
    svg.setAttribute("viewBox", [at.x, at.y, at.w, at.h].join(" "));
    figure.classList.toggle("zoomed", at.w < whole.w);
  }
  function fit() {
    at = { x: whole.x, y: whole.y, w: whole.w, h: whole.h };
    show();
  }
  function spot(x, y) { return new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse()); }
  function zoom(times, x, y) {
    var box = svg.getBoundingClientRect();
    var on = spot(x === undefined ? box.left + box.width / 2 : x, y === undefined ? box.top + box.height / 2 : y);
    var wide = kept(at.w / times, whole.w / 16, whole.w), share = wide / at.w;
    if (wide === whole.w) return fit();
    at = { x: on.x - (on.x - at.x) * share, y: on.y - (on.y - at.y) * share, w: wide, h: at.h * share };
    show();
  }
  function move(x, y) {
    var scale = svg.getScreenCTM().a;
    at.x -= x / scale;
    at.y -= y / scale;
    show();
  }
  fits.push(fit);
  return { fit: fit, zoom: zoom, move: move, svg: svg, figure: figure };
}
