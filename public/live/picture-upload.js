// Pictures that are dropped or chosen go off at once, with progress; tiles are dragged into order.
// Without this script the buttons of the same forms do it.

const zone = document.querySelector(".drop-zone");
if (zone) {
  const input = zone.querySelector("input[type=file]");
  const form = input.form;
  const button = form.querySelector("[data-upload]");
  const progress = form.querySelector("progress");
  const fault = form.querySelector("[data-failed]");

  const fail = () => {
    progress.hidden = true;
    fault.textContent = fault.dataset.failed;
  };

  // The new tiles as the server draws them: nothing that was typed is touched.
  const show = async (ids) => {
    const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
    if (!answer.ok) throw new Error("no page");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const tiles = document.getElementById("picture-tiles");
    for (const id of ids) {
      const tile = page.querySelector(`#picture-tiles input[name="picture"][value="${id}"]`)?.closest("li");
      if (!tile) continue;
      tile.draggable = true;
      const last = tiles.lastElementChild;
      last?.querySelector('button[value^="later."]')?.removeAttribute("disabled");
      tiles.append(document.adoptNode(tile));
      for (const choice of document.querySelectorAll(".variant-table select")) {
        const option = page.querySelector(`.variant-table select option[value="${id}"]`);
        if (option) choice.append(document.importNode(option, true));
      }
    }
    document.querySelector("#pictures [data-none]")?.remove();
  };

  const done = async (answer) => {
    try {
      await show(answer.pictures);
      progress.hidden = true;
      fault.textContent = answer.refused.length
        ? fault.dataset.refused.replace("{names}", answer.refused.join(", "))
        : "";
    } catch {
      fail();
    }
    input.value = "";
  };

  const send = () => {
    const files = new FormData();
    for (const file of input.files) files.append("upload", file);
    const request = new XMLHttpRequest();
    request.open("POST", button.formAction);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("load", () => {
      if (request.status === 200) done(request.response);
      else fail();
    });
    request.addEventListener("error", fail);
    request.addEventListener("abort", fail);
    fault.textContent = "";
    progress.value = 0;
    progress.hidden = false;
    request.send(files);
  };

  button.hidden = true;
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
