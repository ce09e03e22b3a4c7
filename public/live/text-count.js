// How much of a limited text is used, counted while it is typed. Without this script the number
// stays what it was when the page came.

for (const count of document.querySelectorAll("[data-count-of]")) {
  const input = document.getElementById(count.dataset.countOf);
  const most = Number(count.dataset.most);
  const tell = () => {
    // Characters as the server counts them, not the browser's code units.
    const used = [...input.value].length;
    count.textContent = `${used} / ${most}`;
    count.toggleAttribute("data-full", used > most);
  };
  input.addEventListener("input", tell);
  tell();
}
