"use strict";
(function () {
  var mine = document.currentScript.dataset;
  var key = "ssm-watch:" + location.pathname;
  var root = document.documentElement;
  var host = document.createElement("div");
  var shadow = host.attachShadow({ mode: "open" });
  var style = document.createElement("link");
  var bar = document.createElement("div");
  var said = "";
  var kept = JSON.parse(sessionStorage.getItem(key) || "null");
  var isFolded = Boolean(kept && kept.folded);
  host.id = "ssm-watch";
  host.lang = "en";
  host.dir = "ltr";
  style.rel = "stylesheet";
  style.href = "/.ssm/live.css";
  bar.className = "bar";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "ssm watch");
  bar.setAttribute("aria-live", "polite");
  bar.hidden = true;

  function show(html) {
    if (html === said) return;
    said = html;
    noteFold();
    bar.innerHTML = html;
    bar.hidden = false;
    host.classList.toggle("busy", Boolean(bar.querySelector("details, .stale, .trouble, .gone")));
    if (bar.querySelector("details")) bar.querySelector("details").open = !isFolded;
    room();
  }
  function noteFold() {
    var fold = bar.querySelector("details");
    if (fold) isFolded = !fold.open;
  }
  function room() {
    var height = host.classList.contains("busy") ? host.offsetHeight + "px" : "";
    root.style.scrollPaddingTop = height;
    root.style.setProperty("--bar", height || "0px");
  }
  function name(fold) {
    var near = fold.parentElement && fold.parentElement.closest("[id]");
    var first = fold.querySelector("summary");
    return (fold.id || (near ? near.id : "")) + "|" + (first ? first.textContent.trim() : "");
  }
  function folds() { return Array.prototype.slice.call(document.querySelectorAll("details")); }
  function keep() {
    var open = {}, top = null;
    folds().forEach(function (fold) { open[name(fold)] = fold.open; });
    document.querySelectorAll("body [id]:not(svg *)").forEach(function (each) {
      var box = each.getBoundingClientRect();
      if (box.height && box.top <= 1) top = { id: each.id, below: -box.top };
    });
    var focus = document.activeElement ? document.activeElement.id : "";
    noteFold();
    sessionStorage.setItem(key, JSON.stringify({
      open: open, top: top, y: scrollY, focus: focus, folded: isFolded
    }));
  }
  function put() {
    if (!kept) return;
    history.scrollRestoration = "manual";
    folds().forEach(function (fold) {
      if (name(fold) in kept.open) fold.open = kept.open[name(fold)];
    });
    var at = kept.top && document.getElementById(kept.top.id);
    var focus = kept.focus && document.getElementById(kept.focus);
    if (focus) focus.focus({ preventScroll: true });
    var y = at ? at.getBoundingClientRect().top + scrollY + kept.top.below : kept.y;
    scrollTo({ top: y, behavior: "instant" });
  }
  function hear(event) {
    var told = JSON.parse(event.data);
    if (told.digest && told.digest !== mine.digest) {
      keep();
      location.reload();
    } else {
      show(told.bar);
      put();
      kept = null;
    }
  }
  sessionStorage.removeItem(key);
  put();
  shadow.append(style, bar);
  style.onload = style.onerror = function () {
    var source = new EventSource("/.ssm/events?" + encodeURIComponent(mine.page));
    source.onmessage = hear;
    source.onerror = function () {
      show('<p class="head gone">The watcher has ended. Start ssm watch again.</p>');
    };
  };
  root.insertBefore(host, document.body);
  new ResizeObserver(room).observe(host);
})();
