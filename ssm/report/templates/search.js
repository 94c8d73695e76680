/* Finds words on the page: names, activities, quotations, findings; leads to where they stand. */
(function () {
  var form = document.querySelector("form.search");
  if (!form) return;
  var field = form.elements.words, list = form.querySelector("ol"), count = form.querySelector("[role=status]");
  var MOST = 40, AROUND = 50, entries = null;
  var WHERE = "h2,h3,h4,h5,p,li,summary,caption,th";
  function plain(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function collect() {
    var seen = new Set();
    entries = [];
    document.querySelectorAll("main section[id]").forEach(function (section) {
      var heading = section.querySelector("h2"), chapter = heading ? heading.firstChild.textContent : "";
      section.querySelectorAll(WHERE + ",svg.ssm g[role=img]>title").forEach(function (node) {
        if (node.matches(".silent,.was,.verdict,td summary,.group th") || (node.matches("li,th,summary") && node.querySelector("p"))) return;
        var copy = node.cloneNode(true);
        copy.querySelectorAll(".here,.unseen").forEach(function (part) { part.remove(); });
        var text = copy.textContent.replace(/\s+/g, " ").trim(), key = section.id + "\n" + text;
        if (!text || seen.has(key)) return;
        seen.add(key);
        entries.push({
          text: text, plain: plain(text), chapter: chapter,
          node: node.tagName === "title" ? node.parentNode : node, first: /^H/.test(node.tagName)
        });
      });
    });
  }
  function matching(asked) {
    var words = plain(asked).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    if (!entries) collect();
    var found = entries.filter(function (entry) {
      return words.every(function (word) { return entry.plain.indexOf(word) >= 0; });
    });
    return found.filter(function (entry) { return entry.first; })
      .concat(found.filter(function (entry) { return !entry.first; }));
  }
  function snippet(entry, word, into) {
    var at = entry.plain.length === entry.text.length ? entry.plain.indexOf(word) : -1;
    if (at < 0) return into.append(entry.text.slice(0, 2 * AROUND));
    var start = at > AROUND ? entry.text.indexOf(" ", at - AROUND) + 1 : 0;
    if (start > at) start = at;
    var end = at + word.length, hit = document.createElement("mark");
    hit.textContent = entry.text.slice(at, end);
    into.append((start ? "\u2026 " : "") + entry.text.slice(start, at), hit, entry.text.slice(end, end + AROUND));
    if (end + AROUND < entry.text.length) into.append(" \u2026");
  }
  function row(entry, word) {
    var item = document.createElement("li"), link = document.createElement("a");
    var chapter = document.createElement("small"), words = document.createElement("span");
    chapter.textContent = entry.chapter;
    snippet(entry, word, words);
    link.href = "#" + entry.node.closest("[id]").id;
    link.append(chapter, words);
    link.addEventListener("click", function (event) {
      event.preventDefault();
      leave(field);
      history.pushState(null, "", link.hash);
      if (getComputedStyle(form).display === "flex") clear();
      reveal(entry.node);
    });
    item.append(link);
    return item;
  }
  function show() {
    var found = matching(field.value), word = plain(field.value).split(/\s+/).filter(Boolean)[0];
    form.classList.toggle("asked", Boolean(word));
    list.replaceChildren.apply(list, found.slice(0, MOST).map(function (entry) { return row(entry, word); }));
    count.textContent = !word ? "" : !found.length ? "No words on this page are like that"
      : found.length === 1 ? "1 place" : found.length > MOST ? found.length + " places; the first " + MOST : found.length + " places";
  }
  function clear() { field.value = ""; show(); }
  field.addEventListener("input", show);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) first.click();
  });
  form.addEventListener("keydown", function (event) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement), step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") { clear(); field.focus(); }
    else if (step && links.length) (links[at + step] || (at + step < 0 ? field : links[at])).focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    leaveWindow();
    field.focus();
    field.select();
  });
  form.hidden = false;
})();
