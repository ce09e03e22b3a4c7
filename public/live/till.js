// The till: what is typed anywhere goes into the scan field, and where the browser can read barcodes the
// camera is a scanner too. Without this script a keyboard scanner works as well.

const form = document.querySelector("[data-till]");
const field = form?.querySelector("input");

// A scanner types wherever the focus is. After a button was pressed nothing has it: then the field does.
if (field) {
  field.select();
  document.addEventListener("keydown", (event) => {
    const free = document.activeElement === document.body || document.activeElement?.id === "content";
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (free && isText) field.focus();
  });
}

const camera = form?.querySelector("[data-camera]");
if (camera && "BarcodeDetector" in window && navigator.mediaDevices) {
  const button = camera.querySelector("button");
  const refused = camera.querySelector("[data-refused]");
  const picture = document.getElementById("camera");
  const start = button.textContent;
  let stream = null;

  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    picture.hidden = true;
    picture.srcObject = null;
    button.textContent = start;
    button.setAttribute("aria-expanded", "false");
  };

  const look = async (detector) => {
    if (!stream) return;
    const [found] = await detector.detect(picture).catch(() => []);
    if (found && stream) {
      stop();
      field.value = found.rawValue;
      form.requestSubmit();
      return;
    }
    setTimeout(() => look(detector), 150);
  };

  button.addEventListener("click", async () => {
    if (stream) {
      stop();
      field.focus();
      return;
    }
    refused.hidden = true;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      picture.srcObject = stream;
      picture.hidden = false;
      await picture.play();
      button.textContent = button.dataset.stop;
      button.setAttribute("aria-expanded", "true");
      look(new BarcodeDetector());
    } catch {
      stop();
      refused.hidden = false;
    }
  });
  addEventListener("pagehide", stop);
  camera.hidden = false;
}

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
