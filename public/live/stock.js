// How much there is of the product that the page shows, and how many others are checking out with it, as it changes. One
// stream while somebody looks; where there is none to be had, the shop is asked now and then.

const PAUSE = 10_000;
const { stockAt } = document.querySelector("[data-stock-at]").dataset;
let stream;
let timer;

function close() {
  clearTimeout(timer);
  stream?.close();
  stream = undefined;
}

/** The island reads what is new, now or once it is live. */
function show(text) {
  const place = document.querySelector("[data-stock-at]");
  if (!place || place.dataset.stock === text) return;
  place.dataset.stock = text;
  place.closest(".buy-box").dispatchEvent(new Event("renew"));
}

async function ask() {
  close();
  const answer = await fetch(stockAt, { cache: "no-store", headers: { accept: "text/plain" } }).catch(() => null);
  if (answer?.ok) show((await answer.text()).trimEnd());
  // Nobody looks, or the shop tells it no more.
  if (document.hidden || stream || answer?.status === 404) return;
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

function open() {
  close();
  if (document.hidden) return;
  stream = new EventSource(stockAt);
  stream.onmessage = ({ data }) => {
    clearTimeout(timer);
    show(data);
  };
  // A stream that was broken off comes back by itself, one that was refused does not.
  stream.onerror = () => {
    if (stream?.readyState === EventSource.CLOSED) ask();
  };
  // What stands between may hold everything back.
  timer = setTimeout(ask, PAUSE);
}

document.addEventListener("visibilitychange", open);
addEventListener("pagehide", close);
addEventListener("pageshow", ({ persisted }) => persisted && open());
open();
