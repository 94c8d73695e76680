/* Gives each heading of something that has an address a link to it, to be copied; the
   tabulator passes it by, as a hundred links that lead nowhere else would keep a reader. */
document.querySelectorAll("main h2, main h3, main h4, main h5").forEach(function (heading) {
  var owner = heading.closest("article[id], section[id]");
  if (!owner || heading.querySelector("a.here")) return;
  var link = document.createElement("a");
  link.className = "here";
  link.href = "#" + owner.id;
  link.textContent = "#";
  link.tabIndex = -1;
  link.setAttribute("aria-label", "Link to: " + heading.textContent.trim());
  heading.appendChild(link);
});
