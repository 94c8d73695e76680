// Whatever scrolls by itself on a narrow screen can be reached by keyboard, and says so.
(() => {
  const BOXES = ".highlight pre, .table-wrapper, .ssm-scroll, .ssm-drawings:not(:has(a))";
  const ours = new WeakSet();

  function look() {
    for (const box of document.querySelectorAll(BOXES)) {
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      if (scrolls && !box.hasAttribute("tabindex")) {
        box.tabIndex = 0;
        ours.add(box);
      } else if (!scrolls && ours.delete(box)) {
        box.removeAttribute("tabindex");
      }
    }
  }

  addEventListener("load", look);
  addEventListener("resize", look);
})();
