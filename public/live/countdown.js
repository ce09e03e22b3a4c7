// Sales that end while somebody looks at their prices: what is left is counted down by the shop's clock, since the
// browser's may be wrong, and once a sale is over the shop is asked for the prices that count from then on. Without
// this script the date is told.

const DAY = 86_400_000;
const clock = document.getElementById("sale-clock");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const html = document.documentElement;

/** What the shop's clock is ahead of the browser's, in milliseconds. */
let ahead = Number(clock.dataset.now) - Date.now();
let timer;
/** When the timer was to go off, by the browser's clock. */
let due = 0;
/** How often the shop was asked in vain. */
let tries = 0;
let asking = false;
/** What the server said of each end. */
const dates = new Map();

const left = (end) => Date.parse(end) - Date.now() - ahead;

async function setClock() {
  const asked = Date.now();
  const answer = await fetch(clock.dataset.clock, { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  const now = Number(await answer.text());
  // The answer is half as old as it took.
  if (now) ahead = now - (asked + Date.now()) / 2;
}

function words(end, rest) {
  const days = Math.floor(rest / DAY);
  if (days > 0) return clock.dataset[days === 1 ? "day" : "days"].replace("#", days);
  if (calm.matches) return dates.get(end);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const seconds = Math.ceil(rest / 1000);
  return clock.dataset.left.replace("#", [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(two).join(":"));
}

function tick() {
  clearTimeout(timer);
  if (document.hidden) return;
  let wait = 60_000;
  let over = left(clock.dataset.next) <= 0;
  for (const time of document.querySelectorAll(".countdown:not([hidden]) time")) {
    const end = time.dateTime;
    const rest = left(end);
    if (!dates.has(end)) dates.set(end, time.textContent);
    if (rest <= 0) {
      over = true;
      continue;
    }
    const text = words(end, rest);
    if (time.textContent !== text) time.textContent = text;
    wait = Math.min(wait, rest < DAY && !calm.matches ? rest % 1000 || 1000 : rest % DAY || DAY);
  }
  wait = Math.min(wait, Math.max(left(clock.dataset.next), 0) || wait);
  if (over && !asking) renew();
  due = Date.now() + wait;
  timer = setTimeout(wake, wait);
}

function wake() {
  // Somebody slept, or set the browser's clock.
  if (Math.abs(Date.now() - due) > 5000) setClock().then(tick);
  else tick();
}

/** Shows the prices that count now, wherever one that is over is shown. */
async function renew() {
  asking = true;
  // Not everybody at once; and rarely, where the end is not the end after all.
  await new Promise((done) => setTimeout(done, Math.random() * 1000 + 5000 * tries));
  const headers = { accept: "application/json", "x-live": "1" };
  const answer = await fetch(location.href, { cache: "no-store", headers }).catch(() => null);
  tries = Math.min(tries + 1, 12);
  if (answer?.ok) show(await answer.text());
  asking = false;
  tick();
}

function show(text) {
  // The head's own style would be measured by this page's policy, whose nonce is another.
  const page = new DOMParser().parseFromString(text.slice(Math.max(text.indexOf("<body"), 0)), "text/html");
  for (const card of document.querySelectorAll(".product-card:has(.countdown)")) {
    if (left(card.querySelector(".countdown time").dateTime) <= 0) change(card, page);
  }
  const time = document.querySelector(".buy-box .countdown:not([hidden]) time");
  if (time && left(time.dateTime) <= 0) changeBuyBox(page);
  const next = page.getElementById("sale-clock")?.dataset.next;
  if (next !== clock.dataset.next) {
    // Without a further end there is nothing to wait for.
    clock.dataset.next = next ?? "";
    clock.textContent = clock.dataset.over;
    tries = 0;
    // The cart and the checkout ask for themselves.
    document.dispatchEvent(new Event("prices"));
  }
}

/** Exchanges a card; one that the list shows no more goes. What has the focus keeps it. */
function change(card, page) {
  const same = `.product-card[data-product="${card.dataset.product}"]`;
  const next = page.querySelector(same);
  if (!next) return card.closest("li").remove();
  const controls = "a, button, summary";
  const focused = [...card.querySelectorAll(controls)].indexOf(document.activeElement);
  card.replaceWith(next.cloneNode(true));
  if (focused >= 0) document.querySelector(same).querySelectorAll(controls)[focused]?.focus();
}

/** The island shows it; where it is not live yet, the server's own does. */
function changeBuyBox(page) {
  const box = document.querySelector(".buy-box");
  const next = page.querySelector(".buy-box");
  if (!next) return;
  if (html.dataset.live === undefined) return box.replaceWith(next);
  box.querySelector("[data-choices]").dataset.choices = next.querySelector("[data-choices]").dataset.choices;
  box.dispatchEvent(new Event("renew"));
}

async function look() {
  if (document.hidden) return;
  await setClock();
  tick();
}

document.addEventListener("visibilitychange", look);
addEventListener("pageshow", look);
// A choice may have another price with another end; the islands answer first.
document.addEventListener("click", () => setTimeout(tick));
tick();
