// Fields follow the chosen kind at once. Without this script the button below the rows does it.

const form = document.getElementById("promotion");
form?.addEventListener("change", (event) => {
  const kind = event.target.closest('.offer-row > .field > select[name$=".kind"]');
  if (!kind) return;
  const part = kind.closest("[data-part]").dataset.part;
  form.requestSubmit(form.querySelector(`[data-step="${part}"]`));
});
