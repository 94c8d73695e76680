/* Listens to keys, wheel, pointer and fingers on a picture that can be zoomed. */
function listen(view, isAlone, enter) {
  var keys = {
    "+": function () { view.zoom(1.4); }, "=": function () { view.zoom(1.4); },
    "-": function () { view.zoom(1 / 1.4); }, "0": view.fit
  };
  var ways = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  function isLarge() { return view.figure.classList.contains("zoomed"); }
  view.figure.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var way = isLarge() && ways[event.key];
    if (keys[event.key]) keys[event.key]();
    else if (way) view.move(way[0], way[1]);
    else if (event.key === "Enter" && event.target === view.figure) enter();
    else return;
    event.preventDefault();
  });
  view.svg.addEventListener("wheel", function (event) {
    if (!event.ctrlKey && !event.metaKey && !isAlone()) return;
    event.preventDefault();
    view.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), event.clientX, event.clientY);
  }, { passive: false });
  var held = {}, gone = 0;
  function fingers() { return Object.keys(held).map(function (key) { return held[key]; }); }
  function span(two) { return Math.hypot(two[0].x - two[1].x, two[0].y - two[1].y); }
  view.svg.addEventListener("pointerdown", function (event) {
    if (event.button || !(isLarge() || isAlone())) return;
    held[event.pointerId] = { x: event.clientX, y: event.clientY };
    gone = 0;
  });
  window.addEventListener("pointermove", function (event) {
    var one = held[event.pointerId], two = fingers();
    if (!one) return;
    var before = two.length === 2 ? span(two) : 0, share = 1 / two.length;
    var x = event.clientX - one.x, y = event.clientY - one.y;
    gone += Math.abs(x) + Math.abs(y);
    one.x = event.clientX;
    one.y = event.clientY;
    if (isLarge()) view.move(x * share, y * share);
    if (before) {
      two = fingers();
      view.zoom(span(two) / before, (two[0].x + two[1].x) / 2, (two[0].y + two[1].y) / 2);
    }
  });
  function drop(event) { delete held[event.pointerId]; }
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", drop);
  view.svg.addEventListener("click", function (event) {
    if (gone > 8) event.preventDefault();
    gone = 0;
  }, true);
  view.svg.addEventListener("dragstart", function (event) { event.preventDefault(); });
}
