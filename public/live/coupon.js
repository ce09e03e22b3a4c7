// The coupon's page: its code goes into the cart as soon as a reader sees the page, the time left is
// counted down, the link is copied.

const form = document.querySelector("[data-apply-coupon]");

async function apply() {
  const answer = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { accept: "application/json" },
  });
  if (!answer.ok) return;
  const told = form.querySelector("[data-words]");
  told.querySelector("span").textContent = told.dataset.words;
  told.hidden = false;
  form.querySelector("button").hidden = true;
}

// What was fetched or rendered ahead was seen by nobody.
if (form && document.prerendering) {
  document.addEventListener("prerenderingchange", apply, { once: true });
} else if (form) {
  apply();
}

const left = document.querySelector("[data-seconds]");
if (left) {
  const end = performance.now() + Number(left.dataset.seconds) * 1000;
  const digits = (number) => String(number).padStart(2, "0");
  const count = () => {
    const seconds = Math.max(0, Math.floor((end - performance.now()) / 1000));
    const hours = Math.floor(seconds / 3600);
    left.textContent = `${hours}:${digits(Math.floor(seconds / 60) % 60)}:${digits(seconds % 60)}`;
    if (seconds === 0) clearInterval(timer);
  };
  const timer = setInterval(count, 1000);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.done;
  });
}
