// A condition that is chosen shows its fields at once; without script its button does.
document.querySelector(".rule-rows")?.addEventListener("change", ({ target }) => {
  if (target.name?.startsWith("kind_")) target.closest(".rule-row").querySelector("button[value^='kind:']")?.click();
});
