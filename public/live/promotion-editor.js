// Fields follow the chosen kind at once, and a sample is priced without leaving the page. Without
// this script the buttons of the same form do it.

const form = document.getElementById("promotion");

form?.addEventListener("change", (event) => {
  const kind = event.target.closest('.offer-row > .field > select[name$=".kind"]');
  if (!kind) return;
  const part = kind.closest("[data-part]").dataset.part;
  form.requestSubmit(form.querySelector(`[data-step="${part}"]`));
});

form?.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (!button?.matches("[data-preview]")) return;
  event.preventDefault();
  button.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(button.formAction, {
      method: "POST",
      headers: { accept: "text/html" },
      body: new URLSearchParams(new FormData(form)),
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of [".terms", "#preview"]) {
      const next = page.querySelector(`#outcome ${part}`);
      if (!next) throw new Error("no outcome");
      document.querySelector(`#outcome ${part}`).replaceWith(next);
    }
  } catch {
    // The page itself tells what is wrong.
    form.action = button.formAction;
    form.submit();
  } finally {
    button.removeAttribute("aria-busy");
  }
});
