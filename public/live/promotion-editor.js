// Fields follow the chosen kind at once, and what the promotion does is told while it is typed, tried
// on a sample when asked. Without this script the buttons of the same form do it.

const form = document.getElementById("promotion");
const tries = form?.querySelector("[data-preview]");
let latest = 0;
let pause;

// Rows follow by themselves.
for (const button of form?.querySelectorAll("[data-step]") ?? []) button.parentElement.hidden = true;

function follow(kind) {
  const { part } = kind.closest("[data-part]").dataset;
  form.requestSubmit(form.querySelector(`[data-step="${part}"]`));
}

// The outcome of the form as it stands, put in the place of the one before.
async function tell(parts) {
  const asked = ++latest;
  const answer = await fetch(tries.formAction, {
    method: "POST",
    headers: { accept: "text/html" },
    body: new URLSearchParams(new FormData(form)),
  });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (asked !== latest) return;
  for (const part of parts) {
    const next = page.querySelector(`#outcome ${part}`);
    if (!next) throw new Error("no outcome");
    document.querySelector(`#outcome ${part}`).replaceWith(next);
  }
}

form?.addEventListener("change", ({ target }) => {
  const kind = target.closest('.offer-row > .field > select[name$=".kind"]');
  if (kind) follow(kind);
});

form?.addEventListener("input", ({ target }) => {
  if (target.closest(".sample")) return;
  clearTimeout(pause);
  // Half-typed words are no fault worth telling.
  pause = setTimeout(() => tell([".terms", ".conflicts"]).catch(() => {}), 400);
});

form?.addEventListener("submit", async (event) => {
  clearTimeout(pause);
  if (event.submitter !== tries) return;
  event.preventDefault();
  tries.setAttribute("aria-busy", "true");
  try {
    await tell([".terms", ".conflicts", "#preview"]);
  } catch {
    // The page itself tells what is wrong.
    form.action = tries.formAction;
    form.submit();
  } finally {
    tries.removeAttribute("aria-busy");
  }
});
