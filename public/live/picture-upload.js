// Pictures that are dropped or chosen go off at once, with progress; tiles are dragged into order.
// Without this script the buttons of the same forms do it.

const zone = document.querySelector(".drop-zone");
if (zone) {
  const input = zone.querySelector("input[type=file]");
  const progress = input.form.querySelector("progress");
  const fault = input.form.querySelector("[data-failed]");

  const fail = () => {
    progress.hidden = true;
    fault.textContent = fault.dataset.failed;
  };

  const send = () => {
    const request = new XMLHttpRequest();
    request.open("POST", input.form.action);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("load", () => {
      if (request.status === 200) location.reload();
      else fail();
    });
    request.addEventListener("error", fail);
    request.addEventListener("abort", fail);
    fault.textContent = "";
    progress.value = 0;
    progress.hidden = false;
    request.send(new FormData(input.form));
  };

  input.addEventListener("change", () => {
    if (input.files.length) send();
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.dataset.over = "";
  });
  zone.addEventListener("dragleave", () => delete zone.dataset.over);
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      send();
    }
  });
}

const tiles = document.getElementById("picture-tiles");
if (tiles) {
  const tileOf = (event) => event.target.closest(".picture-tile");
  for (const tile of tiles.children) tile.draggable = true;
  tiles.addEventListener("dragstart", (event) => {
    const tile = tileOf(event);
    if (tile) tile.dataset.dragged = "";
  });
  tiles.addEventListener("dragend", (event) => {
    const tile = tileOf(event);
    if (tile) delete tile.dataset.dragged;
  });
  // The form sends the tiles in the order in which they stand.
  tiles.addEventListener("dragover", (event) => {
    const dragged = tiles.querySelector("[data-dragged]");
    const over = tileOf(event);
    if (!dragged) return;
    event.preventDefault();
    if (!over || over === dragged) return;
    const goesDown = dragged.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (goesDown) over.after(dragged);
    else over.before(dragged);
  });
}
