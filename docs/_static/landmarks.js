// Two asides stand beside a page; each says what it is, so that they can be told apart.
for (const [kind, name] of [["sidebar", "All pages"], ["toc", "On this page"]]) {
  document.querySelector(`aside.${kind}-drawer`)?.setAttribute("aria-label", name);
}
