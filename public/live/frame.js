// The frame of a shop's pages: what folds out closes again as one expects, the header goes away while one
// scrolls down, the language link knows what its reader has chosen since, and the answer to the cookie
// notice needs no new page. Without this script all of it works, with more clicks.

const header = document.querySelector(".site-header");
const menu = header.querySelector(".site-menu");
const search = header.querySelector(".site-search");
const phone = matchMedia("(width < 43.75rem)");

const summaryOf = (details) => details.querySelector("summary");

function close(details, focus = details.contains(document.activeElement)) {
  details.open = false;
  if (focus) summaryOf(details).focus();
}

// Everything but the open drawer is out of reach.
function seal(sealed) {
  const around = [...document.body.children, ...header.children];
  for (const element of around) {
    if (element !== header && element !== menu) element.inert = sealed;
  }
}

menu.addEventListener("toggle", () => {
  if (menu.open) search.open = false;
  seal(menu.open && phone.matches);
});

search.addEventListener("toggle", () => {
  if (search.open) search.querySelector("input").focus();
});

phone.addEventListener("change", () => {
  for (const details of header.querySelectorAll("details[open]")) details.open = false;
});

document.addEventListener("click", ({ target }) => {
  for (const details of header.querySelectorAll("details[open]")) {
    if (details.contains(target)) continue;
    // In the drawer a list stays open while its reader looks elsewhere.
    if (details !== menu && menu.contains(target) && phone.matches) continue;
    close(details, details === menu && phone.matches);
  }
});

// A list that is shown because the pointer rests on its entry stays away until it has left.
function dismiss() {
  const entry = header.querySelector(".site-nav > li:hover:has(> .flyout)");
  if (!entry || phone.matches || "dismissed" in entry.dataset) return;
  entry.dataset.dismissed = "";
  entry.addEventListener("pointerleave", () => delete entry.dataset.dismissed, { once: true });
}

header.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.matches(".flyout:not([open])") && target.parentElement.matches(":hover")) dismiss();
  },
  true,
);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  dismiss();
  const open = [...header.querySelectorAll("details[open]")];
  // The innermost that has the focus, else what opened first: the drawer with all that is in it.
  const within = open.filter((details) => details.contains(document.activeElement));
  const details = within.at(-1) ?? open[0];
  if (details) close(details, true);
});

// A list in the row closes when the focus has left it.
header.addEventListener("focusout", ({ target, relatedTarget }) => {
  const flyout = target.closest(".flyout[open]");
  if (flyout && relatedTarget && !phone.matches && !flyout.contains(relatedTarget)) flyout.open = false;
});

let before = scrollY;
addEventListener(
  "scroll",
  () => {
    const now = Math.max(0, scrollY);
    if (Math.abs(now - before) < 8) return;
    const isBusy = header.matches(":has(details[open], :focus-visible)");
    header.toggleAttribute("data-away", now > before && now > 2 * header.offsetHeight && !isBusy);
    before = now;
  },
  { passive: true },
);
header.addEventListener("focusin", () => header.removeAttribute("data-away"));

// The address may have changed since the page came, by a choice of colour or a filter.
function follow({ target }) {
  const link = target.closest?.(".language-switch a");
  const current = link?.parentElement.querySelector("[aria-current]");
  if (!current) return;
  const { prefix } = current.dataset;
  let { pathname } = location;
  if (prefix && (pathname === prefix || pathname.startsWith(`${prefix}/`))) pathname = pathname.slice(prefix.length) || "/";
  const path = link.dataset.prefix + pathname;
  // The home page of another language has no slash at its end.
  link.href = (pathname === "/" && link.dataset.prefix ? link.dataset.prefix : path) + location.search + location.hash;
}
for (const sign of ["pointerdown", "focusin", "click"]) document.addEventListener(sign, follow, true);

const notice = document.querySelector(".cookie-notice");
notice?.addEventListener("submit", async (event) => {
  const form = event.target;
  // The page of these choices shows the answer too.
  if (document.querySelector(`main form[action="${form.getAttribute("action")}"]`)) return;
  event.preventDefault();
  const answer = new FormData(form, event.submitter);
  const sent = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(answer),
    headers: { accept: "application/json" },
    redirect: "manual",
  }).catch(() => null);
  if (sent?.ok || sent?.type === "opaqueredirect") {
    notice.remove();
    document.getElementById("content")?.focus({ preventScroll: true });
  } else {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "cookies", value: answer.get("cookies") }));
    form.submit();
  }
});
