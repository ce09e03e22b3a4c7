// The page of an order: parts of the transfer are copied, the page is printed. Without this script the parts can be
// selected, and the browser prints.

const told = document.querySelector("[data-copy-told]");

for (const button of document.querySelectorAll("[data-copied]")) {
  if (!navigator.clipboard) continue;
  const [words] = button.childNodes;
  const copy = words.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copied);
    words.textContent = told.textContent = button.dataset.done;
    setTimeout(() => {
      words.textContent = copy;
      told.textContent = "";
    }, 2000);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
